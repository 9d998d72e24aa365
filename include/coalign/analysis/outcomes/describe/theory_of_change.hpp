// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/theory_of_change.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<outcomes::GoalPaths> {
  using Row = outcomes::GoalPaths;
  static constexpr std::string_view what = "A goal in the theory of change.";
  static constexpr std::tuple fields{
      field("goal", &Row::goal, "which"),
      field("vision", &Row::vision, "whether it is a vision"),
      field("leads", &Row::leads, "whether it is, or leads to, a vision"),
      field("initiatives", &Row::initiatives, "standing ones that work on it"),
      field("supported", &Row::supported, "whether a path from a standing initiative reaches it"),
      field("funded", &Row::funded, "whether something funded reaches it"),
      field("share", &Row::share, "of the weight of all paths to visions, what runs through it"),
      field("only_initiative", &Row::only_initiative, "the last that every path to it takes"),
      field("only_goal", &Row::only_goal, "the last that every path to it takes")};
};

template <>
struct Description<outcomes::InitiativePaths> {
  using Row = outcomes::InitiativePaths;
  static constexpr std::string_view what = "An initiative in the theory of change.";
  static constexpr std::tuple fields{
      field("initiative", &Row::initiative, "which"),
      field("status", &Row::status, "as given"),
      field("standing", &Row::standing, "tried, and neither failed nor stopped"),
      field("leads", &Row::leads, "whether a path leads from it to a vision"),
      field("funded", &Row::funded, "whether anything is committed to it"),
      field("paths", &Row::paths, "different ones that end at a vision"),
      field("weight", &Row::weight, "of these, products of strengths, added"),
      field("credit", &Row::credit, "its share of the weight of all standing ones")};
};

template <>
struct Description<outcomes::ResourcePaths> {
  using Row = outcomes::ResourcePaths;
  static constexpr std::string_view what = "Where what is committed of a resource goes.";
  static constexpr std::tuple fields{
      field("resource", &Row::resource, "which"),
      field("amount", &Row::amount, "committed, where known"),
      field("leading", &Row::leading, "to what leads to a vision"),
      field("nowhere", &Row::nowhere, "to what does not"),
      field("ended", &Row::ended, "to initiatives that failed or were stopped"),
      field("open", &Row::open, "to what is not known to lead to one or not"),
      field("unknown", &Row::unknown, "commitments without an amount"),
      field("share", &Row::share, "leading / amount: 0 to 1")};
};

template <>
struct Description<outcomes::TheoryOfChange> {
  using Row = outcomes::TheoryOfChange;
  static constexpr std::string_view what = "How what is tried is meant to reach the vision.";
  static constexpr std::tuple fields{
      field("leading", &Row::leading, "of standing initiatives, those that lead to a vision"),
      field("carried", &Row::carried, "of standing initiatives, those that do and are funded"),
      field("reached", &Row::reached, "of visions, those that a standing initiative leads to"),
      field("fragile", &Row::fragile, "of supported goals, those that hang on one thing"),
      field("visions_marked", &Row::visions_marked,
            "else they are those that are served and serve no other"),
      field("all_lead", &Row::all_lead, "whether every goal leads to a vision"),
      field("standing", &Row::standing, "initiatives tried that neither failed nor were stopped"),
      field("planned", &Row::planned, "initiatives not tried yet"),
      field("ended", &Row::ended, "initiatives that failed or were stopped"),
      field("by_goal", &Row::by_goal, "all"),
      field("by_initiative", &Row::by_initiative, "all"),
      field("by_resource", &Row::by_resource, "those committed to anything")};
};

}  // namespace coalign::inline v0
