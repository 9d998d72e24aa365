// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/length.hpp>
#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// How `distances` are measured.
struct DistanceOptions {
  /// what makes a path long
  Length length = Length::steps;
  bool inward = false;  ///< from others to the leader, not from the leader to others
};

/// How near each leader is to all others along the ties, of n leaders r of whom it reaches (or who reach it),
/// d away:
///
///     closeness       = r / sum d          in (0, 1] in steps: igraph's; not given where it reaches nobody
///     closeness_wf    = closeness * r / (n - 1)      Wasserman and Faust: networkx's; 0 where it reaches nobody
///     harmonic        = sum 1 / d                    in [0, n - 1] in steps: networkx's
///
/// and of all ordered pairs that a path joins: how many, their mean distance, not given where there is none, and
/// the longest. @throws BadArgument for a length by strength where one is not above 0
/// @complexity O(leaders x (leaders + ties)) / 256 in steps; the same bits on any number of threads
struct Distances {
  /// by leader, how many others it reaches
  std::vector<std::uint64_t> reached;
  /// by leader: see above
  std::vector<double> closeness, closeness_wf, harmonic;
  /// ordered pairs that a path joins
  std::uint64_t pairs = 0;
  /// over these pairs
  double mean = 0, longest = 0;
};
/// How near each leader is to all others: see `Distances`.
[[nodiscard]] COALIGN_API Distances distances(const LayerView& layer,
                                              const DistanceOptions& options = {},
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/distances.cpp>
#endif
