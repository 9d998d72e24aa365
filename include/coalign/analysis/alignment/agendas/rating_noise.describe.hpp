// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/agendas/rating_noise.hpp>
#include <coalign/analysis/alignment/detail/wording.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::RatingNoiseOptions> {
  using Row = alignment::RatingNoiseOptions;
  static constexpr std::string_view what = "How sure people are of their answers.";
  static constexpr Fields fields{
      field("moved", &Row::moved,
            "share of answers that would be one point off if people were asked again; 0: none; 1: "
            "all")
          .between(0, 1),
      field("seed", &Row::seed, "of what moves: the same seed gives the same bits"),
      field("replicates", &Row::replicates, "how often all are asked again"),
      field("agendas", &Row::agendas, "how agendas are read")};
};

template <>
struct Description<alignment::RatingNoise> {
  using Row = alignment::RatingNoise;
  static constexpr std::string_view what =
      "How far could agendas come out differently if the same people were asked again?";
  static constexpr Fields fields{
      field("score", &Row::score, alignment::meaning::score).between(-1, 1),
      field("agreement", &Row::agreement, alignment::meaning::agreement).between(-1, 1),
      field("overlap", &Row::overlap, alignment::meaning::overlap).between(0, 1),
      field("score_again", &Row::score_again,
            "mean score if people were asked again; interval: 95 of 100 times")
          .between(-1, 1),
      field("agreement_again", &Row::agreement_again,
            "mean agreement if people were asked again; interval: 95 of 100 times")
          .between(-1, 1),
      field("overlap_again", &Row::overlap_again,
            "mean overlap if people were asked again; interval: 95 of 100 times")
          .between(0, 1),
      field("replicates", &Row::replicates, "how often all were asked again"),
      field("answers", &Row::answers, "number of stances and priorities that can move"),
      field("pairs_within", &Row::pairs_within,
            "number of pairs of answers on one goal by two members of one organization"),
      field("differ_within", &Row::differ_within,
            "share of these pairs whose stances differ; 0: none; 1: all")
          .between(0, 1),
      field("differ_between", &Row::differ_between,
            "the same share among members of different organizations; 0: none; 1: all")
          .between(0, 1)};
};

}  // namespace coalign::inline COALIGN_ABI
