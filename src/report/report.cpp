// SPDX-License-Identifier: MIT
#include <coalign/report/report.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/few.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/scopes.hpp>
#include <coalign/report/describe.hpp>
#include <coalign/report/detail/append.hpp>
#include <coalign/report/detail/rating_types.hpp>

#include <algorithm>

#define COALIGN_TEXT_OF(number) #number
#define COALIGN_VERSION_TEXT(major, minor, patch) \
  COALIGN_TEXT_OF(major) "." COALIGN_TEXT_OF(minor) "." COALIGN_TEXT_OF(patch)

namespace coalign::inline v0 {

namespace detail {

/// What the levels of a report are by: kinds, or where all are of one kind and sectors are few, sectors.
inline std::string levels_by(const Network& network) {
  constexpr std::size_t most = 100;
  if (leader_values(network, "kind").values.size() > 1) return "kind";
  const std::size_t sectors = leader_values(network, "sector").values.size();
  return sectors > 0 && sectors <= most ? "sector" : "kind";
}

}  // namespace detail

Network look(const Network& network, const LookedAt& part) {
  const bool period = !part.first.open() || !part.last.open();
  if (int{!part.at.open()} + int{!part.as_of.open()} + int{period} > 1) {
    throw BadArgument("a day, an as-of date and a period exclude one another");
  }
  if (!part.at.open()) return network.at(part.at);
  if (!part.as_of.open()) return network.between({}, part.as_of);
  return period ? network.between(part.first, part.last) : network;
}

namespace detail {

/// A report tells what could be chance from what is not: p need not be precise where it could be.
inline constexpr std::size_t enough = 16;

/// How often chance is tried in a report: 1000 times, fewer where a try takes long, not at all where that
/// would be under a hundred. It depends on sizes alone, so that the same network gives the same report.
inline inference::PermutationOptions tries_of(double one) {
  constexpr double steps = 2e8;  // a second or less
  const auto tries = static_cast<std::size_t>(std::min(1'000.0, steps / one));
  return {.seed = 1, .replicates = tries < 100 ? 0 : tries, .enough = enough};
}

/// Where a try takes so many steps for each agenda entry.
inline inference::PermutationOptions tries_for_entries(const Network& network, double steps) {
  return tries_of(1 + steps * static_cast<double>(network.size<AgendaEntry>()));
}

/// Where a try draws all ties anew; 200 at least, as ever.
inline std::size_t tries_at_random(const Network& network) {
  const auto rows = static_cast<double>(network.size<Leader>() + network.size<Tie>());
  return std::max<std::size_t>(tries_of(1 + 20 * rows).replicates, 200);
}

/// Where a try goes along all ties.
inline inference::PermutationOptions tries_for(const Network& network) {
  const auto leaders = static_cast<double>(network.size<Leader>());
  const auto ties = static_cast<double>(network.size<Tie>());
  const auto entries = static_cast<double>(network.size<AgendaEntry>());
  const double one = 1 + leaders + ties * (1 + 2 * entries / std::max(leaders, 1.0));
  return tries_of(one);
}

/// The last day that counts as known; open where the whole period is looked at.
inline Date last_day_of(const LookedAt& part) {
  if (part.at.open()) return part.as_of.open() ? part.last : part.as_of;
  return part.at;
}

/// The same with the days that were taken for dates that are not precise.
inline LookedAt with_days(LookedAt part) {
  for (Date* day : {&part.at, &part.as_of}) *day = Date::on(day->last_day());
  return part;
}

}  // namespace detail

Report report(const Network& network, const LookedAt& asked, const Work& work,
              alignment::Silence silence, Several several, std::size_t fewest) {
  Report report;
  const LookedAt part = detail::with_days(asked);
  report.network = without_few(look(network, part), fewest, work);
  report.computed_by = "coalign " COALIGN_VERSION_TEXT(COALIGN_VERSION_MAJOR, COALIGN_VERSION_MINOR,
                                                       COALIGN_VERSION_PATCH);
  report.name = network.name();
  report.looked_at = part;
  report.scales = report.network.scale_points();
  report.notes = report.network.notes();
  Things::each([&]<class Row>() {
    report.rows.emplace_back(Description<Row>::table, report.network.size<Row>());
  });
  constexpr std::size_t shown = 10, stages = 26;
  Parts parts(seldom(work), stages);
  const Facts facts(report.network);  // read once, by whoever asks first
  alignment::AgendasOptions asking;
  asking.silence = silence;
  LayerOptions ties;
  ties.several = several;
  alignment::NetworksOptions tied;
  tied.layer = ties;
  report.alignment.agendas = alignment::agendas(facts, asking, parts.next());
  report.alignment.agendas_by_chance = alignment::agendas_by_chance(
      facts, {asking, detail::tries_for_entries(report.network, 12)}, parts.next());
  report.alignment.blocs = alignment::blocs(facts, {}, asking, parts.next());
  report.alignment.networks = alignment::networks(facts, tied, parts.next());
  report.alignment.gaps = alignment::gaps(facts, shown, tied, parts.next());
  const inference::PermutationOptions tries = detail::tries_for(report.network);
  report.alignment.networks_by_chance = alignment::networks_by_chance(
      facts, report.alignment.networks, {ties, 0.5, true, tries}, parts.next());
  report.alignment.along_ties = alignment::along_ties(facts, {ties, tries}, parts.next());
  report.alignment.advocacy = alignment::advocacy_coalition(facts, {ties, tries}, parts.next());
  for (const char* by : {"kind", "sector"}) {
    report.alignment.ei.push_back(alignment::ei_index(facts, by, {ties, tries}, parts.next()));
  }
  report.alignment.resources = alignment::resources(facts, {}, parts.next());
  leadership::DistributionOptions hands;
  hands.several = several;
  hands.replicates = detail::tries_at_random(report.network);
  report.leadership.distribution = leadership::distribution(facts, hands, parts.next());
  report.leadership.resilience = leadership::resilience(facts, {.layer = ties}, parts.next());
  report.leadership.continuity = leadership::continuity(facts, {.layer = ties}, parts.next());
  report.structure.cohesion = structure::cohesion(facts, {.layer = ties}, parts.next());
  constexpr std::size_t most_in_order = 5'000;  // beyond that everybody's reach takes too long
  if (report.network.size<Leader>() <= most_in_order) {
    report.structure.hierarchy = structure::hierarchy(facts.layer(ties, work), parts.next());
  }
  constexpr std::size_t leaders_shown = 20;
  report.structure.positions =
      structure::positions(facts,
                           {ties, leaders_shown, 1, detail::types_that_rate_trust(report.network),
                            detail::types_that_rate_value(report.network)},
                           parts.next());
  report.knowledge.flow = knowledge::flow(facts, parts.next());
  report.knowledge.language = knowledge::language(facts, ties, parts.next());
  report.outcomes.theory_of_change = outcomes::theory_of_change(facts, parts.next());
  report.outcomes.over_time =
      outcomes::over_time(facts, {.as_of = detail::last_day_of(part)}, parts.next());
  report.outcomes.portfolio = outcomes::portfolio(facts, {}, parts.next());
  qualities::ProfileOptions seen;
  seen.as_of = detail::last_day_of(part);
  report.qualities = qualities::profile(facts, seen, parts.next());
  alignment::LevelsOptions levels;
  levels.by = detail::levels_by(report.network);
  levels.agendas = asking;
  levels.permutation = detail::tries_for_entries(report.network, 40);
  report.alignment.levels = alignment::levels(facts, levels, parts.next());
  report.alignment.together =
      alignment::together(facts, report.alignment.agendas, report.alignment.networks,
                          report.alignment.resources, report.alignment.gaps, parts.next());
  alignment::UnansweredOptions silent;
  silent.silence = silence;
  constexpr std::size_t most_supposed = 1'000;  // beyond that a tipping point takes too long
  if (report.network.size<Leader>() > most_supposed) silent.draws = 0;
  report.alignment.unanswered = alignment::unanswered(facts, silent, parts.next());
  report.findings = findings(report);
  return report;
}

std::string to_json(const Report& report) {
  std::string out;
  detail::append_result(out, report.network, report);
  return out + '\n';
}

}  // namespace coalign::inline v0

#undef COALIGN_VERSION_TEXT
#undef COALIGN_TEXT_OF
