// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/resampling.hpp>
#include <coalign/model/describe/field.hpp>

#include <array>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

namespace inference {

/// What the options mean, wherever they stand.
inline constexpr std::string_view population_means =
    "like_these: other leaders might have been asked; these: nobody else is meant, and intervals "
    "shrink with the share of leaders who are known";
inline constexpr std::string_view clusters_mean =
    "who leaves or is drawn together, by kind, sector, memberships or an attribute; empty: each "
    "leader alone";

}  // namespace inference

template <>
struct Words<inference::Population> {
  static constexpr std::array<std::string_view, 2> list{"like_these", "these"};
};

template <>
struct Description<inference::ResamplingOptions> {
  using Row = inference::ResamplingOptions;
  static constexpr std::string_view what =
      "Who leaves together, and of whom a number is to be known.";
  static constexpr Fields fields{field("population", &Row::population, inference::population_means),
                                 field("clusters", &Row::clusters, inference::clusters_mean)};
};

}  // namespace coalign::inline COALIGN_ABI
