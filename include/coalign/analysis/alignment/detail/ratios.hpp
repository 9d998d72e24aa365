// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::alignment::detail {

struct Ratios {
  Estimate score, agreement, overlap;
};

/// What the score is divided by: by this it splits.
[[nodiscard]] inline double denominator(const Sums& sums, Silence silence) noexcept {
  return silence == Silence::absent ? sums.cared : sums.compared;
}

/// What is divided: agreement times overlap is then a ratio too, also where only part was compared.
[[nodiscard]] inline double numerator(const Sums& sums, Silence silence) noexcept {
  const bool all = silence == Silence::unknown || !(sums.compared > 0);
  return all ? sums.agreed : sums.agreed * sums.scale();
}

/// What part of a whole something is. Both are sums that rounding, and what was taken away from them, may leave a
/// little beyond one another: the share keeps to its ends.
[[nodiscard]] inline double share_of(double part, double whole, double lowest = 0) noexcept {
  return std::clamp(part / whole, lowest, 1.0);
}

/// The three parts of a score. Where there is nothing to divide by, `why` says why; where nothing of what is
/// shared has a stance on both sides, `no_stances`.
[[nodiscard]] inline Ratios ratios(const Sums& sums, Silence silence, std::size_t evidence,
                                   Reason why) {
  Ratios out;
  const bool cared = sums.cared > 0;
  const Reason apart = sums.sides_unknown() ? Reason::no_stances : Reason::nothing_shared;
  out.agreement = sums.compared > 0
                      ? Estimate::of(share_of(sums.agreed, sums.compared, -1), evidence)
                      : Estimate::none(cared ? apart : why, evidence);
  out.overlap = cared ? Estimate::of(share_of(sums.shared, sums.cared), evidence)
                      : Estimate::none(why, evidence);
  out.score = silence == Silence::unknown || sums.sides_unknown() ? out.agreement
              : cared ? Estimate::of(share_of(numerator(sums, silence), sums.cared, -1), evidence)
                      : Estimate::none(why, evidence);
  return out;
}

/// Whether nobody was asked which side they take.
[[nodiscard]] inline bool without_any_side(const facts::AgendaTable& table) noexcept {
  return table.entries != 0 && table.without_stance == table.entries;
}

/// Where nobody was asked which side they take, agreement is not known, nor the score, whatever is shared.
template <class Result>
void forget_sides(Result& result, const facts::AgendaTable& table) {
  if (!without_any_side(table) || !result.overlap.known()) return;
  result.agreement = result.score = Estimate::none(Reason::no_stances, result.overlap.evidence);
}

/// Puts the parts into a result that has them.
template <class Result>
void fill(Result& result, const Sums& sums, Silence silence, std::size_t evidence, Reason why) {
  const Ratios parts = ratios(sums, silence, evidence, why);
  result.score = parts.score;
  result.agreement = parts.agreement;
  result.overlap = parts.overlap;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
