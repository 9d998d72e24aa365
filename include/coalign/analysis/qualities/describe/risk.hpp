// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/risk.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::RiskIndicators> {
  using Row = qualities::RiskIndicators;
  static constexpr std::string_view what = "What shows intentional risk taking, each 0 to 1.";
  static constexpr std::tuple fields{
      field("intentional", &Row::intentional,
            "of exploring initiatives, those with rationale, success criterion and end"),
      field("aimed", &Row::aimed, "of exploring initiatives, those with a goal beyond practice"),
      field("spread", &Row::spread, "over how many of the goals worked on they spread")};
};

template <>
struct Description<qualities::Risk> {
  using Row = qualities::Risk;
  static constexpr std::string_view what = "Is what is not proven tried on purpose?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "mean of the known indicators: 0 to 1"),
      field("thin", &Row::thin, "the score rests on fewer than five pieces of evidence"),
      field("indicators", &Row::indicators, "what it is made of")};
};

}  // namespace coalign::inline v0
