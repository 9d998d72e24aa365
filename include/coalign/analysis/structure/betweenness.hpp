// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/length.hpp>
#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// How `betweenness` is measured.
struct BetweennessOptions {
  /// what makes a path long
  Length length = Length::steps;
  std::size_t samples =
      0;  ///< from how many leaders paths start; 0, or as many as there are: from all
  std::uint64_t seed = 1;  ///< of the sample
};

/// Who lies between others: for each leader, the sum over ordered pairs of two others of the share of the
/// shortest paths from the one to the other that run through it. Without directions each pair counts once,
/// as in igraph, networkx and sna. Not divided by anything: from 0 to (n - 1)(n - 2), half of it without
/// directions. From a sample of sources the sums are scaled up: see `betweenness_error`.
///
/// Lengths that differ by rounding only are as long. @throws BadArgument where there are more shortest paths than a number can hold, and for a length by
///   strength where one is not above 0
/// @complexity O(leaders x (leaders + ties)); the same bits on any number of threads. Source: Brandes (2001).
[[nodiscard]] COALIGN_API std::vector<double> betweenness(const LayerView& layer,
                                                          const BetweennessOptions& options = {},
                                                          const Work& work = {});

/// The same for ties: for each entry of the layer's rows, in their order, the pairs whose paths it carries.
/// Without directions both entries of an edge have the sum of the edge.
[[nodiscard]] COALIGN_API std::vector<double> tie_betweenness(
    const LayerView& layer, const BetweennessOptions& options = {}, const Work& work = {});

/// How far the betweenness from a sample is off at most, for all leaders at once in 95 of 100 samples: Hoeffding's
/// bound, n (n - 2) sqrt(log(2 n / 0.05) / (2 samples)), half of it without directions; 0 where the sample is
/// everybody. Mostly it is off much less.
[[nodiscard]] COALIGN_API double betweenness_error(const LayerView& layer, std::size_t samples);

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/betweenness.cpp>
#endif
