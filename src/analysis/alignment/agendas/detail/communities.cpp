// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/communities.hpp>

#include <coalign/graph/kernels/near_sets.hpp>
#include <coalign/graph/kernels/wide.hpp>

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

/// What communities hold, and what links the node at hand to each, end to end for those that have a node. Of equal gains the
/// first community wins, so that their order here is of no matter.
struct SweepRoom {
  explicit SweepRoom(std::size_t most)
      : bloc(most), plus(most), minus(most), nodes(most), links(most), gain(most), place(most) {}

  std::size_t count = 0;
  std::vector<std::uint32_t> bloc;
  std::vector<double> plus, minus;
  std::vector<std::size_t> nodes;
  std::vector<double> links, gain;
  std::vector<std::uint32_t> place;  // by community

  void add(std::uint32_t one) {
    bloc[count] = one;
    plus[count] = minus[count] = links[count] = 0;
    nodes[count] = 0;
    place[one] = static_cast<std::uint32_t>(count++);
  }
  void remove(std::uint32_t one) {
    const std::size_t at = place[one], last = --count;
    bloc[at] = bloc[last];
    plus[at] = plus[last], minus[at] = minus[last];
    nodes[at] = nodes[last];
    links[at] = links[last];
    place[bloc[at]] = static_cast<std::uint32_t>(at);
  }
};

/// What a node with so much of either sign gains in each of `count` communities; whether any is more than `most`.
COALIGN_WIDE COALIGN_API bool gains(std::size_t count, const double* links, const double* plus,
                                    const double* minus, double its_plus, double its_minus,
                                    double all_plus, double all_minus, double most, double* gain) {
  if (all_plus > 0 && all_minus > 0) {
    for (std::size_t k = 0; k < count; ++k) {
      gain[k] = links[k] - its_plus * plus[k] / all_plus + its_minus * minus[k] / all_minus;
    }
  } else if (all_plus > 0) {
    for (std::size_t k = 0; k < count; ++k) gain[k] = links[k] - its_plus * plus[k] / all_plus;
  } else if (all_minus > 0) {
    for (std::size_t k = 0; k < count; ++k) gain[k] = links[k] + its_minus * minus[k] / all_minus;
  } else {
    for (std::size_t k = 0; k < count; ++k) gain[k] = links[k];
  }
  std::uint64_t more = 0;
  for (std::size_t k = 0; k < count; ++k) more += gain[k] > most ? 1U : 0U;
  return more > 0;
}

/// Moves nodes one by one to the community where modularity gains most, until
/// none gains.
class LocalMoving {
 public:
  LocalMoving(const SignedGraph& graph, std::vector<std::uint32_t>& bloc)
      : graph_(graph), bloc_(bloc), kept_(graph.size()), met_(graph.size(), 0) {
    std::vector<std::uint8_t> some(graph.size(), 0);
    for (const std::uint32_t b : bloc) some[b] = 1;
    for (std::size_t b = some.size(); b-- > 0;) {
      if (some[b] == 0) empty_.push_back(static_cast<std::uint32_t>(b));
      else kept_.add(static_cast<std::uint32_t>(b));
    }
    for (std::size_t i = 0; i < graph.size(); ++i) {
      const std::size_t at = kept_.place[bloc[i]];
      kept_.plus[at] += graph.plus[i], all_plus_ += graph.plus[i];
      kept_.minus[at] += graph.minus[i], all_minus_ += graph.minus[i];
      ++kept_.nodes[at];
    }
    // Joining those who are against the same can gain without a link to any of
    // them.
    look_at_all_ = graph.size() <= 1'000;
  }

  /// Whether any node moved.
  bool run(std::span<const std::uint32_t> order, const Work& work) {
    bool any = false;
    for (int sweep = 0; sweep < 1'000; ++sweep) {
      if (!table_.there() && LinkTable::pays(graph_, kept_.count)) {
        table_.make(graph_, bloc_, std::span(kept_.bloc).first(kept_.count));
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
  [[nodiscard]] double gain(std::uint32_t node, std::size_t at) const noexcept {
    double gain = kept_.links[at];
    if (all_plus_ > 0) gain -= graph_.plus[node] * kept_.plus[at] / all_plus_;
    if (all_minus_ > 0) gain += graph_.minus[node] * kept_.minus[at] / all_minus_;
    return gain;
  }

  /// What links the node to each community, and unless all are looked at, to which.
  void add_links(std::uint32_t node) {
    if (table_.there()) {
      for (std::size_t k = 0; k < kept_.count; ++k) kept_.links[k] = table_.of(node, kept_.bloc[k]);
      return;
    }
    const std::size_t begin = graph_.first[node], end = graph_.first[node + 1];
    if (look_at_all_) {
      std::fill_n(kept_.links.begin(), kept_.count, 0.0);
      for (std::size_t e = begin; e < end; ++e) {
        if (graph_.to[e] != node) kept_.links[kept_.place[bloc_[graph_.to[e]]]] += graph_.weight[e];
      }
      return;
    }
    near_.clear();
    for (std::size_t e = begin; e < end; ++e) {
      const std::uint32_t other = bloc_[graph_.to[e]];
      if (graph_.to[e] == node) continue;
      if (met_[other] == 0) near_.push_back(other);
      met_[other] = 1;
      kept_.links[kept_.place[other]] += graph_.weight[e];
    }
  }

  /// The community that gains most; `most` of it.
  [[nodiscard]] std::uint32_t best_of_all(double& most) const noexcept {
    std::uint32_t best = 0xffffffffU;
    for (std::size_t k = 0; k < kept_.count; ++k) {
      const double found = kept_.gain[k];
      if (found < most || (found == most && kept_.bloc[k] > best)) continue;
      most = found, best = kept_.bloc[k];
    }
    return best;
  }

  bool move(std::uint32_t node) {
    const std::uint32_t from = bloc_[node];
    const std::size_t here = kept_.place[from];
    add_links(node);
    kept_.plus[here] -= graph_.plus[node];
    kept_.minus[here] -= graph_.minus[node];
    const bool alone = --kept_.nodes[here] == 0;
    if (alone) kept_.plus[here] = kept_.minus[here] = 0;

    const double stay = alone ? 0 : gain(node, here);
    const double least = 1e-12 * (graph_.plus[node] + graph_.minus[node]);
    std::uint32_t best = from;
    double most = stay + least;
    if (look_at_all_ || table_.there()) {
      // Where it was alone, nobody is in its own, which gains nothing: that is not more than to stay.
      if (gains(kept_.count, kept_.links.data(), kept_.plus.data(), kept_.minus.data(),
                graph_.plus[node], graph_.minus[node], all_plus_, all_minus_, most,
                kept_.gain.data())) {
        best = best_of_all(most);
      }
      if (!look_at_all_) std::fill_n(kept_.links.begin(), kept_.count, 0.0);  // the table may end
    } else {
      for (const std::uint32_t bloc : near_) {
        const std::size_t at = kept_.place[bloc];
        const double found = gain(node, at);
        if (kept_.nodes[at] == 0 || !(found >= most)) continue;
        if (found > most || (best != from && bloc < best)) most = found, best = bloc;
      }
      for (const std::uint32_t bloc : near_) kept_.links[kept_.place[bloc]] = 0, met_[bloc] = 0;
    }
    if (0 > most && !empty_.empty()) best = empty_.back();  // better off alone

    if (best != from) follow(node, from, best, alone);
    bloc_[node] = best;
    const std::size_t there = kept_.place[best];
    kept_.plus[there] += graph_.plus[node];
    kept_.minus[there] += graph_.minus[node];
    ++kept_.nodes[there];
    return best != from;
  }

  /// What a move changes for all others.
  void follow(std::uint32_t node, std::uint32_t from, std::uint32_t to, bool alone) {
    if (!empty_.empty() && empty_.back() == to) {
      empty_.pop_back(), kept_.add(to);
      if (table_.there()) table_.open(to);
    }
    if (table_.there()) table_.move(graph_, node, from, to);
    if (!alone) return;
    empty_.push_back(from), kept_.remove(from);
    if (table_.there()) table_.close(from);
  }

  const SignedGraph& graph_;
  std::vector<std::uint32_t>& bloc_;
  SweepRoom kept_;
  std::vector<std::uint8_t> met_;
  std::vector<std::uint32_t> near_, empty_;
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
  kernels::NearSets near(count);
  for (std::uint32_t b = 0; b < count; ++b) {
    near.clear();
    for (std::size_t k = first[b]; k < first[b + 1]; ++k) {
      const std::uint32_t i = members[k];
      made.plus[b] += graph.plus[i];
      made.minus[b] += graph.minus[i];
      for (std::size_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
        near.add(bloc[graph.to[e]], graph.weight[e]);
      }
    }
    near.sort();
    for (const std::uint32_t other : near.sets()) {
      if (other == b) continue;
      made.to.push_back(other);
      made.weight.push_back(near.links(other));
    }
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
