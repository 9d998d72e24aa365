// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/detail/betweenness_places.hpp>

#include <coalign/analysis/inference/places.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/graph/kernels/betweenness.hpp>
#include <coalign/graph/kernels/csr.hpp>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// The rows without the ties of some leaders, by their numbers there.
inline kernels::Csr rows_without(const kernels::Csr& rows, const std::vector<bool>& left_out) {
  kernels::Csr made;
  made.leader = rows.leader;
  made.first.reserve(rows.first.size());
  made.to.reserve(rows.to.size());
  for (std::uint32_t k = 0; k < rows.size(); ++k) {
    for (std::uint32_t e = rows.first[k]; e < rows.first[k + 1] && !left_out[k]; ++e) {
      if (!left_out[rows.to[e]]) made.to.push_back(rows.to[e]);
    }
    made.first.push_back(static_cast<std::uint32_t>(made.to.size()));
  }
  return made;
}

/// Betweenness without some leaders, by leader, as a share of the pairs of others.
inline void betweenness_without(const kernels::Csr& rows, std::span<const std::uint32_t> group,
                                bool directed, const Work& work, std::span<double> found) {
  std::vector<bool> left_out(rows.size(), false);
  for (const std::uint32_t k : group) left_out[k] = true;
  std::vector<std::uint32_t> sources;
  for (std::uint32_t k = 0; k < rows.size(); ++k) {
    if (!left_out[k] && rows.first[k] != rows.first[k + 1]) sources.push_back(k);
  }
  const auto sums = kernels::dependencies(rows_without(rows, left_out), sources, work);
  const auto left = static_cast<double>(rows.size() - group.size());
  const double scale = (directed ? 1.0 : 0.5) / ((left - 1) * (left - 2));
  for (std::size_t k = 0; k < sums.size(); ++k) found[rows.leader[k]] = scale * sums[k];
}

std::vector<Estimate> betweenness_places(const LayerView& layer,
                                         const std::vector<double>& betweenness,
                                         const std::vector<std::uint32_t>& of, std::uint64_t seed,
                                         const Work& work) {
  constexpr double most_steps = 1e8;  // about a second
  constexpr std::size_t fewest = 10;  // groups
  const std::size_t n = layer.leaders();
  const auto many = static_cast<double>(n);
  std::vector<double> values(betweenness);
  for (double& x : values) x /= (many - 1) * (many - 2);
  inference::Places places(values, of);
  const double affordable = most_steps / (many * (many + static_cast<double>(layer.entries())));
  const std::size_t groups = affordable < many ? static_cast<std::size_t>(affordable) : n;
  if (groups >= std::min(n, fewest) && n > 4) {
    const kernels::Csr rows = kernels::csr_of(layer);
    std::vector<std::uint32_t> order(n);
    std::iota(order.begin(), order.end(), 0U);
    inference::Random random(seed, inference::task("groups of leaders left out"), 0);
    if (groups < n) random.shuffle(std::span<std::uint32_t>(order));
    const auto group = [&](std::size_t g) {
      const std::size_t begin = g * n / groups, end = (g + 1) * n / groups;
      return std::span<const std::uint32_t>(order).subspan(begin, end - begin);
    };
    std::vector<double> without(groups * n);
    Work alone;  // threads share out the groups, not the paths of each
    alone.stop = work.stop, alone.stopped = work.stopped;
    for_each_chunk(work, groups, "leaders left out", [&](std::size_t g) {
      betweenness_without(rows, group(g), layer.directed(), alone,
                          std::span(without).subspan(g * n, n));
    });
    for (std::size_t g = 0; g < groups; ++g) {
      std::vector<std::uint32_t> who;
      for (const std::uint32_t k : group(g)) who.push_back(rows.leader[k]);
      places.add(who, std::span(without).subspan(g * n, n));
    }
  }
  std::vector<Estimate> found;
  for (std::size_t k = 0; k < of.size(); ++k) found.push_back(places.place(k, 0.95, n));
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure::detail
