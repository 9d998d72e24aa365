// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline v0::alignment::detail {

/// An order of `size` things that puts like beside like, given all distances between them, row by row: they are clustered
/// by average linkage (of pairs as near the first), and of all orders that keep every cluster together this is one whose
/// neighbours are nearest, summed. See Bar-Joseph, Gifford and Jaakkola (2001).
/// @complexity O(size^3), O(size^2) space
[[nodiscard]] COALIGN_API std::vector<std::size_t> leaf_order(const std::vector<double>& distances,
                                                              std::size_t size, const Work& work);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/leaf_order.cpp>
#endif
