// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/portfolio.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<outcomes::InitiativeRisk> {
  using Row = outcomes::InitiativeRisk;
  static constexpr std::string_view what =
      "A running initiative, and what goes with it if it fails.";
  static constexpr std::tuple fields{
      field("initiative", &Row::initiative, "which"),
      field("evidence", &Row::evidence, "how well tested"),
      field("chance", &Row::chance, "of success, as given"),
      field("at_stake", &Row::at_stake, "its share of what is committed to all running"),
      field("goals", &Row::goals, "that nothing else tried would lead to any more"),
      field("leaders", &Row::leaders, "who lead nothing else that runs")};
};

template <>
struct Description<outcomes::ResourceRisk> {
  using Row = outcomes::ResourceRisk;
  static constexpr std::string_view what = "What of a resource may be lost.";
  static constexpr std::tuple fields{
      field("resource", &Row::resource, "which"),
      field("amount", &Row::amount, "committed to what runs, where known: the worst loss"),
      field("expected", &Row::expected, "loss"),
      field("lowest", &Row::lowest, "expected, if what has no chance given succeeds"),
      field("highest", &Row::highest, "expected, if that fails"),
      field("sd", &Row::sd, "of the loss"),
      field("unknown", &Row::unknown, "commitments without an amount")};
};

template <>
struct Description<outcomes::Portfolio> {
  using Row = outcomes::Portfolio;
  static constexpr std::string_view what = "The risks that run now.";
  static constexpr std::tuple fields{
      field("running", &Row::running, "initiatives neither planned nor ended"),
      field("planned", &Row::planned, "initiatives not begun"),
      field("proven", &Row::proven, "of those that run, on proven evidence"),
      field("promising", &Row::promising, "on promising evidence"),
      field("untested", &Row::untested, "untested"),
      field("correlation", &Row::correlation, "of outcomes, as asked"),
      field("any", &Row::any, "chance that at least one succeeds, if each stands for itself"),
      field("any_lowest", &Row::any_lowest, "whatever depends on whatever"),
      field("any_highest", &Row::any_highest, "whatever depends on whatever"),
      field("successes", &Row::successes, "their expected number"),
      field("sd", &Row::sd, "of that number"),
      field("spread", &Row::spread, "effective number of the goals that they work on"),
      field("by_initiative", &Row::by_initiative, "those that run"),
      field("by_resource", &Row::by_resource, "those committed to them")};
};

}  // namespace coalign::inline v0
