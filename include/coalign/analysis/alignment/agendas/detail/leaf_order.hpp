// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Two clusters that were joined, as the places [begin, middle) and [middle, end) in the order, and how far apart they
/// were: the mean over their pairs.
struct LeafMerge {
  std::size_t begin = 0, middle = 0, end = 0;
  double apart = 0;
};
/// Things in an order that puts like beside like, and how they were joined, the nearest first.
struct LeafTree {
  std::vector<std::size_t> order;
  std::vector<LeafMerge> merges;
};

/// An order of `size` things that puts like beside like, given all distances between them, row by row: they are clustered
/// by average linkage (of pairs as near the first), and of all orders that keep every cluster together this is one whose
/// neighbours are nearest, summed. See Bar-Joseph, Gifford and Jaakkola (2001).
/// @complexity O(size^3), O(size^2) space
[[nodiscard]] COALIGN_API LeafTree leaf_tree(const std::vector<double>& distances, std::size_t size,
                                             const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/leaf_order.cpp>
#endif
