// SPDX-License-Identifier: MIT
#include <coalign/report/detail/claims.hpp>

#include <coalign/analysis/alignment/agendas/unanswered.hpp>
#include <coalign/analysis/inference/false_discovery.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/report/report.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// How sure a verdict is. An interval of 99 % is about half as wide again as one of 95 %: where that would hold 0, or the
/// tests together leave more than 1 in 100, it is likely and no more.
[[nodiscard]] inline Certainty certainty_of(const Finding& made) {
  if (made.verdict == Verdict::unknown) return Certainty::unknown;
  if (made.verdict == Verdict::not_distinct) return Certainty::could_be_chance;
  const double off = made.difference.value;
  const double reach =
      off > 0 ? off - made.difference.interval->low : made.difference.interval->high - off;
  const bool rare = !made.p_together.known() || made.p_together.value <= most_false / 5;
  return rare && std::abs(off) > 1.5 * reach ? Certainty::clear : Certainty::likely;
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
  const bool overlap = alignment::by_overlap(agendas);
  made.value = overlap ? agendas.overlap : agendas.score;
  made.beside = overlap ? chance.overlap : chance.score;
  made.difference = overlap ? chance.overlap_difference : chance.score_difference;
  made.p = inference::p_of_zero(made.difference, agendas.leaders_known,
                                overlap ? Range{-1, 1} : Range{-2, 1});
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
  if (!made.p.known())
    made.p = inference::p_of_zero(made.difference, networks.leaders_known, {-1, 1});
  return made;
}

[[nodiscard]] inline Finding means_beside_chance(const AlignmentSection& alignment) {
  const alignment::Resources& resources = alignment.resources;
  Finding made = claim("means_beside_chance", "alignment.resources");
  made.value = resources.match;
  made.beside = resources.chance;
  made.difference = resources.difference;
  made.verdict = verdict_of(made.difference);
  made.p = inference::p_of_zero(made.difference, alignment.agendas.leaders_known, {-1, 1});
  return made;
}

/// In how many hands it is, less what random ties give. It holds 0 where the number may be the random one by its own interval
/// or by that of random ties. Where all ties go to one leader, there is no interval without that one: random ties alone tell.
[[nodiscard]] inline Estimate beside_random(const leadership::BesideRandom& number) {
  const Estimate &value = number.value, &random = number.random;
  if (!value.known() || !random.known()) return Estimate::none(Reason::too_few);
  Estimate off = Estimate::of(value.value - random.value, value.evidence);
  if (!random.interval) return off;
  const Interval own = value.interval.value_or(Interval{value.value, value.value});
  const Interval& other = *random.interval;
  off.interval = Interval{off.value - std::max(value.value - own.low, other.high - random.value),
                          off.value + std::max(own.high - value.value, random.value - other.low)};
  return off;
}

[[nodiscard]] inline Finding leadership_beside_chance(const leadership::Distribution& spread) {
  Finding made = claim("leadership_beside_chance", "leadership.distribution");
  made.value = spread.effective.value;
  made.beside = spread.effective.random;
  if (spread.leaders < inference::jackknife_least) return made;
  made.difference = beside_random(spread.effective);
  made.verdict = verdict_of(made.difference);
  made.p = spread.effective.p;
  return made;
}

/// Camps, where the two largest each oppose all others.
[[nodiscard]] inline Finding camps_beside_chance(const alignment::Blocs& blocs) {
  Finding made = claim("camps", "alignment.blocs");
  const inference::PermutationTest &who = blocs.modularity_by_chance,
                                   &any = blocs.modularity_any_goal;
  const auto opposes = [](const alignment::Bloc& bloc) {
    return bloc.score_with_others.known() && bloc.score_with_others.value < 0;
  };
  if (blocs.blocs.size() < 2 || !opposes(blocs.blocs[0]) || !opposes(blocs.blocs[1])) return made;
  if (!who.p_greater.known() || !any.p_greater.known()) return made;
  const inference::PermutationTest& stricter =
      who.p_greater.value > any.p_greater.value ? who : any;
  made.value = stricter.observed;
  made.beside = stricter.mean;
  made.difference = Estimate::of(made.value.value - made.beside.value, made.value.evidence);
  made.p = stricter.p_greater;
  made.verdict = made.difference.value > 0 ? Verdict::above : Verdict::not_distinct;
  return made;
}

Claims claims_of(const Report& report) {
  Claims claims{agendas_beside_chance(report.alignment), ties_beside_chance(report.alignment),
                means_beside_chance(report.alignment),
                leadership_beside_chance(report.leadership.distribution),
                camps_beside_chance(report.alignment.blocs)};
  std::vector<Finding*> tested;
  std::vector<double> p;
  for (Finding* one :
       {&claims.agendas, &claims.networks, &claims.resources, &claims.leadership, &claims.camps}) {
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
  for (Finding* one : {&claims.agendas, &claims.networks, &claims.resources, &claims.leadership}) {
    one->opening = true;
    one->certainty = certainty_of(*one);
  }
  if (claims.camps.verdict == Verdict::above) {
    claims.camps.opening = true;
    claims.camps.certainty =
        claims.camps.p_together.value <= most_false / 5 ? Certainty::clear : Certainty::likely;
  }
  return claims;
}

}  // namespace coalign::inline COALIGN_ABI::detail
