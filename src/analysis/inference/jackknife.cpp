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

std::optional<Interval> LeaveOneOut::interval(double value, Range range, double level) const {
  if (count_ < jackknife_least || !std::isfinite(value) || !std::isfinite(squares_)) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(count_);
  const double squares = std::max(squares_ - sum_ * sum_ / count, 0.0);
  const double error = std::sqrt((count - 1) / count * squares);
  const double reach = detail::t_within(level, count - 1) * error;
  const Interval found{std::max(value - reach, range.low), std::min(value + reach, range.high)};
  // Of numbers near the end of all there are, an interval may lie beyond them.
  if (!std::isfinite(found.low) || !std::isfinite(found.high)) return std::nullopt;
  return found;
}

Estimate p_of_zero(const Estimate& value, std::size_t leaders) {
  if (!value.known()) return Estimate::none(value.unknown, value.evidence);
  if (!value.interval || leaders < jackknife_least) {
    return Estimate::none(Reason::too_few, value.evidence);
  }
  // The range may have cut one side: the other is as far off.
  const double reach =
      std::max(value.interval->high - value.value, value.value - value.interval->low);
  if (value.value == 0) return Estimate::of(1, value.evidence);
  if (!(reach > 0)) return Estimate::of(0, value.evidence);
  const double degrees = static_cast<double>(leaders) - 1;
  const double t = value.value / reach * detail::t_within(0.95, degrees);
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
