// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/over_time.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<outcomes::GoalOverTime> {
  using Row = outcomes::GoalOverTime;
  static constexpr std::string_view what = "How the numbers of one goal change over time.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("direction", &Row::direction, "direction in which the goal's numbers get better"),
      field("rows", &Row::rows,
            "row numbers of the goal's observations, counted from 0, in order of time"),
      field("observed", &Row::observed, "date of the latest observation"),
      field("latest", &Row::latest, "latest value observed, in the unit of the goal's indicator"),
      field("progress", &Row::progress,
            "way from baseline to target covered so far; 1: target reached; 0: at the baseline; "
            "below 0: worse than the baseline"),
      field("trend", &Row::trend,
            "change of the value a year (median of slopes by Theil and Sen), in the unit of the "
            "goal's indicator")
          .in("per year"),
      field("improving", &Row::improving,
            "whether the trend goes the better way; missing: unknown, or it could be chance"),
      field("began", &Row::began,
            "date on which anything was first tried for the goal or for a goal that leads to it"),
      field("forecast", &Row::forecast,
            "value on the day of the latest observation if the time before the work had gone on"),
      field("turned", &Row::turned,
            "how far the latest value beats the forecast; 1: all the way to the target; 0: as "
            "forecast; below 0: worse"),
      field("expected", &Row::expected,
            "year in which the target was first seen reached, or will be at this pace, with its "
            "fraction")
          .in("calendar year"),
      field("earliest", &Row::earliest,
            "year in which the target is expected if the pace is as fast as the data allow (95 %)")
          .in("calendar year"),
      field("at_latest", &Row::at_latest,
            "year in which the target is expected if the pace is as slow as the data allow (95 %)")
          .in("calendar year"),
      field("by", &Row::by, "date by which the target is wanted"),
      field("in_time", &Row::in_time,
            "whether the target was or will be reached by its date; missing: unknown"),
      field("breakthrough", &Row::breakthrough,
            "whether the latest value is better than best practice; missing: unknown")};
};

template <>
struct Description<outcomes::Lasting> {
  using Row = outcomes::Lasting;
  static constexpr std::string_view what =
      "What an initiative that ended gained on a goal, and how much of it is still there.";
  static constexpr Fields fields{
      field("initiative", &Row::initiative, "the initiative"),
      field("goal", &Row::goal, "the goal"),
      field("before", &Row::before,
            "last value observed up to its start, or else the baseline, in the unit of the "
            "indicator"),
      field("at_end", &Row::at_end,
            "last value observed while it ran, in the unit of the indicator"),
      field("latest", &Row::latest,
            "last value observed after it ended, in the unit of the indicator"),
      field("end", &Row::end, "date on which the initiative ended"),
      field("observed", &Row::observed, "date of the last value observed after it ended"),
      field("gain", &Row::gain,
            "change for the better while it ran, in the unit of the indicator; below 0: things got "
            "worse"),
      field("lasting", &Row::lasting,
            "share of the gain that is still there; 1: all; 0: none; above 1: more was gained "
            "since; below 0: worse than before")};
};

template <>
struct Description<outcomes::OverTime> {
  using Row = outcomes::OverTime;
  static constexpr std::string_view what = "Do the goals' numbers move towards their targets?";
  static constexpr Fields fields{
      field("as_of", &Row::as_of, "date that the numbers are looked at from"),
      field("reached", &Row::reached,
            "share of goals with a target and an observation that are at the target or beyond; 1: "
            "all; 0: none")
          .between(0, 1),
      field("in_time", &Row::in_time,
            "share of goals with a dated target, where it can be said, reached in time or expected "
            "so; 1: all; 0: none")
          .between(0, 1),
      field("improving", &Row::improving,
            "share of goals with a clear trend whose trend goes the better way; 1: all; 0: none")
          .between(0, 1),
      field("turned", &Row::turned,
            "share of goals with a forecast that do better than forecast; 1: all; 0: none")
          .between(0, 1),
      field(
          "breakthrough", &Row::breakthrough,
          "share of goals with a known best practice whose latest value is better; 1: all; 0: none")
          .between(0, 1),
      field("lasting", &Row::lasting,
            "share of the gains of ended initiatives that are at least half still there; 1: all; "
            "0: none")
          .between(0, 1),
      field("by_goal", &Row::by_goal, "one row for each goal"),
      field("by_initiative", &Row::by_initiative,
            "one row for each initiative that ended and each of its goals")};
};

template <>
struct Description<outcomes::OverTimeOptions> {
  using Row = outcomes::OverTimeOptions;
  static constexpr std::string_view what = "Up to when it is looked at.";
  static constexpr Fields fields{
      field("as_of", &Row::as_of, "observations after this day are passed over; none: all count")
          .by_place()};
};

}  // namespace coalign::inline COALIGN_ABI
