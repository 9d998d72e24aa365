// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/analysis/structure/core_periphery.hpp>
#include <coalign/graph/layer.describe.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<structure::CorePeriphery> {
  using Row = structure::CorePeriphery;
  static constexpr std::string_view what =
      "Whether there is a core of leaders who are all tied to each other, while of the others no "
      "two are.";
  static constexpr Fields fields{
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_answering", &Row::leaders_answering,
            "number of leaders who answered, or of all leaders where no answers are recorded"),
      field("tied", &Row::tied, "pairs of those who answered who are tied, in either direction"),
      field("core", &Row::core, "leaders in every best core, those with most ties first"),
      field("either", &Row::either,
            "leaders who could be counted to the core or to the others: both fit as well"),
      field("out_of_place", &Row::out_of_place,
            "pairs in the core that are not tied, and pairs of the others that are"),
      field(
          "fit", &Row::fit,
          "how well a core and others describe the ties; 1: no pair is out of place; 0: no better "
          "than to call nobody core, or everybody")
          .between(0, 1),
      field("fit_chance", &Row::fit_chance, "the fit beside that of as many pairs tied at random")};
};

template <>
struct Description<structure::CorePeripheryOptions> {
  using Row = structure::CorePeripheryOptions;
  static constexpr std::string_view what = "Which ties count, and how chance is tried.";
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count"),
                                 field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI
