// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/agendas_resampled.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>
#include <coalign/analysis/inference/resampling.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::Resampling> {
  static constexpr std::array<std::string_view, 2> list{"jackknife", "bootstrap"};
};
template <>
struct Description<alignment::AgendasResampled> {
  using Row = alignment::AgendasResampled;
  static constexpr std::string_view what =
      "How sure are the numbers of agendas, by clusters, by bootstrap, or of these leaders alone?";
  static constexpr Fields fields{
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("score_difference", &Row::score_difference,
            "score minus the score expected by chance; above 0: more than by chance; below 0: less")
          .between(-2, 1),
      field("overlap_difference", &Row::overlap_difference,
            "overlap minus the overlap expected by chance; above 0: more than by chance; below 0: "
            "less")
          .between(-1, 1),
      field("clusters", &Row::clusters, "number of clusters that were left out, or drawn"),
      field("replicates", &Row::replicates, "number of draws that gave a score")};
};

template <>
struct Description<alignment::AgendasResampledOptions> {
  using Row = alignment::AgendasResampledOptions;
  static constexpr std::string_view what = "How other leaders are thought of.";
  static constexpr Fields fields{
      field("kind", &Row::kind,
            "jackknife: without each cluster in turn; bootstrap: clusters drawn with replacement"),
      field("population", &Row::population, inference::population_means),
      field("clusters", &Row::clusters, inference::clusters_mean),
      field("seed", &Row::seed, "seed of the draws: the same one gives the same bits"),
      field("replicates", &Row::replicates, "number of draws of the bootstrap"),
      field("agendas", &Row::agendas, "how agendas are read")};
};

}  // namespace coalign::inline COALIGN_ABI
