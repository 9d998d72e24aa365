// SPDX-License-Identifier: MIT
#include <coalign/analysis/agreement/esteban_ray.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::agreement {

namespace detail {

/// Groups of equal values with their masses, in rising order.
inline std::vector<std::pair<double, double>> camps(std::span<const double> values,
                                                    std::span<const double> masses) {
  if (!masses.empty() && masses.size() != values.size()) {
    throw BadArgument("masses must be one for each value");
  }
  std::vector<std::pair<double, double>> one_by_one;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const double mass = masses.empty() ? 1 : masses[i];
    if (!std::isfinite(values[i]) || !(std::isfinite(mass) && mass >= 0)) {
      throw BadArgument("values must be finite, masses finite and at least 0");
    }
    if (mass > 0) one_by_one.emplace_back(values[i], mass);
  }
  std::sort(one_by_one.begin(), one_by_one.end());
  std::vector<std::pair<double, double>> grouped;
  for (const auto& one : one_by_one) {
    if (grouped.empty() || grouped.back().first != one.first) grouped.push_back(one);
    else grouped.back().second += one.second;
  }
  return grouped;
}

}  // namespace detail

Estimate esteban_ray(std::span<const double> values, std::span<const double> masses, double alpha,
                     double range) {
  if (!(alpha > 0 && alpha <= 1.6)) throw BadArgument("alpha must be above 0, and 1.6 at most");
  if (!(std::isfinite(range) && range >= 0)) throw BadArgument("range must be at least 0");
  const auto camps = detail::camps(values, masses);
  double all = 0, far = 0;  // of those before: their mass, and the sum of it times their values
  for (const auto& camp : camps) all += camp.second;
  const auto evidence = static_cast<std::uint64_t>(all);
  if (camps.empty()) return Estimate::none(Reason::too_few, evidence);
  // Both orders of a pair are met here: with q = p^(1 + alpha), q_i p_j + q_j p_i times the distance.
  double mass = 0, identified = 0, identified_far = 0, sum = 0;
  const double origin = camps.front().first;
  for (const auto& [value, amount] : camps) {
    const double y = value - origin, p = amount / all, q = std::pow(p, 1 + alpha);
    sum += q * (y * mass - far) + p * (y * identified - identified_far);
    mass += p;
    far += p * y;
    identified += q;
    identified_far += q * y;
  }
  const double scale = range > 0 ? std::pow(2, 1 + alpha) / range : 1;
  return Estimate::of(std::max(sum, 0.0) * scale, evidence);
}

}  // namespace coalign::inline COALIGN_ABI::agreement
