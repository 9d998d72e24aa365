// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<inference::TheilSen> {
  using Row = inference::TheilSen;
  static constexpr std::string_view what =
      "A line through points that a few wild ones do not turn.";
  static constexpr Fields fields{field("slope", &Row::slope, "how much y grows for each 1 of x"),
                                 field("x", &Row::x, "the median of x; the line runs through it"),
                                 field("y", &Row::y, "the median of y; the line runs through it"),
                                 field("autocorrelation", &Row::autocorrelation,
                                       "how much of its distance from the line each point hands on "
                                       "to the next; the interval is wider for it")
                                     .between(0, 0.95)};
};

}  // namespace coalign::inline COALIGN_ABI
