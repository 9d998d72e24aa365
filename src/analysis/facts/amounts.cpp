// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/amounts.hpp>

#include <algorithm>
#include <map>

namespace coalign::inline COALIGN_ABI::facts {

namespace detail {

inline std::vector<std::size_t> pools_of_resources(const Network& network) {
  const auto group = network.column(&Resource::group);
  std::map<Text, std::size_t> of_group;
  std::vector<std::size_t> pools;
  std::size_t next = 0;
  for (std::size_t i = 0; i < group.size(); ++i) {
    if (group[i].missing()) {
      pools.push_back(next++);
      continue;
    }
    const auto [at, fresh] = of_group.emplace(group[i], next);
    if (fresh) ++next;
    pools.push_back(at->second);
  }
  return pools;
}

}  // namespace detail

std::vector<PoolAmount> read_amounts(const Network& network, const Commitments& commitments) {
  const auto initiative = network.column(&Commitment::initiative);
  const auto resource = network.column(&Commitment::resource);
  const auto amount = network.column(&Commitment::amount);
  const auto rate = network.column(&Resource::rate);
  const std::vector<std::size_t> pools = detail::pools_of_resources(network);
  std::vector<PoolAmount> found;
  std::vector<double> most(pools.size(), 0.0), highest(pools.size(), 0.0);
  for (std::uint32_t i = 0; i < amount.size(); ++i) {
    if (!(amount[i] > 0) || !commitments.counted_once_by_initiative(i)) continue;
    const std::size_t pool = pools[resource[i].index()];
    found.push_back({initiative[i], pool, amount[i], i});
    most[pool] = std::max(most[pool], amount[i]);
    highest[pool] = std::max(highest[pool], rate[resource[i].index()]);
  }
  for (PoolAmount& its : found) {
    its.amount =
        its.amount / most[its.pool] * (rate[resource[its.row].index()] / highest[its.pool]);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::facts
