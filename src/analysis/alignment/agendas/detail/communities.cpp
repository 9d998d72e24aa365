// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/communities.hpp>

#include <algorithm>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What links each node to each community, kept up to date with every move, where communities are few: then a sweep
/// costs as much as there are communities for a node, not as there are edges. Most sweeps move next to nobody.
class LinkTable {
 public:
  [[nodiscard]] bool there() const noexcept { return !links_.empty(); }
  /// Whether it would cost less than looking at edges.
  [[nodiscard]] static bool pays(const SignedGraph& graph, std::size_t communities) noexcept {
    return communities <= columns(graph);
  }
  void make(const SignedGraph& graph, std::span<const std::uint32_t> bloc,
            std::span<const std::uint32_t> kept) {
    wide_ = columns(graph);
    column_.assign(graph.size(), 0);
    for (std::uint32_t c = 0; c < kept.size(); ++c) column_[kept[c]] = c;
    free_.clear();
    for (auto c = static_cast<std::uint32_t>(wide_); c-- > kept.size();) free_.push_back(c);
    links_.assign(graph.size() * wide_, 0.0);
    for (std::size_t i = 0; i < graph.size(); ++i) {
      double* const row = links_.data() + i * wide_;
      for (std::size_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
        if (graph.to[e] != i) row[column_[bloc[graph.to[e]]]] += graph.weight[e];
      }
    }
  }
  [[nodiscard]] double of(std::uint32_t node, std::uint32_t bloc) const noexcept {
    return links_[node * wide_ + column_[bloc]];
  }
  /// A community that had nobody: without a column for it there is no table.
  void open(std::uint32_t bloc) {
    if (free_.empty()) return links_.clear();
    column_[bloc] = free_.back();
    free_.pop_back();
    for (std::size_t at = column_[bloc]; at < links_.size(); at += wide_) links_[at] = 0;
  }
  void close(std::uint32_t bloc) { free_.push_back(column_[bloc]); }
  void move(const SignedGraph& graph, std::uint32_t node, std::uint32_t from, std::uint32_t to) {
    const std::uint32_t less = column_[from], more = column_[to];
    for (std::size_t e = graph.first[node]; e < graph.first[node + 1]; ++e) {
      if (graph.to[e] == node) continue;
      double* const row = links_.data() + graph.to[e] * wide_;
      row[less] -= graph.weight[e];
      row[more] += graph.weight[e];
    }
  }

 private:
  /// At most half as many as a node has edges.
  [[nodiscard]] static std::size_t columns(const SignedGraph& graph) noexcept {
    constexpr std::size_t most = 128;
    return graph.size() == 0 ? 0 : std::min(most, graph.to.size() / graph.size() / 2);
  }
  std::size_t wide_ = 0;
  std::vector<double> links_;          // node by node
  std::vector<std::uint32_t> column_;  // by community
  std::vector<std::uint32_t> free_;
};

/// Moves nodes one by one to the community where modularity gains most, until
/// none gains.
class LocalMoving {
 public:
  LocalMoving(const SignedGraph& graph, std::vector<std::uint32_t>& bloc)
      : graph_(graph),
        bloc_(bloc),
        plus_(graph.size(), 0.0),
        minus_(graph.size(), 0.0),
        nodes_(graph.size(), 0),
        links_(graph.size(), 0.0),
        met_(graph.size(), false) {
    for (std::size_t i = 0; i < graph.size(); ++i) {
      plus_[bloc[i]] += graph.plus[i], all_plus_ += graph.plus[i];
      minus_[bloc[i]] += graph.minus[i], all_minus_ += graph.minus[i];
      ++nodes_[bloc[i]];
    }
    place_.resize(nodes_.size());
    for (std::size_t b = nodes_.size(); b-- > 0;) {
      if (nodes_[b] == 0) empty_.push_back(static_cast<std::uint32_t>(b));
      else keep(static_cast<std::uint32_t>(b));
    }
    // Joining those who are against the same can gain without a link to any of
    // them.
    look_at_all_ = graph.size() <= 1'000;
  }

  /// Whether any node moved.
  bool run(std::span<const std::uint32_t> order, const Work& work) {
    bool any = false;
    for (int sweep = 0; sweep < 1'000; ++sweep) {
      if (!table_.there() && LinkTable::pays(graph_, kept_.size())) {
        table_.make(graph_, bloc_, kept_);
      }
      bool moved = false;
      for (const std::uint32_t node : order) moved |= move(node);
      work.check();
      if (!moved) break;
      any = true;
    }
    return any;
  }

 private:
  [[nodiscard]] double gain(std::uint32_t node, std::uint32_t bloc) const noexcept {
    double gain = links_[bloc];
    if (all_plus_ > 0) gain -= graph_.plus[node] * plus_[bloc] / all_plus_;
    if (all_minus_ > 0) gain += graph_.minus[node] * minus_[bloc] / all_minus_;
    return gain;
  }

  /// What links the node to each community, and unless all are looked at, to which.
  void add_links(std::uint32_t node) {
    if (table_.there()) {
      for (const std::uint32_t bloc : kept_) links_[bloc] = table_.of(node, bloc);
      return;
    }
    const std::size_t begin = graph_.first[node], end = graph_.first[node + 1];
    if (look_at_all_) {
      for (std::size_t e = begin; e < end; ++e) {
        if (graph_.to[e] != node) links_[bloc_[graph_.to[e]]] += graph_.weight[e];
      }
      return;
    }
    near_.clear();
    for (std::size_t e = begin; e < end; ++e) {
      const std::uint32_t other = bloc_[graph_.to[e]];
      if (graph_.to[e] == node) continue;
      if (!met_[other]) near_.push_back(other);
      met_[other] = true;
      links_[other] += graph_.weight[e];
    }
  }

  void keep(std::uint32_t bloc) {
    place_[bloc] = kept_.size();
    kept_.push_back(bloc);
  }
  void let_go(std::uint32_t bloc) {
    place_[kept_.back()] = place_[bloc];
    kept_[place_[bloc]] = kept_.back();
    kept_.pop_back();
  }

  bool move(std::uint32_t node) {
    const std::uint32_t from = bloc_[node];
    add_links(node);
    plus_[from] -= graph_.plus[node];
    minus_[from] -= graph_.minus[node];
    const bool alone = --nodes_[from] == 0;
    if (alone) plus_[from] = minus_[from] = 0;

    const double stay = alone ? 0 : gain(node, from);
    const double least = 1e-12 * (graph_.plus[node] + graph_.minus[node]);
    std::uint32_t best = from;
    double most = stay + least;
    const auto consider = [&](std::uint32_t bloc) {
      if (nodes_[bloc] == 0) return;
      const double found = gain(node, bloc);
      if (found > most || (found == most && best != from && bloc < best)) most = found, best = bloc;
    };
    const auto& candidates = look_at_all_ || table_.there() ? kept_ : near_;
    for (const std::uint32_t bloc : candidates) consider(bloc);
    if (0 > most && !empty_.empty()) best = empty_.back();  // better off alone

    for (const std::uint32_t bloc : candidates) links_[bloc] = 0;
    for (const std::uint32_t bloc : near_) met_[bloc] = false;
    near_.clear();
    if (best != from) follow(node, from, best, alone);
    bloc_[node] = best;
    plus_[best] += graph_.plus[node];
    minus_[best] += graph_.minus[node];
    ++nodes_[best];
    return best != from;
  }

  /// What a move changes for all others.
  void follow(std::uint32_t node, std::uint32_t from, std::uint32_t to, bool alone) {
    if (nodes_[to] == 0) {
      empty_.pop_back(), keep(to);
      if (table_.there()) table_.open(to);
    }
    if (table_.there()) table_.move(graph_, node, from, to);
    if (!alone) return;
    empty_.push_back(from), let_go(from);
    if (table_.there()) table_.close(from);
  }

  const SignedGraph& graph_;
  std::vector<std::uint32_t>& bloc_;
  std::vector<double> plus_, minus_;  // by community
  std::vector<std::size_t> nodes_;
  std::vector<double> links_;  // of the node at hand
  std::vector<bool> met_;
  std::vector<std::uint32_t> near_, empty_;
  std::vector<std::uint32_t>
      kept_;  // those with a node, in any order: of equal gains the first wins
  std::vector<std::size_t> place_;  // of each in these
  double all_plus_ = 0, all_minus_ = 0;
  bool look_at_all_ = false;
  LinkTable table_;
};

/// Numbers communities in the order of their first nodes; how many there are.
inline std::size_t renumber(std::vector<std::uint32_t>& bloc) {
  constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> number(bloc.size(), none);
  std::uint32_t count = 0;
  for (std::uint32_t& b : bloc) {
    if (number[b] == none) number[b] = count++;
    b = number[b];
  }
  return count;
}

/// Each community as one node.
inline SignedGraph merged(const SignedGraph& graph, const std::vector<std::uint32_t>& bloc,
                          std::size_t count) {
  SignedGraph made;
  made.plus.assign(count, 0.0);
  made.minus.assign(count, 0.0);
  std::vector<std::size_t> first(count + 1, 0);
  for (const std::uint32_t b : bloc) ++first[b + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> members(bloc.size());
  auto next = first;
  for (std::uint32_t i = 0; i < bloc.size(); ++i) members[next[bloc[i]]++] = i;
  std::vector<double> links(count, 0.0);
  std::vector<bool> met(count, false);
  std::vector<std::uint32_t> near;
  for (std::uint32_t b = 0; b < count; ++b) {
    for (std::size_t k = first[b]; k < first[b + 1]; ++k) {
      const std::uint32_t i = members[k];
      made.plus[b] += graph.plus[i];
      made.minus[b] += graph.minus[i];
      for (std::size_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
        const std::uint32_t other = bloc[graph.to[e]];
        if (other == b) continue;
        if (!met[other]) near.push_back(other);
        met[other] = true;
        links[other] += graph.weight[e];
      }
    }
    std::sort(near.begin(), near.end());
    for (const std::uint32_t other : near) {
      made.to.push_back(other);
      made.weight.push_back(links[other]);
      links[other] = 0, met[other] = false;
    }
    near.clear();
    made.first.push_back(made.to.size());
  }
  return made;
}

std::vector<std::uint32_t> communities(const SignedGraph& graph, std::vector<std::uint32_t> bloc,
                                       std::span<const std::uint32_t> order, const Work& work) {
  // Single moves, then merging, then single moves again: what merging left
  // behind can move now.
  for (int round = 0; round < 100; ++round) {
    if (!LocalMoving(graph, bloc).run(order, work) && round > 0) break;
    std::size_t count = renumber(bloc);
    for (bool merging = true; merging;) {
      const SignedGraph level = merged(graph, bloc, count);
      std::vector<std::uint32_t> joined(count), in_turn(count);
      std::iota(joined.begin(), joined.end(), 0U);
      std::iota(in_turn.begin(), in_turn.end(), 0U);
      merging = LocalMoving(level, joined).run(in_turn, work);
      for (std::uint32_t& b : bloc) b = joined[b];
      count = renumber(bloc);
    }
  }
  renumber(bloc);
  return bloc;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
