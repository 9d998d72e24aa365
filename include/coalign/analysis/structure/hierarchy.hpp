// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

namespace coalign::inline COALIGN_ABI::structure {

/// How far a layer is a tree in which ties run from above to below: each measure is 1 for such a tree. Over weak
/// components c of N_c leaders:
///
///     connectedness = pairs that a path joins whichever way ties run / all pairs
///     hierarchy     = 1 - pairs that reach each other both ways / pairs that reach at least one way
///     efficiency    = 1 - (arcs - sum (N_c - 1)) / sum (N_c (N_c - 1) - (N_c - 1))
///     lubness       = 1 - pairs without a least upper bound / sum (N_c - 1)(N_c - 2) / 2
///
/// An upper bound of two is a leader who reaches both (each reaches itself), a least one is reached by every
/// upper bound. An edge without direction is an arc each way. sna's code for lubness tests the reverse of this, its own, definition: it
/// has 0.0632 for Krackhardt's reports-to where the definition has 0.0842. Unknown: connectedness under two leaders, hierarchy
/// without ties, the rest where no component has room; all but connectedness and efficiency above 20,000
/// leaders, lubness above 5,000 (`too_many_pairs`).
/// @complexity O(leaders^2 (degree + leaders / 64)). Source: Krackhardt (1994).
struct Hierarchy {
  Estimate connectedness, hierarchy, efficiency, lubness;
};
/// How far ties make a tree from above to below: see `Hierarchy`.
[[nodiscard]] COALIGN_API Hierarchy hierarchy(const LayerView& layer, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/hierarchy.cpp>
#endif
