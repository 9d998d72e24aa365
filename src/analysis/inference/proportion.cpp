// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/proportion.hpp>

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::inference {

Interval jeffreys(std::uint64_t x, std::uint64_t n, double level) {
  const double a = static_cast<double>(x) + 0.5, b = static_cast<double>(n - x) + 0.5;
  const double tail = (1 - level) / 2;
  Interval found{0, 1};
  if (x > 0) found.low = boost::math::ibeta_inv(a, b, tail);
  if (x < n) found.high = boost::math::ibetac_inv(a, b, tail);
  return found;
}

Estimate share(std::uint64_t x, std::uint64_t n, Reason why) {
  if (n == 0) return Estimate::none(why);
  Estimate found = Estimate::of(static_cast<double>(x) / static_cast<double>(n), n);
  found.interval = jeffreys(x, n);
  return found;
}

Interval wilson(std::uint64_t x, std::uint64_t n, double level) {
  const double z = std::sqrt(2.0) * boost::math::erf_inv(level);
  const double size = static_cast<double>(n), p = static_cast<double>(x) / size;
  const double middle = p + z * z / (2 * size), whole = 1 + z * z / size;
  const double half = z * std::sqrt(p * (1 - p) / size + z * z / (4 * size * size));
  return {std::max((middle - half) / whole, 0.0), std::min((middle + half) / whole, 1.0)};
}

Interval newcombe(std::uint64_t x, std::uint64_t n, std::uint64_t y, std::uint64_t m,
                  double level) {
  const double p = static_cast<double>(x) / static_cast<double>(n);
  const double q = static_cast<double>(y) / static_cast<double>(m);
  const Interval one = wilson(x, n, level), other = wilson(y, m, level);
  return {p - q - std::hypot(p - one.low, other.high - q),
          p - q + std::hypot(one.high - p, q - other.low)};
}

}  // namespace coalign::inline COALIGN_ABI::inference
