// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// For each leader, by number here, over all others whom a path joins to it: how many they are, how far in
/// all, and the sum of 1 / distance. `longest` is the longest of all shortest paths.
struct DistanceSums {
  std::vector<std::uint64_t> reached;
  std::vector<double> away, inverse;
  double longest = 0;
};

/// Distances to each leader along the rows, from all leaders; every edge is one step. 256 sources go at a
/// time, a bit each, and a leader counts bits. @complexity O(leaders x (leaders + entries)), of which a 256th
[[nodiscard]] COALIGN_API DistanceSums distance_sums(const Csr& rows, const Work& work);

/// The same where an edge is as long as its weight, which is above 0.
/// @complexity O(leaders x entries log(leaders))
[[nodiscard]] COALIGN_API DistanceSums distance_sums_by_length(const Csr& rows, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/distances.cpp>
#endif
