// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/deliverable.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>
#include <numeric>

namespace alidade::inline v0::alignment::detail {

inline constexpr std::uint32_t no_part = 0xffffffffU;

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

/// The strongly connected part of each leader, parts numbered so that arcs lead to lower numbers (Tarjan's
/// algorithm without recursion, since chains of leaders may be long).
struct Parts {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};

inline Parts strong_parts(const Carriers& arcs) {
  const auto n = static_cast<std::uint32_t>(arcs.first.size() - 1);
  Parts parts{std::vector<std::uint32_t>(n, no_part), 0};
  std::vector<std::uint32_t> found(n, no_part), low(n), open, path;
  std::vector<std::size_t> next(arcs.first.begin(), arcs.first.end() - 1);
  std::uint32_t clock = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (found[root] != no_part) continue;
    path.push_back(root);
    while (!path.empty()) {
      const std::uint32_t i = path.back();
      if (found[i] == no_part) {
        found[i] = low[i] = clock++;
        open.push_back(i);
      }
      if (next[i] < arcs.first[i + 1]) {
        const std::uint32_t j = arcs.to[next[i]];
        if (found[j] == no_part) {
          path.push_back(j);
          continue;  // the arc is looked at again once j is done
        }
        ++next[i];
        if (parts.of[j] == no_part) low[i] = std::min(low[i], low[j]);
        continue;
      }
      path.pop_back();
      if (low[i] != found[i]) continue;
      std::uint32_t j;
      do {
        j = open.back();
        open.pop_back();
        parts.of[j] = parts.count;
      } while (j != i);
      ++parts.count;
    }
  }
  return parts;
}

/// Sets of goals as rows of bits.
struct GoalSets {
  std::size_t words = 0;
  std::vector<std::uint64_t> bits;

  [[nodiscard]] std::uint64_t* of(std::size_t row) { return bits.data() + row * words; }
  [[nodiscard]] std::vector<std::uint64_t> set(std::size_t row) const {
    const auto* begin = bits.data() + row * words;
    return {begin, begin + words};
  }
};

/// Sources that reach different sets of goals, and goals, with what flows between them.
class SmallFlow {
 public:
  SmallFlow(std::vector<double> supply, std::vector<std::vector<std::uint32_t>> reach,
            std::vector<double> need)
      : supply_(std::move(supply)), reach_(std::move(reach)), need_(std::move(need)) {
    solve();
  }
  [[nodiscard]] double value() const noexcept { return value_; }

  /// Sources and goals from which more could still arrive at a need, were there more at the source: the side of
  /// the smallest cut that lies nearest to the needs. Numbered: sources first, then goals.
  [[nodiscard]] std::vector<char> starved() const {
    std::vector<char> seen(supply_.size() + need_.size(), 0);
    std::vector<std::size_t> waiting;
    const auto see = [&](std::size_t node) {
      if (seen[node] == 0) {
        seen[node] = 1;
        waiting.push_back(node);
      }
    };
    for (std::size_t g = 0; g < need_.size(); ++g) {
      if (need_[g] - arrived_[g] > tolerance_) see(supply_.size() + g);
    }
    while (!waiting.empty()) {
      const std::size_t node = waiting.back();
      waiting.pop_back();
      if (node >= supply_.size()) {
        for (const std::uint32_t s : reached_by_[node - supply_.size()]) see(s);
      } else {  // what it sends to another goal could come here instead, if that goal got more
        for (std::size_t k = 0; k < reach_[node].size(); ++k) {
          if (flow_[node][k] > tolerance_) see(supply_.size() + reach_[node][k]);
        }
      }
    }
    return seen;
  }
  [[nodiscard]] double left_at(std::size_t source) const {
    const double left =
        supply_[source] - std::accumulate(flow_[source].begin(), flow_[source].end(), 0.0);
    return left > tolerance_ ? left : 0;
  }
  [[nodiscard]] double lacking(std::size_t goal) const { return need_[goal] - arrived_[goal]; }

 private:
  void solve() {
    using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
    using Graph = boost::adjacency_list<
        boost::vecS, boost::vecS, boost::directedS, boost::no_property,
        boost::property<
            boost::edge_capacity_t, std::int64_t,
            boost::property<boost::edge_residual_capacity_t, std::int64_t,
                            boost::property<boost::edge_reverse_t, Traits::edge_descriptor>>>>;
    const std::size_t sources = supply_.size(), goals = need_.size();
    Graph graph(sources + goals + 2);
    auto capacity = get(boost::edge_capacity, graph);
    auto residual = get(boost::edge_residual_capacity, graph);
    auto reverse = get(boost::edge_reverse, graph);
    const double all = std::accumulate(need_.begin(), need_.end(), 0.0) +
                       std::accumulate(supply_.begin(), supply_.end(), 0.0);
    tolerance_ = 1e-12 * all;
    // Whole numbers of a unit so small that it is lost in rounding: with fractions what flows in and out of a node
    // differs in the last bits, for which Boost's checks end the program. Their sum stays below 2^62.
    const int unit = std::ilogb(all) - 60;
    const auto arc = [&](std::size_t a, std::size_t b, double most) {
      const auto there = add_edge(a, b, graph).first;
      const auto back = add_edge(b, a, graph).first;
      capacity[there] = static_cast<std::int64_t>(std::ldexp(most, -unit));
      capacity[back] = 0;
      reverse[there] = back;
      reverse[back] = there;
      return there;
    };
    const std::size_t begin = sources + goals, end = begin + 1;
    std::vector<std::vector<Traits::edge_descriptor>> arcs(sources);
    for (std::size_t s = 0; s < sources; ++s) {
      arc(begin, s, supply_[s]);
      for (const std::uint32_t g : reach_[s]) {
        arcs[s].push_back(arc(s, sources + g, std::min(supply_[s], need_[g])));
      }
    }
    for (std::size_t g = 0; g < goals; ++g) arc(sources + g, end, need_[g]);
    const auto amount = [&](std::int64_t units) {
      return std::ldexp(static_cast<double>(units), unit);
    };
    value_ = amount(boost::push_relabel_max_flow(graph, begin, end));
    arrived_.assign(goals, 0.0);
    reached_by_.resize(goals);
    flow_.resize(sources);
    for (std::size_t s = 0; s < sources; ++s) {
      for (std::size_t k = 0; k < arcs[s].size(); ++k) {
        flow_[s].push_back(amount(capacity[arcs[s][k]] - residual[arcs[s][k]]));
        arrived_[reach_[s][k]] += flow_[s][k];
        reached_by_[reach_[s][k]].push_back(static_cast<std::uint32_t>(s));
      }
    }
  }

  std::vector<double> supply_;
  std::vector<std::vector<std::uint32_t>> reach_;  ///< by source, in order
  std::vector<double> need_;
  std::vector<std::vector<std::uint32_t>> reached_by_;  ///< by goal, from which sources
  std::vector<std::vector<double>> flow_;
  std::vector<double> arrived_;
  double value_ = 0, tolerance_ = 0;
};

/// Who reaches what, and the flow over that.
class Delivery {
 public:
  Delivery(const MeansTable& table, std::size_t purse, const Carriers& carriers,
           const std::vector<std::vector<std::uint32_t>>& receivers, const Work& work)
      : purse_(table.purses[purse]), carriers_(carriers), parts_(strong_parts(carriers)) {
    std::vector<std::uint32_t> number(table.goals, no_part);
    for (std::uint32_t g = 0; g < table.goals; ++g) {
      if (purse_.need[g] > 0) {
        number[g] = static_cast<std::uint32_t>(goals_.size());
        goals_.push_back(g);
        needs_.push_back(purse_.need[g]);
      }
    }
    sets_.words = (goals_.size() + 63) / 64;
    sets_.bits.assign(parts_.count * sets_.words, 0);
    supply_.assign(parts_.count, 0.0);
    receiver_.assign(goals_.size(), no_part);
    members_.resize(parts_.of.size());
    std::iota(members_.begin(), members_.end(), 0U);
    std::stable_sort(members_.begin(), members_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return parts_.of[a] < parts_.of[b]; });
    // Arcs lead to lower parts, so in rising order whatever an arc leads to is whole already.
    for (std::size_t k = 0; k < members_.size(); ++k) {
      if (k % 4'096 == 0) work.check();
      const std::uint32_t i = members_[k], part = parts_.of[i];
      supply_[part] += purse_.held[i];
      for (const std::uint32_t g : receivers[i]) {
        if (number[g] == no_part) continue;
        sets_.of(part)[number[g] / 64] |= std::uint64_t{1} << (number[g] % 64);
        receiver_[number[g]] = std::min(receiver_[number[g]], i);
      }
      for (std::size_t a = carriers.first[i]; a < carriers.first[i + 1]; ++a) {
        const std::uint32_t other = parts_.of[carriers.to[a]];
        if (other == part) continue;
        for (std::size_t w = 0; w < sets_.words; ++w) sets_.of(part)[w] |= sets_.of(other)[w];
      }
    }
  }

  [[nodiscard]] Delivered run() {
    const SmallFlow flow = solve(sets_);
    Delivered found{std::min(flow.value(), std::accumulate(needs_.begin(), needs_.end(), 0.0)), {}};
    const std::vector<char> starved = flow.starved();
    Bottleneck narrow;
    narrow.resource = purse_.resource;
    std::vector<std::uint32_t> lacking;
    for (std::uint32_t g = 0; g < goals_.size(); ++g) {
      if (starved[sources_.size() + g] == 0) continue;
      narrow.needed += needs_[g];
      narrow.shortfall += std::max(flow.lacking(g), 0.0);
      lacking.push_back(g);
    }
    if (lacking.empty()) return found;
    std::stable_sort(lacking.begin(), lacking.end(), [&](std::uint32_t a, std::uint32_t b) {
      return flow.lacking(a) > flow.lacking(b);
    });
    for (const std::uint32_t g : lacking) narrow.goals.push_back({goals_[g]});
    narrow.reachable = narrow.needed - narrow.shortfall;
    for (std::size_t s = 0; s < sources_.size(); ++s) narrow.unused += flow.left_at(s);
    for (std::uint32_t i = 0; i < purse_.held.size(); ++i) {
      if (source_of(i) == no_part) narrow.unused += purse_.held[i];  // reaches no goal at all
    }
    if (narrow.unused > 0) name_a_tie(flow, lacking, narrow);
    found.bottleneck = std::move(narrow);
    return found;
  }

 private:
  /// Parts that reach the same goals become one source; those that reach none, or have nothing, none.
  SmallFlow solve(const GoalSets& sets) {
    std::map<std::vector<std::uint64_t>, std::uint32_t> number;
    sources_.clear();
    source_of_part_.assign(parts_.count, no_part);
    std::vector<double> supply;
    std::vector<std::vector<std::uint32_t>> reach;
    for (std::uint32_t part = 0; part < parts_.count; ++part) {
      if (supply_[part] <= 0) continue;
      auto set = sets.set(part);
      if (std::all_of(set.begin(), set.end(), [](std::uint64_t word) { return word == 0; }))
        continue;
      const auto next = static_cast<std::uint32_t>(sources_.size());
      const auto [at, isnew] = number.emplace(std::move(set), next);
      if (isnew) {
        sources_.push_back(part);
        supply.push_back(0);
        reach.emplace_back();
        for (std::uint32_t g = 0; g < goals_.size(); ++g) {
          if ((at->first[g / 64] >> (g % 64) & 1U) != 0) reach.back().push_back(g);
        }
      }
      supply[at->second] += supply_[part];
      source_of_part_[part] = at->second;
    }
    return SmallFlow(std::move(supply), std::move(reach), needs_);
  }
  [[nodiscard]] std::uint32_t source_of(std::uint32_t leader) const {
    return source_of_part_[parts_.of[leader]];
  }

  /// From the leader with most to spare to one who can put it behind what lacks most; and what that would bring.
  void name_a_tie(const SmallFlow& flow, const std::vector<std::uint32_t>& lacking,
                  Bottleneck& narrow) {
    double most = 0;
    for (std::uint32_t i = 0; i < purse_.held.size(); ++i) {
      const std::uint32_t source = source_of(i);
      const double spare =
          source == no_part ? purse_.held[i] : std::min(purse_.held[i], flow.left_at(source));
      if (spare > most) {
        most = spare;
        narrow.giver = {i};
      }
    }
    const auto first = std::find_if(lacking.begin(), lacking.end(),
                                    [&](std::uint32_t g) { return receiver_[g] != no_part; });
    if (most == 0 || first == lacking.end()) {  // nobody to give, or nobody to give it to
      narrow.giver = {};
      return;
    }
    narrow.receiver = {receiver_[*first]};
    // Whoever reaches the giver reaches what the receiver does.
    GoalSets with = sets_;
    const std::uint32_t giver = parts_.of[narrow.giver.index()];
    const std::vector<std::uint64_t> gained = sets_.set(parts_.of[narrow.receiver.index()]);
    std::vector<char> reaches(parts_.count, 0);
    reaches[giver] = 1;
    for (const std::uint32_t i : members_) {
      const std::uint32_t part = parts_.of[i];
      for (std::size_t a = carriers_.first[i]; a < carriers_.first[i + 1]; ++a) {
        reaches[part] |= reaches[parts_.of[carriers_.to[a]]];
      }
    }
    for (std::uint32_t part = 0; part < parts_.count; ++part) {
      for (std::size_t w = 0; reaches[part] != 0 && w < with.words; ++w)
        with.of(part)[w] |= gained[w];
    }
    narrow.gain = std::max(solve(with).value() - flow.value(), 0.0);
  }

  const Purse& purse_;
  const Carriers& carriers_;
  Parts parts_;
  std::vector<std::uint32_t> goals_, members_, sources_, source_of_part_, receiver_;
  std::vector<double> needs_, supply_;
  GoalSets sets_;
};

Delivered deliver(const MeansTable& table, std::size_t purse, const Carriers& carriers,
                  const std::vector<std::vector<std::uint32_t>>& receivers, const Work& work) {
  return Delivery(table, purse, carriers, receivers, work).run();
}

}  // namespace alidade::inline v0::alignment::detail
