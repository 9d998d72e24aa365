// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks.hpp>

namespace coalign::inline v0 {

template <>
struct Words<TieWeight> {
  static constexpr std::array<std::string_view, 2> list{"strength", "binary"};
};

template <>
struct Words<alignment::NothingRequired> {
  static constexpr std::array<std::string_view, 2> list{"unknown", "met"};
};

template <>
struct Description<alignment::GoalNetworks> {
  using Row = alignment::GoalNetworks;
  static constexpr std::string_view what = "A goal's part of the congruence.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("portion", &Row::portion, "share of all that is required"),
      field("score", &Row::score, "of what it requires, what ties meet: 0 to 1"),
      field("committed", &Row::committed, "leaders with a known agenda who support it"),
      field("connectedness", &Row::connectedness,
            "pairs of these joined by a path among them, of all their pairs")};
};

template <>
struct Description<alignment::KindNetworks> {
  using Row = alignment::KindNetworks;
  static constexpr std::string_view what = "The congruence over the pairs of leaders of two kinds.";
  static constexpr std::tuple fields{
      field("kinds", &Row::kinds, "the two kinds, or one twice"),
      field("leaders", &Row::leaders, "how many of each have a known agenda"),
      field("portion", &Row::portion, "share of all that is required"),
      field("score", &Row::score, "of what is required between them, what ties meet: 0 to 1"),
      field("density", &Row::density, "mean tie between them: 0 to 1")};
};

template <>
struct Description<alignment::LeaderNetworks> {
  using Row = alignment::LeaderNetworks;
  static constexpr std::string_view what =
      "A leader's own congruence, and the network's without them.";
  static constexpr std::tuple fields{
      field("leader", &Row::leader, "who"),
      field("portion", &Row::portion, "share of all that is required, half of each of their pairs"),
      field("score", &Row::score, "of what their goals require of them, what their ties meet"),
      field("without", &Row::without, "what the congruence would be without them"),
      field("dependence", &Row::dependence, "how much of the congruence hangs on them")};
};

template <>
struct Description<alignment::Gap> {
  using Row = alignment::Gap;
  static constexpr std::string_view what = "Two leaders without a tie that shared goals require.";
  static constexpr std::tuple fields{
      field("leaders", &Row::leaders, "the two"),
      field("required", &Row::required, "how much, in units of goal weight"),
      field("portion", &Row::portion, "of all that is required: what the tie would add"),
      field("goals", &Row::goals, "that require it, the one with the largest part first")};
};

template <>
struct Description<alignment::Networks> {
  using Row = alignment::Networks;
  static constexpr std::string_view what = "How far ties run where the shared goals need them.";
  static constexpr std::tuple fields{
      field("score", &Row::score, "congruence: of what is required, what ties meet: 0 to 1"),
      field("density", &Row::density, "mean tie between those who are compared: 0 to 1"),
      field("activity", &Row::activity, "above 1: those of whom more is required have more ties"),
      field("placement", &Row::placement, "above 1: their ties go where they are required"),
      field("lift", &Row::lift, "score / density = activity x placement"),
      field("of_best", &Row::of_best,
            "0: as if ties fell anywhere; 1: the best the same ties could do"),
      field("unneeded", &Row::unneeded, "share of tie strength that no shared goal requires"),
      field("counted", &Row::counted,
            "of the pairs that require a tie, those that have one: 0 to 1"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_known", &Row::leaders_known, "with a known agenda"),
      field("pairs", &Row::pairs, "of leaders that are compared"),
      field("ties", &Row::ties, "between two who are compared, without direction"),
      field("ties_beside", &Row::ties_beside, "others: nothing is known of what they should join"),
      field("through", &Row::through,
            "what need counts between those whose goals serve one another"),
      field("by_goal", &Row::by_goal, "the split by goal"),
      field("by_kind", &Row::by_kind, "the split by pairs of kinds"),
      field("by_leader", &Row::by_leader, "the split by leader, and the score without each")};
};

}  // namespace coalign::inline v0
