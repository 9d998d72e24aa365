// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/detail/boost_edges.hpp>

#include <boost/graph/properties.hpp>
#include <boost/property_map/property_map.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <memory>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// A property map of layers, of values that are made, not stored.
template <class Key, class Value>
struct LayerProperty {
  using key_type = Key;
  using value_type = Value;
  using reference = Value;
  using category = boost::readable_property_map_tag;
};

struct LayerIndex : LayerProperty<LeaderId, std::size_t> {
  friend std::size_t get(LayerIndex, LeaderId leader) { return leader.index(); }
};

template <bool directed>
struct LayerWeight : LayerProperty<BoostEdge<directed>, double> {
  friend double get(LayerWeight, const BoostEdge<directed>& edge) { return edge.weight; }
};

/// Numbers edges in the order of `edges(layer)`, which must outlive it. O(log degree) for each.
template <class Graph>
class LayerEdgeIndex : public LayerProperty<detail::BoostEdgeOf<Graph>, std::size_t> {
 public:
  explicit LayerEdgeIndex(const Graph& graph) : graph_(&graph) {
    std::vector<std::size_t> before(graph.leaders());
    std::size_t edges = 0;
    for (std::size_t i = 0; i < before.size(); ++i) {
      const LeaderId leader(static_cast<std::uint32_t>(i));
      before[i] = edges;
      edges += detail::leaving(leader, graph).size() - skipped(leader);
    }
    before_ = std::make_shared<const std::vector<std::size_t>>(std::move(before));
  }
  friend std::size_t get(const LayerEdgeIndex& map, const detail::BoostEdgeOf<Graph>& edge) {
    const auto [from, to] = edge.ends();
    return (*map.before_)[from.index()] + map.place(from, to) - map.skipped(from);
  }

 private:
  [[nodiscard]] std::size_t place(LeaderId from, LeaderId to) const {
    const auto row = detail::leaving(from, *graph_).leaders;
    return static_cast<std::size_t>(std::lower_bound(row.begin(), row.end(), to) - row.begin());
  }
  /// Edges without direction stand in the row of the first of their ends.
  [[nodiscard]] std::size_t skipped(LeaderId from) const {
    return std::same_as<Graph, Layer> ? 0 : place(from, from);
  }

  const Graph* graph_;
  std::shared_ptr<const std::vector<std::size_t>> before_;
};

// What boost::copy_graph takes along: leaders have no properties, whatever those of the copy are.
struct LayerVertexProperties {
  template <class Properties>
  operator Properties() const {  // NOLINT(google-explicit-constructor): Boost assigns it
    return {};
  }
};
namespace detail {
inline void fill(boost::no_property&, double) {}
/// Strengths and capacities of a list of properties; the others stay as they are made.
template <class Tag, class Value, class Others>
void fill(boost::property<Tag, Value, Others>& properties, double strength) {
  if constexpr (std::same_as<Tag, boost::edge_weight_t> ||
                std::same_as<Tag, boost::edge_capacity_t>) {
    static_assert(std::floating_point<Value>, "a strength is in (0, 1]: make it a double");
    properties.m_value = static_cast<Value>(strength);
  }
  fill(properties.m_base, strength);
}
}  // namespace detail

/// The strength, where the copy has `edge_weight_t` or `edge_capacity_t`, or edges that are a double.
struct LayerEdgeProperties {
  double weight;
  // NOLINTBEGIN(google-explicit-constructor): likewise
  template <class Tag, class Value, class Others>
  operator boost::property<Tag, Value, Others>() const {
    boost::property<Tag, Value, Others> made{};
    detail::fill(made, weight);
    return made;
  }
  operator double() const { return weight; }
  operator boost::no_property() const { return {}; }
  // NOLINTEND(google-explicit-constructor)
};
struct LayerVertexAll : LayerProperty<LeaderId, LayerVertexProperties> {
  friend LayerVertexProperties get(LayerVertexAll, LeaderId) { return {}; }
};
template <bool directed>
struct LayerEdgeAll : LayerProperty<BoostEdge<directed>, LayerEdgeProperties> {
  friend LayerEdgeProperties get(LayerEdgeAll, const BoostEdge<directed>& edge) {
    return {edge.weight};
  }
};

}  // namespace coalign::inline COALIGN_ABI
