// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/detail/leiden.hpp>

#include <coalign/analysis/structure/detail/chance_sums.hpp>
#include <coalign/analysis/structure/detail/node_moves.hpp>
#include <coalign/graph/kernels/near_sets.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <utility>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// Numbers sets in the order of their first nodes; how many there are.
inline std::size_t number_in_order(std::vector<std::uint32_t>& set) {
  constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> number(set.size(), none);
  std::uint32_t count = 0;
  for (std::uint32_t& s : set) {
    if (number[s] == none) number[s] = count++;
    s = number[s];
  }
  return count;
}

/// Divides each community into parts that hang together: from single nodes on, each that is well linked to its
/// community joins, once, a part of it where that gains most, or all but most: which of these, chance says, so that the next
/// pass comes by another way.
inline std::vector<std::uint32_t> refined(const LinkGraph& graph,
                                          const std::vector<std::uint32_t>& community,
                                          std::span<const std::uint32_t> order,
                                          inference::Random& random, const Work& work) {
  constexpr double all_but = 0.01;  // of what links weigh around a node
  std::vector<std::uint32_t> part(graph.size());
  std::iota(part.begin(), part.end(), 0U);
  const ChanceSums whole(graph, community);
  ChanceSums parts(graph, part);
  // Links that stay in the community, written down without a branch; how much links weigh in all around each node, below a small
  // share of which a gain is rounding; and links of a part with the rest of its community.
  std::vector<std::size_t> inner_first(graph.size() + 1, 0);
  std::vector<std::uint32_t> inner(graph.to.size() + 1), members(graph.size(), 1);
  std::vector<double> inner_weight(graph.to.size() + 1), around(graph.size(), 0.0);
  std::vector<double> outward(graph.size(), 0.0);
  std::size_t inside_so_far = 0;
  for (std::uint32_t i = 0; i < graph.size(); ++i) {
    for (std::size_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
      inner[inside_so_far] = graph.to[e];
      inner_weight[inside_so_far] = graph.weight[e];
      inside_so_far += community[graph.to[e]] == community[i] ? 1 : 0;
      around[i] += graph.weight[e] < 0 ? -graph.weight[e] : graph.weight[e];
    }
    inner_first[i + 1] = inside_so_far;
    for (std::size_t e = inner_first[i]; e < inside_so_far; ++e) outward[i] += inner_weight[e];
  }
  kernels::NearSets near(graph.size());
  std::vector<std::pair<double, std::uint32_t>> gains;  // of whom to join
  std::size_t done = 0;
  const auto well_linked = [&](std::uint32_t p, std::uint32_t c) {
    return outward[p] >= parts.between_sets(p, whole, c);
  };
  for (const std::uint32_t i : order) {
    if (done++ % 1'024 == 0) work.check();
    const std::uint32_t own = part[i], inside = community[i];
    if (members[own] != 1 || own != i || !well_linked(i, inside)) continue;
    near.clear();
    for (std::size_t e = inner_first[i]; e < inner_first[i + 1]; ++e) {
      near.add(part[inner[e]], inner_weight[e]);
    }
    std::uint32_t best = i;
    const double least = 1e-12 * around[i];
    gains.clear();
    double most = 0;
    for (const std::uint32_t p : near.sets()) {
      const double gain = near.links(p) - parts.between(i, p);
      if (!(gain > least) || !well_linked(p, inside)) continue;
      gains.emplace_back(gain, p);
      most = std::max(most, gain);
    }
    std::erase_if(gains, [&](const auto& one) { return one.first < most - all_but * around[i]; });
    if (!gains.empty()) best = gains[static_cast<std::size_t>(random.below(gains.size()))].second;
    if (best != i) {
      outward[best] += outward[i] - 2 * near.links(best);
      parts.add(i, best, 1);
      parts.clear(i);
      part[i] = best;
      ++members[best];
      members[i] = 0;
    }
  }
  return part;
}

/// Each set as one node.
inline LinkGraph aggregated(const LinkGraph& graph, const std::vector<std::uint32_t>& set,
                            std::size_t count) {
  LinkGraph made;
  made.nodes = count;
  for (const LinksByChance& chance : graph.chance) {
    LinksByChance sums{std::vector<double>(count, 0.0), {}, chance.per};
    if (!chance.arrive.empty()) sums.arrive.assign(count, 0.0);
    for (std::size_t i = 0; i < set.size(); ++i) {
      sums.leave[set[i]] += chance.leave[i];
      if (!chance.arrive.empty()) sums.arrive[set[i]] += chance.arrive[i];
    }
    made.chance.push_back(std::move(sums));
  }
  std::vector<std::size_t> first(count + 1, 0);
  for (const std::uint32_t s : set) ++first[s + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> members(set.size());
  auto next = first;
  for (std::uint32_t i = 0; i < set.size(); ++i) members[next[set[i]]++] = i;
  kernels::NearSets near(count);
  for (std::uint32_t s = 0; s < count; ++s) {
    near.clear();
    for (std::size_t k = first[s]; k < first[s + 1]; ++k) {
      for (std::size_t e = graph.first[members[k]]; e < graph.first[members[k] + 1]; ++e) {
        near.add(set[graph.to[e]], graph.weight[e]);
      }
    }
    near.sort();
    for (const std::uint32_t other : near.sets()) {
      if (other == s) continue;
      made.to.push_back(other);
      made.weight.push_back(near.links(other));
    }
    made.first.push_back(made.to.size());
  }
  return made;
}

/// Moves of whole sets: each is a node of a graph of sets. Whether any moved.
inline bool move_sets(const LinkGraph& graph, std::vector<std::uint32_t>& community,
                      const Work& work) {
  const std::size_t count = number_in_order(community);
  const LinkGraph sets = aggregated(graph, community, count);
  std::vector<std::uint32_t> joined(count), in_turn(count);
  std::iota(joined.begin(), joined.end(), 0U);
  in_turn = joined;
  if (!NodeMoves(sets, joined).run(in_turn, work)) return false;
  for (std::uint32_t& c : community) c = joined[c];
  return true;
}

/// One pass through Leiden's steps, from nodes to ever larger parts. Whether anything moved.
inline bool leiden_pass(const LinkGraph& graph, std::vector<std::uint32_t>& community,
                        std::span<const std::uint32_t> order, inference::Random& random,
                        const Work& work) {
  bool any = NodeMoves(graph, community).run(order, work);
  number_in_order(community);
  std::vector<std::uint32_t> node(graph.size()), in_order(order.begin(), order.end());
  std::iota(node.begin(), node.end(), 0U);
  std::vector<std::uint32_t> at = community;
  LinkGraph coarse;
  const LinkGraph* level = &graph;
  while (true) {
    std::vector<std::uint32_t> part = refined(*level, at, in_order, random, work);
    const std::size_t parts = number_in_order(part);
    if (parts == level->size()) break;
    std::vector<std::uint32_t> above(parts);
    for (std::size_t i = 0; i < part.size(); ++i) above[part[i]] = at[i];
    for (std::uint32_t& i : node) i = part[i];
    LinkGraph next = aggregated(*level, part, parts);
    coarse = std::move(next);
    level = &coarse;
    at = std::move(above);
    in_order.resize(parts);
    std::iota(in_order.begin(), in_order.end(), 0U);
    number_in_order(at);
    any |= NodeMoves(*level, at).run(in_order, work);
    number_in_order(at);
  }
  while (move_sets(*level, at, work)) any = true;
  for (std::size_t i = 0; i < node.size(); ++i) community[i] = at[node[i]];
  number_in_order(community);
  return any;
}

std::vector<std::uint32_t> leiden(const LinkGraph& graph, std::vector<std::uint32_t> community,
                                  inference::Random& random, const Work& work) {
  std::vector<std::uint32_t> order(graph.size());
  std::iota(order.begin(), order.end(), 0U);
  for (int pass = 0; pass < 100; ++pass) {
    random.shuffle(std::span<std::uint32_t>(order));
    if (!leiden_pass(graph, community, order, random, work)) break;
  }
  number_in_order(community);
  return community;
}

}  // namespace coalign::inline COALIGN_ABI::structure::detail
