// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/agendas_parts.describe.hpp>
#include <coalign/analysis/alignment/agendas/common_agenda.describe.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::Silence> {
  static constexpr std::array<std::string_view, 2> list{"absent", "unknown"};
};
template <>
struct Words<alignment::Balance> {
  static constexpr std::array<std::string_view, 2> list{"none", "leader"};
};
template <>
struct Description<alignment::LeaderAgendas> {
  using Row = alignment::LeaderAgendas;
  static constexpr std::string_view what =
      "How far a leader aligns with all others, and the score without this leader.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("portion", &Row::portion,
            "weight of the leader in the score of all, half of each of the leader's pairs; 1: all; "
            "0: none")
          .between(0, 1),
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("without", &Row::without,
            "score of all other leaders; 1: same goals, same stances; 0: nothing shared; -1: same "
            "goals, opposite stances")
          .between(-1, 1),
      field("effect", &Row::effect,
            "score of all minus the score without this leader; above 0: the leader raises it; "
            "below 0: lowers it")
          .between(-2, 2)};
};

template <>
struct Description<alignment::Agendas> {
  using Row = alignment::Agendas;
  static constexpr std::string_view what =
      "Do leaders want the same goals, and do they care about the same goals?";
  static constexpr Fields fields{
      field("score", &Row::score,
            "agreement times overlap, or agreement alone where silence is unknown; 1: same goals "
            "and stances; -1: same goals, opposite stances")
          .between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_known", &Row::leaders_known, "number of leaders whose agenda is known"),
      field("influence_known", &Row::influence_known,
            "share of all influence held by leaders whose agenda is known; 1: all; 0: none")
          .between(0, 1),
      field("entries", &Row::entries,
            "number of agenda entries that count: the latest of each leader on each goal"),
      field("inferred", &Row::inferred,
            "number of agenda entries that count and were inferred from acts, not stated"),
      field("without_stance", &Row::without_stance,
            "number of agenda entries that count and say how important the goal is, not which side "
            "the leader takes: they count for overlap alone"),
      field("support_only", &Row::support_only,
            "whether all entries were inferred from acts, and all are for a goal: agreement could "
            "not "
            "have come out other"),
      field("goals", &Row::goals, "number of all goals"),
      field("goals_known", &Row::goals_known,
            "number of goals on which at least one leader speaks"),
      field("silence", &Row::silence,
            "how a missing entry is read: the leader does not pursue the goal (absent), or nobody "
            "knows (unknown)"),
      field("balance", &Row::balance,
            "whether each leader's priorities are scaled to a sum of 1 (leader) or taken as given "
            "(none)"),
      field("chance", &Row::chance, "what chance alone would give"),
      field("through", &Row::through,
            "the score when support for a goal also counts for the goals that it serves"),
      field("krippendorff_alpha", &Row::krippendorff_alpha,
            "agreement of all stances, by goal (Krippendorff's alpha); 1: perfect; 0: as by "
            "chance; below 0: less than by chance")
          .up_to(1),
      field("common", &Row::common, "how many leaders support each vision"),
      field("by_goal", &Row::by_goal,
            "one row for each goal; portion times score adds up to the score, where every entry "
            "has a stance"),
      field("by_kind", &Row::by_kind,
            "one row for each pair of kinds; portion times score adds up to the score, where every "
            "entry has a stance"),
      field("by_sector", &Row::by_sector,
            "one row for each pair of sectors; portion times score adds up to the score, where "
            "every entry has a stance"),
      field("by_leader", &Row::by_leader, "one row for each leader whose agenda is known")};
};

template <>
struct Description<alignment::AgendasOptions> {
  using Row = alignment::AgendasOptions;
  static constexpr std::string_view what = "How agendas are read.";
  static constexpr Fields fields{
      field("silence", &Row::silence,
            "what a goal is that a leader does not name: absent from the agenda, where leaders "
            "named their goals; unknown, where all were asked about every goal and may have "
            "skipped some, so that the score is the agreement"),
      field("through", &Row::through, "how much an agenda counts for the goals that it serves")
          .between(0, 1),
      field("balance", &Row::balance, "leader: every leader has the same sum of priorities"),
      field("weights", &Row::weights,
            "the influence of each leader, by id or in the order of the rows, at least 0; none: "
            "1 each")};
};

}  // namespace coalign::inline COALIGN_ABI
