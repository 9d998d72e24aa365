// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/similarity.hpp>
#include <coalign/model/describe/field.hpp>

namespace coalign::inline v0 {

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
  static constexpr std::string_view what = "The similarity of all agendas, pooled over pairs.";
  static constexpr std::tuple fields{
      field("similarity", &Row::similarity, "which"),
      field("normalization", &Row::normalization, "what it was divided by"),
      field("score", &Row::score, "of all pairs of known leaders"),
      field("convergence", &Row::convergence, "agreeing / (agreeing + opposing), 0 to 1")};
};

}  // namespace coalign::inline v0
