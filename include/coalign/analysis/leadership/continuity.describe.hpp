// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/continuity.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<leadership::GoalBench> {
  using Row = leadership::GoalBench;
  static constexpr std::string_view what = "Who could carry a goal on.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("current", &Row::current, "number of current leaders who are committed to it"),
      field("next", &Row::next, "number of emerging or future leaders who are"),
      field("bench", &Row::bench, "those of them who have a tie with a current one")};
};

template <>
struct Description<leadership::Continuity> {
  using Row = leadership::Continuity;
  static constexpr std::string_view what = "Would it go on without those who lead now?";
  static constexpr Fields fields{
      field("current", &Row::current, "number of current leaders"),
      field("next", &Row::next, "number of emerging or future leaders"),
      field("no_stage", &Row::no_stage, "number of leaders of whom neither is known"),
      field("bench_depth", &Row::bench_depth,
            "share of goals of current leaders that an emerging or future leader, tied to one of "
            "them, commits to too; 1: all; 0: none")
          .between(0, 1),
      field("leaders_left", &Row::leaders_left,
            "share of leaders who would remain if all current leaders left; 1: all; 0: none")
          .between(0, 1),
      field("ties_left", &Row::ties_left, "share of ties that would remain; 1: all; 0: none")
          .between(0, 1),
      field("agenda_left", &Row::agenda_left,
            "share of support for goals that would remain; 1: all; 0: none")
          .between(0, 1),
      field("goals_left", &Row::goals_left,
            "share of goals with a committed leader that would keep one; 1: all; 0: none")
          .between(0, 1),
      field("resources_left", &Row::resources_left,
            "share of committed resources that would remain, the mean over resources; 1: all; 0: "
            "none")
          .between(0, 1),
      field("goals", &Row::goals,
            "one row for each goal with a committed current leader, those without a bench first")};
};

}  // namespace coalign::inline COALIGN_ABI
