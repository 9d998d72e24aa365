// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/goal_flow.hpp>

#include <boost/graph/compressed_sparse_row_graph.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Arcs in both directions as compressed rows, as Boost's algorithms want them: each knows its reverse.
class Residual {
 public:
  using Graph =
      boost::compressed_sparse_row_graph<boost::directedS, boost::no_property, boost::no_property,
                                         boost::no_property, std::uint32_t, std::uint32_t>;
  using Edge = boost::graph_traits<Graph>::edge_descriptor;

  struct Arc {
    std::uint32_t from, to;
    std::int64_t most;
  };

  Residual(std::uint32_t nodes, const std::vector<Arc>& arcs) {
    std::vector<std::uint32_t> place(nodes + 1, 0);
    for (const Arc& arc : arcs) ++place[arc.from], ++place[arc.to];
    std::exclusive_scan(place.begin(), place.end(), place.begin(), 0U);
    ends_.resize(2 * arcs.size());
    capacity_.assign(ends_.size(), 0);
    residual_.assign(ends_.size(), 0);
    reverse_.resize(ends_.size());
    for (const Arc& arc : arcs) {
      const std::uint32_t there = place[arc.from]++, back = place[arc.to]++;
      ends_[there] = {arc.from, arc.to};
      ends_[back] = {arc.to, arc.from};
      capacity_[there] = arc.most;
      reverse_[there] = Edge(arc.to, back);
      reverse_[back] = Edge(arc.from, there);
    }
    graph_ = Graph(boost::edges_are_sorted, ends_.begin(), ends_.end(), nodes);
  }

  std::int64_t flow(std::uint32_t from, std::uint32_t to) {
    const auto index = get(boost::edge_index, graph_);
    return boost::push_relabel_max_flow(graph_, from, to,
                                        boost::make_iterator_property_map(capacity_.begin(), index),
                                        boost::make_iterator_property_map(residual_.begin(), index),
                                        boost::make_iterator_property_map(reverse_.begin(), index),
                                        get(boost::vertex_index, graph_));
  }

  /// Calls `see(other, index of the arc from there)` for every neighbour of a node.
  template <class See>
  void each_into(std::uint32_t node, See&& see) const {
    for (auto [out, last] = out_edges(node, graph_); out != last; ++out) {
      const Edge& in = reverse_[out->idx];
      see(in.src, in.idx);
    }
  }
  [[nodiscard]] std::int64_t left(std::uint32_t arc) const { return residual_[arc]; }

 private:
  std::vector<std::pair<std::uint32_t, std::uint32_t>> ends_;
  std::vector<std::int64_t> capacity_, residual_;
  std::vector<Edge> reverse_;
  Graph graph_;
};

GoalFlow::GoalFlow(const std::vector<double>& supply, const std::vector<double>& need,
                   std::vector<Arc> arcs)
    : left_(supply.size(), 0.0),
      lacking_(need.size(), 0.0),
      starved_(supply.size() + need.size(), 0) {
  const auto places = static_cast<std::uint32_t>(supply.size());
  const auto begin = static_cast<std::uint32_t>(places + need.size()), end = begin + 1;
  // Whole numbers of a unit so small that it is lost in rounding: with fractions what flows in and out of a node
  // differs in the last bits, for which Boost's checks end the program. All together stay below 2^61.
  const double all = std::accumulate(need.begin(), need.end(), 0.0) +
                     std::accumulate(supply.begin(), supply.end(), 0.0);
  const int unit = std::ilogb(all) - 60;
  const auto units = [&](double amount) {
    return static_cast<std::int64_t>(std::ldexp(amount, -unit));
  };
  std::vector<Residual::Arc> limited;
  limited.reserve(arcs.size() + starved_.size());
  for (const auto& [from, to] : arcs) limited.push_back({from, to, units(all)});
  arcs = {};
  for (std::uint32_t s = 0; s < places; ++s) {
    if (supply[s] > 0) limited.push_back({begin, s, units(supply[s])});
  }
  for (std::uint32_t g = 0; g < need.size(); ++g) {
    limited.push_back({places + g, end, units(need[g])});
  }
  Residual graph(end + 1, limited);
  limited = {};
  value_ = std::ldexp(static_cast<double>(graph.flow(begin, end)), unit);

  const auto amount = [&](std::int64_t of_units) {  // nothing that is only rounding
    const double found = std::ldexp(static_cast<double>(of_units), unit);
    return found > 1e-12 * all ? found : 0;
  };
  std::vector<std::uint32_t> waiting;
  graph.each_into(end, [&](std::uint32_t goal, std::uint32_t arc) {
    lacking_[goal - places] = amount(graph.left(arc));
    if (lacking_[goal - places] > 0) {
      starved_[goal] = 1;
      waiting.push_back(goal);
    }
  });
  while (!waiting.empty()) {
    const std::uint32_t node = waiting.back();
    waiting.pop_back();
    graph.each_into(node, [&](std::uint32_t other, std::uint32_t arc) {
      if (other >= begin || starved_[other] != 0 || amount(graph.left(arc)) == 0) return;
      starved_[other] = 1;
      waiting.push_back(other);
    });
  }
  for (std::uint32_t s = 0; s < places; ++s) {
    graph.each_into(s, [&](std::uint32_t other, std::uint32_t arc) {
      if (other == begin) left_[s] = amount(graph.left(arc));
    });
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
