// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/over_time.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<outcomes::GoalOverTime> {
  using Row = outcomes::GoalOverTime;
  static constexpr std::string_view what = "A goal's numbers over time.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("direction", &Row::direction, "in which its numbers get better"),
      field("rows", &Row::rows, "its observations in order of time"),
      field("observed", &Row::observed, "when last"),
      field("latest", &Row::latest, "the last value"),
      field("progress", &Row::progress, "of the way to the target, without limits"),
      field("trend", &Row::trend, "a year, by Theil and Sen"),
      field("improving", &Row::improving, "whether that is for the better; unknown within chance"),
      field("began", &Row::began, "when anything was first tried on it"),
      field("forecast", &Row::forecast, "what the time before would have led to"),
      field("turned", &Row::turned, "better than that, as a share of what was left to the target"),
      field("expected", &Row::expected,
            "the year in which the target was first met, or is at this pace"),
      field("earliest", &Row::earliest, "the same at the better end of the trend's interval"),
      field("at_latest", &Row::at_latest, "and at the worse end"),
      field("by", &Row::by, "when it is wanted"),
      field("in_time", &Row::in_time, "whether it is expected by then"),
      field("breakthrough", &Row::breakthrough,
            "whether the last value is better than best practice")};
};

template <>
struct Description<outcomes::Lasting> {
  using Row = outcomes::Lasting;
  static constexpr std::string_view what = "What an initiative that ended gained, and what lasted.";
  static constexpr std::tuple fields{
      field("initiative", &Row::initiative, "which"),
      field("goal", &Row::goal, "on which goal"),
      field("before", &Row::before, "the last value before it, else the baseline"),
      field("at_end", &Row::at_end, "the last value while it ran"),
      field("latest", &Row::latest, "the last value since"),
      field("end", &Row::end, "when it ended"),
      field("observed", &Row::observed, "when the last value since was observed"),
      field("gain", &Row::gain, "at the end, for the better"),
      field("lasting", &Row::lasting, "of that, what is still there: 1 all, 0 none")};
};

template <>
struct Description<outcomes::OverTime> {
  using Row = outcomes::OverTime;
  static constexpr std::string_view what = "Where the goals' numbers go.";
  static constexpr std::tuple fields{
      field("as_of", &Row::as_of, "the day that it is looked at from"),
      field("reached", &Row::reached, "of goals with a target, those at it or beyond"),
      field("in_time", &Row::in_time, "of those with a date too, those that will be in time"),
      field("improving", &Row::improving, "of trends beyond chance, those for the better"),
      field("turned", &Row::turned, "of goals with a forecast, those that did better"),
      field("breakthrough", &Row::breakthrough,
            "of those with best practice, those better than it"),
      field("lasting", &Row::lasting, "of gains of what ended, those at least half there still"),
      field("by_goal", &Row::by_goal, "all"),
      field("by_initiative", &Row::by_initiative, "each that ended, with each of its goals")};
};

}  // namespace coalign::inline v0
