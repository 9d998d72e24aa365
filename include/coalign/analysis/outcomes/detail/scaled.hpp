// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cmath>
#include <cstdint>
#include <limits>

namespace coalign::inline COALIGN_ABI::outcomes::detail {

/// A number of at least 0 with an exponent of 64 bits: counts of paths double at every diamond, products of
/// strengths shrink at every step.
class Scaled {
 public:
  Scaled() = default;
  explicit Scaled(double value) { set(value, 0); }

  [[nodiscard]] bool zero() const noexcept { return part_ == 0; }
  [[nodiscard]] Scaled plus(const Scaled& other) const {
    if (zero()) return other;
    if (other.zero()) return *this;
    const Scaled& large = power_ >= other.power_ ? *this : other;
    const Scaled& small = power_ >= other.power_ ? other : *this;
    const std::int64_t apart = large.power_ - small.power_;
    constexpr std::int64_t lost = 64;  // below the last bit
    if (apart > lost) return large;
    return of(large.part_ + std::ldexp(small.part_, -static_cast<int>(apart)), large.power_);
  }
  [[nodiscard]] Scaled times(const Scaled& other) const {
    return of(part_ * other.part_, power_ + other.power_);
  }
  /// This / whole, for a whole above 0.
  [[nodiscard]] double over(const Scaled& whole) const {
    return of(part_ / whole.part_, power_ - whole.power_).value();
  }
  /// At most the largest double; 0 below the smallest.
  [[nodiscard]] double value() const {
    if (zero() || power_ < -1100) return 0;
    if (power_ > 1024) return std::numeric_limits<double>::max();
    return std::ldexp(part_, static_cast<int>(power_));
  }

 private:
  static Scaled of(double part, std::int64_t power) {
    Scaled made;
    made.set(part, power);
    return made;
  }
  void set(double value, std::int64_t power) {
    int shift = 0;
    part_ = std::frexp(value, &shift);
    power_ = part_ == 0 ? 0 : power + shift;
  }

  double part_ = 0;  ///< 0, or in [1/2, 1)
  std::int64_t power_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::outcomes::detail
