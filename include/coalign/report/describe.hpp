// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/describe/advocacy.hpp>
#include <coalign/analysis/alignment/describe/agendas.hpp>
#include <coalign/analysis/alignment/describe/along_ties.hpp>
#include <coalign/analysis/alignment/describe/blocs.hpp>
#include <coalign/analysis/alignment/describe/ei.hpp>
#include <coalign/analysis/alignment/describe/levels.hpp>
#include <coalign/analysis/alignment/describe/networks.hpp>
#include <coalign/analysis/alignment/describe/resources.hpp>
#include <coalign/analysis/alignment/describe/together.hpp>
#include <coalign/analysis/knowledge/describe/flow.hpp>
#include <coalign/analysis/knowledge/describe/language.hpp>
#include <coalign/analysis/outcomes/describe/over_time.hpp>
#include <coalign/analysis/outcomes/describe/portfolio.hpp>
#include <coalign/analysis/outcomes/describe/theory_of_change.hpp>
#include <coalign/analysis/qualities/describe/profile.hpp>
#include <coalign/report/report.hpp>

namespace coalign::inline v0 {

template <>
struct Description<LookedAt> {
  static constexpr std::string_view what = "Which part of the recorded period is looked at.";
  static constexpr std::tuple fields{
      field("at", &LookedAt::at, "the network on this day"),
      field("as_of", &LookedAt::as_of, "without what was first known after this day"),
      field("first", &LookedAt::first, "first day of a period"),
      field("last", &LookedAt::last, "last day of a period")};
};

template <>
struct Description<ScalePoints> {
  static constexpr std::string_view what = "Points of the scales that were asked on; 0: not known.";
  static constexpr std::tuple fields{
      field("stance", &ScalePoints::stance, "on which stances were asked"),
      field("priority", &ScalePoints::priority, "on which priorities were asked")};
};

template <>
struct Description<Note> {
  static constexpr std::string_view what = "Something that was changed on the way in.";
  static constexpr std::tuple fields{field("what", &Note::what, "a stable word for it"),
                                     field("table", &Note::table, "the rows that it is about"),
                                     field("message", &Note::message, "in words"),
                                     field("count", &Note::count, "how often"),
                                     field("examples", &Note::examples, "the first few")};
};

template <>
struct Description<AlignmentSection> {
  static constexpr std::string_view what = "Do agendas, networks and resources line up?";
  static constexpr std::tuple fields{
      field("agendas", &AlignmentSection::agendas, "do leaders want and care about the same?"),
      field("blocs", &AlignmentSection::blocs, "do leaders fall into camps?"),
      field("networks", &AlignmentSection::networks, "do ties run where shared goals need them?"),
      field("gaps", &AlignmentSection::gaps, "which ties are missing most?"),
      field("along_ties", &AlignmentSection::along_ties, "do those who are tied want the same?"),
      field("advocacy", &AlignmentSection::advocacy, "do those who think alike have ties?"),
      field("ei", &AlignmentSection::ei, "do ties stay within kinds and sectors?"),
      field("levels", &AlignmentSection::levels, "at which level does it break?"),
      field("together", &AlignmentSection::together, "which part is weakest, what would help?"),
      field("resources", &AlignmentSection::resources, "do means follow the priorities?")};
};

template <>
struct Description<KnowledgeSection> {
  static constexpr std::string_view what = "How what was learned travels.";
  static constexpr std::tuple fields{
      field("flow", &KnowledgeSection::flow, "whom lessons reach, and what is kept?"),
      field("language", &KnowledgeSection::language, "do leaders use the same words?")};
};

template <>
struct Description<OutcomesSection> {
  static constexpr std::string_view what =
      "How what is tried is meant to reach the vision, and where the goals' numbers go.";
  static constexpr std::tuple fields{
      field("theory_of_change", &OutcomesSection::theory_of_change,
            "do paths lead from what is tried to the vision?"),
      field("over_time", &OutcomesSection::over_time, "where do the goals' numbers go?"),
      field("portfolio", &OutcomesSection::portfolio, "what runs now, and what if it fails?")};
};

template <>
struct Description<Report> {
  static constexpr std::string_view what = "What the library has to say about a network.";
  static constexpr std::tuple fields{
      field("format", &Report::format, "always coalign/report"),
      field("version", &Report::version, "of the format; a changed meaning raises it"),
      field("computed_by", &Report::computed_by, "the library's version"),
      field("name", &Report::name, "of the network"),
      field("looked_at", &Report::looked_at, "which part of the period"),
      field("network", &Report::rows, "how many rows of each thing"),
      field("scales", &Report::scales, "how many points the scales had"),
      field("notes", &Report::notes, "what was changed on the way in"),
      field("alignment", &Report::alignment, "do agendas, networks and resources line up?"),
      field("knowledge", &Report::knowledge, "how does what was learned travel?"),
      field("outcomes", &Report::outcomes, "does what is tried reach the vision?"),
      field("qualities", &Report::qualities, "the five qualities, as what is recorded shows them")};
};

}  // namespace coalign::inline v0
