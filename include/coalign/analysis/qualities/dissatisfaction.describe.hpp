// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/detail/wording.hpp>
#include <coalign/analysis/qualities/dissatisfaction.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<qualities::DissatisfactionIndicators> {
  using Row = qualities::DissatisfactionIndicators;
  static constexpr std::string_view what =
      "The signs of constructive dissatisfaction that are counted.";
  static constexpr Fields fields{
      field("ambition", &Row::ambition,
            "share of goals, by how much they are wanted, whose target is better than best "
            "practice; 1: all; 0: none")
          .between(0, 1),
      field("acted_on", &Row::acted_on,
            "share of stated wishes for goals still short of target that the leader acts on; 1: "
            "all; 0: none")
          .between(0, 1),
      field("mix", &Row::mix,
            "how near initiatives are to the mix of proven, promising and untested asked for; 1: "
            "the same; 0: nothing in common")
          .between(0, 1)};
};

template <>
struct Description<qualities::GoalAmbition> {
  using Row = qualities::GoalAmbition;
  static constexpr std::string_view what =
      "How far a goal has come, and how far beyond best practice it aims.";
  static constexpr Fields fields{
      field("goal", &Row::goal, "the goal"),
      field("wanted", &Row::wanted,
            "how much leaders want the goal: sum of stance times priority of its supporters, or "
            "its weight where no agendas are known")
          .at_least(0),
      field("progress", &Row::progress,
            "share of the way from baseline to target that is done; 1: all or more; 0: none")
          .between(0, 1),
      field("stretch", &Row::stretch,
            "share of the way from baseline to target beyond best practice; 1: all; 0: none; below "
            "0: the target is worse")};
};

template <>
struct Description<qualities::Dissatisfaction> {
  using Row = qualities::Dissatisfaction;
  static constexpr std::string_view what =
      "Do leaders want more than best practice, and act on it?";
  static constexpr Fields fields{
      field("score", &Row::score, qualities::meaning::score).between(0, 1),
      field("thin", &Row::thin, qualities::meaning::thin),
      field("indicators", &Row::indicators, "the signs that the score is the mean of"),
      field("stretch", &Row::stretch,
            "median stretch of the goals: share of their way beyond best practice; 1: all; 0: "
            "none; below 0: target is worse"),
      field("exploring", &Row::exploring,
            "share of tried initiatives of known evidence that are promising or untested; 1: all; "
            "0: none")
          .between(0, 1),
      field("exploring_resources", &Row::exploring_resources,
            "share of what is committed to tried initiatives that goes to promising or untested "
            "ones; 1: all; 0: none")
          .between(0, 1),
      field("by_goal", &Row::by_goal, "one row for each goal")};
};

}  // namespace coalign::inline COALIGN_ABI
