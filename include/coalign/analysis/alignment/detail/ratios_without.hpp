// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/model/estimate.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A leader's sums taken away from those of all. What is left by rounding is nothing.
[[nodiscard]] inline Sums less(const Sums& whole, const Sums& own, double influence) noexcept {
  const auto left = [&](double all, double its) {
    const double rest = all - influence * its;
    return rest > 1e-12 * all ? rest : 0;
  };
  const double shared = left(whole.shared, own.shared);
  const bool all = whole.compared == whole.shared;
  const double compared = all ? shared : left(whole.compared, own.compared);
  return {compared > 0 ? whole.agreed - influence * own.agreed : 0, shared,
          left(whole.cared, own.cared), compared};
}

/// Takes in what the sums behind a score are without each leader, and gives its three parts their intervals.
class RatiosWithout {
 public:
  explicit RatiosWithout(Silence silence) : silence_(silence) {}

  /// Without a leader, or any one of several who are alike. Those who take no side do not change the agreement, and do
  /// not count in it.
  void add(const Sums& rest, bool takes_side = true, std::uint64_t leaders = 1) {
    const Ratios parts = ratios(rest, silence_, 0, Reason::too_few);
    if (takes_side) agreement_.add(parts.agreement.value, leaders);
    overlap_.add(parts.overlap.value, leaders);
    if (takes_side || silence_ == Silence::absent) score_.add(parts.score.value, leaders);
  }
  template <class Result>
  void give(Result& to) const {
    score_.give(to.score, {-1, 1});
    agreement_.give(to.agreement, {-1, 1});
    overlap_.give(to.overlap, {0, 1});
  }

 private:
  Silence silence_;
  inference::LeaveOneOut score_, agreement_, overlap_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
