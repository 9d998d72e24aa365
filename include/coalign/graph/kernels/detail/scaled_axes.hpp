// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// A number for each leader along each of two axes.
struct Axes {
  std::vector<double> x, y;
};

/// The first two axes of classical scaling (Torgerson 1952) of distances, each leader's in a row: what most of the
/// distances are made of, so that a network with a tie more has nearly the same. Orthogonal iteration from `axes`. Of each axis
/// the end points forward that fewer stand towards, and further out. At the scale that fits the distances best.
/// @complexity O(n^2) times 20 to 200
[[nodiscard]] COALIGN_API Axes scaled_axes(std::span<const std::uint16_t> distances, Axes axes,
                                           const Work& work);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/scaled_axes.cpp>
#endif
