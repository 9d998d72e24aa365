// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/words.hpp>
#include <coalign/model/goals.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<Goal> {
  static constexpr std::string_view table = "goals", one = "goal";
  static constexpr std::string_view what =
      "Changes that leaders want. Those marked vision are the shared vision; where none is marked, "
      "those that are served and serve no other.";
  static constexpr Fields fields{
      own_id("id", &Goal::id, "what other rows refer to; any text without control characters"),
      field("name", &Goal::name, "for people to read"),
      field("vision", &Goal::vision, "whether it is part of the shared vision"),
      field("indicator", &Goal::indicator, "what is measured"),
      field("unit", &Goal::unit, "unit of the indicator"),
      field("direction", &Goal::direction, "whether more or less is better"),
      field("baseline", &Goal::baseline, "value at the start"),
      field("best_practice", &Goal::best_practice, "best value that today's practice reaches"),
      field("target", &Goal::target, "value wanted"),
      field("by", &Goal::by, "date of the target, its last day"),
      field("weight", &Goal::weight, "weight in sums over goals").above(0),
      field("attributes", &Goal::attributes, "extra columns, a JSON object")};
};

template <>
struct Description<Contribution> {
  static constexpr std::string_view table = "contributions", one = "contribution";
  static constexpr std::string_view what =
      "One goal serves another: the theory of change, without circles.";
  static constexpr Fields fields{
      required("from", &Contribution::from, "the serving goal"),
      required("to", &Contribution::to, "the goal that it serves"),
      field("strength", &Contribution::strength, "how much it serves").above(0).up_to(1),
      field("attributes", &Contribution::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&Contribution::from, &Contribution::to};
};

template <>
struct Description<AgendaEntry> {
  static constexpr std::string_view table = "agendas", one = "agenda entry";
  static constexpr std::string_view what =
      "Where a leader stands on a goal and how much it matters to them: a stance, a priority, or "
      "both. No entry is silence, which is not neutrality.";
  static constexpr Fields fields{
      required("leader", &AgendaEntry::leader, "who"),
      required("goal", &AgendaEntry::goal, "on what"),
      field("stance", &AgendaEntry::stance,
            "from against (-1) to for (1); absent: not asked which side the leader takes")
          .between(-1, 1)
          .on(Scale::stance, not_given),
      field("priority", &AgendaEntry::priority,
            "how much it matters to them; absent beside a stance: 1")
          .between(0, 1)
          .on(Scale::priority, 1),
      field("basis", &AgendaEntry::basis, "stated by the leader, or inferred from acts"),
      field("since", &AgendaEntry::since, "first day"),
      field("until", &AgendaEntry::until, "last day"),
      field("attributes", &AgendaEntry::attributes, "extra columns, a JSON object")};
  static constexpr std::tuple unique_by{&AgendaEntry::leader, &AgendaEntry::goal};
  static constexpr std::tuple any_of{&AgendaEntry::stance, &AgendaEntry::priority};
};

}  // namespace coalign::inline COALIGN_ABI
