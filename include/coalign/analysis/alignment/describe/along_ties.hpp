// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/along_ties.hpp>
#include <coalign/analysis/inference/describe/permutation.hpp>

namespace coalign::inline v0 {

template <>
struct Description<alignment::AlongTies> {
  using Row = alignment::AlongTies;
  static constexpr std::string_view what =
      "Do those who are tied want the same more than any two do?";
  static constexpr std::tuple fields{
      field("score", &Row::score, "agreement x overlap of those who are tied: -1 to 1"),
      field("agreement", &Row::agreement, "of what two who are tied both care about: -1 to 1"),
      field("overlap", &Row::overlap, "of what either of them cares about, what both do: 0 to 1"),
      field("score_all", &Row::score_all, "the same of any two"),
      field("agreement_all", &Row::agreement_all, "the same of any two"),
      field("overlap_all", &Row::overlap_all, "the same of any two"),
      field("score_chance", &Row::score_chance, "the score beside shuffled agendas"),
      field("agreement_chance", &Row::agreement_chance, "the agreement beside shuffled agendas"),
      field("correlation", &Row::correlation, "of a pair's score and its tie, with QAP"),
      field("leaders", &Row::leaders, "all there are"),
      field("leaders_known", &Row::leaders_known, "with a known agenda"),
      field("ties", &Row::ties, "between two of these, without direction")};
};

}  // namespace coalign::inline v0
