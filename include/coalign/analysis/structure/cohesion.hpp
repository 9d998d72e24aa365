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

struct CohesionOptions {
  LayerOptions layer = {};
};

/// One type of tie alone: see `Cohesion`.
struct LayerCohesion {
  TieTypeId layer{};
  std::uint64_t arcs = 0, without_strength = 0;
  Estimate density, reciprocity, rho, dyadic, weighted;
};

/// How many of the ties that could be are there, and how many are returned.
struct Cohesion {
  std::size_t leaders = 0, leaders_answering = 0;
  std::uint64_t arcs = 0;              ///< from those who answered
  std::uint64_t without_strength = 0;  ///< of these, how strong they are is not known
  Estimate density, reciprocity, rho, dyadic, weighted;
  std::vector<LayerCohesion> by_layer;  ///< every chosen type of tie
};

/// Of the n leaders, a answered: those recorded to have, or all where nothing is recorded of anyone. What
/// the others would have said is not known and is in no denominator. An arc runs from one leader to
/// another; a tie without direction runs both ways. With w_ij its strength:
///
///     density     = arcs of those who answered / a (n - 1)                          in [0, 1]
///
/// and among those who answered, where both directions of a pair are known, with L arcs, L<-> of them
/// returned, and d = L / a (a - 1):
///
///     reciprocity = L<-> / L                                                        in [0, 1]
///     rho         = (reciprocity - d) / (1 - d)           in [-1, 1]; 0: as arcs at random would
///     dyadic      = pairs tied both ways or not at all / pairs                      in [0, 1]
///     weighted    = sum min(w_ij, w_ji) / sum w_ij over ordered pairs               in [0, 1]
///
/// All are unknown for fewer than two leaders (who answered), and where the layer has no arc: that somebody
/// answered does not say that this was asked, least of all on any date. rho is unknown (`no_room`)
/// where everybody is tied to everybody; all but density where no relation of the layer has a direction:
/// it is mutual by construction. Arcs of unknown strength, and those whose arc back is, are left out of `weighted`, which
/// is unknown (`no_strengths`) where all are. Sources: Garlaschelli and Loffredo (2004) for rho; Squartini and others (2013) for
/// `weighted`; `dyadic` is the default of R's sna, `reciprocity` that of igraph and networkx.
///
/// @throws BadArgument for a type that is not the network's
/// @complexity O((leaders + ties) x chosen types), and a log of the ties of a leader
[[nodiscard]] COALIGN_API Cohesion cohesion(const Network& network,
                                            const CohesionOptions& options = {},
                                            const Work& work = {});
[[nodiscard]] COALIGN_API Cohesion cohesion(const Facts& facts, const CohesionOptions& options = {},
                                            const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/cohesion.cpp>
#endif
