// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::GoalNetworks> {
  using Row = alignment::GoalNetworks;
  static constexpr std::string_view what = "How far ties join the leaders who share one goal.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("portion", &Row::portion,
            "share of all required ties that this goal requires; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score,
            "share of the ties that this goal requires, by how much it requires them, that exist; "
            "1: all; 0: none")
          .between(0, 1),
      field("committed", &Row::committed,
            "number of leaders with a known agenda who support the goal"),
      field(
          "connectedness", &Row::connectedness,
          "share of pairs of supporters joined by a path of ties among supporters; 1: all; 0: none")
          .between(0, 1)};
};

template <>
struct Description<alignment::KindNetworks> {
  using Row = alignment::KindNetworks;
  static constexpr std::string_view what =
      "How far ties between leaders of two kinds meet what their shared goals require.";
  static constexpr Fields fields{
      field("kinds", &Row::kinds, "the two kinds; one kind twice for pairs within it"),
      field("leaders", &Row::leaders, "number of leaders of either kind whose agenda is known"),
      field("portion", &Row::portion,
            "share of all required ties that fall between these kinds; 1: all; 0: none")
          .between(0, 1),
      field("score", &Row::score,
            "share of the ties required between these kinds, by how much they are required, that "
            "exist; 1: all; 0: none")
          .between(0, 1),
      field("density", &Row::density,
            "average strength of the ties between these kinds; 1: all pairs tied at full strength; "
            "0: no ties")
          .between(0, 1)};
};

template <>
struct Description<alignment::LeaderNetworks> {
  using Row = alignment::LeaderNetworks;
  static constexpr std::string_view what =
      "How far a leader's ties meet what shared goals require of this leader.";
  static constexpr Fields fields{
      field("leader", &Row::leader, "the leader"),
      field("portion", &Row::portion,
            "share of all required ties that falls on this leader, half of each pair; 1: all; 0: "
            "none")
          .between(0, 1),
      field(
          "score", &Row::score,
          "share of the ties that shared goals require of this leader that exist; 1: all; 0: none")
          .between(0, 1),
      field("without", &Row::without,
            "congruence of the network without this leader; 1: all required ties exist; 0: none")
          .between(0, 1),
      field("dependence", &Row::dependence,
            "share of the congruence that is lost without this leader; 1: all; 0: none; below 0: "
            "it rises without the leader")
          .up_to(1)};
};

template <>
struct Description<alignment::Gap> {
  using Row = alignment::Gap;
  static constexpr std::string_view what = "Two leaders who share goals and have no tie.";
  static constexpr Fields fields{
      field("leader_ids", &Row::leader_ids, "the two leaders"),
      field("required", &Row::required,
            "how much shared goals require a tie of the two, summed over goals by their weights")
          .at_least(0),
      field("portion", &Row::portion,
            "share of all required ties that falls on the two; a full tie would raise the "
            "congruence by it; 1: all; 0: none")
          .between(0, 1),
      field("goal_ids", &Row::goal_ids,
            "goals that require the tie, the one that requires it most first")};
};

}  // namespace coalign::inline COALIGN_ABI
