// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/qap.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

/// Near 0 and of size 1, so that sums of squares lose nothing; what is no number stays so.
inline std::vector<double> centred(std::span<const double> matrix, std::size_t n) {
  std::vector<double> made(matrix.begin(), matrix.end());
  double sum = 0, count = 0, largest = 0;
  for (std::size_t i = 0; i < n; ++i) made[i * n + i] = not_given;
  for (double& value : made) {
    if (!std::isfinite(value)) value = not_given;
    else largest = std::max(largest, std::abs(value));
  }
  if (largest == 0) return made;
  for (double& value : made) {
    if (std::isnan(value)) continue;
    value /= largest;
    sum += value;
    ++count;
  }
  for (double& value : made) value -= sum / count;
  return made;
}

inline Estimate correlation(const std::vector<double>& x, const std::vector<double>& y,
                            std::size_t n, std::span<const std::uint32_t> place) {
  double count = 0, sx = 0, sy = 0, xx = 0, yy = 0, xy = 0;
  for (std::size_t i = 0; i < n; ++i) {
    const double* row = x.data() + i * n;
    const double* permuted = y.data() + place[i] * n;
    for (std::size_t j = 0; j < n; ++j) {
      const double a = row[j], b = permuted[place[j]];
      if (std::isnan(a) || std::isnan(b)) continue;
      ++count;
      sx += a, sy += b, xx += a * a, yy += b * b, xy += a * b;
    }
  }
  const auto evidence = static_cast<std::uint64_t>(count);
  if (evidence < 3) return Estimate::none(Reason::too_few, evidence);
  const double vx = xx - sx * sx / count, vy = yy - sy * sy / count;
  if (!(vx > 1e-12 * xx && vy > 1e-12 * yy)) return Estimate::none(Reason::no_variation, evidence);
  const double r = (xy - sx * sy / count) / std::sqrt(vx * vy);
  return Estimate::of(std::clamp(r, -1.0, 1.0), evidence);
}

}  // namespace detail

PermutationTest qap_correlation(std::span<const double> x, std::span<const double> y, std::size_t n,
                                const PermutationOptions& options, const Work& work) {
  if (x.size() != n * n || y.size() != n * n) {
    throw BadArgument("both matrices must have a row and a column for each of the same things");
  }
  const std::vector<double> a = detail::centred(x, n), b = detail::centred(y, n);
  std::vector<std::uint32_t> same(n);
  std::iota(same.begin(), same.end(), 0U);
  const Estimate observed = detail::correlation(a, b, n, same);
  const auto statistics = [&]() -> Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      values[0] = detail::correlation(a, b, n, permutation).value;
    };
  };
  return permutation_tests(n, {&observed, 1}, statistics, task("qap correlation"), options, work)
      .front();
}

}  // namespace coalign::inline COALIGN_ABI::inference
