// SPDX-License-Identifier: MIT
#include <coalign/report/detail/claims.hpp>

#include <coalign/analysis/inference/false_discovery.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/report/report.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace coalign::inline v0::detail {

bool support_only(const alignment::Agendas& agendas) {
  return agendas.entries > agendas.without_stance && agendas.inferred == agendas.entries &&
         std::none_of(agendas.by_goal.begin(), agendas.by_goal.end(),
                      [](const alignment::GoalAgendas& goal) { return goal.opposing > 0; });
}

[[nodiscard]] inline Finding claim(std::string_view code, std::string_view part) {
  Finding made;
  made.code = code;
  made.part = part;
  made.p = made.p_together = Estimate::none(Reason::not_asked);
  return made;
}

[[nodiscard]] inline Finding agendas_beside_chance(const AlignmentSection& alignment) {
  const alignment::Agendas& agendas = alignment.agendas;
  const alignment::AgendasByChance& chance = alignment.agendas_by_chance;
  Finding made = claim("agendas_beside_chance", "alignment.agendas");
  // Where nobody was asked for a side, or can be against anything, all that can differ is what leaders care about.
  const bool unasked = agendas.score.unknown == Reason::no_stances && agendas.overlap.known();
  const bool overlap = unasked || support_only(agendas);
  made.value = overlap ? agendas.overlap : agendas.score;
  made.beside = overlap ? chance.overlap : chance.score;
  made.difference = overlap ? chance.overlap_difference : chance.score_difference;
  made.p = inference::p_of_zero(made.difference, agendas.leaders_known);
  const inference::PermutationTest& drawn = chance.any_goal;
  if (overlap && made.p.known() && drawn.p_two_sided.known()) {
    made.p.value = std::max(made.p.value, drawn.p_two_sided.value);
  }
  made.verdict = verdict_of(made.difference);
  const Estimate& usual =
      overlap ? agendas.chance.overlap_difference : agendas.chance.score_difference;
  // The stricter chance is the higher one: what lies below it alone is not less than chance.
  if (made.verdict == Verdict::below && verdict_of(usual) != Verdict::below) {
    made.verdict = Verdict::not_distinct;
  }
  return made;
}

[[nodiscard]] inline Finding ties_beside_chance(const AlignmentSection& alignment) {
  const alignment::Networks& networks = alignment.networks;
  Finding made = claim("ties_beside_chance", "alignment.networks");
  made.value = networks.score;
  made.beside = networks.density;
  made.difference = networks.difference;
  made.verdict = verdict_of(made.difference);
  made.p = alignment.networks_by_chance.score.p_two_sided;
  if (!made.p.known()) made.p = inference::p_of_zero(made.difference, networks.leaders_known);
  return made;
}

[[nodiscard]] inline Finding means_beside_chance(const AlignmentSection& alignment) {
  const alignment::Resources& resources = alignment.resources;
  Finding made = claim("means_beside_chance", "alignment.resources");
  made.value = resources.match;
  made.beside = resources.chance;
  made.difference = resources.difference;
  made.verdict = verdict_of(made.difference);
  made.p = inference::p_of_zero(made.difference, alignment.agendas.leaders_known);
  return made;
}

[[nodiscard]] inline Finding hands_beside_chance(const leadership::BesideRandom& effective) {
  Finding made = claim("hands_beside_chance", "leadership.distribution");
  made.value = effective.value;
  made.beside = effective.random;
  made.p = effective.p;
  made.difference = effective.value;
  if (!effective.value.known() || !effective.random.known()) return made;
  const double random = effective.random.value;
  made.difference.value -= random;
  if (made.difference.interval) {
    made.difference.interval->low -= random;
    made.difference.interval->high -= random;
  }
  if (!effective.random.interval || !made.difference.interval) return made;
  // Chance wherever either may be the other, by the interval of either.
  const Interval& drawn = *effective.random.interval;
  const double value = effective.value.value;
  const bool within = drawn.low <= value && value <= drawn.high;
  made.verdict = within || verdict_of(made.difference) == Verdict::not_distinct
                     ? Verdict::not_distinct
                 : value > random ? Verdict::above
                                  : Verdict::below;
  return made;
}

Claims claims_of(const Report& report) {
  Claims claims{agendas_beside_chance(report.alignment), ties_beside_chance(report.alignment),
                means_beside_chance(report.alignment),
                hands_beside_chance(report.leadership.distribution.effective)};
  std::vector<Finding*> tested;
  std::vector<double> p;
  for (Finding* one : {&claims.agendas, &claims.networks, &claims.resources, &claims.leadership}) {
    if (!one->p.known()) continue;
    tested.push_back(one);
    p.push_back(one->p.value);
  }
  const std::vector<double> together = inference::together(p);
  for (std::size_t k = 0; k < tested.size(); ++k) {
    Finding& one = *tested[k];
    one.p_together = Estimate::of(together[k], one.p.evidence);
    const bool claimed = one.verdict == Verdict::above || one.verdict == Verdict::below;
    if (claimed && together[k] > most_false) one.verdict = Verdict::not_distinct;
  }
  return claims;
}

}  // namespace coalign::inline v0::detail
