// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/knowledge/flow.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<knowledge::LessonFlow> {
  using Row = knowledge::LessonFlow;
  static constexpr std::string_view what = "Whom one lesson concerns, and whom it reached.";
  static constexpr Fields fields{
      field("lesson", &Row::lesson, "the lesson"),
      field("worked", &Row::worked, "whether the lesson is about something that worked"),
      field("concerned", &Row::concerned,
            "number of leaders whom the lesson concerns, without those who led the initiative"),
      field("leaders_reached", &Row::leaders_reached,
            "number of the leaders concerned to whom the lesson was passed on"),
      field("reach", &Row::reach,
            "share of the leaders concerned whom the lesson reached; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<knowledge::LeaderFlow> {
  using Row = knowledge::LeaderFlow;
  static constexpr std::string_view what =
      "What one leader passed on, received, and heard of what concerns this leader.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("given", &Row::given,
            "number of different things that the leader passed on, counted once for each receiver"),
      field("received", &Row::received,
            "number of different things that the leader received, counted once for each giver"),
      field("concerned", &Row::concerned,
            "number of lessons of others that concern the leader, of the lessons looked at"),
      field("heard", &Row::heard,
            "number of lessons of others that concern the leader and reached the leader"),
      field("reach", &Row::reach,
            "share of the lessons that concern the leader that reached the leader; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<knowledge::KindFlow> {
  using Row = knowledge::KindFlow;
  static constexpr std::string_view what =
      "What leaders of one kind passed on to leaders of another.";
  static constexpr Fields fields{
      field("kinds", &Row::kinds, "kind of the givers, then kind of the receivers"),
      field("passed", &Row::passed,
            "number of different things passed on from the first kind to the second"),
      field("expected", &Row::expected,
            "number expected if the same givers passed on to anybody else alike")
          .at_least(0),
      field("ratio", &Row::ratio,
            "passed divided by expected; 1: as by chance; above 1: more than by chance; 0: nothing "
            "was passed on")
          .at_least(0)};
};

template <>
struct Description<knowledge::StageFlow> {
  using Row = knowledge::StageFlow;
  static constexpr std::string_view what =
      "What leaders of one stage passed on to leaders of another.";
  static constexpr Fields fields{
      field("stages", &Row::stages, "stage of the givers, then stage of the receivers"),
      field("passed", &Row::passed,
            "number of different things passed on from the first stage to the second"),
      field("expected", &Row::expected,
            "number expected if the same givers passed on to anybody else alike")
          .at_least(0),
      field("ratio", &Row::ratio,
            "passed divided by expected; 1: as by chance; above 1: more than by chance; 0: nothing "
            "was passed on")
          .at_least(0)};
};

template <>
struct Description<knowledge::GoalKept> {
  using Row = knowledge::GoalKept;
  static constexpr std::string_view what =
      "How many lessons on a goal would stay if all current leaders left.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("lessons", &Row::lessons, "number of lessons from initiatives on the goal"),
      field(
          "held", &Row::held,
          "number of lessons from initiatives on the goal that an emerging or future leader holds"),
      field("kept", &Row::kept,
            "share of the goal's lessons that an emerging or future leader holds; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<knowledge::Flow> {
  using Row = knowledge::Flow;
  static constexpr std::string_view what = "Do lessons reach the leaders whom they concern?";
  static constexpr Fields fields{
      field("reach", &Row::reach,
            "average share of the leaders concerned whom a lesson reached; 1: all; 0: none")
          .between(0, 1),
      field("unheard", &Row::unheard,
            "share of the leaders concerned by any lesson whom no such lesson reached; 1: all; 0: "
            "none")
          .between(0, 1),
      field("reciprocity", &Row::reciprocity,
            "share of what is passed on between two leaders that is matched the other way; 1: all; "
            "0: one way only")
          .between(0, 1),
      field("passed_on_worked", &Row::passed_on_worked,
            "share of lessons about what worked that reached anybody outside the initiative; 1: "
            "all; 0: none")
          .between(0, 1),
      field("passed_on_failed", &Row::passed_on_failed,
            "share of lessons about what did not work that reached anybody outside the initiative; "
            "1: all; 0: none")
          .between(0, 1),
      field("kept", &Row::kept,
            "share of lessons that would stay if all current leaders left, held by emerging or "
            "future leaders; 1: all; 0: none")
          .between(0, 1),
      field("kept_failed", &Row::kept_failed,
            "share of lessons about what did not work that emerging or future leaders hold; 1: "
            "all; 0: none")
          .between(0, 1),
      field("lessons", &Row::lessons, "number of all lessons"),
      field("lessons_looked_at", &Row::lessons_looked_at,
            "number of lessons that reach is based on: all, or 10,000 drawn at random where there "
            "are more"),
      field("shares", &Row::shares, "number of recorded acts of passing something on"),
      field("passed", &Row::passed,
            "number of different things passed on, counted once for each giver and receiver"),
      field("by_lesson", &Row::by_lesson, "one row for each lesson looked at"),
      field("by_leader", &Row::by_leader, "one row for each leader"),
      field("by_kind", &Row::by_kind,
            "one row for each pair of kinds, from the first to the second"),
      field("by_stage", &Row::by_stage,
            "one row for each pair of stages, from the first to the second"),
      field("by_goal", &Row::by_goal, "one row for each goal with a lesson")};
};

}  // namespace coalign::inline COALIGN_ABI
