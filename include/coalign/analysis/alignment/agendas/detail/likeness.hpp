// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/config.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What a pair's similarity is made of: what speaks for it and against it, and
/// what normalizes.
struct PairLikeness {
  double agreeing = 0, opposing = 0;
  double shared = 0;   ///< of minima, for the maxima; of p p' where stances are equal
  double matched = 0;  ///< sum p + p' where stances are equal
  [[nodiscard]] double signed_sum() const noexcept { return agreeing - opposing; }
};

/// Whether a similarity leaves out who was not asked which side they take.
[[nodiscard]] inline bool takes_no(Similarity how, double stance) noexcept {
  return std::isnan(stance) && how != Similarity::overlap;
}

/// What an entry adds to what its leader brings, before w: |v|, p or v^2.
[[nodiscard]] inline double own_part(Similarity how, double stance, double priority) noexcept {
  if (takes_no(how, stance)) return 0;
  const double v = std::abs(stance * priority);
  switch (how) {
    case Similarity::ruzicka:
    case Similarity::mactor:
      return v;
    case Similarity::cosine:
      return v * v;
    default:
      return priority;
  }
}

/// Adds what two entries on one goal of weight w give.
inline void add_likeness(PairLikeness& sum, Similarity how, double w, double s, double p, double t,
                         double q) noexcept {
  if (takes_no(how, s) || takes_no(how, t)) return;
  const double v = s * p, x = t * q;
  const auto put = [&](double amount) { (v * x > 0 ? sum.agreeing : sum.opposing) += amount; };
  const double far = std::abs(s - t);
  switch (how) {
    case Similarity::difference: {
      const double least = w * std::min(p, q);
      sum.shared += least;
      sum.agreeing += least * (1 - far);
      return;
    }
    case Similarity::ruzicka: {
      const double least = w * std::min(std::abs(v), std::abs(x));
      sum.shared += least;
      if (least > 0) put(least);
      return;
    }
    case Similarity::cosine:
      sum.agreeing += w * v * x;
      return;
    case Similarity::mactor:
      if (v != 0 && x != 0) put(w * (std::abs(v) + std::abs(x)) / 2);
      return;
    case Similarity::overlap:
      sum.shared += w * std::min(p, q);
      sum.agreeing += w * std::min(p, q);
      return;
    default:
      break;
  }
  const double both = w * p * q;
  sum.agreeing += how == Similarity::conflict ? both * far / 2 : both * (1 - far / 2);
  if (how == Similarity::subtract) sum.opposing += both * far / 2;
  if (s == t && p > 0 && q > 0) {
    sum.shared += both;
    sum.matched += w * (p + q);
  }
}

/// What it is divided by; `a` and `b` are what the two bring.
[[nodiscard]] inline double divisor(const PairLikeness& sum, const SimilarityOptions& how, double a,
                                    double b) noexcept {
  switch (how.similarity) {
    case Similarity::difference:
    case Similarity::ruzicka:
    case Similarity::overlap:
      return a + b - sum.shared;
    case Similarity::cosine:
      return std::sqrt(a) * std::sqrt(b);
    default:
      break;
  }
  switch (how.normalization) {
    case Normalization::none:
      return 1;
    case Normalization::average:
      return (a + b) / 2;
    case Normalization::jaccard:
      return a + b - sum.matched + sum.shared;
    case Normalization::cosine:
      return a * b;
  }
  return 1;
}

/// A similarity in weights of goals that are those of the network by 2^-exponent, as it is in theirs. Sums
/// grow with the weights: what has no divisor with them, what is divided by a a' against them, and ratios
/// of sums not at all.
[[nodiscard]] inline double in_weights_given(double value, const SimilarityOptions& how,
                                             int exponent) noexcept {
  const bool sums =
      how.similarity == Similarity::mactor || how.similarity >= Similarity::congruence;
  if (!sums) return value;
  if (how.normalization == Normalization::none) {
    return coalign::detail::at_most_largest(std::ldexp(value, exponent));
  }
  if (how.normalization == Normalization::cosine) {
    return coalign::detail::at_most_largest(std::ldexp(value, -exponent));
  }
  return value;
}

/// @throws BadArgument for a normalization that the similarity does not have,
/// or for unknown silence
COALIGN_API void check_similarity(const SimilarityOptions& how, Silence silence);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
