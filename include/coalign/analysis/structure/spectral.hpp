// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// Where somebody who follows ties at random, and begins anew with probability 1 - `damping`, is how often:
/// above 0, adding up to 1. Ties are followed by strength; whoever has none to follow begins anew. As
/// igraph's and networkx's, whose own is exact to 1e-6 only. @throws BadArgument for a damping outside
/// [0, 1) or a negative strength  @complexity O(leaders + ties) times some fifteen to eighty. Source: Brin and Page (1998).
[[nodiscard]] COALIGN_API std::vector<double> pagerank(const LayerView& layer,
                                                       double damping = 0.85,
                                                       const Work& work = {});

/// How central those are who tie to a leader, which is the same question: the eigenvector of the largest
/// eigenvalue over ties that come in, the largest entry 1 (igraph's; networkx makes the squares add up to 1).
/// All not given where there is no tie, or no circle of ties: then there is no such eigenvalue; and where it is not
/// the only one or so near to the next that 20,000 rounds do not tell them apart. @throws BadArgument for a
/// negative strength  Source: Bonacich (1972).
[[nodiscard]] COALIGN_API std::vector<double> eigenvector(const LayerView& layer,
                                                          const Work& work = {});

/// Hubs tie to authorities, authorities are tied to by hubs; each adds up to 1 (networkx's; igraph makes the largest 1).
/// All not given where `eigenvector`'s would be. @throws BadArgument for a negative strength
/// Source: Kleinberg (1999).
struct HubsAndAuthorities {
  /// by leader
  std::vector<double> hubs, authorities;
};
/// Who points to those pointed to, and the reverse: see `HubsAndAuthorities`.
[[nodiscard]] COALIGN_API HubsAndAuthorities hits(const LayerView& layer, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/spectral.cpp>
#endif
