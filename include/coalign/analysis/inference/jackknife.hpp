// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>

#include <cmath>
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

/// A ratio that could as well be so many times as large, or a part of it so small, is not known: no interval says so.
inline constexpr double most_times = 20;

/// The interval around a number with a standard error, made on a scale without ends and brought back: a share x has as much
/// room as log(x / (1 - x)), a ratio as log x. So it never passes an end of the range, and reaches further where there is
/// room. A number at an end says nothing of how far others lie from it: there the interval reaches as far in as what
/// `degrees` + 1 leaders, who all agree, leave open, 1 - (1 - level)^(1 / leaders) of the range. None where the range has no other
/// end, and none of a ratio beyond `most_times`.
/// @source DiCiccio and Efron 1996, Stat. Sci. 11:189 (scales); Louis 1981, Am. Stat. 35:154 (numbers at an end)
[[nodiscard]] COALIGN_API std::optional<Interval> interval_around(double value, double error,
                                                                  double degrees, Range range = {},
                                                                  double level = 0.95);

/// Takes in what a number is without each leader who counts for it, one leader after the other, and says how far the
/// number would differ if other leaders like these had answered:
///
///     V = (n - 1) / n  sum (X_-i - mean)²,   T = sum (X_-ij - X)²,   SE² = V - (T - V / (n - 2))
///
/// and `interval_around` it with n - 1 degrees. T is over ties, of a number that ties make: a tie goes with either of its
/// leaders, and so what is chance in it is in V twice. V / (n - 2) is what ties show of their leaders. Neither more is taken away
/// than half of V, nor less than nothing.
///
/// What `add_besides` is given is added to SE².
///
/// No interval under `jackknife_least` leaders, and none where the number is unknown without one of them: then it hangs
/// on that leader, and nobody knows what others like these would make of it.
/// @source Efron and Stein 1981, Ann. Statist. 9:586; Aronow, Samii and Assenova 2015, Polit. Anal. 23:564 (ties)
class LeaveOneOut {
 public:
  /// Nothing is taken in yet.
  LeaveOneOut() noexcept = default;
  /// `shrinks`: what the standard error is multiplied with, where leaders are a part of those who are meant.
  explicit LeaveOneOut(double shrinks) noexcept : shrinks_(shrinks) {}
  /// What the number is without one leader, or without any one of several who are alike; not finite: unknown.
  void add(double without, std::uint64_t leaders = 1) noexcept {
    if (leaders == 0) return;
    if (count_ == 0) first_ = without;
    const double off = without - first_, many = static_cast<double>(leaders);
    count_ += leaders;
    sum_ += many * off;
    squares_ += many * off * off;
  }
  /// By how much the number moves without one tie; not finite: it is unknown without.
  void add_tie(double moved) noexcept {
    if (std::isfinite(moved)) ties_ += moved * moved;
  }
  /// A variance besides, which leaving out one leader at a time does not show: see `AbsoluteWithout`.
  void add_besides(double variance) noexcept { besides_ += variance; }
  /// How far the number would differ, as a standard error; none where too few were left out, or where the number was
  /// unknown without one of them.
  [[nodiscard]] COALIGN_API std::optional<double> error() const;
  /// The interval around the value of the whole.
  [[nodiscard]] COALIGN_API std::optional<Interval> interval(double value, Range range = {},
                                                             double level = 0.95) const;
  /// Gives its interval to a number that is known.
  void give(Estimate& to, Range range) const {
    if (to.known()) to.interval = interval(to.value, range);
  }

 private:
  std::uint64_t count_ = 0;
  double first_ = 0, sum_ = 0, squares_ = 0;  // of distances from the first: no digits cancel
  double ties_ = 0, besides_ = 0, shrinks_ = 1;
};

/// The same of a list.
[[nodiscard]] COALIGN_API std::optional<Interval> jackknife(double value,
                                                            std::span<const double> without,
                                                            Range range = {}, double level = 0.95);

/// The p of a number against 0, two-sided, that belongs to its jackknifed interval of 95 % over so many leaders: below 0.05
/// where the interval does not hold 0. Unknown without an interval. `range`: as the interval was made with.
[[nodiscard]] COALIGN_API Estimate p_of_zero(const Estimate& value, std::size_t leaders,
                                             Range range = {});

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/jackknife.cpp>
#endif
