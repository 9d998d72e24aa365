// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/detail/boost_edges.hpp>
#include <coalign/graph/detail/boost_properties.hpp>
#include <coalign/graph/layer.hpp>

#include <boost/graph/graph_traits.hpp>
#include <boost/graph/properties.hpp>

#include <cstddef>
#include <type_traits>

namespace coalign::inline COALIGN_ABI::detail {

template <AnyLayer Graph>
inline constexpr bool directed = std::same_as<std::remove_const_t<Graph>, Layer>;

template <AnyLayer Graph>
struct LayerTraits {
  static constexpr bool directed = detail::directed<Graph>;
  struct traversal_category : boost::bidirectional_graph_tag,
                              boost::adjacency_graph_tag,
                              boost::adjacency_matrix_tag,
                              boost::vertex_list_graph_tag,
                              boost::edge_list_graph_tag {};
  using directed_category =
      std::conditional_t<directed, boost::directed_tag, boost::undirected_tag>;
  using edge_parallel_category = boost::disallow_parallel_edge_tag;
  using vertex_descriptor = LeaderId;
  using edge_descriptor = BoostEdge<directed>;
  using vertex_iterator = boost::transform_iterator<BoostVertex, BoostPlace>;
  using edge_iterator = BoostEdges<Graph>;
  using out_edge_iterator = BoostRowIterator<edge_descriptor, false>;
  using in_edge_iterator = BoostRowIterator<edge_descriptor, true>;
  using adjacency_iterator = const LeaderId*;
  using vertices_size_type = std::size_t;
  using edges_size_type = std::size_t;
  using degree_size_type = std::size_t;
  static vertex_descriptor null_vertex() { return {}; }
};

}  // namespace coalign::inline COALIGN_ABI::detail

namespace boost {

template <coalign::detail::AnyLayer Graph>
struct graph_traits<Graph> : coalign::detail::LayerTraits<std::remove_const_t<Graph>> {};

template <coalign::detail::AnyLayer Graph>
struct property_map<Graph, vertex_index_t> {
  using type = coalign::LayerIndex;
  using const_type = type;
};
template <coalign::detail::AnyLayer Graph>
struct property_map<Graph, vertex_all_t> {
  using type = coalign::LayerVertexAll;
  using const_type = type;
};
template <coalign::detail::AnyLayer Graph>
struct property_map<Graph, edge_weight_t> {
  using type = coalign::LayerWeight<coalign::detail::directed<Graph>>;
  using const_type = type;
};
template <coalign::detail::AnyLayer Graph>
struct property_map<Graph, edge_index_t> {
  using type = coalign::LayerEdgeIndex<std::remove_const_t<Graph>>;
  using const_type = type;
};
template <coalign::detail::AnyLayer Graph>
struct property_map<Graph, edge_all_t> {
  using type = coalign::LayerEdgeAll<coalign::detail::directed<Graph>>;
  using const_type = type;
};

}  // namespace boost
