// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/required_pairs.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>

#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// The goals of a pair, the one with the largest part first; D_gh is half g's and half h's.
inline std::vector<GoalId> goals_of(const Requirement& from, std::uint32_t a, std::uint32_t b) {
  std::vector<std::pair<double, std::uint32_t>> parts;
  Required required(from);
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    required.take(one);
    for (std::size_t e = from.first[other]; e < from.first[other + 1]; ++e) {
      if (const double part = required.part(e); part > 0) parts.emplace_back(part, from.goal[e]);
    }
  }
  std::sort(parts.begin(), parts.end(),
            [](const auto& x, const auto& y) { return x.second < y.second; });
  std::vector<std::pair<double, std::uint32_t>> summed;
  for (const auto& [part, goal] : parts) {
    if (!summed.empty() && summed.back().second == goal) summed.back().first += part;
    else summed.emplace_back(part, goal);
  }
  std::stable_sort(summed.begin(), summed.end(),
                   [](const auto& x, const auto& y) { return x.first > y.first; });
  std::vector<GoalId> goals;
  for (const auto& one : summed) goals.push_back(GoalId{one.second});
  return goals;
}

}  // namespace detail

std::vector<Gap> gaps(const Facts& facts, std::size_t top, const NetworksOptions& options,
                      const Work& work) {
  const Network& network = facts.network();
  if (top == 0) return {};
  const detail::Requirement from = detail::read_requirement(facts, options.through, work);
  const UndirectedLayer layer = detail::layer_of(facts, options, work);
  const double all = detail::required_by_all(network, from, work);
  std::vector<Gap> found;
  const auto untied = [&](std::uint32_t a, std::uint32_t b) {
    const auto near = layer.of(from.leaders[a]).leaders;
    return !std::binary_search(near.begin(), near.end(), from.leaders[b]);
  };
  for (const auto& [required, a, b] : detail::most_required(from, top, untied, "gaps", work)) {
    found.push_back({{from.leaders[a], from.leaders[b]},
                     required * from.scale,
                     std::min(required / all, 1.0),
                     detail::goals_of(from, a, b)});
  }
  return found;
}

std::vector<Gap> gaps(const Network& network, std::size_t top, const NetworksOptions& options,
                      const Work& work) {
  return gaps(Facts(network), top, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
