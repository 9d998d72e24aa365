// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// Layers of which the same paths run through each leader: the same rows, whatever they weigh.
struct SameRows {
  LayerView layer;  ///< whose rows

  /// Whether one has the ties of the other.
  friend bool operator==(const SameRows& a, const SameRows& b) noexcept {
    return a.layer.rows().first == b.layer.rows().first &&
           a.layer.rows().leaders == b.layer.rows().leaders;
  }
};

/// For each leader the sum over ordered pairs of two others of the share of the shortest paths that run through
/// it, in steps: `structure::betweenness` before it is halved without directions.
/// @complexity O(leaders x (leaders + ties)); the same bits on any number of threads
[[nodiscard]] COALIGN_API std::vector<double> read_paths(const LayerView& layer, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/paths.cpp>
#endif
