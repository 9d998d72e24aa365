// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/jackknife.hpp>

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

double t_within(double level, double degrees) {
  const double x = boost::math::ibeta_inv(degrees / 2, 0.5, 1 - level);
  return std::sqrt(degrees * (1 - x) / x);
}

}  // namespace detail

/// A scale without ends: where the range has both, the logarithm of what lies below a number to what lies above it.
class OpenScale {
 public:
  explicit OpenScale(Range range) noexcept
      : range_(range), low_(std::isfinite(range.low)), high_(std::isfinite(range.high)) {}

  [[nodiscard]] bool at_an_end(double x) const noexcept {
    const double rounding = low_ && high_ ? 1e-12 * (range_.high - range_.low) : 0;
    return (low_ && x <= range_.low + rounding) || (high_ && x >= range_.high - rounding);
  }
  [[nodiscard]] double to(double x) const noexcept {
    if (low_ && high_) return std::log((x - range_.low) / (range_.high - x));
    return low_ ? std::log(x - range_.low) : high_ ? -std::log(range_.high - x) : x;
  }
  [[nodiscard]] double from(double y) const noexcept {
    if (low_ && high_) return range_.low + (range_.high - range_.low) / (1 + std::exp(-y));
    return low_ ? range_.low + std::exp(y) : high_ ? range_.high - std::exp(-y) : y;
  }
  [[nodiscard]] bool of_ratios() const noexcept { return low_ && !high_; }
  /// How much steeper it is than the number.
  [[nodiscard]] double slope(double x) const noexcept {
    return (low_ ? 1 / (x - range_.low) : high_ ? 0 : 1) + (high_ ? 1 / (range_.high - x) : 0);
  }

 private:
  Range range_;
  bool low_, high_;
};

/// Of a number at an end of its range.
inline std::optional<Interval> at_end(double value, double reach, double degrees, Range range,
                                      double level) {
  const double open = 1 - std::pow(1 - level, 1 / (degrees + 1));
  reach = std::max(reach, open * (range.high - range.low));
  if (!std::isfinite(reach)) return std::nullopt;
  return Interval{std::max(value - reach, range.low), std::min(value + reach, range.high)};
}

std::optional<Interval> interval_around(double value, double error, double degrees, Range range,
                                        double level) {
  const double reach = detail::t_within(level, degrees) * error;
  if (!std::isfinite(value) || !std::isfinite(reach)) return std::nullopt;
  const OpenScale scale(range);
  if (scale.at_an_end(value)) return at_end(value, reach, degrees, range, level);
  const double there = scale.to(value), far = reach * scale.slope(value);
  if (scale.of_ratios() && far > std::log(most_times)) return std::nullopt;
  const Interval found{std::min(value, scale.from(there - far)),
                       std::max(value, scale.from(there + far))};
  // Of numbers near the end of all there are, an interval may lie beyond them.
  if (!std::isfinite(found.low) || !std::isfinite(found.high)) return std::nullopt;
  return found;
}

std::optional<double> LeaveOneOut::error() const {
  if (count_ < jackknife_least || !std::isfinite(squares_)) return std::nullopt;
  const auto count = static_cast<double>(count_);
  const double squares = (count - 1) / count * std::max(squares_ - sum_ * sum_ / count, 0.0);
  const double twice = std::max(ties_ - squares / (count - 2), 0.0);
  return shrinks_ * std::sqrt(std::max(squares - twice, squares / 2) + besides_);
}

std::optional<Interval> LeaveOneOut::interval(double value, Range range, double level) const {
  const std::optional<double> off = error();
  if (!off) return std::nullopt;
  // Where nobody else is meant, nothing is left open at an end of the range either.
  if (shrinks_ == 0 && std::isfinite(value)) return Interval{value, value};
  return interval_around(value, *off, static_cast<double>(count_) - 1, range, level);
}

Estimate p_of_zero(const Estimate& value, std::size_t leaders, Range range) {
  if (!value.known()) return Estimate::none(value.unknown, value.evidence);
  if (!value.interval || leaders < jackknife_least) {
    return Estimate::none(Reason::too_few, value.evidence);
  }
  if (value.value == 0) return Estimate::of(1, value.evidence);
  const OpenScale scale(range);
  const bool open = !scale.at_an_end(value.value) && !scale.at_an_end(0);
  const auto at = [&](double x) { return open ? scale.to(x) : x; };
  const double there = at(value.value);
  const double reach = std::max(at(value.interval->high) - there, there - at(value.interval->low));
  if (!(reach > 0)) return Estimate::of(0, value.evidence);
  const double degrees = static_cast<double>(leaders) - 1;
  const double t = (there - at(0)) / reach * detail::t_within(0.95, degrees);
  return Estimate::of(boost::math::ibeta(degrees / 2, 0.5, degrees / (degrees + t * t)),
                      value.evidence);
}

std::optional<Interval> jackknife(double value, std::span<const double> without, Range range,
                                  double level) {
  LeaveOneOut each;
  for (const double x : without) each.add(x);
  return each.interval(value, range, level);
}

}  // namespace coalign::inline COALIGN_ABI::inference
