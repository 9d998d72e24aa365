// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/detail/chance_sums.hpp>
#include <coalign/analysis/structure/detail/link_graph.hpp>
#include <coalign/graph/kernels/near_sets.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// Moves nodes one by one to where the quality gains most; whoever has a neighbour that moved is tried again.
class NodeMoves {
 public:
  NodeMoves(const LinkGraph& graph, std::vector<std::uint32_t>& community)
      : graph_(graph),
        community_(community),
        chance_(graph, community),
        members_(graph.size(), 0),
        near_(graph.size()) {
    for (const std::uint32_t c : community) ++members_[c];
    for (std::size_t c = members_.size(); c-- > 0;) {
      if (members_[c] == 0) empty_.push_back(static_cast<std::uint32_t>(c));
    }
    // Who is against the same third parties may gain by being together without a link to one another.
    for (const LinksByChance& chance : graph.chance) {
      look_at_all_ |= chance.per < 0 && graph.size() <= 1'000;
    }
  }

  bool run(std::span<const std::uint32_t> order, const Work& work) {
    std::vector<std::uint32_t> queue(order.begin(), order.end());
    std::vector<std::uint8_t> waiting(graph_.size(), 1);
    bool any = false;
    // Gains below rounding do not count, so it ends; the bound is for what nobody thought of.
    const std::size_t most = 1'000 * graph_.size();
    for (std::size_t k = 0; k < queue.size() && k < most; ++k) {
      if (k % 1'024 == 0) work.check();
      const std::uint32_t node = queue[k];
      waiting[node] = 0;
      if (!move(node)) continue;
      any = true;
      for (std::size_t e = graph_.first[node]; e < graph_.first[node + 1]; ++e) {
        const std::uint32_t near = graph_.to[e];
        if (waiting[near] != 0 || community_[near] == community_[node]) continue;
        waiting[near] = 1;
        queue.push_back(near);
      }
    }
    return any;
  }

 private:
  bool move(std::uint32_t node) {
    const std::uint32_t from = community_[node];
    near_.clear();
    double around = 0;
    for (std::size_t e = graph_.first[node]; e < graph_.first[node + 1]; ++e) {
      near_.add(community_[graph_.to[e]], graph_.weight[e]);
      around += graph_.weight[e] < 0 ? -graph_.weight[e] : graph_.weight[e];
    }
    chance_.add(node, from, -1);
    const bool alone = --members_[from] == 0;
    if (alone) chance_.clear(from);

    const double stay = alone ? 0 : near_.links(from) - chance_.between(node, from);
    std::uint32_t best = from;
    double most = stay + 1e-12 * around;
    const auto consider = [&](std::uint32_t c) {
      if (members_[c] == 0) return;
      const double gain = near_.links(c) - chance_.between(node, c);
      if (gain > most || (gain == most && best != from && c < best)) most = gain, best = c;
    };
    if (look_at_all_) {
      for (std::uint32_t c = 0; c < members_.size(); ++c) consider(c);
    } else {
      for (const std::uint32_t c : near_.sets()) consider(c);
    }
    if (0 > most && !empty_.empty()) best = empty_.back();

    if (best != from) {
      if (members_[best] == 0) empty_.pop_back();
      if (alone) empty_.push_back(from);
    }
    community_[node] = best;
    chance_.add(node, best, 1);
    ++members_[best];
    return best != from;
  }

  const LinkGraph& graph_;
  std::vector<std::uint32_t>& community_;
  ChanceSums chance_;
  std::vector<std::uint32_t> members_;
  kernels::NearSets near_;
  std::vector<std::uint32_t> empty_;
  bool look_at_all_ = false;
};

}  // namespace coalign::inline COALIGN_ABI::structure::detail
