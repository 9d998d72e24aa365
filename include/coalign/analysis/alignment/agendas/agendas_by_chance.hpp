// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

namespace coalign::inline COALIGN_ABI::alignment {

struct AgendasByChanceOptions {
  AgendasOptions agendas = {};
  inference::PermutationOptions permutation = {};
};

/// Two answers to what chance is, and how far agendas are from the stricter. See docs/measures.md.
struct AgendasByChance {
  inference::PermutationTest any_goal;      ///< the overlap; priorities on goals drawn evenly
  inference::PermutationTest popular_goal;  ///< the overlap; on goals as popular as they are
  /// The lowest score of a leader with all others, beside the lowest where it is chance who speaks on what.
  inference::PermutationTest least_aligned;
  Estimate overlap, score;                        ///< what the stricter of the two chances gives
  Estimate overlap_difference, score_difference;  ///< measured less that, with their intervals
};

/// Both chances leave each leader as many goals, and the same priorities on them:
///
///     any goal      goals are drawn one after the other, each that is left as likely
///     popular goal  each that is left as likely as the sum of influence times priority on it, in the data
///
/// "Popular goal" asks whether leaders share more than they would if each drew alone, some goals being more attractive than
/// others. Popularity is taken from the same data, so that its p is too large rather than too small: it is there to be held
/// against, and hardly ever below 0.05 but where nearly all name the same goals. That of "any goal" is exact.
///
/// The stricter chance is the larger of what both give on average; that of the score is the agreement of random stances
/// times it. Differences to it are jackknifed as those to chance in `agendas`, of which the stricter chance is taken to be
/// the same multiple without each leader. Where silence is unknown, the score does not depend on what is cared about, and
/// its chance is that of `agendas`.
///
/// Somebody is always least aligned. `least_aligned` holds the lowest own score against the lowest where it is chance who speaks on
/// what: each leader on as many goals, with the same priorities, and each goal with as many leaders, and the same stances (see
/// `detail::SwappedEntries`). Its observed number is that of the leader with the lowest score in `agendas`.
/// It tries less often where entries are many (4 million in all); unknown (`too_many_pairs`) where that would be under 99 times.
///
/// @throws BadArgument for options out of range
/// @complexity O(entries) for each replicate of each chance, O(entries log entries) for that of the least aligned
[[nodiscard]] COALIGN_API AgendasByChance agendas_by_chance(
    const Network& network, const AgendasByChanceOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API AgendasByChance agendas_by_chance(
    const Facts& facts, const AgendasByChanceOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/agendas_by_chance.cpp>
#endif
