// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/learning.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::LearningIndicators> {
  using Row = qualities::LearningIndicators;
  static constexpr std::string_view what = "What shows failure-inspired learning, each 0 to 1.";
  static constexpr std::tuple fields{
      field("candour", &Row::candour, "of ended initiatives, those judged or with a hard lesson"),
      field("recorded", &Row::recorded, "of failed or stopped ones, those with a lesson"),
      field("passed_on", &Row::passed_on, "of humbling ones with a lesson, those heard outside"),
      field("used", &Row::used, "of humbling ones with a lesson, those built on later"),
      field("prompt", &Row::prompt, "of these, those with a first lesson within 365 days")};
};

template <>
struct Description<qualities::Learning> {
  using Row = qualities::Learning;
  static constexpr std::string_view what =
      "Is what did not work said, taught, passed on and built on?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "mean of the known indicators: 0 to 1"),
      field("thin", &Row::thin, "the score rests on fewer than five pieces of evidence"),
      field("indicators", &Row::indicators, "what it is made of"),
      field("days_to_lesson", &Row::days_to_lesson, "median days from the end to the first lesson"),
      field("days_to_use", &Row::days_to_use, "median days from a lesson to what first used it"),
      field("success_using", &Row::success_using, "success rate of those that used such a lesson"),
      field("success_others", &Row::success_others, "success rate of the other judged ones"),
      field("success_difference", &Row::success_difference, "the one minus the other: -1 to 1"),
      field("none_missed", &Row::none_missed, "five or more explored and ended, and none missed")};
};

}  // namespace coalign::inline v0
