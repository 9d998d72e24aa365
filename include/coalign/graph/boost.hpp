// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/detail/boost_edges.hpp>
#include <coalign/graph/detail/boost_properties.hpp>
#include <coalign/graph/detail/boost_traits.hpp>
#include <coalign/graph/layer.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

/// Layers as graphs of Boost.Graph: `Layer` directed, `UndirectedLayer` with `undirected_tag`. Both
/// list vertices, edges, and for each vertex its neighbours and its edges in both directions;
/// `edge(u, v, layer)` costs O(log degree). A vertex is a LeaderId; `get(boost::vertex_index, layer)`
/// numbers them. `get(boost::edge_weight, layer)` is how strong an edge is, in (0, 1]: for shortest
/// paths make a distance of it. `get(boost::edge_index, layer)` numbers edges. Nothing is copied, so the
/// layer must outlive its iterators. The functions below are called as `edges(layer)` and as `boost::edges(layer)`.
///
/// For algorithms that change a graph, as flows do, `boost::copy_graph(layer, copy)` fills a graph of Boost: its
/// vertices are the leaders in their order; edges' `edge_weight_t` and `edge_capacity_t`, or edges that are a double,
/// are the strengths. What a flow needs beside, an edge back with `edge_reverse_t`, is the caller's to add.
///
/// Boost's algorithms for undirected graphs compile with a directed one too, and answer wrongly: give
/// them `undirected(layer)`. Needs Boost 1.74 on the include path; coalign.hpp does without.
namespace coalign::inline COALIGN_ABI {

/// How many leaders.
template <detail::AnyLayer Graph>
std::size_t num_vertices(const Graph& graph) {
  return graph.leaders();
}
/// How many arcs, or edges of an undirected layer.
template <detail::AnyLayer Graph>
std::size_t num_edges(const Graph& graph) {
  return detail::edge_count(graph);
}

/// All leaders.
template <detail::AnyLayer Graph>
auto vertices(const Graph& graph) {
  using Iterator = typename detail::LayerTraits<Graph>::vertex_iterator;
  return std::pair(Iterator(detail::BoostPlace(0)), Iterator(detail::BoostPlace(graph.leaders())));
}
/// All arcs or edges.
template <detail::AnyLayer Graph>
auto edges(const Graph& graph) {
  using Iterator = detail::BoostEdges<Graph>;
  return std::pair(Iterator(graph, 0), Iterator(graph, graph.leaders()));
}
/// Those that leave a leader.
template <detail::AnyLayer Graph>
auto out_edges(LeaderId i, const Graph& graph) {
  return detail::boost_row<detail::BoostEdgeOf<Graph>, false>(i, detail::leaving(i, graph));
}
/// Those that arrive at a leader.
template <detail::AnyLayer Graph>
auto in_edges(LeaderId i, const Graph& graph) {
  return detail::boost_row<detail::BoostEdgeOf<Graph>, true>(i, detail::arriving(i, graph));
}
/// Those whom the out-edges of a leader lead to.
template <detail::AnyLayer Graph>
auto adjacent_vertices(LeaderId i, const Graph& graph) {
  const auto row = detail::leaving(i, graph).leaders;
  return std::pair(row.data(), row.data() + row.size());
}
/// How many leave.
template <detail::AnyLayer Graph>
std::size_t out_degree(LeaderId i, const Graph& graph) {
  return detail::leaving(i, graph).size();
}
/// How many arrive.
template <detail::AnyLayer Graph>
std::size_t in_degree(LeaderId i, const Graph& graph) {
  return detail::arriving(i, graph).size();
}
/// Of a layer: arcs from and to it; of an undirected one: its edges.
template <detail::AnyLayer Graph>
std::size_t degree(LeaderId i, const Graph& graph) {
  return out_degree(i, graph) + (detail::LayerTraits<Graph>::directed ? in_degree(i, graph) : 0);
}
/// The edge from one to another, and whether there is one. O(log degree).
template <detail::AnyLayer Graph>
auto edge(LeaderId from, LeaderId to, const Graph& graph) {
  const Neighbours row = detail::leaving(from, graph);
  const auto at = std::lower_bound(row.leaders.begin(), row.leaders.end(), to);
  const bool there = at != row.leaders.end() && *at == to;
  const double weight = there ? row.weights[static_cast<std::size_t>(at - row.leaders.begin())] : 0;
  return std::pair(detail::BoostEdgeOf<Graph>{from, to, weight}, there);
}
/// Where an edge begins.
template <bool directed>
LeaderId source(const BoostEdge<directed>& edge, const auto&) {
  return edge.from;
}
/// Where an edge ends.
template <bool directed>
LeaderId target(const BoostEdge<directed>& edge, const auto&) {
  return edge.to;
}

/// Numbers leaders.
template <detail::AnyLayer Graph>
LayerIndex get(boost::vertex_index_t, const Graph&) {
  return {};
}
/// The number of a leader.
template <detail::AnyLayer Graph>
std::size_t get(boost::vertex_index_t, const Graph&, LeaderId leader) {
  return leader.index();
}
/// How strong edges are, in (0, 1].
template <detail::AnyLayer Graph>
auto get(boost::edge_weight_t, const Graph&) {
  return LayerWeight<detail::LayerTraits<Graph>::directed>{};
}
/// How strong an edge is, in (0, 1].
template <detail::AnyLayer Graph>
double get(boost::edge_weight_t, const Graph&, const detail::BoostEdgeOf<Graph>& edge) {
  return edge.weight;
}
/// Numbers edges, in the order of `edges(layer)`; made in O(leaders).
template <detail::AnyLayer Graph>
auto get(boost::edge_index_t, const Graph& graph) {
  return LayerEdgeIndex<Graph>(graph);
}
/// What a copy takes along of leaders: nothing.
template <detail::AnyLayer Graph>
LayerVertexAll get(boost::vertex_all_t, const Graph&) {
  return {};
}
/// What a copy takes along of edges: how strong they are.
template <detail::AnyLayer Graph>
auto get(boost::edge_all_t, const Graph&) {
  return LayerEdgeAll<detail::LayerTraits<Graph>::directed>{};
}

}  // namespace coalign::inline COALIGN_ABI

namespace boost {  // for those who write `boost::edges(layer)`
using coalign::adjacent_vertices, coalign::degree, coalign::edge, coalign::edges,
    coalign::in_degree;
using coalign::in_edges, coalign::num_edges, coalign::num_vertices, coalign::out_degree;
using coalign::out_edges, coalign::source, coalign::target, coalign::vertices;
}  // namespace boost
