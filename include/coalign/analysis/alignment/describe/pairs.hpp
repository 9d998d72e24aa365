// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/pairs.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Words<alignment::PairOrder> {
  static constexpr std::array<std::string_view, 2> list{"most_aligned", "most_opposed"};
};

template <>
struct Description<alignment::LeaderPair> {
  using Row = alignment::LeaderPair;
  static constexpr std::string_view what = "Two leaders and how far their agendas align.";
  static constexpr std::tuple fields{
      field("first", &Row::first, "the one"),
      field("second", &Row::second, "the other"),
      field("score", &Row::score, "agreement x overlap"),
      field("agreement", &Row::agreement, "-1 opposed to 1 the same way"),
      field("overlap", &Row::overlap, "0 nothing to 1 everything in common"),
      field("shared_goals", &Row::shared_goals, "goals that both have a priority for")};
};

}  // namespace coalign::inline v0
