// SPDX-License-Identifier: MIT
#include <coalign/report/report.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/replicates.hpp>
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

namespace coalign::inline COALIGN_ABI {

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
  if (!part.since.open() && part.at.open()) {
    throw BadArgument("since looks back from a day: say which with at");
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
  for (Date* day : {&part.at, &part.as_of, &part.since}) *day = Date::on(day->last_day());
  return part;
}

}  // namespace detail

Report report(const Network& network, const LookedAt& asked, const Work& work,
              alignment::Silence silence, Several several, std::size_t fewest) {
  Report report;
  const LookedAt looked_at = detail::with_days(asked);
  report.network = without_few(look(network, looked_at), fewest, work);
  report.computed_by = "coalign " COALIGN_VERSION_TEXT(COALIGN_VERSION_MAJOR, COALIGN_VERSION_MINOR,
                                                       COALIGN_VERSION_PATCH);
  report.name = network.name();
  report.looked_at = looked_at;
  report.scales = report.network.scale_points();
  report.notes = report.network.notes();
  Things::each([&]<class Row>() {
    report.rows.emplace_back(Description<Row>::table, report.network.size<Row>());
  });
  constexpr std::size_t shown = 10, stages = 27;
  Parts parts(seldom(work), stages);
  const Facts facts(report.network);  // read once, by whoever asks first
  alignment::AgendasOptions asking;
  asking.silence = silence;
  LayerOptions ties;
  ties.several = several;
  alignment::NetworksOptions tied;
  tied.layer = ties;
  // Where replicates of one part are drawn for another process, that part alone is done.
  const auto part = [&](std::string_view name, auto&& make) {
    const Work its = parts.next();
    if (inference::enters(name)) make(its);
  };
  part("alignment.agendas",
       [&](const Work& its) { report.alignment.agendas = alignment::agendas(facts, asking, its); });
  part("alignment.agendas_by_chance", [&](const Work& its) {
    report.alignment.agendas_by_chance = alignment::agendas_by_chance(
        facts, {asking, detail::tries_for_entries(report.network, 12)}, its);
  });
  part("alignment.blocs",
       [&](const Work& its) { report.alignment.blocs = alignment::blocs(facts, {}, asking, its); });
  part("alignment.gaps",
       [&](const Work& its) { report.alignment.gaps = alignment::gaps(facts, shown, tied, its); });
  const inference::PermutationOptions tries = detail::tries_for(report.network);
  part("alignment.networks", [&](const Work& its) {
    Parts both(its, 2);
    report.alignment.networks = alignment::networks(facts, tied, both.next());
    report.alignment.networks_by_chance = alignment::networks_by_chance(
        facts, report.alignment.networks, {ties, 0.5, true, tries}, both.next());
  });
  part("alignment.along_ties", [&](const Work& its) {
    report.alignment.along_ties = alignment::along_ties(facts, {ties, tries}, its);
  });
  part("alignment.advocacy_coalition", [&](const Work& its) {
    report.alignment.advocacy = alignment::advocacy_coalition(facts, {ties, tries}, its);
  });
  for (const char* by : {"kind", "sector"}) {
    part("alignment.ei_index by " + std::string(by), [&](const Work& its) {
      report.alignment.ei.push_back(alignment::ei_index(facts, by, {ties, tries}, its));
    });
  }
  part("alignment.resources",
       [&](const Work& its) { report.alignment.resources = alignment::resources(facts, {}, its); });
  leadership::DistributionOptions hands;
  hands.several = several;
  hands.replicates = detail::tries_at_random(report.network);
  part("leadership.distribution", [&](const Work& its) {
    report.leadership.distribution = leadership::distribution(facts, hands, its);
  });
  part("leadership.resilience", [&](const Work& its) {
    report.leadership.resilience = leadership::resilience(facts, {.layer = ties}, its);
  });
  part("leadership.continuity", [&](const Work& its) {
    report.leadership.continuity = leadership::continuity(facts, {.layer = ties}, its);
  });
  part("structure.cohesion", [&](const Work& its) {
    report.structure.cohesion = structure::cohesion(facts, {.layer = ties}, its);
  });
  constexpr std::size_t most_in_order = 5'000;  // beyond that everybody's reach takes too long
  if (report.network.size<Leader>() <= most_in_order) {
    part("structure.hierarchy", [&](const Work& its) {
      report.structure.hierarchy = structure::hierarchy(facts.layer(ties, work), its);
    });
  }
  constexpr std::size_t leaders_shown = 20;
  part("structure.positions", [&](const Work& its) {
    report.structure.positions =
        structure::positions(facts,
                             {ties, leaders_shown, 1, detail::types_that_rate_trust(report.network),
                              detail::types_that_rate_value(report.network)},
                             its);
  });
  part("knowledge.flow",
       [&](const Work& its) { report.knowledge.flow = knowledge::flow(facts, its); });
  part("knowledge.language",
       [&](const Work& its) { report.knowledge.language = knowledge::language(facts, ties, its); });
  part("outcomes.theory_of_change", [&](const Work& its) {
    report.outcomes.theory_of_change = outcomes::theory_of_change(facts, its);
  });
  part("outcomes.over_time", [&](const Work& its) {
    report.outcomes.over_time =
        outcomes::over_time(facts, {.as_of = detail::last_day_of(looked_at)}, its);
  });
  part("outcomes.portfolio",
       [&](const Work& its) { report.outcomes.portfolio = outcomes::portfolio(facts, {}, its); });
  qualities::ProfileOptions seen;
  seen.as_of = detail::last_day_of(looked_at);
  part("qualities.profile",
       [&](const Work& its) { report.qualities = qualities::profile(facts, seen, its); });
  alignment::LevelsOptions levels;
  levels.by = detail::levels_by(report.network);
  levels.agendas = asking;
  levels.permutation = detail::tries_for_entries(report.network, 40);
  part("alignment.levels",
       [&](const Work& its) { report.alignment.levels = alignment::levels(facts, levels, its); });
  part("alignment.together", [&](const Work& its) {
    report.alignment.together =
        alignment::together(facts, report.alignment.agendas, report.alignment.networks,
                            report.alignment.resources, report.alignment.gaps, its);
  });
  alignment::UnansweredOptions silent;
  silent.silence = silence;
  silent.replicates = detail::tries_for_entries(report.network, 12).replicates;
  constexpr std::size_t most_supposed = 1'000;  // beyond that a tipping point takes too long
  if (report.network.size<Leader>() > most_supposed) silent.draws = 0;
  part("alignment.unanswered", [&](const Work& its) {
    report.alignment.unanswered = alignment::unanswered(facts, silent, its);
  });
  part("since", [&](const Work& its) {
    if (looked_at.since.open()) return;
    const Network whole = without_few(network, fewest, its);
    report.since = changed_since(whole, looked_at.since, looked_at.at, {asking, ties}, its);
  });
  part("findings", [&](const Work& its) {
    report.findings = findings(report);
    if (its.progress) its.progress(1, 1, "findings");  // the end is always told
  });
  return report;
}

std::string to_json(const Report& report) {
  std::string out;
  detail::append_result(out, report.network, report);
  return out + '\n';
}

}  // namespace coalign::inline COALIGN_ABI

#undef COALIGN_VERSION_TEXT
#undef COALIGN_TEXT_OF
