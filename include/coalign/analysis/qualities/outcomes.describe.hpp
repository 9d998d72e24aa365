// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/detail/wording.hpp>
#include <coalign/analysis/qualities/outcomes.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::OutcomesIndicators> {
  using Row = qualities::OutcomesIndicators;
  static constexpr std::string_view what = "The signs of outcome orientation that are counted.";
  static constexpr Fields fields{
      field("measurable", &Row::measurable,
            "share of goals with indicator, baseline, target and date; 1: all; 0: none")
          .between(0, 1),
      field("connected", &Row::connected,
            "share of tried initiatives with a goal that is a vision or leads to one; 1: all; 0: "
            "none")
          .between(0, 1),
      field("funded", &Row::funded,
            "share of tried initiatives that lead to a vision with resources committed to them; 1: "
            "all; 0: none")
          .between(0, 1),
      field("observed", &Row::observed,
            "share of measurable goals observed within the last 365 days; 1: all; 0: none")
          .between(0, 1),
      field(
          "progress", &Row::progress,
          "average share of the way from baseline to target that is done; 1: all or more; 0: none")
          .between(0, 1),
      field("decided", &Row::decided,
            "share of judged initiatives with an observation of a goal since their start; 1: all; "
            "0: none")
          .between(0, 1)};
};

template <>
struct Description<qualities::Outcomes> {
  using Row = qualities::Outcomes;
  static constexpr std::string_view what =
      "Is what is tried meant to reach the vision, and is it measured?";
  static constexpr Fields fields{
      field("score", &Row::score, qualities::meaning::score).between(0, 1),
      field("thin", &Row::thin, qualities::meaning::thin),
      field("indicators", &Row::indicators, "the signs that the score is the mean of"),
      field("all_lead", &Row::all_lead,
            "whether every goal leads to a vision, so that connected could not have come out "
            "otherwise"),
      field("as_of", &Row::as_of,
            "date that all five qualities are looked at from; missing: nothing is dated")};
};

}  // namespace coalign::inline COALIGN_ABI
