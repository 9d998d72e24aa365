// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/cohesion.hpp>
#include <coalign/analysis/structure/detail/wording.hpp>
#include <coalign/graph/layer.describe.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<structure::LayerCohesion> {
  using Row = structure::LayerCohesion;
  static constexpr std::string_view what =
      "How many of the possible ties of one type exist, and how many are returned.";
  static constexpr Fields fields{
      field("layer", &Row::layer, "type of tie"),
      field("arcs", &Row::arcs, structure::meaning::arcs),
      field("without_strength", &Row::without_strength, structure::meaning::without_strength),
      field("density", &Row::density, structure::meaning::density).between(0, 1),
      field("reciprocity", &Row::reciprocity, structure::meaning::reciprocity).between(0, 1),
      field("rho", &Row::rho, structure::meaning::rho).between(-1, 1),
      field("dyadic", &Row::dyadic, structure::meaning::dyadic).between(0, 1),
      field("weighted", &Row::weighted, structure::meaning::weighted).between(0, 1)};
};

template <>
struct Description<structure::Cohesion> {
  using Row = structure::Cohesion;
  static constexpr std::string_view what =
      "How many of the possible ties exist, and how many are returned.";
  static constexpr Fields fields{
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_answering", &Row::leaders_answering,
            "number of leaders who answered, or of all leaders where no answers are recorded"),
      field("arcs", &Row::arcs, structure::meaning::arcs),
      field("without_strength", &Row::without_strength, structure::meaning::without_strength),
      field("density", &Row::density, structure::meaning::density).between(0, 1),
      field("reciprocity", &Row::reciprocity, structure::meaning::reciprocity).between(0, 1),
      field("rho", &Row::rho, structure::meaning::rho).between(-1, 1),
      field("dyadic", &Row::dyadic, structure::meaning::dyadic).between(0, 1),
      field("weighted", &Row::weighted, structure::meaning::weighted).between(0, 1),
      field("by_layer", &Row::by_layer, "one row for each chosen type of tie")};
};

template <>
struct Description<structure::CohesionOptions> {
  using Row = structure::CohesionOptions;
  static constexpr std::string_view what = "Which ties count.";
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count")};
};

}  // namespace coalign::inline COALIGN_ABI
