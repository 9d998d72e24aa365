// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>
#include <coalign/analysis/alignment/agendas/blocs.hpp>
#include <coalign/analysis/alignment/agendas/levels.hpp>
#include <coalign/analysis/alignment/agendas/unanswered.hpp>
#include <coalign/analysis/alignment/networks/advocacy.hpp>
#include <coalign/analysis/alignment/networks/along_ties.hpp>
#include <coalign/analysis/alignment/networks/ei.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/alignment/networks/networks_by_chance.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/analysis/alignment/together.hpp>
#include <coalign/analysis/knowledge/flow.hpp>
#include <coalign/analysis/knowledge/language.hpp>
#include <coalign/analysis/leadership/continuity.hpp>
#include <coalign/analysis/leadership/distribution.hpp>
#include <coalign/analysis/leadership/resilience.hpp>
#include <coalign/analysis/outcomes/over_time.hpp>
#include <coalign/analysis/outcomes/portfolio.hpp>
#include <coalign/analysis/outcomes/theory_of_change.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/analysis/structure/hierarchy.hpp>
#include <coalign/analysis/structure/positions.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/report/findings.hpp>
#include <coalign/report/since.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Which part of the recorded period is looked at; open dates do not bound. At most one of `at`,
/// `as_of` and the period from `first` to `last`. An imprecise day is its last one; a report says which.
struct LookedAt {
  Date at{};             ///< the network on this day
  Date as_of{};          ///< forgets what was first known after this day, keeps all before
  Date first{}, last{};  ///< what held at some time in between
  Date since{};          ///< an earlier day than `at`: what changed since then is told as well
};

/// The part of a network that is looked at. @throws BadArgument where more than one part is asked for
[[nodiscard]] COALIGN_API Network look(const Network& network, const LookedAt& part);

/// How far agendas, networks and resources are aligned behind the shared goals.
struct AlignmentSection {
  alignment::Agendas agendas;
  alignment::AgendasByChance agendas_by_chance;
  alignment::Blocs blocs;
  alignment::Networks networks;
  alignment::NetworksByChance networks_by_chance;
  std::vector<alignment::Gap> gaps;  ///< the ten largest
  alignment::AlongTies along_ties;
  alignment::AdvocacyCoalition advocacy;
  std::vector<alignment::EiIndex> ei;  ///< by kind and by sector
  alignment::Levels levels;            ///< by kinds; by sectors where all are of one kind
  alignment::Together together;
  alignment::Unanswered unanswered;
  alignment::Resources resources;
};

/// In how many hands leadership is, what would be lost with whom, and who comes after.
struct LeadershipSection {
  leadership::Distribution distribution;
  leadership::Resilience resilience;
  leadership::Continuity continuity;
};

/// How leaders are tied: how much, in what order, and who stands where. Of all ties together.
struct StructureSection {
  structure::Cohesion cohesion;
  structure::Hierarchy hierarchy;
  structure::Positions positions;  ///< the twenty leaders with most betweenness
};

/// How what was learned travels, and whether leaders use the same words.
struct KnowledgeSection {
  knowledge::Flow flow;
  knowledge::Language language;
};

/// How what is tried is meant to reach the vision, and where the goals' numbers go, and what may fail.
struct OutcomesSection {
  outcomes::TheoryOfChange theory_of_change;
  outcomes::OverTime over_time;
  outcomes::Portfolio portfolio;
};

/// What the library has to say about a network: one section per question, each a described result.
struct Report {
  Network network;  ///< the part looked at, which the results' ids belong to

  std::string_view format = "coalign/report";
  int version = 1;
  std::string_view computed_by;
  std::string name;
  LookedAt looked_at;
  std::vector<std::pair<std::string_view, std::size_t>> rows;  ///< by table
  ScalePoints scales;
  Notes notes;
  std::vector<Finding> findings;  ///< what it comes to, in plain sentences
  AlignmentSection alignment;
  LeadershipSection leadership;
  StructureSection structure;
  KnowledgeSection knowledge;
  OutcomesSection outcomes;
  qualities::Profile qualities;
  SinceSection since;
};

/// `silence` says what it means that a leader has no entry on a goal, `several` which answer counts where a tie was
/// asked again. `select` chooses types of ties and goals before. No group of fewer than `fewest` leaders is shown (see
/// `without_few`); the parts of single leaders are.
/// @complexity that of the analyses it is made of
[[nodiscard]] COALIGN_API Report report(const Network& network, const LookedAt& part = {},
                                        const Work& work = {},
                                        alignment::Silence silence = alignment::Silence::absent,
                                        Several several = Several::latest, std::size_t fewest = 0);

/// What a report comes to, the most general first: what is found of the leaders, whom to introduce to whom, what is not
/// known, and how many answered. Each is one plain sentence with one number, and says how sure it is. At most five are `opening`:
/// where there are more, what could be chance leaves first. `report` calls it.
///
/// The intervals are jackknifed over leaders. A verdict follows that of the difference to chance, for which both are taken
/// without the same leader; under five leaders there is none. For leadership the difference holds 0 where the number may
/// be that of random ties by its own interval or by theirs.
/// Agendas are held against the stricter of two chances (see `agendas_by_chance`). Those findings that have a p are looked
/// at together: what they say is more or less than chance is so at a false discovery rate of 5 % (see `inference::together`).
[[nodiscard]] COALIGN_API std::vector<Finding> findings(const Report& report);

/// The report as a JSON document.
[[nodiscard]] COALIGN_API std::string to_json(const Report& report);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/findings.cpp>
#include <coalign/src/report/report.cpp>
#endif
