// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/theil_sen.hpp>

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

/// Of equal numbers k at a time, what they take from eighteen times the variance of Kendall's score.
inline double taken_by_ties(std::vector<double> all) {
  std::sort(all.begin(), all.end());
  double taken = 0;
  for (std::size_t i = 0, j = 0; i < all.size(); i = j) {
    while (j < all.size() && all[j] == all[i]) ++j;
    const auto k = static_cast<double>(j - i);
    taken += k * (k - 1) * (2 * k + 5);
  }
  return taken;
}

/// Sen's interval from the sorted slopes; none where it would lie outside them, or all is ties.
inline std::optional<Interval> sens_interval(const std::vector<double>& slopes, double variance) {
  if (!(variance > 0)) return std::nullopt;
  constexpr double z = 1.959963984540054;  // 97.5 % of the normal distribution lies below
  const auto pairs = static_cast<double>(slopes.size());
  const double sd = std::sqrt(variance);
  const double low = std::nearbyint((pairs - z * sd) / 2) - 1,
               high = std::nearbyint((pairs + z * sd) / 2);
  if (low < 0 || high > pairs - 1) return std::nullopt;
  return Interval{slopes[static_cast<std::size_t>(low)], slopes[static_cast<std::size_t>(high)]};
}

}  // namespace detail

TheilSen theil_sen(std::span<const double> x, std::span<const double> y, const Work& work) {
  if (x.size() != y.size()) throw BadArgument("there are as many x as y");
  const auto finite = [](double value) { return std::isfinite(value); };
  if (!std::all_of(x.begin(), x.end(), finite) || !std::all_of(y.begin(), y.end(), finite)) {
    throw BadArgument("x and y are finite numbers");
  }
  const std::size_t n = x.size();
  TheilSen line;
  line.slope = Estimate::none(n > theil_sen_points ? Reason::too_many_pairs : Reason::too_few, n);
  if (n < 2 || n > theil_sen_points) return line;
  std::vector<double> slopes;
  for (std::size_t i = 0; i < n; ++i) {
    work.check();
    for (std::size_t j = 0; j < i; ++j) {
      if (x[i] != x[j])
        slopes.push_back(
            coalign::detail::at_most_largest((y[i] / 2 - y[j] / 2) / (x[i] / 2 - x[j] / 2)));
    }
  }
  if (slopes.empty()) return line;
  line.x = coalign::detail::median({x.begin(), x.end()});
  line.y = coalign::detail::median({y.begin(), y.end()});
  std::sort(slopes.begin(), slopes.end());
  line.slope = Estimate::of(coalign::detail::median(slopes), n);
  const auto all = static_cast<double>(n);
  const double variance =
      (all * (all - 1) * (2 * all + 5) - detail::taken_by_ties({x.begin(), x.end()}) -
       detail::taken_by_ties({y.begin(), y.end()})) /
      18;
  line.slope.interval = detail::sens_interval(slopes, variance);
  return line;
}

}  // namespace coalign::inline COALIGN_ABI::inference
