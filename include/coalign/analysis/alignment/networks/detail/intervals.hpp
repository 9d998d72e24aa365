// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What the scores are made of.
struct CongruenceSums {
  double met = 0, required = 0, strength = 0, unneeded = 0;
  double pairs = 0, chance = 0, by_chance = 0;
  double required_ties = 0, required_pairs = not_given;
};

/// The scores; what there is nothing to divide for is not given.
struct CongruenceScores {
  double score, density, difference, activity, placement, lift, unneeded, counted;
};
[[nodiscard]] COALIGN_API CongruenceScores congruence_of(const CongruenceSums& sums) noexcept;

/// Jackknifes the scores, and those of goals, kinds and leaders: a leader goes with all their ties, which changes what
/// others' ties sum to, and so what chance would give. None for the best arrangement and for connectedness. None at all
/// where ties times entries take too long; counted pairs and leaders where all pairs do.
/// @complexity O(ties x entries of a leader x contributions of a goal)
COALIGN_API void give_intervals(Networks& found, const Network& network, const Requirement& from,
                                const UndirectedLayer& layer, const TieSums& ties,
                                const PairSums& pairs, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/intervals.cpp>
#endif
