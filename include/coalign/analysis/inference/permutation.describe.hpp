// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

inline constexpr std::string_view enough_shuffles =
    "number of shuffles, on either side of the data, after which no more are tried, as it could be "
    "chance; 0: all are tried";

template <>
struct Description<inference::PermutationTest> {
  using Row = inference::PermutationTest;
  static constexpr std::string_view what = "Is a number more than chance alone would give?";
  static constexpr Fields fields{
      field("observed", &Row::observed, "the number that is tested, as the data give it"),
      field("mean", &Row::mean,
            "average of the number over the shuffles: what chance alone would give"),
      field("sd", &Row::sd,
            "standard deviation of the number over the shuffles; 0: every shuffle gives the same")
          .at_least(0),
      field("p_greater", &Row::p_greater,
            "share of shuffles, the data counted as one, that give at least the observed number; "
            "1: all; near 0: almost none")
          .between(0, 1),
      field("p_less", &Row::p_less,
            "share of shuffles, the data counted as one, that give at most the observed number; 1: "
            "all; near 0: almost none")
          .between(0, 1),
      field("p_two_sided", &Row::p_two_sided,
            "chance of a number as unusual in either direction: twice the smaller p, 1 at most; "
            "near 0: hardly chance")
          .between(0, 1),
      field("replicates", &Row::replicates,
            "number of shuffles that gave a number; fewer than asked for where it was soon settled "
            "that it could be chance"),
      field("exact", &Row::exact, "whether every possible shuffle was tried once")};
};

template <>
struct Description<inference::PermutationOptions> {
  using Row = inference::PermutationOptions;
  static constexpr std::string_view what = "How chance is tried.";
  static constexpr Fields fields{
      field("seed", &Row::seed, "seed of the shuffles: the same one gives the same bits"),
      field("replicates", &Row::replicates, "number of shuffles; 0: none"),
      field("enough", &Row::enough, enough_shuffles)};
};

}  // namespace coalign::inline COALIGN_ABI
