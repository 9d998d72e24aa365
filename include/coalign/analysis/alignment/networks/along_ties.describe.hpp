// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/along_ties.hpp>
#include <coalign/analysis/inference/permutation.describe.hpp>
#include <coalign/graph/layer.describe.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Description<alignment::AlongTies> {
  using Row = alignment::AlongTies;
  static constexpr std::string_view what =
      "Do leaders with a tie want the same more than any two leaders do?";
  static constexpr Fields fields{
      field("score", &Row::score,
            "how far leaders with a tie align: agreement times overlap; 1: same goals, same "
            "stances; -1: same goals, opposite stances")
          .between(-1, 1),
      field("agreement", &Row::agreement,
            "whether leaders with a tie take the same stance on goals that both care about; 1: "
            "always; -1: always opposite")
          .between(-1, 1),
      field("overlap", &Row::overlap,
            "of the importance that leaders with a tie give to goals, the share in common; 1: all; "
            "0: none")
          .between(0, 1),
      field("score_all", &Row::score_all,
            "how far any two leaders align, tied or not; 1: same goals, same stances; -1: same "
            "goals, opposite stances")
          .between(-1, 1),
      field("agreement_all", &Row::agreement_all,
            "whether any two leaders take the same stance on goals that both care about; 1: "
            "always; -1: always opposite")
          .between(-1, 1),
      field("overlap_all", &Row::overlap_all,
            "of the importance that any two leaders give to goals, the share in common; 1: all; 0: "
            "none")
          .between(0, 1),
      field("score_chance", &Row::score_chance,
            "test of the score against agendas shuffled among leaders"),
      field("agreement_chance", &Row::agreement_chance,
            "test of the agreement against agendas shuffled among leaders"),
      field("correlation", &Row::correlation,
            "test of the correlation between the score of two leaders and the strength of their "
            "tie (QAP)"),
      field("leaders", &Row::leaders, "number of all leaders"),
      field("leaders_known", &Row::leaders_known, "number of leaders whose agenda is known"),
      field("ties", &Row::ties,
            "number of pairs with a tie whose agendas are both known; direction does not count")};
};

template <>
struct Description<alignment::AlongTiesOptions> {
  using Row = alignment::AlongTiesOptions;
  static constexpr std::string_view what = "Which ties count, and how chance is tried.";
  static constexpr Fields fields{field("layer", &Row::layer, "which ties count"),
                                 field("permutation", &Row::permutation, "how chance is tried")};
};

}  // namespace coalign::inline COALIGN_ABI
