// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/estimate.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// Do ties join like and like? By groups, with e_gh the share of arcs from g to h, a_g of those that leave g, b_g
/// of those that arrive: (sum e_gg - sum a_g b_g) / (1 - sum a_g b_g); 1: all ties stay in their groups, 0: as many as by
/// chance. Each tie counts 1, those of leaders without a group (`no_group` of brokerage.hpp) do not. Unknown without ties, and where all
/// ties join one group. Source: Newman (2003).
[[nodiscard]] COALIGN_API Estimate assortativity(const LayerView& layer,
                                                 const std::vector<std::uint32_t>& group);

/// Do leaders with many ties tie to leaders with many? The correlation, over arcs, of how many ties leave the one with how
/// many arrive at the other: -1 to 1; unknown without ties or where one of the two does not vary.
[[nodiscard]] COALIGN_API Estimate degree_assortativity(const LayerView& layer);

/// How much more tie strength stays within groups than if every leader's ties ended at random, as a share of it all:
/// (1/m) sum_ij (a_ij - resolution k_i k_j / m) where i and j are in one group; -1 to 1, unknown without ties. Directed as the layer is.
/// @source Newman and Girvan 2004; Leicht and Newman 2008 for directed ties; Gomez and others 2009 for negative ones
[[nodiscard]] COALIGN_API Estimate modularity(const LayerView& layer,
                                              const std::vector<std::uint32_t>& group,
                                              double resolution = 1);

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/assortativity.cpp>
#endif
