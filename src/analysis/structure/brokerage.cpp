// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/brokerage.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

inline BrokerRole broker_role(std::uint32_t from, std::uint32_t self, std::uint32_t to) {
  if (from == self) return to == self ? BrokerRole::coordinator : BrokerRole::representative;
  if (to == self) return BrokerRole::gatekeeper;
  return from == to ? BrokerRole::itinerant : BrokerRole::liaison;
}

/// Sizes of groups, with what the expectations sum over all of them.
struct BrokerGroups {
  std::vector<double> size;
  double leaders = 0, pairs = 0, triples = 0, squares = 0, ties = 0;
};

inline BrokerGroups broker_groups(const LayerView& layer, const std::vector<std::uint32_t>& group) {
  BrokerGroups found;
  for (std::uint32_t i = 0; i < group.size(); ++i) {
    if (group[i] == no_group) continue;
    if (group[i] >= found.size.size()) found.size.resize(group[i] + std::size_t{1}, 0.0);
    found.size[group[i]] += 1;
    found.leaders += 1;
    for (const LeaderId j : layer.out(LeaderId{i}).leaders) {
      found.ties += group[j.index()] != no_group ? 1 : 0;
    }
  }
  for (const double n : found.size) {
    found.pairs += n * (n - 1);
    found.triples += n * (n - 1) * (n - 2);
    found.squares += n * n;
  }
  return found;
}

/// What chance gives a leader of a group of `own`: expectations and standard deviations by role.
inline void broker_chance(const BrokerGroups& groups, double own, std::size_t leader,
                          Brokerage& found) {
  const double n = groups.leaders, others = n - own;
  const double d = n > 1 ? groups.ties / (n * (n - 1)) : 0;
  const double q = d * d * (1 - d), c = d * d * d * (1 - d) * (1 - d) * (1 - d);
  const double pairs = groups.pairs - own * (own - 1);
  const double triples = groups.triples - own * (own - 1) * (own - 2);
  const auto two_of = [](double x) { return x * (x - 1) / 2; };
  const double squares = groups.squares - own * own;
  double liaison = 0;
  for (const double k : groups.size) liaison += k * two_of(others - k);
  liaison -= own * two_of(others - own);
  const std::array<double, broker_roles> expected{
      q * (own - 1) * (own - 2),       q * pairs,
      q * others * (own - 1),          q * others * (own - 1),
      q * (others * others - squares), q * (n - 1) * (n - 2)};
  const double between = 2 * c * ((own - 1) * two_of(others) + others * two_of(own - 1));
  const std::array<double, broker_roles> beyond{
      2 * (own - 1) * (own - 2) * (own - 3) * c, 2 * c * triples, between, between, 4 * c * liaison,
      2 * (n - 1) * (n - 2) * (n - 3) * c};
  for (std::size_t r = 0; r < broker_roles; ++r) {
    const double variance = std::max(0.0, expected[r] * (1 - q) + beyond[r]);
    found.expected[r][leader] = expected[r];
    found.deviation[r][leader] = std::sqrt(variance);
    found.z[r][leader] =
        variance > 0 ? (found.count[r][leader] - expected[r]) / std::sqrt(variance) : not_given;
  }
}

}  // namespace detail

Brokerage brokerage(const LayerView& layer, const std::vector<std::uint32_t>& group,
                    const Work& work) {
  const std::size_t n = layer.leaders();
  if (group.size() != n) throw BadArgument("groups must be as many as the layer's leaders");
  const detail::BrokerGroups groups = detail::broker_groups(layer, group);
  Brokerage found;
  for (auto* numbers : {&found.count, &found.expected, &found.deviation, &found.z}) {
    for (auto& role : *numbers) role.assign(n, not_given);
  }
  std::vector<std::uint64_t> after(groups.size.size(),
                                   0);  // ties that leave, by group at their end
  std::vector<bool> follows(n, false);
  for (std::uint32_t v = 0; v < n; ++v) {
    if (v % 256 == 0) work.check();
    const std::uint32_t self = group[v];
    if (self == no_group) continue;
    std::array<double, broker_roles> count{};
    const auto add = [&](std::uint32_t from, std::uint32_t to, double times) {
      count[static_cast<std::size_t>(detail::broker_role(from, self, to))] += times;
    };
    std::uint64_t all = 0;
    for (const LeaderId b : layer.out(LeaderId{v}).leaders) {
      if (group[b.index()] == no_group) continue;
      follows[b.index()] = true;
      ++after[group[b.index()]];
      ++all;
    }
    for (const LeaderId a : layer.in(LeaderId{v}).leaders) {
      const std::uint32_t from = group[a.index()];
      if (from == no_group) continue;
      // All that follow, by role, then without a itself and those whom a is tied to.
      const auto own = static_cast<double>(after[self]), same = static_cast<double>(after[from]);
      if (from == self) {
        add(self, self, own);
        count[static_cast<std::size_t>(BrokerRole::representative)] +=
            static_cast<double>(all) - own;
      } else {
        add(from, self, own);
        add(from, from, same);
        count[static_cast<std::size_t>(BrokerRole::liaison)] +=
            static_cast<double>(all) - own - same;
      }
      if (follows[a.index()]) add(from, from, -1);
      for (const LeaderId b : layer.out(a).leaders) {
        if (follows[b.index()] && b != a) add(from, group[b.index()], -1);
      }
    }
    for (const LeaderId b : layer.out(LeaderId{v}).leaders) {
      if (group[b.index()] == no_group) continue;
      follows[b.index()] = false;
      after[group[b.index()]] = 0;
    }
    for (std::size_t r = 0; r + 1 < broker_roles; ++r) count[broker_roles - 1] += count[r];
    for (std::size_t r = 0; r < broker_roles; ++r) found.count[r][v] = count[r];
    detail::broker_chance(groups, groups.size[self], v, found);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
