// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline COALIGN_ABI {

template <>
struct Words<alignment::Similarity> {
  static constexpr std::array<std::string_view, 8> list{
      "difference", "ruzicka", "cosine", "mactor", "overlap", "congruence", "conflict", "subtract"};
};
template <>
struct Words<alignment::Normalization> {
  static constexpr std::array<std::string_view, 4> list{"none", "average", "jaccard", "cosine"};
};

template <>
struct Description<alignment::NetworkSimilarity> {
  using Row = alignment::NetworkSimilarity;
  static constexpr std::string_view what = "How alike all agendas are, by one of several formulas.";
  static constexpr Fields fields{
      field("similarity", &Row::similarity, "name of the formula"),
      field("normalization", &Row::normalization, "what the sums are divided by"),
      field("score", &Row::score,
            "similarity of all pairs of leaders with a known agenda; its range depends on the "
            "formula"),
      field("convergence", &Row::convergence,
            "agreeing part, divided by agreeing and opposing parts together; 1: all agree; 0: all "
            "oppose")
          .between(0, 1)};
};

template <>
struct Description<alignment::SimilarityOptions> {
  using Row = alignment::SimilarityOptions;
  static constexpr std::string_view what = "Which measure of likeness it is.";
  static constexpr Fields fields{field("similarity", &Row::similarity, "the measure").by_place(),
                                 field("normalization", &Row::normalization,
                                       "what it is divided by; not every measure has every one")};
};

}  // namespace coalign::inline COALIGN_ABI
