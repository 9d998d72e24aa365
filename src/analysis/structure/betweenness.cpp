// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/betweenness.hpp>

#include <coalign/analysis/inference/random.hpp>
#include <coalign/graph/kernels/betweenness.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// Numbers of the rows from which paths start, a sample without repeats or all of them.
inline std::vector<std::uint32_t> path_sources(std::size_t leaders,
                                               const BetweennessOptions& options) {
  std::vector<std::uint32_t> sources(leaders);
  std::iota(sources.begin(), sources.end(), 0U);
  if (options.samples == 0 || options.samples >= leaders) return sources;
  inference::Random random(options.seed, inference::task("sources of betweenness"), 0);
  random.shuffle(std::span<std::uint32_t>(sources));
  sources.resize(options.samples);
  std::sort(sources.begin(), sources.end());
  return sources;
}

/// Sums over sources, by number in the rows, and by entry of these where `ties` is not null.
inline std::vector<double> scaled_sums(const LayerView& layer, const kernels::Csr& rows,
                                       const BetweennessOptions& options, const Work& work,
                                       std::vector<double>* ties) {
  const auto sources = path_sources(rows.size(), options);
  auto sums = options.length == Length::steps
                  ? kernels::dependencies(rows, sources, work, ties)
                  : kernels::dependencies_by_length(rows, sources, work, ties);
  double scale = layer.directed() ? 1.0 : 0.5;
  if (sources.size() < rows.size()) {
    scale *= static_cast<double>(rows.size()) / static_cast<double>(sources.size());
  }
  for (double& sum : sums) sum *= scale;
  if (ties != nullptr) {
    for (double& sum : *ties) sum *= scale;
  }
  return sums;
}

}  // namespace detail

std::vector<double> betweenness(const LayerView& layer, const BetweennessOptions& options,
                                const Work& work) {
  const kernels::Csr rows = detail::rows_with_length(layer, options.length);
  const auto sums = detail::scaled_sums(layer, rows, options, work, nullptr);
  std::vector<double> found(sums.size());
  for (std::size_t k = 0; k < sums.size(); ++k) found[rows.leader[k]] = sums[k];
  return found;
}

std::vector<double> tie_betweenness(const LayerView& layer, const BetweennessOptions& options,
                                    const Work& work) {
  const kernels::Csr rows = detail::rows_with_length(layer, options.length);
  std::vector<double> sums;
  (void)detail::scaled_sums(layer, rows, options, work, &sums);
  std::vector<double> found(layer.entries());
  const auto place = [&](std::uint32_t from, std::uint32_t to) {
    const auto row = layer.out(LeaderId{from}).leaders;
    const auto at = std::lower_bound(row.begin(), row.end(), LeaderId{to});
    return layer.rows().first[from] + static_cast<std::size_t>(at - row.begin());
  };
  for (std::size_t k = 0; k < rows.size(); ++k) {
    for (std::uint32_t e = rows.first[k]; e < rows.first[k + 1]; ++e) {
      const std::uint32_t from = rows.leader[k], to = rows.leader[rows.to[e]];
      found[place(from, to)] += sums[e];
      if (!layer.directed()) found[place(to, from)] += sums[e];
    }
  }
  return found;
}

double betweenness_error(const LayerView& layer, std::size_t samples) {
  const auto n = static_cast<double>(layer.leaders());
  if (samples == 0 || samples >= layer.leaders() || n < 3) return 0;
  const double bound =
      n * (n - 2) * std::sqrt(std::log(2 * n / 0.05) / (2.0 * static_cast<double>(samples)));
  return layer.directed() ? bound : bound / 2;
}

}  // namespace coalign::inline COALIGN_ABI::structure
