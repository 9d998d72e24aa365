// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::AgendasByChance> {
  using Row = alignment::AgendasByChance;
  static constexpr std::string_view what =
      "Do leaders share more than chance would have it, if any goal, or popular goals, were "
      "chosen?";
  static constexpr Fields fields{
      field("any_goal", &Row::any_goal,
            "test of the overlap against each leader's priorities on goals drawn evenly"),
      field("popular_goal", &Row::popular_goal,
            "test of the overlap against each leader's priorities on goals drawn as often as they "
            "are popular"),
      field("least_aligned", &Row::least_aligned,
            "test of the lowest score of a leader against the lowest where it is chance who speaks "
            "on what"),
      field("overlap", &Row::overlap,
            "overlap that the stricter of the two chances gives; 1: all in common; 0: nothing")
          .between(0, 1),
      field("score", &Row::score,
            "score that the stricter of the two chances gives; 1: full alignment; 0: none")
          .between(0, 1),
      field(
          "overlap_difference", &Row::overlap_difference,
          "overlap minus that of the stricter chance; above 0: more than by chance; below 0: less")
          .between(-1, 1),
      field("score_difference", &Row::score_difference,
            "score minus that of the stricter chance; above 0: more than by chance; below 0: less")
          .between(-2, 1)};
};

template <>
struct Description<alignment::AgendasByChanceOptions> {
  using Row = alignment::AgendasByChanceOptions;
  static constexpr std::string_view what = "How agendas are read, and how chance is tried.";
  static constexpr Fields fields{field("agendas", &Row::agendas, "how agendas are read"),
                                 field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI
