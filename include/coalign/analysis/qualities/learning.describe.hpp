// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/detail/wording.hpp>
#include <coalign/analysis/qualities/learning.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::LearningIndicators> {
  using Row = qualities::LearningIndicators;
  static constexpr std::string_view what =
      "Signs of learning from setbacks: initiatives that failed, were stopped, or taught what did "
      "not work.";
  static constexpr Fields fields{
      field("candour", &Row::candour,
            "share of ended initiatives that were judged or taught what did not work; 1: all; 0: "
            "none")
          .between(0, 1),
      field("recorded", &Row::recorded,
            "share of failed or stopped initiatives with a lesson; 1: all; 0: none")
          .between(0, 1),
      field("passed_on", &Row::passed_on,
            "share of initiatives with a setback and lessons whose leaders passed one to a leader "
            "outside; 1: all; 0: none")
          .between(0, 1),
      field("used", &Row::used,
            "share of initiatives with a setback and lessons that taught a later initiative; 1: "
            "all; 0: none")
          .between(0, 1),
      field("prompt", &Row::prompt,
            "share of dated initiatives with a setback whose first lesson came within 365 days of "
            "the end; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<qualities::Learning> {
  using Row = qualities::Learning;
  static constexpr std::string_view what =
      "Do leaders name what did not work, pass it on and build on it?";
  static constexpr Fields fields{
      field("score", &Row::score, qualities::meaning::score).between(0, 1),
      field("thin", &Row::thin, qualities::meaning::thin),
      field("indicators", &Row::indicators, "the signs that the score is the mean of"),
      field("days_to_lesson", &Row::days_to_lesson,
            "median time from the end of an initiative with a setback to its first lesson; 0: by "
            "the end or before")
          .at_least(0)
          .in("days"),
      field("days_to_use", &Row::days_to_use,
            "median time from a lesson of a setback to the start of the initiative that first used "
            "it; 0: at once")
          .at_least(0)
          .in("days"),
      field("success_using", &Row::success_using,
            "of judged initiatives that used a lesson of a setback, the share that succeeded; 1: "
            "all; 0: none")
          .between(0, 1),
      field("success_others", &Row::success_others,
            "of judged initiatives that used no lesson of a setback, the share that succeeded; 1: "
            "all; 0: none")
          .between(0, 1),
      field("success_difference", &Row::success_difference,
            "success share with lessons of setbacks minus the share without; 1: only users "
            "succeed; 0: the same; -1: only others succeed")
          .between(-1, 1),
      field("none_missed", &Row::none_missed,
            "whether five or more promising or untested initiatives ended and none failed or was "
            "stopped")};
};

}  // namespace coalign::inline COALIGN_ABI
