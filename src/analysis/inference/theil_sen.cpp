// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/theil_sen.hpp>

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
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

/// How much of its distance from the line each point hands on to the next, the bias of a short series taken off.
inline Estimate handed_on(std::span<const double> x, std::span<const double> y,
                          const TheilSen& line) {
  const std::size_t n = x.size();
  if (n < theil_sen_in_order) return Estimate::none(Reason::too_few, n);
  std::vector<std::size_t> order(n);
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return x[a] < x[b]; });
  std::vector<double> off;
  double mean = 0, most = 0;
  for (const std::size_t i : order) {
    off.push_back(y[i] - line.at(x[i]));
    mean += off.back() / static_cast<double>(n);
  }
  for (double& one : off) one -= mean, most = std::max(most, std::abs(one));
  if (!(most > 0) || !std::isfinite(most)) return Estimate::none(Reason::no_variation, n);
  double together = 0, alone = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double one = off[i] / most;
    alone += one * one;
    if (i > 0) together += one * (off[i - 1] / most);
  }
  const auto all = static_cast<double>(n);
  return Estimate::of(std::clamp((all * together / alone + 2) / (all - 4), 0.0, 0.95), n);
}

/// How many times the variance of Kendall's score is what it would be of independent points.
inline double times_variance(std::size_t n, double handed_on) {
  const auto all = static_cast<double>(n);
  double sum = 0, power = 1;
  for (double k = 1; k < all - 2; ++k) {
    power *= handed_on;
    sum += (all - k) * (all - k - 1) * (all - k - 2) * power;
  }
  return 1 + 2 * sum / (all * (all - 1) * (all - 2));
}

inline TheilSen line_through(std::span<const double> x, std::span<const double> y, bool in_order,
                             const Work& work) {
  if (x.size() != y.size()) throw BadArgument("there are as many x as y");
  const auto finite = [](double value) { return std::isfinite(value); };
  if (!std::all_of(x.begin(), x.end(), finite) || !std::all_of(y.begin(), y.end(), finite)) {
    throw BadArgument("x and y are finite numbers");
  }
  const std::size_t n = x.size();
  TheilSen line;
  line.autocorrelation = Estimate::none(in_order ? Reason::too_few : Reason::not_asked, n);
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
  double variance = (all * (all - 1) * (2 * all + 5) - taken_by_ties({x.begin(), x.end()}) -
                     taken_by_ties({y.begin(), y.end()})) /
                    18;
  if (in_order) line.autocorrelation = handed_on(x, y, line);
  if (line.autocorrelation.known()) variance *= times_variance(n, line.autocorrelation.value);
  line.slope.interval = sens_interval(slopes, variance);
  return line;
}

}  // namespace detail

TheilSen theil_sen(std::span<const double> x, std::span<const double> y, const Work& work) {
  return detail::line_through(x, y, false, work);
}

TheilSen theil_sen_over_time(std::span<const double> x, std::span<const double> y,
                             const Work& work) {
  return detail::line_through(x, y, true, work);
}

}  // namespace coalign::inline COALIGN_ABI::inference
