// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/carriers.hpp>

#include <algorithm>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

Carriers read_carriers(const Network& network, const MeansTable& table, std::size_t purse) {
  const auto carries = network.column(&TieType::carries);
  const auto group = network.column(&Resource::group);
  std::vector<char> type_carries(carries.size(), 0);
  for (std::size_t t = 0; t < carries.size(); ++t) {
    for (const ResourceId resource : carries[t]) {
      const Text its = group[resource.index()];
      type_carries[t] |= its.missing() ? resource == table.purses[purse].resource
                                       : its == table.purses[purse].group;
    }
  }
  const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
  const auto type = network.column(&Tie::type);
  const auto directed = network.column(&TieType::directed);
  Carriers found;
  found.first.assign(network.size<Leader>() + 1, 0);
  const auto each = [&](auto&& arc) {
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (type_carries[type[i].index()] == 0) continue;
      arc(from[i].value, to[i].value);
      if (directed[type[i].index()] == Truth::no) arc(to[i].value, from[i].value);
    }
  };
  each([&](std::uint32_t a, std::uint32_t) { ++found.first[a + 1]; });
  std::partial_sum(found.first.begin(), found.first.end(), found.first.begin());
  found.to.resize(found.first.back());
  std::vector<std::size_t> place(found.first.begin(), found.first.end() - 1);
  each([&](std::uint32_t a, std::uint32_t b) { found.to[place[a]++] = b; });
  return found;
}

std::vector<std::vector<std::uint32_t>> read_receivers(const Network& network,
                                                       const MeansTable& table) {
  std::vector<std::vector<std::uint32_t>> goals(network.size<Leader>());
  for (std::size_t i = 0; i < goals.size(); ++i) {
    for (const auto& [goal, position] : table.wanted_by[i]) goals[i].push_back(goal);
  }
  for (const Purse& purse : table.purses) {
    for (const Gift& gift : purse.gifts) goals[gift.leader].push_back(gift.goal);
  }
  for (auto& its : goals) {
    std::sort(its.begin(), its.end());
    its.erase(std::unique(its.begin(), its.end()), its.end());
  }
  return goals;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
