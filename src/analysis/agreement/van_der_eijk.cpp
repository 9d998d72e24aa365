// SPDX-License-Identifier: MIT
#include <coalign/analysis/agreement/van_der_eijk.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::agreement {

namespace detail {

/// A of a layer: a point is in it where its frequency is above 0.
inline double layer_agreement(const std::vector<double>& left) {
  const auto covered =
      static_cast<double>(std::count_if(left.begin(), left.end(), [](double x) { return x > 0; }));
  const auto k = static_cast<double>(left.size());
  if (covered == 1) return 1;
  if (covered == k) return 0;
  double before = 0, tu = 0,
         tdu = 0;  // a triple of two points in it and one not has that one somewhere
  for (const double x : left) {
    if (x > 0) {
      ++before;
      continue;
    }
    const double after = covered - before;
    tdu += before * after;
    tu += (before * (before - 1) + after * (after - 1)) / 2;
  }
  const double u = ((k - 2) * tu - (k - 1) * tdu) / ((k - 2) * (tu + tdu));
  return u * (1 - (covered - 1) / (k - 1));
}

}  // namespace detail

Estimate van_der_eijk(std::span<const double> frequencies) {
  for (const double x : frequencies) {
    if (!(std::isfinite(x) && x >= 0)) {
      throw BadArgument("frequencies must be finite and at least 0");
    }
  }
  const double all = std::accumulate(frequencies.begin(), frequencies.end(), 0.0);
  const auto evidence = static_cast<std::uint64_t>(all);
  if (frequencies.size() < 3 || !(all > 0)) return Estimate::none(Reason::too_few, evidence);
  std::vector<double> left(frequencies.begin(), frequencies.end());
  double sum = 0;
  for (;;) {
    double height = 0, points = 0;
    for (const double x : left) {
      if (!(x > 0)) continue;
      height = points == 0 ? x : std::min(height, x);
      ++points;
    }
    if (points == 0) break;
    sum += detail::layer_agreement(left) * (height / all) * points;
    for (double& x : left) x = x > height ? x - height : 0;
  }
  return Estimate::of(std::clamp(sum, -1.0, 1.0), evidence);
}

}  // namespace coalign::inline COALIGN_ABI::agreement
