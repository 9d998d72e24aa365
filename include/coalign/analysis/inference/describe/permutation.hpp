// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

template <>
struct Description<inference::PermutationTest> {
  using Row = inference::PermutationTest;
  static constexpr std::string_view what = "A statistic beside what chance alone gives.";
  static constexpr std::tuple fields{
      field("observed", &Row::observed, "the statistic"),
      field("mean", &Row::mean, "by chance"),
      field("sd", &Row::sd, "by chance"),
      field("p_greater", &Row::p_greater, "how often chance gives as much or more"),
      field("p_less", &Row::p_less, "how often chance gives as little or less"),
      field("p_two_sided", &Row::p_two_sided, "twice the smaller of both, 1 at most"),
      field("replicates", &Row::replicates, "how often chance was tried"),
      field("exact", &Row::exact, "every permutation was tried")};
};

}  // namespace coalign::inline v0
