// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/jackknife.hpp>

#include <boost/math/special_functions/beta.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline v0::inference {

namespace detail {

/// The value that Student's t with `degrees` stays under in size with probability `level`.
inline double t_within(double level, double degrees) {
  const double x = boost::math::ibeta_inv(degrees / 2, 0.5, 1 - level);
  return std::sqrt(degrees * (1 - x) / x);
}

}  // namespace detail

std::optional<Interval> jackknife(double value, std::span<const double> without, Range range,
                                  double level) {
  double sum = 0;
  std::size_t n = 0;
  for (const double x : without) {
    if (!std::isfinite(x)) continue;
    sum += x;
    ++n;
  }
  if (n < jackknife_least || !std::isfinite(value)) return std::nullopt;
  const auto count = static_cast<double>(n);
  double squares = 0;
  for (const double x : without) {
    if (std::isfinite(x)) squares += (x - sum / count) * (x - sum / count);
  }
  const double error = std::sqrt((count - 1) / count * squares);
  const double reach = detail::t_within(level, count - 1) * error;
  return Interval{std::max(value - reach, range.low), std::min(value + reach, range.high)};
}

}  // namespace coalign::inline v0::inference
