// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/alignment/networks/networks_by_chance.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::NetworksByChance> {
  using Row = alignment::NetworksByChance;
  static constexpr std::string_view what =
      "Do ties follow shared goals more than chance would have it?";
  static constexpr Fields fields{
      field("score", &Row::score, "test of the congruence against agendas shuffled among leaders"),
      field("activity", &Row::activity,
            "test of whether leaders of whom goals require more have more ties"),
      field("placement", &Row::placement,
            "test of whether each leader's ties join leaders with shared goals"),
      field("of_best", &Row::of_best,
            "test of the share of the best arrangement: its p is that of the congruence")};
};

template <>
struct Description<alignment::NetworksByChanceOptions> {
  using Row = alignment::NetworksByChanceOptions;
  static constexpr std::string_view what = "Which ties count, and how chance is tried.";
  static constexpr Fields fields{
      field("layer", &Row::layer, "which ties count"),
      field("through", &Row::through,
            "how much those are required to be tied whose goals serve one another")
          .between(0, 1),
      field("of_best", &Row::of_best,
            "whether to look for the best arrangement, which takes longer than all the rest"),
      field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI
