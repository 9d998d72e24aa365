// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/detail/wording.hpp>
#include <coalign/analysis/qualities/risk.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::RiskIndicators> {
  using Row = qualities::RiskIndicators;
  static constexpr std::string_view what = "The signs of intentional risk taking that are counted.";
  static constexpr Fields fields{
      field("intentional", &Row::intentional,
            "share of promising or untested initiatives with rationale, success criterion and end "
            "date; 1: all; 0: none")
          .between(0, 1),
      field("aimed", &Row::aimed,
            "share of promising or untested initiatives with a goal whose target beats best "
            "practice; 1: all; 0: none")
          .between(0, 1),
      field("evenness", &Row::evenness,
            "how evenly promising or untested initiatives cover the goals worked on; 1: all goals "
            "alike; near 0: one of many")
          .between(0, 1)};
};

template <>
struct Description<qualities::Risk> {
  using Row = qualities::Risk;
  static constexpr std::string_view what = "Do leaders try what is not proven on purpose?";
  static constexpr Fields fields{
      field("score", &Row::score, qualities::meaning::score).between(0, 1),
      field("thin", &Row::thin, qualities::meaning::thin),
      field("indicators", &Row::indicators, "the signs that the score is the mean of")};
};

}  // namespace coalign::inline COALIGN_ABI
