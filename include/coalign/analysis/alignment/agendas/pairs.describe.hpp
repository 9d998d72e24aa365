// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/pairs.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::PairOrder> {
  static constexpr std::array<std::string_view, 2> list{"most_aligned", "most_opposed"};
};

template <>
struct Description<alignment::LeaderPair> {
  using Row = alignment::LeaderPair;
  static constexpr std::string_view what = "Two leaders and how far their agendas align.";
  static constexpr Fields fields{
      field("first", &Row::first, "the leader that comes first in the network"),
      field("second", &Row::second, "the other leader"),
      field("score", &Row::score,
            "alignment of the two by the similarity asked for; by default 1: same goals, same "
            "stances; -1: same goals, opposite stances"),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("shared_goals", &Row::shared_goals,
            "number of goals on which both speak and that matter to both")};
};

}  // namespace coalign::inline COALIGN_ABI
