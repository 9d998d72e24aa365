// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/dissatisfaction.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<qualities::DissatisfactionIndicators> {
  using Row = qualities::DissatisfactionIndicators;
  static constexpr std::string_view what = "What shows constructive dissatisfaction, each 0 to 1.";
  static constexpr std::tuple fields{
      field("ambition", &Row::ambition, "of what is wanted, goals that mean to beat best practice"),
      field("acted_on", &Row::acted_on, "of stated wants with an open gap, those acted on"),
      field("mix", &Row::mix, "how near initiatives are to the mix of evidence that was set")};
};

template <>
struct Description<qualities::GoalAmbition> {
  using Row = qualities::GoalAmbition;
  static constexpr std::string_view what = "How far a goal is, beside how far it means to go.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("wanted", &Row::wanted, "sum of positive positions, or its weight"),
      field("progress", &Row::progress, "of the way from baseline to target: 0 to 1"),
      field("stretch", &Row::stretch, "of that way, what lies beyond best practice")};
};

template <>
struct Description<qualities::Dissatisfaction> {
  using Row = qualities::Dissatisfaction;
  static constexpr std::string_view what =
      "Do leaders want more than best practice, and act on it?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "mean of the known indicators: 0 to 1"),
      field("thin", &Row::thin, "the score rests on fewer than five pieces of evidence"),
      field("indicators", &Row::indicators, "what it is made of"),
      field("stretch", &Row::stretch, "median of the goals' stretch"),
      field("exploring", &Row::exploring, "of tried initiatives, those not proven, by number"),
      field("exploring_resources", &Row::exploring_resources, "the same by what is committed"),
      field("by_goal", &Row::by_goal, "progress and stretch of each goal")};
};

}  // namespace coalign::inline v0
