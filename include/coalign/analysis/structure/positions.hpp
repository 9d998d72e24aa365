// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// What `positions` looks at.
struct PositionsOptions {
  /// which ties
  LayerOptions layer = {};
  std::size_t shown = 0;  ///< so many leaders with most betweenness; 0: all, in the network's order
  std::uint64_t seed = 1;  ///< of communities, of samples, and of groups left out
  /// types of ties that rate trust, and value; none: those scores are unknown
  std::vector<TieTypeId> trust = {}, value = {};
};

/// Where one leader stands.
struct Position {
  LeaderId leader{};
  Estimate place;  ///< by betweenness, 1: the most; its interval: those that it could have
  std::size_t ties_in = 0, ties_out = 0;
  Estimate strength_in, betweenness, closeness, pagerank, constraint, effective_size, clustering;
  std::uint32_t core = 0, component = 0, community = 0;
  /// of the others, by ties that rate trust, and value; neighbours / those of whoever has most
  Estimate rated_trust, rated_value, connectivity;
  std::size_t held_alone = 0;   ///< resources that nobody else has
  std::size_t among_first = 0;  ///< in how many of the columns it is in the first quarter
};

/// One table of leaders, and what the layer is like as a whole: see `positions`.
struct Positions {
  std::size_t leaders = 0, components = 0, largest = 0, alone = 0;
  std::uint64_t ties = 0;
  bool sampled = false;
  Estimate mean_distance, longest_distance, transitivity, degree_assortativity;
  std::size_t communities = 0, community_starts = 0, community_same = 0;
  Estimate modularity;
  std::vector<Position> rows;
};

/// Who stands where? Betweenness, closeness ("out", Wasserman and Faust's), PageRank as ties run; constraint, effective size,
/// clustering and core either way; each as its own header says. Betweenness is as directed as ties are: each pair counts once
/// where no tie has a direction. `among_first` counts, of ties in, betweenness, closeness, PageRank and low constraint, those in which
/// a leader is in the first quarter, ties at its border included, and above the lowest.
///
/// `place` is 1 + the number of leaders with more betweenness. Its interval says which places the leader could have if other
/// leaders like these had taken part (`inference::Places`); none under five leaders, and
/// where leaders (leaders + ties) is above 1e7. Where leaders² (leaders + ties) is above 1e8, leaders are left out in groups.
///
/// `rated_trust`, `rated_value`: for each such type of ties the mean of a leader's ratings by others, as a share of the type's max, and of
/// these the mean; intervals over those who rate. With `effective_size`, `connectivity` and `held_alone` they are the scores of the
/// PARTNER tool, whose own formula of relative connectivity is not published.
///
/// Where paths from everybody would take long (leaders (leaders + ties) above 2e10) betweenness is from 256 leaders
/// (`sampled`), distances and closeness are unknown (`too_many_pairs`). All unknown without ties.
/// @complexity O(leaders (leaders + ties)), and at most about a second more for places; the same bits on any number of threads
[[nodiscard]] COALIGN_API Positions positions(const Network& network,
                                              const PositionsOptions& options = {},
                                              const Work& work = {});
[[nodiscard]] COALIGN_API Positions positions(const Facts& facts,
                                              const PositionsOptions& options = {},
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/positions.cpp>
#endif
