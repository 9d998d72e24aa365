// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <array>
#include <cstddef>

/// Vector instructions without any in the source: loops over eight lanes that compilers turn into them. On
/// x86-64 with ELF each such function is compiled three times, and the loader takes the best for the machine;
/// elsewhere, header-only and under sanitizers once. Every lane is a source of its own, and nothing is fused or
/// reordered, so that the bits are the same in all of them.
#if defined(__x86_64__) && defined(__ELF__) && !defined(COALIGN_HEADER_ONLY) && \
    !defined(COALIGN_NO_SIMD) && !defined(__SANITIZE_THREAD__) &&               \
    !defined(__SANITIZE_ADDRESS__) && defined(__GNUC__) && !defined(__clang__)
#define COALIGN_LANES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define COALIGN_LANES
#endif

namespace coalign::inline COALIGN_ABI::kernels {

inline constexpr std::size_t lanes = 8;

/// A number for each of eight sources: one cache line. With sixteen a sweep fell out of the cache four times as early.
struct alignas(64) Lanes {
  std::array<double, lanes> of{};
};

}  // namespace coalign::inline COALIGN_ABI::kernels
