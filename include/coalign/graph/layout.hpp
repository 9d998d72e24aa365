// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <limits>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Where each leader stands on a map, in [0, width] x [0, height]; y grows downward. Within a component, a tie is
/// about 1 long.
struct Layout {
  /// by leader
  std::vector<double> x, y;
  /// of the map
  double width = 0, height = 0;
  /// how far down the rows of leaders without ties begin; infinity without such rows
  double rows_from = std::numeric_limits<double>::infinity();
};

/// A map of a layer: leaders are about as far from each other as there are ties between them, whichever way the ties
/// run and whatever they weigh. Components stand side by side, the largest first and each with its longest way
/// across level; leaders without ties stand in rows below. How well the distances fit is measured by the normalized
/// stress, the mean over pairs of one component of ((distance - d) / d)^2.
///
/// The same bits for the same layer and seed on every machine and any number of threads.
/// @complexity O(n^2) for a component of up to 2,000 leaders, O(n + ties) for a larger one, times some hundreds
[[nodiscard]] COALIGN_API Layout layout(const LayerView& layer, std::uint64_t seed = 1,
                                        const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/layout.cpp>
#endif
