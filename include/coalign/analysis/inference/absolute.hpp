// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cmath>
#include <cstddef>

namespace coalign::inline COALIGN_ABI::inference {

/// How |d| moves where leaders are left out. A d that could as well have the other sign has a |d| that differs less than
/// d does: of a normal d around 0 by 0.36 of the variance. Without one leader |d| would mostly move as much as d, so that a jackknife
/// of sums of |d| comes out up to 2.5 times too large. So it is taken of what |d| is on average, with s the standard
/// error of d and u_i = sqrt((n - 1) / n) (d_-i - mean), s² = sum u²:
///
///     |d|_-i = |d| + (2 Φ(d / s) - 1) (d_-i - d)
///
/// and what the curve at 0 adds, which pairs of leaders make together, is a variance besides:
///
///     2 φ(d / s)² (s² - sum u⁴ / s²)
///
/// Simulated: benchmarks/coverage.py. @source Efron 2014, J. Am. Stat. Assoc. 109:991 (smoothing before a standard error is taken)
class AbsoluteWithout {
 public:
  /// Of a difference of all.
  explicit AbsoluteWithout(double difference = 0) noexcept : difference_(difference) {}
  /// What it is without one leader; not finite: unknown, and left out.
  void add(double without) noexcept {
    if (!std::isfinite(without)) return;
    const double off = without - difference_, squared = off * off;
    ++count_;
    sum_ += off;
    squares_ += squared;
    cubes_ += off * squared;
    fourths_ += squared * squared;
  }
  /// |d| without one leader, as above; what `add` was given must be complete.
  [[nodiscard]] double nearly(double without) const noexcept {
    return std::abs(difference_) + slope() * (without - difference_);
  }
  /// The variance besides.
  [[nodiscard]] double besides() const noexcept {
    const double s2 = variance();
    if (!(s2 > 0)) return 0;
    const auto n = static_cast<double>(count_);
    const double mean = sum_ / n;
    const double around = fourths_ - 4 * mean * cubes_ + 6 * mean * mean * squares_ -
                          3 * n * mean * mean * mean * mean;
    const double shrunk = (n - 1) / n;
    const double of_pairs = std::fmax(s2 - shrunk * shrunk * around / s2, 0.0);
    constexpr double pi = 3.14159265358979323846;
    return std::exp(-difference_ * difference_ / s2) / pi * of_pairs;
  }

 private:
  [[nodiscard]] double variance() const noexcept {
    if (count_ < 2) return 0;
    const auto n = static_cast<double>(count_);
    return (n - 1) / n * std::fmax(squares_ - sum_ * sum_ / n, 0.0);
  }
  [[nodiscard]] double slope() const noexcept {
    const double s2 = variance();
    if (s2 > 0) return std::erf(difference_ / std::sqrt(2 * s2));
    return difference_ > 0 ? 1 : difference_ < 0 ? -1 : 0;
  }

  double difference_;
  std::size_t count_ = 0;
  double sum_ = 0, squares_ = 0, cubes_ = 0, fourths_ = 0;  // of d_-i - d
};

}  // namespace coalign::inline COALIGN_ABI::inference
