// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// Writes which of these are above 0, in order, and returns how many. `found` has room for `above_zero_room` more than there
/// are numbers. With AVX-512 sixteen are looked at together where the machine has it; the answer is the same.
/// @complexity O(numbers)
COALIGN_API std::size_t above_zero(std::span<const double> numbers, std::uint32_t* found);

inline constexpr std::size_t above_zero_room = 16;

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/above_zero.cpp>
#endif
