// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/change.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<NumberChange> {
  using Row = NumberChange;
  static constexpr std::string_view what =
      "One number of a measure on two dates, and why it changed.";
  static constexpr Fields fields{
      field("name", &Row::name, "name of the number"),
      field("first", &Row::first, "the number on the first date"),
      field("second", &Row::second, "the number on the second date"),
      field("same_first", &Row::same_first,
            "the number on the first date, with only the leaders and goals present on both dates"),
      field("same_second", &Row::same_second,
            "the number on the second date, with only the leaders and goals present on both dates"),
      field("went", &Row::went, "part of the change that is due to leaders and goals that went"),
      field("changed", &Row::changed,
            "part of the change that happened among the leaders and goals present on both dates"),
      field("came", &Row::came, "part of the change that is due to leaders and goals that came")};
};

template <>
struct Description<GoalChange> {
  using Row = GoalChange;
  static constexpr std::string_view what = "One goal's part in the change of a score.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "id of the goal"),
      field("portion_first", &Row::portion_first,
            "weight of the goal in the score on the first date, as a share; 1: all; 0: none")
          .between(0, 1),
      field("portion_second", &Row::portion_second,
            "weight of the goal in the score on the second date, as a share; 1: all; 0: none")
          .between(0, 1),
      field("first", &Row::first, "the goal's own score on the first date"),
      field("second", &Row::second, "the goal's own score on the second date"),
      field("within", &Row::within,
            "part of the change that arises because the goal's own score moved"),
      field("shifted", &Row::shifted,
            "part of the change that arises because the goal weighs more or less")};
};

template <>
struct Description<Change> {
  static constexpr std::string_view what = "What became of a measure between two dates.";
  static constexpr Fields fields{
      field("measure", &Change::measure, "name of the measure"),
      field("dates", &Change::dates, "the two dates"),
      field("same", &Change::same, "number of leaders present on both dates"),
      field("came", &Change::came,
            "ids of the leaders that are present, or have an agenda, on the second date only"),
      field("went", &Change::went,
            "ids of the leaders that are present, or have an agenda, on the first date only"),
      field("goals_came", &Change::goals_came,
            "ids of the goals that are recorded, or in an agenda, on the second date only"),
      field("goals_went", &Change::goals_went,
            "ids of the goals that are recorded, or in an agenda, on the first date only"),
      field("numbers", &Change::numbers, "each number of the measure, and why it changed"),
      field("by_goal", &Change::by_goal,
            "each goal's part of the change of the score among the leaders present on both dates; "
            "empty where the measure has no such parts")};
};

}  // namespace coalign::inline COALIGN_ABI
