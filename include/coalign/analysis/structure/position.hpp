// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/estimate.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// Ties that leave a leader, that arrive, and their strengths added up; without directions both are the same.
struct Degrees {
  /// by leader, how many ties leave and arrive
  std::vector<std::uint64_t> out, in;
  /// by leader, their weights added up
  std::vector<double> out_strength, in_strength;
};
/// How many ties each leader has: see `Degrees`.
[[nodiscard]] COALIGN_API Degrees degrees(const LayerView& layer);

/// Whichever way ties run: the largest k such that the leader is among leaders who each have at least k
/// neighbours among them. Two ties between the same two count once (igraph counts a tie each way twice). Source: Seidman (1983).
/// @complexity O(leaders + ties)
[[nodiscard]] COALIGN_API std::vector<std::uint32_t> core_numbers(const LayerView& layer);

/// Whichever way ties run: of the pairs of a leader's neighbours, the share that is tied; not given under two
/// neighbours (networkx has 0 there). `transitivity` is the same of all such pairs together (igraph's global).
/// @complexity O(sum over ties of the smaller of the two degrees)
struct Clustering {
  /// by leader, 0 to 1; NaN under two neighbours
  std::vector<double> local;
  /// the same of all pairs together, 0 to 1
  Estimate transitivity;
};
/// Whether neighbours of a leader are tied to one another: see `Clustering`.
[[nodiscard]] COALIGN_API Clustering clustering(const LayerView& layer);

/// Ties that exist of those that could: 0 to 1; unknown under two leaders.
[[nodiscard]] COALIGN_API Estimate density(const LayerView& layer);

/// Of all arcs the share that is returned, igraph's and networkx's; unknown without arcs or directions. Where it is
/// known who answered, `cohesion` leaves the others out.
[[nodiscard]] COALIGN_API Estimate reciprocity(const LayerView& layer);

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/position.cpp>
#endif
