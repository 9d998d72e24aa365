// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/lumps.hpp>

#include <coalign/analysis/inference/random.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline constexpr std::size_t most_lumps_tried = 12;
inline constexpr std::size_t throws_in_all = 4'000'000, fewest_tries = 40, most_tries = 2'000;

/// Every subset of the lumps is what one goal may get; how likely depends on how many lumps are in it.
inline double expected_by_subsets(const std::vector<double>& lumps,
                                  const std::vector<double>& wanted, const Work& work) {
  const std::size_t n = lumps.size(), subsets = std::size_t{1} << n;
  std::vector<double> sum(subsets, 0.0);
  std::vector<std::size_t> size(subsets, 0);
  for (std::size_t s = 1; s < subsets; ++s) {
    std::size_t lowest = 0;
    while ((s >> lowest & 1U) == 0) ++lowest;
    const std::size_t rest = s & (s - 1);
    sum[s] = sum[rest] + lumps[lowest];
    size[s] = size[rest] + 1;
  }
  double distance = 0;
  std::vector<double> likely(n + 1);
  for (const double a : wanted) {
    if (a == 0) continue;  // nothing falls there
    work.check();
    for (std::size_t k = 0; k <= n; ++k) {
      likely[k] = std::pow(a, static_cast<double>(k)) * std::pow(1 - a, static_cast<double>(n - k));
    }
    for (std::size_t s = 0; s < subsets; ++s) distance += likely[size[s]] * std::abs(sum[s] - a);
  }
  return distance;
}

/// Where something falls, each place as likely as its share: a table says near which place to look.
class Falling {
 public:
  explicit Falling(const std::vector<double>& shares)
      : up_to_(shares.size()), near_(shares.size()) {
    std::partial_sum(shares.begin(), shares.end(), up_to_.begin());
    std::size_t place = 0;
    for (std::size_t k = 0; k < near_.size(); ++k) {
      const double begin = static_cast<double>(k) / static_cast<double>(near_.size());
      while (place + 1 < up_to_.size() && up_to_[place] <= begin * up_to_.back()) ++place;
      near_[k] = place;
    }
  }
  /// For `u` in [0, 1).
  [[nodiscard]] std::size_t at(double u) const {
    std::size_t place = near_[static_cast<std::size_t>(u * static_cast<double>(near_.size()))];
    while (place + 1 < up_to_.size() && up_to_[place] <= u * up_to_.back()) ++place;
    return place;
  }

 private:
  std::vector<double> up_to_;
  std::vector<std::size_t> near_;
};

/// What part of their sum each of some amounts is.
inline std::vector<double> parts_of_sum(std::span<const double> amounts) {
  std::vector<double> parts(amounts.begin(), amounts.end());
  const double most = *std::max_element(parts.begin(), parts.end());
  for (double& x : parts) x /= most;
  const double sum = std::accumulate(parts.begin(), parts.end(), 0.0);
  for (double& x : parts) x /= sum;
  return parts;
}

Estimate match_of_lumps(std::span<const double> lumps, std::span<const double> wanted,
                        std::uint64_t seed, const Work& work) {
  const std::vector<double> x = parts_of_sum(lumps), a = parts_of_sum(wanted);
  if (x.size() <= most_lumps_tried) {
    return Estimate::of(1 - expected_by_subsets(x, a, work) / 2, lumps.size());
  }
  const Falling falling(a);
  const std::size_t tries =
      std::clamp(throws_in_all / (x.size() + a.size()), fewest_tries, most_tries);
  double sum = 0, squares = 0;
  std::vector<double> got(a.size());
  for (std::size_t r = 0; r < tries; ++r) {
    work.check();
    inference::Random random(seed, inference::task("match of lumps"), r);
    std::fill(got.begin(), got.end(), 0.0);
    for (const double lump : x) {
      got[falling.at(random.uniform())] += lump;
    }
    double distance = 0;
    for (std::size_t g = 0; g < a.size(); ++g) distance += std::abs(got[g] - a[g]);
    const double match = 1 - distance / 2;
    sum += match;
    squares += match * match;
  }
  const auto n = static_cast<double>(tries);
  Estimate found = Estimate::of(sum / n, lumps.size());
  const double variance = std::max(squares - sum * sum / n, 0.0) / (n - 1);
  const double off = 1.959963984540054 * std::sqrt(variance / n);
  found.interval = Interval{std::max(found.value - off, 0.0), std::min(found.value + off, 1.0)};
  return found;
}

double match_of_lumps_nearly(std::span<const double> lumps, std::span<const double> wanted,
                             const Work& work) {
  const std::vector<double> x = parts_of_sum(lumps), a = parts_of_sum(wanted);
  if (x.size() <= most_lumps_tried) return 1 - expected_by_subsets(x, a, work) / 2;
  constexpr double mean_size = 0.7978845608028654;  // of a standard normal: sqrt(2 / pi)
  double squares = 0, distance = 0;
  for (const double lump : x) squares += lump * lump;
  for (const double share : a) distance += mean_size * std::sqrt(share * (1 - share) * squares);
  return std::max(1 - distance / 2, 0.0);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
