// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<structure::LayerCohesion> {
  using Row = structure::LayerCohesion;
  static constexpr std::string_view what = "Density and reciprocity of one type of tie.";
  static constexpr std::tuple fields{
      field("layer", &Row::layer, "the type of tie"),
      field("arcs", &Row::arcs, "from leaders who answered; without direction, both ways"),
      field("density", &Row::density, "of the arcs that could be, those that are: 0 to 1"),
      field("reciprocity", &Row::reciprocity, "of the arcs, those that are returned: 0 to 1"),
      field("rho", &Row::rho, "reciprocity beside random arcs: 0 as they would, 1 all returned"),
      field("dyadic", &Row::dyadic, "of the pairs, those tied both ways or not at all: 0 to 1"),
      field("weighted", &Row::weighted, "of the strength of arcs, what is returned: 0 to 1")};
};

template <>
struct Description<structure::Cohesion> {
  using Row = structure::Cohesion;
  static constexpr std::string_view what =
      "How many of the ties that could be are there, and how many are returned.";
  static constexpr std::tuple fields{
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_answering", &Row::leaders_answering,
            "who are known to have answered; all, where nothing is recorded of that"),
      field("arcs", &Row::arcs, "from leaders who answered; without direction, both ways"),
      field("density", &Row::density, "of the arcs that could be, those that are: 0 to 1"),
      field("reciprocity", &Row::reciprocity, "of the arcs, those that are returned: 0 to 1"),
      field("rho", &Row::rho, "reciprocity beside random arcs: 0 as they would, 1 all returned"),
      field("dyadic", &Row::dyadic, "of the pairs, those tied both ways or not at all: 0 to 1"),
      field("weighted", &Row::weighted, "of the strength of arcs, what is returned: 0 to 1"),
      field("by_layer", &Row::by_layer, "each chosen type of tie alone")};
};

}  // namespace coalign::inline v0
