// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_by_chance.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_resampled.describe.hpp>
#include <coalign/analysis/alignment/agendas/blocs.describe.hpp>
#include <coalign/analysis/alignment/agendas/group_priorities.describe.hpp>
#include <coalign/analysis/alignment/agendas/heat_map.describe.hpp>
#include <coalign/analysis/alignment/agendas/imputed.describe.hpp>
#include <coalign/analysis/alignment/agendas/levels.describe.hpp>
#include <coalign/analysis/alignment/agendas/rating_noise.describe.hpp>
#include <coalign/analysis/alignment/agendas/unanswered.describe.hpp>
#include <coalign/analysis/alignment/networks/advocacy.describe.hpp>
#include <coalign/analysis/alignment/networks/along_ties.describe.hpp>
#include <coalign/analysis/alignment/networks/ei.describe.hpp>
#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/alignment/networks/networks_by_chance.describe.hpp>
#include <coalign/analysis/alignment/resources/resources.describe.hpp>
#include <coalign/analysis/alignment/together.describe.hpp>
#include <coalign/analysis/outcomes/over_time.describe.hpp>
#include <coalign/analysis/outcomes/plan.describe.hpp>
#include <coalign/analysis/outcomes/portfolio.describe.hpp>
#include <coalign/analysis/outcomes/theory_of_change.describe.hpp>
#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/structure/core_periphery.describe.hpp>
#include <coalign/report/findings.describe.hpp>
#include <coalign/report/report.hpp>
#include <coalign/report/sections.describe.hpp>
#include <coalign/report/since.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<LookedAt> {
  static constexpr std::string_view what = "Which part of the recorded period is looked at.";
  static constexpr Fields fields{
      field("at", &LookedAt::at, "day on which the network is looked at; missing: not chosen"),
      field("as_of", &LookedAt::as_of,
            "last day of what was known; anything first known later is left out; missing: not "
            "chosen"),
      field("first", &LookedAt::first, "first day of the period; missing: from the beginning"),
      field("last", &LookedAt::last, "last day of the period; missing: to the end"),
      field("since", &LookedAt::since,
            "earlier day since which changes are told; missing: not chosen")};
};

template <>
struct Description<ScalePoints> {
  static constexpr std::string_view what =
      "How many points the scales had on which leaders were asked.";
  static constexpr Fields fields{
      field("stance", &ScalePoints::stance, "number of points of the stance scale; 0: not known"),
      field("priority", &ScalePoints::priority,
            "number of points of the priority scale; 0: not known")};
};

template <>
struct Description<Note> {
  static constexpr std::string_view what =
      "One change that was made to the data when they were read or cut.";
  static constexpr Fields fields{field("what", &Note::what, "fixed name of the kind of change"),
                                 field("table", &Note::table, "table of the rows that it is about"),
                                 field("message", &Note::message, "the change in words"),
                                 field("count", &Note::count, "number of times that it was made"),
                                 field("examples", &Note::examples, "the first few cases")};
};

template <>
struct Description<AlignmentSection> {
  static constexpr std::string_view what = "Do agendas, networks and resources align?";
  static constexpr Fields fields{
      field("agendas", &AlignmentSection::agendas,
            "whether leaders want the same goals and care about the same goals"),
      field("agendas_by_chance", &AlignmentSection::agendas_by_chance,
            "whether leaders share more than if any goal, or popular goals, were chosen"),
      field("blocs", &AlignmentSection::blocs, "whether leaders fall into camps"),
      field("networks", &AlignmentSection::networks,
            "whether ties join the leaders whose shared goals require them"),
      field("networks_by_chance", &AlignmentSection::networks_by_chance,
            "whether ties follow shared goals more than if agendas changed places"),
      field("gaps", &AlignmentSection::gaps, "the ten missing ties that shared goals require most"),
      field("along_ties", &AlignmentSection::along_ties,
            "whether leaders with a tie want the same more than any two do"),
      field("advocacy", &AlignmentSection::advocacy,
            "whether leaders with ties think alike, and leaders who think alike have ties"),
      field("ei", &AlignmentSection::ei,
            "whether ties stay within groups: one row by kind, one by sector"),
      field("levels", &AlignmentSection::levels,
            "between which groups, and along which memberships, agendas align least"),
      field("together", &AlignmentSection::together,
            "which part of alignment is weakest, and what would help most"),
      field("unanswered", &AlignmentSection::unanswered,
            "what is not known of whom, and how much it could change"),
      field("resources", &AlignmentSection::resources,
            "whether resources follow the priorities, cover what goals need and reach them")};
};

template <>
struct Description<OutcomesSection> {
  static constexpr std::string_view what =
      "Does what is tried lead to the vision, and do the goals' numbers move?";
  static constexpr Fields fields{
      field("theory_of_change", &OutcomesSection::theory_of_change,
            "whether paths lead from initiatives to the vision"),
      field("over_time", &OutcomesSection::over_time,
            "whether the goals' numbers move towards their targets"),
      field("portfolio", &OutcomesSection::portfolio, "what runs now, and what if it fails")};
};

template <>
struct Description<Report> {
  static constexpr std::string_view what = "All results for one network.";
  static constexpr Fields fields{
      field("format", &Report::format, "always coalign/report"),
      field("version", &Report::version, "version of the format; it rises when a meaning changes"),
      field("computed_by", &Report::computed_by, "name and version of the library"),
      field("name", &Report::name, "name of the network"),
      field("looked_at", &Report::looked_at, "which part of the recorded period is looked at"),
      field("network", &Report::rows, "number of rows of each table"),
      field("scales", &Report::scales,
            "how many points the scales had on which leaders were asked"),
      field("notes", &Report::notes,
            "changes that were made to the data when they were read or cut"),
      field("findings", &Report::findings, "what the report comes to, in plain sentences"),
      field("alignment", &Report::alignment, "whether agendas, networks and resources align"),
      field("leadership", &Report::leadership,
            "in how many hands leadership is, what would be lost with whom, who comes after"),
      field("structure", &Report::structure, "how leaders are tied, and who stands where"),
      field("knowledge", &Report::knowledge, "whether what was learned travels"),
      field("outcomes", &Report::outcomes,
            "whether what is tried leads to the vision, and the goals' numbers move"),
      field("qualities", &Report::qualities,
            "the five qualities of distributed leadership, as far as records show them"),
      field("since", &Report::since, "what changed since an earlier day, where one is named")};
};

}  // namespace coalign::inline COALIGN_ABI
