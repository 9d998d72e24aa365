// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The mean of what is known, of several kinds of means; where nothing is, why the first is not.
class MeanOf {
 public:
  void add(const Estimate& one) {
    if (one.known()) {
      sum_ += one.value;
      ++count_;
      evidence_ += one.evidence;
      const Interval sure = one.interval.value_or(Interval{one.value, one.value});
      low_ += (one.value - sure.low) * (one.value - sure.low);
      high_ += (sure.high - one.value) * (sure.high - one.value);
      unsure_ |= one.interval.has_value();
    } else if (first_ == Reason::known) {
      first_ = one.unknown;
    }
  }
  [[nodiscard]] Estimate mean(Reason nothing) const {
    if (count_ == 0) return Estimate::none(first_ == Reason::known ? nothing : first_);
    const auto n = static_cast<double>(count_);
    Estimate found = Estimate::of(sum_ / n, evidence_);
    if (unsure_) {
      found.interval =
          Interval{found.value - std::sqrt(low_) / n, found.value + std::sqrt(high_) / n};
    }
    return found;
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  double sum_ = 0, low_ = 0, high_ = 0;
  std::size_t count_ = 0;
  std::uint64_t evidence_ = 0;
  bool unsure_ = false;
  Reason first_ = Reason::known;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
