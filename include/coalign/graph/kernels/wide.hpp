// SPDX-License-Identifier: MIT
#pragma once

/// Vector instructions without any in the source: loops that compilers turn into them. On x86-64 with ELF each such function
/// is compiled three times, and the loader takes the best for the machine; elsewhere, header-only and under sanitizers
/// once. Nothing is fused or reordered, so that the bits are the same in all of them.
#if defined(__x86_64__) && defined(__ELF__) && !defined(COALIGN_HEADER_ONLY) && \
    !defined(COALIGN_NO_SIMD) && !defined(__SANITIZE_THREAD__) &&               \
    !defined(__SANITIZE_ADDRESS__) && defined(__GNUC__) && !defined(__clang__)
#define COALIGN_WIDE __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define COALIGN_WIDE
#endif
