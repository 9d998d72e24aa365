// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/knowledge/flow.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<knowledge::LessonFlow> {
  using Row = knowledge::LessonFlow;
  static constexpr std::string_view what = "Whom a lesson concerns and whom it reached.";
  static constexpr std::tuple fields{
      field("lesson", &Row::lesson, "which"),
      field("worked", &Row::worked, "whether it is of what worked"),
      field("concerned", &Row::concerned, "leaders outside its initiative whom it concerns"),
      field("reached", &Row::reached, "of these, those to whom it was passed on"),
      field("reach", &Row::reach, "reached / concerned: 0 to 1")};
};

template <>
struct Description<knowledge::LeaderFlow> {
  using Row = knowledge::LeaderFlow;
  static constexpr std::string_view what =
      "What a leader gave, got, and heard of what concerns them.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"),
      field("given", &Row::given, "different things that they passed on, each to each"),
      field("received", &Row::received, "different things that were passed on to them, by each"),
      field("concerned", &Row::concerned,
            "lessons of others that concern them, of those looked at"),
      field("heard", &Row::heard, "of these, those that they hold"),
      field("reach", &Row::reach, "heard / concerned: 0 to 1")};
};

template <>
struct Description<knowledge::KindFlow> {
  using Row = knowledge::KindFlow;
  static constexpr std::string_view what = "What one kind of leaders passed on to another.";
  static constexpr std::tuple fields{
      field("kinds", &Row::kinds, "from, to"),
      field("passed", &Row::passed, "different things passed on"),
      field("expected", &Row::expected, "what mixing would give: the same givers, anybody else"),
      field("ratio", &Row::ratio, "passed / expected: above 1 more than mixing would give")};
};

template <>
struct Description<knowledge::StageFlow> {
  using Row = knowledge::StageFlow;
  static constexpr std::string_view what = "What leaders of one stage passed on to another.";
  static constexpr std::tuple fields{
      field("stages", &Row::stages, "from, to"),
      field("passed", &Row::passed, "different things passed on"),
      field("expected", &Row::expected, "what mixing would give: the same givers, anybody else"),
      field("ratio", &Row::ratio, "passed / expected: above 1 more than mixing would give")};
};

template <>
struct Description<knowledge::GoalKept> {
  using Row = knowledge::GoalKept;
  static constexpr std::string_view what =
      "What is left of a goal's lessons without today's leaders.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"), field("lessons", &Row::lessons, "of its initiatives"),
      field("held", &Row::held, "of these, those that an emerging or future leader holds"),
      field("kept", &Row::kept, "held / lessons: 0 to 1")};
};

template <>
struct Description<knowledge::Flow> {
  using Row = knowledge::Flow;
  static constexpr std::string_view what = "How what was learned travels.";
  static constexpr std::tuple fields{
      field("reach", &Row::reach, "mean share of those concerned whom a lesson reached: 0 to 1"),
      field("unheard", &Row::unheard, "of leaders concerned, the share that heard no such lesson"),
      field("reciprocity", &Row::reciprocity,
            "share of what is passed on that is given back: 0 to 1"),
      field("passed_on_worked", &Row::passed_on_worked,
            "of lessons of what worked, share passed on"),
      field("passed_on_failed", &Row::passed_on_failed,
            "of lessons of what did not, share passed on"),
      field("kept", &Row::kept, "of lessons, share that an emerging or future leader holds"),
      field("kept_failed", &Row::kept_failed, "the same of what did not work"),
      field("lessons", &Row::lessons, "all there are"),
      field("lessons_looked_at", &Row::lessons_looked_at,
            "for reach; drawn at random beyond 10,000"),
      field("shares", &Row::shares, "rows"),
      field("passed", &Row::passed, "different things passed on from one leader to another"),
      field("by_lesson", &Row::by_lesson, "those looked at"),
      field("by_leader", &Row::by_leader, "everybody"),
      field("by_kind", &Row::by_kind, "from each kind to each"),
      field("by_stage", &Row::by_stage, "from each stage to each"),
      field("by_goal", &Row::by_goal, "goals with a lesson")};
};

}  // namespace coalign::inline v0
