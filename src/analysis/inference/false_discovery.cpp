// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/false_discovery.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace coalign::inline COALIGN_ABI::inference {

std::vector<double> together(std::span<const double> p) {
  const std::size_t tests = p.size();
  std::vector<std::size_t> falling(tests);
  std::iota(falling.begin(), falling.end(), std::size_t{0});
  std::stable_sort(falling.begin(), falling.end(),
                   [&](std::size_t a, std::size_t b) { return p[a] > p[b]; });
  double times = 0;
  for (std::size_t k = 1; k <= tests; ++k)
    times += static_cast<double>(tests) / static_cast<double>(k);
  std::vector<double> adjusted(tests);
  double least = 1;
  for (std::size_t k = 0; k < tests; ++k) {
    least = std::min(least, p[falling[k]] * times / static_cast<double>(tests - k));
    adjusted[falling[k]] = least;
  }
  return adjusted;
}

}  // namespace coalign::inline COALIGN_ABI::inference
