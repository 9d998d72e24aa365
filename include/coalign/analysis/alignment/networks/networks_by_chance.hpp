// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

namespace coalign::inline COALIGN_ABI::alignment {

struct NetworksByChanceOptions {
  LayerOptions layer = {};
  double through = 0.5;  ///< as for `networks`
  bool of_best = true;   ///< look for the best arrangement, as for `networks`
  inference::PermutationOptions permutation = {};
};

/// The numbers of `networks`, each beside what it is by chance. See docs/measures.md.
struct NetworksByChance {
  inference::PermutationTest score, activity, placement, of_best;
};

/// Agendas change places among the known leaders, those who did not answer left out; ties stay where they are. So each leader
/// keeps their ties, each agenda stays whole, and all that changes is who holds which. Each number is measured anew
/// and has a p of its own. What is required in all, the density and the best arrangement stay the same: so the share of the
/// best has the p of the congruence.
///
/// Unknown: what `networks` does not know; under two known leaders who answered.
///
/// @throws BadArgument for options out of range
/// @complexity for each replicate O(entries x contributions of a goal) and a look-up for each tie; beyond 1,400 leaders,
///   whose pairs are not kept, ties x entries of a leader
[[nodiscard]] COALIGN_API NetworksByChance networks_by_chance(
    const Network& network, const NetworksByChanceOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API NetworksByChance networks_by_chance(
    const Facts& facts, const NetworksByChanceOptions& options = {}, const Work& work = {});
/// Of what `networks` found with the same options.
[[nodiscard]] COALIGN_API NetworksByChance
networks_by_chance(const Facts& facts, const Networks& found,
                   const NetworksByChanceOptions& options, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/networks_by_chance.cpp>
#endif
