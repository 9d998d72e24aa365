// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/outcomes.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::OutcomesIndicators> {
  using Row = qualities::OutcomesIndicators;
  static constexpr std::string_view what = "What shows outcome orientation, each 0 to 1.";
  static constexpr std::tuple fields{
      field("measurable", &Row::measurable, "goals with indicator, baseline, target and by"),
      field("connected", &Row::connected, "of tried initiatives, those that lead to a vision"),
      field("carried", &Row::carried, "of these, those with a commitment behind them"),
      field("observed", &Row::observed, "of measurable goals, those observed within 365 days"),
      field("progress", &Row::progress, "mean way from baseline to target, of goals observed"),
      field("decided", &Row::decided,
            "of judged initiatives, those with an observation to judge by")};
};

template <>
struct Description<qualities::Outcomes> {
  using Row = qualities::Outcomes;
  static constexpr std::string_view what =
      "Is what is tried meant to reach the vision, and measured?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "mean of the known indicators: 0 to 1"),
      field("thin", &Row::thin, "the score rests on fewer than five pieces of evidence"),
      field("indicators", &Row::indicators, "what it is made of"),
      field("all_lead", &Row::all_lead, "every goal leads to a vision: connected by construction"),
      field("as_of", &Row::as_of, "the day that all five qualities are looked at from")};
};

}  // namespace coalign::inline v0
