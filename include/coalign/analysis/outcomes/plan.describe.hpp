// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/plan.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<outcomes::PlanOptions> {
  using Row = outcomes::PlanOptions;
  static constexpr std::string_view what = "How much of the theory of change is drawn.";
  static constexpr Fields fields{
      field("initiatives", &Row::initiatives,
            "how many initiatives at most, up to 1,000: active ones first"),
      field("goals", &Row::goals,
            "how many goals at most, up to 1,000: those that most leads to or from")};
};

template <>
struct Description<outcomes::PlanBox> {
  using Row = outcomes::PlanBox;
  static constexpr std::string_view what = "An initiative or a goal on the drawing.";
  static constexpr Fields fields{
      field("initiative", &Row::initiative, "the initiative; missing: it is a goal").optional(),
      field("goal", &Row::goal, "the goal; missing: it is an initiative").optional(),
      field("column", &Row::column, "place of its column from the left, from 0"),
      field("row", &Row::row, "place in its column from the top, from 0")};
};

template <>
struct Description<outcomes::PlanArc> {
  using Row = outcomes::PlanArc;
  static constexpr std::string_view what = "What leads to what on the drawing.";
  static constexpr Fields fields{
      field("begin", &Row::begin, "place of the box that leads, from 0"),
      field("end", &Row::end, "place of the box that it leads to, from 0"),
      field("strength", &Row::strength, "strength of the contribution; 1 from an initiative")
          .between(0, 1)};
};

template <>
struct Description<outcomes::Plan> {
  using Row = outcomes::Plan;
  static constexpr std::string_view what =
      "The theory of change as it is drawn, from what is tried to the visions.";
  static constexpr Fields fields{
      field("initiatives", &Row::initiatives, "number of initiatives that work on a goal"),
      field("goals", &Row::goals,
            "number of goals that anything is tried for, or that serve or are served"),
      field("columns", &Row::columns, "number of columns"),
      field("boxes", &Row::boxes, "initiatives and goals, column by column from top to bottom"),
      field("arcs", &Row::arcs, "what leads to what, one row for each")};
};

}  // namespace coalign::inline COALIGN_ABI
