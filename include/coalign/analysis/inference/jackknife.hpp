// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

/// The value that Student's t with `degrees` stays under in size with probability `level`.
[[nodiscard]] COALIGN_API double t_within(double level, double degrees);

}  // namespace detail

/// Below so many leaders no interval is given.
inline constexpr std::size_t jackknife_least = 5;

/// Takes in what a number is without each leader who counts for it, one leader after the other, and says how far the
/// number would differ if other leaders like these had answered:
///
///     SE² = (n - 1) / n  sum (X_-i - mean)²        value ± t(level, n - 1) SE, held within `range`
///
/// No interval under `jackknife_least` leaders, and none where the number is unknown without one of them: then it hangs
/// on that leader, and nobody knows what others like these would make of it.
/// @source Efron and Stein 1981, Ann. Statist. 9:586
class LeaveOneOut {
 public:
  /// What the number is without one leader, or without any one of several who are alike; not finite: unknown.
  void add(double without, std::uint64_t leaders = 1) noexcept {
    if (leaders == 0) return;
    if (count_ == 0) first_ = without;
    const double off = without - first_, many = static_cast<double>(leaders);
    count_ += leaders;
    sum_ += many * off;
    squares_ += many * off * off;
  }
  /// The interval around the value of the whole, held within the range; none where too few were left out, or where
  /// the number was unknown without one of them.
  [[nodiscard]] COALIGN_API std::optional<Interval> interval(double value, Range range = {},
                                                             double level = 0.95) const;
  /// Gives its interval to a number that is known.
  void give(Estimate& to, Range range) const {
    if (to.known()) to.interval = interval(to.value, range);
  }

 private:
  std::uint64_t count_ = 0;
  double first_ = 0, sum_ = 0, squares_ = 0;  // of distances from the first: no digits cancel
};

/// The same of a list.
[[nodiscard]] COALIGN_API std::optional<Interval> jackknife(double value,
                                                            std::span<const double> without,
                                                            Range range = {}, double level = 0.95);

/// The p of a number against 0, two-sided, that belongs to its jackknifed interval of 95 % over so many leaders: below 0.05
/// where the interval does not hold 0. Unknown without an interval.
[[nodiscard]] COALIGN_API Estimate p_of_zero(const Estimate& value, std::size_t leaders);

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/jackknife.cpp>
#endif
