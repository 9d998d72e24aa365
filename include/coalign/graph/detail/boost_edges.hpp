// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/layer.hpp>

#include <boost/iterator/counting_iterator.hpp>
#include <boost/iterator/iterator_facade.hpp>
#include <boost/iterator/transform_iterator.hpp>

#include <concepts>
#include <cstddef>
#include <type_traits>
#include <utility>

namespace coalign::inline COALIGN_ABI {

/// An arc of a layer, or an edge of an undirected one, which is the same from either end.
template <bool directed>
struct BoostEdge {
  LeaderId from, to;
  double weight;

  [[nodiscard]] std::pair<LeaderId, LeaderId> ends() const {
    return directed || from < to ? std::pair(from, to) : std::pair(to, from);
  }
  friend bool operator==(const BoostEdge& a, const BoostEdge& b) { return a.ends() == b.ends(); }
  friend bool operator!=(const BoostEdge& a, const BoostEdge& b) { return a.ends() != b.ends(); }
  friend bool operator<(const BoostEdge& a, const BoostEdge& b) { return a.ends() < b.ends(); }
};

}  // namespace coalign::inline COALIGN_ABI

namespace coalign::inline COALIGN_ABI::detail {

/// Constant too: Boost asks for the traits of constant graphs.
template <class Graph>
concept AnyLayer = std::same_as<std::remove_const_t<Graph>, Layer> ||
    std::same_as<std::remove_const_t<Graph>, UndirectedLayer>;

template <AnyLayer Graph>
using BoostEdgeOf = BoostEdge<std::same_as<std::remove_const_t<Graph>, Layer>>;

inline Neighbours leaving(LeaderId i, const Layer& layer) { return layer.out(i); }
inline Neighbours leaving(LeaderId i, const UndirectedLayer& layer) { return layer.of(i); }
inline Neighbours arriving(LeaderId i, const Layer& layer) { return layer.in(i); }
inline Neighbours arriving(LeaderId i, const UndirectedLayer& layer) { return layer.of(i); }
inline std::size_t edge_count(const Layer& layer) { return layer.arcs(); }
inline std::size_t edge_count(const UndirectedLayer& layer) { return layer.edges(); }

using BoostPlace =
    boost::counting_iterator<std::size_t, boost::random_access_traversal_tag, std::ptrdiff_t>;

struct BoostVertex {
  LeaderId operator()(std::size_t at) const { return LeaderId{static_cast<std::uint32_t>(at)}; }
};

/// The edges of one leader, in the order of its neighbours: from it, or to it.
template <class Edge, bool to_it>
struct BoostRow {
  LeaderId leader;
  const LeaderId* others;
  const double* weights;

  Edge operator()(std::size_t at) const {
    return to_it ? Edge{others[at], leader, weights[at]} : Edge{leader, others[at], weights[at]};
  }
};

template <class Edge, bool to_it>
using BoostRowIterator = boost::transform_iterator<BoostRow<Edge, to_it>, BoostPlace>;

template <class Edge, bool to_it>
auto boost_row(LeaderId leader, Neighbours row) {
  using Iterator = BoostRowIterator<Edge, to_it>;
  const BoostRow<Edge, to_it> edge{leader, row.leaders.data(), row.weights.data()};
  return std::pair(Iterator(BoostPlace(0), edge), Iterator(BoostPlace(row.size()), edge));
}

/// All edges, leader by leader; those without direction from the first of their ends.
template <AnyLayer Graph>
class BoostEdges : public boost::iterator_facade<BoostEdges<Graph>, BoostEdgeOf<Graph>,
                                                 boost::forward_traversal_tag, BoostEdgeOf<Graph>> {
 public:
  BoostEdges() = default;
  BoostEdges(const Graph& graph, std::size_t leader)
      : graph_(&graph), leader_(BoostVertex()(leader)) {
    settle();
  }

 private:
  friend class boost::iterator_core_access;
  [[nodiscard]] BoostEdgeOf<Graph> dereference() const {
    const Neighbours row = leaving(leader_, *graph_);
    return {leader_, row.leaders[at_], row.weights[at_]};
  }
  [[nodiscard]] bool equal(const BoostEdges& to) const {
    return leader_ == to.leader_ && at_ == to.at_;
  }
  void increment() {
    ++at_;
    settle();
  }
  void settle() {
    for (; leader_.index() < graph_->leaders(); ++leader_.value, at_ = 0) {
      const Neighbours row = leaving(leader_, *graph_);
      if constexpr (std::same_as<Graph, UndirectedLayer>) {
        while (at_ < row.size() && row.leaders[at_] < leader_) ++at_;
      }
      if (at_ < row.size()) return;
    }
  }

  const Graph* graph_ = nullptr;
  LeaderId leader_;
  std::size_t at_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail
