// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/change.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<NumberChange> {
  using Row = NumberChange;
  static constexpr std::string_view what = "One number of a measure on two dates.";
  static constexpr std::tuple fields{
      field("name", &Row::name, "which"),
      field("first", &Row::first, "on the first date"),
      field("second", &Row::second, "on the second"),
      field("same_first", &Row::same_first, "on the first, of those on both"),
      field("same_second", &Row::same_second, "on the second, of those on both"),
      field("went", &Row::went, "what it is without those who went, less what it was"),
      field("changed", &Row::changed, "what became of it among those on both"),
      field("came", &Row::came, "what those who came make of it")};
};

template <>
struct Description<GoalChange> {
  using Row = GoalChange;
  static constexpr std::string_view what = "A goal's part of what changed in a score.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("portion_first", &Row::portion_first, "its share of the denominator at first"),
      field("portion_second", &Row::portion_second, "and later"),
      field("first", &Row::first, "its score at first"),
      field("second", &Row::second, "and later"),
      field("within", &Row::within, "of the change, because its score moved"),
      field("shifted", &Row::shifted, "of the change, because it weighs more or less")};
};

}  // namespace coalign::inline v0
