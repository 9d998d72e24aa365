// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"
#include "support/random_network.hpp"

#include <coalign/graph/boost.hpp>

#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/biconnected_components.hpp>
#include <boost/graph/breadth_first_search.hpp>
#include <boost/graph/clustering_coefficient.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/copy.hpp>
#include <boost/graph/core_numbers.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/graph/edmonds_karp_max_flow.hpp>
#include <boost/graph/graph_concepts.hpp>
#include <boost/graph/push_relabel_max_flow.hpp>
#include <boost/graph/strong_components.hpp>
#include <boost/graph/topological_sort.hpp>
#include <boost/property_map/transform_value_property_map.hpp>
#include <doctest/doctest.h>

#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <vector>

using namespace coalign;

namespace testing {

/// What Boost.Graph asks of a graph, asked of both.
template <class Graph>
void models_boost_concepts() {
  using namespace boost;
  using Vertex = typename graph_traits<Graph>::vertex_descriptor;
  using Edge = typename graph_traits<Graph>::edge_descriptor;
  BOOST_CONCEPT_ASSERT((VertexListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((EdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((IncidenceGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((BidirectionalGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((AdjacencyGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((AdjacencyMatrixConcept<Graph>));
  BOOST_CONCEPT_ASSERT((VertexAndEdgeListGraphConcept<Graph>));
  BOOST_CONCEPT_ASSERT((ReadablePropertyGraphConcept<Graph, Vertex, vertex_index_t>));
  BOOST_CONCEPT_ASSERT((ReadablePropertyGraphConcept<Graph, Edge, edge_weight_t>));
  BOOST_CONCEPT_ASSERT(
      (ReadablePropertyMapConcept<typename property_map<const Graph, edge_index_t>::const_type,
                                  Edge>));
}
template void models_boost_concepts<Layer>();
template void models_boost_concepts<UndirectedLayer>();

static_assert(boost::is_directed_graph<Layer>::value);
static_assert(boost::is_undirected_graph<UndirectedLayer>::value);
static_assert(boost::is_bidirectional_graph<Layer>::value);

/// A vector as a property map of the graph's vertices.
template <class Graph, class T>
auto by_leader(std::vector<T>& values, const Graph& graph) {
  return boost::make_iterator_property_map(values.begin(), get(boost::vertex_index, graph));
}

inline UndirectedLayer marriages() {
  return undirected(layer(network_of(16, florentine_marriages, Truth::no)));
}

/// Friends, with strengths made up by a rule, and what Boost makes of them as distances.
inline Layer friends() {
  return layer(network_of(21, krackhardt_friendship, Truth::yes,
                          [](int u, int v) { return (1 + (7 * u + 3 * v) % 4) / 4.0; }));
}

template <class Graph>
std::vector<double> betweenness(const Graph& graph) {
  std::vector<double> found(num_vertices(graph));
  boost::brandes_betweenness_centrality(graph, by_leader(found, graph));
  return found;
}

template <class Graph>
std::vector<double> distances(const Graph& graph, LeaderId from) {
  std::vector<double> found(num_vertices(graph));
  const auto lengths = boost::make_transform_value_property_map(
      [](double strength) { return 1 / strength; }, get(boost::edge_weight, graph));
  boost::dijkstra_shortest_paths(graph, from,
                                 boost::weight_map(lengths).distance_map(by_leader(found, graph)));
  return found;
}

template <class Graph>
std::vector<std::size_t> components(const Graph& graph) {
  std::vector<std::size_t> found(num_vertices(graph));
  if constexpr (boost::is_directed_graph<Graph>::value) {
    boost::strong_components(graph, by_leader(found, graph));
  } else {
    boost::connected_components(graph, by_leader(found, graph));
  }
  return found;
}

/// How many of each component there are, in rising order.
inline std::vector<std::size_t> sizes(const std::vector<std::size_t>& components) {
  std::map<std::size_t, std::size_t> counted;
  for (const std::size_t component : components) ++counted[component];
  std::vector<std::size_t> found;
  for (const auto& [component, count] : counted) found.push_back(count);
  std::sort(found.begin(), found.end());
  return found;
}

inline void check_near(const std::vector<double>& found, const std::vector<double>& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    CAPTURE(i);
    CHECK(found[i] == doctest::Approx(wanted[i]).epsilon(1e-9));
  }
}

/// The edges of a graph in each way in which it lists them, against each other.
template <class Graph>
void check_consistent(const Graph& graph) {
  using Edge = typename boost::graph_traits<Graph>::edge_descriptor;
  std::vector<Edge> all(edges(graph).first, edges(graph).second);
  CHECK(all.size() == num_edges(graph));
  const auto numbers = get(boost::edge_index, graph);
  for (std::size_t i = 0; i < all.size(); ++i) {
    CHECK(get(numbers, all[i]) == i);
    if (boost::is_directed_graph<Graph>::value) continue;
    CHECK(get(numbers, edge(all[i].to, all[i].from, graph).first) == i);
  }
  std::sort(all.begin(), all.end());
  CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
  std::vector<Edge> leaving, arriving;
  std::size_t degrees = 0;
  for (auto [i, end] = vertices(graph); i != end; ++i) {
    CHECK(get(boost::vertex_index, graph, *i) == get(get(boost::vertex_index, graph), *i));
    degrees += degree(*i, graph);
    const auto neighbours = adjacent_vertices(*i, graph);
    const auto out = out_edges(*i, graph);
    const auto in = in_edges(*i, graph);
    CHECK(static_cast<std::size_t>(neighbours.second - neighbours.first) == out_degree(*i, graph));
    CHECK(static_cast<std::size_t>(out.second - out.first) == out_degree(*i, graph));
    CHECK(static_cast<std::size_t>(in.second - in.first) == in_degree(*i, graph));
    for (auto at = out.first; at != out.second; ++at) {
      CHECK(source(*at, graph) == *i);
      CHECK(target(*at, graph) == neighbours.first[at - out.first]);
      const auto again = edge(*i, target(*at, graph), graph);
      CHECK(again.second);
      CHECK(again.first == *at);
      CHECK(get(get(boost::edge_weight, graph), again.first) ==
            get(boost::edge_weight, graph, *at));
      leaving.push_back(*at);
    }
    for (auto at = in.first; at != in.second; ++at) {
      CHECK(target(*at, graph) == *i);
      const auto again = edge(source(*at, graph), *i, graph);
      CHECK(again.second);
      CHECK(again.first.weight == (*at).weight);
      arriving.push_back(*at);
    }
    CHECK_FALSE(edge(*i, *i, graph).second);
  }
  CHECK(degrees == 2 * num_edges(graph));
  for (auto* listed : {&leaving, &arriving}) {
    std::sort(listed->begin(), listed->end());
    if (boost::is_undirected_graph<Graph>::value) {  // each seen from both ends
      CHECK(listed->size() == 2 * all.size());
      listed->erase(std::unique(listed->begin(), listed->end()), listed->end());
    }
    CHECK(*listed == all);
  }
}

}  // namespace testing

TEST_CASE("Boost sees the same edges in whichever way it asks") {
  testing::check_consistent(Layer{});
  testing::check_consistent(undirected(Layer{}));
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    CAPTURE(seed);
    const Layer made = layer(testing::random_network(seed, 9),
                             {.memberships = true, .initiatives = true, .commitments = true});
    testing::check_consistent(made);
    testing::check_consistent(undirected(made));
  }
}

TEST_CASE("copies of layers for algorithms that change a graph") {
  using namespace boost;
  using Weighted =
      adjacency_list<vecS, vecS, directedS, no_property, property<edge_weight_t, double>>;
  using Loads = adjacency_list<vecS, vecS, undirectedS, property<vertex_color_t, int>,
                               property<edge_weight_t, double>>;
  const Layer made = testing::friends();
  Weighted weighted;
  copy_graph(made, weighted);
  CHECK(num_edges(weighted) == made.arcs());
  Loads loads;
  copy_graph(undirected(made), loads);
  CHECK(num_edges(loads) == undirected(made).edges());
  adjacency_list<> bare;
  copy_graph(made, bare);
  CHECK(num_vertices(bare) == 21);
  for (std::uint32_t i = 0; i < 21; ++i) {
    const Neighbours row = made.out(LeaderId(i));
    for (std::size_t k = 0; k < row.size(); ++k) {
      const auto found = edge(i, row.leaders[k].value, weighted);
      REQUIRE(found.second);
      CHECK(get(edge_weight, weighted, found.first) == row.weights[k]);
      const auto load = edge(i, row.leaders[k].value, loads);
      CHECK(get(edge_weight, loads, load.first) >= row.weights[k]);  // the stronger of two ways
      CHECK(edge(i, row.leaders[k].value, bare).second);
    }
  }
}

TEST_CASE("the most that flows through a layer: what networkx says") {
  // networkx 3.6.1: maximum_flow_value from 10 to 1 over the strengths, capacities in quarters.
  using namespace boost;
  const Layer made = testing::friends();
  // Flows need each edge's reverse beside it, so that these are added by hand.
  using Way = adjacency_list_traits<vecS, vecS, directedS>::edge_descriptor;
  struct Pipe {
    long capacity = 0, left = 0;
    Way back = {};
  };
  adjacency_list<vecS, vecS, directedS, no_property, Pipe> pipes(made.leaders());
  for (auto [at, end] = edges(made); at != end; ++at) {
    const auto there = add_edge((*at).from.index(), (*at).to.index(), pipes).first;
    const auto back = add_edge((*at).to.index(), (*at).from.index(), pipes).first;
    pipes[there] = {std::lround(4 * (*at).weight), 0, back};
    pipes[back].back = there;
  }
  CHECK(push_relabel_max_flow(pipes, 10, 1, get(&Pipe::capacity, pipes), get(&Pipe::left, pipes),
                              get(&Pipe::back, pipes), get(vertex_index, pipes)) == 26);
}

TEST_CASE("a copy with capacities needs nothing for a flow but each edge's reverse") {
  using Traits = boost::adjacency_list_traits<boost::vecS, boost::vecS, boost::directedS>;
  using Way = Traits::edge_descriptor;
  using Left = boost::property<boost::edge_residual_capacity_t, double,
                               boost::property<boost::edge_reverse_t, Way>>;
  boost::adjacency_list<boost::vecS, boost::vecS, boost::directedS, boost::no_property,
                        boost::property<boost::edge_capacity_t, double, Left>>
      pipes;
  const Layer made = testing::friends();
  boost::copy_graph(made, pipes);
  const auto all = boost::edges(pipes);
  for (const Way there : std::vector<Way>(all.first, all.second)) {
    const Way back = boost::add_edge(target(there, pipes), source(there, pipes), pipes).first;
    boost::put(boost::edge_reverse, pipes, there, back);
    boost::put(boost::edge_reverse, pipes, back, there);
  }
  CHECK(boost::edmonds_karp_max_flow(pipes, 10, 1) == 6.5);  // networkx's 26 quarters, see above
}

TEST_CASE("Boost's functions by their full names, as its examples write them") {
  const Layer made = testing::friends();
  const LeaderId first(0);
  CHECK(boost::num_vertices(made) == made.leaders());
  CHECK(boost::num_edges(undirected(made)) == undirected(made).edges());
  CHECK(boost::out_degree(first, made) == made.out(first).size());
  const auto [at, end] = boost::edges(made);
  REQUIRE(at != end);
  CHECK(boost::edge(boost::source(*at, made), boost::target(*at, made), made).second);
}

TEST_CASE("Boost's answers worked by hand: two pairs joined through one leader") {
  // 0 > 1 at a half, 1 > 2, 2 > 0 at a quarter, 2 > 3, and 4 alone.
  const std::map<std::pair<int, int>, double> strengths = {
      {{0, 1}, 0.5}, {{1, 2}, 1}, {{2, 0}, 0.25}, {{2, 3}, 1}};
  testing::Arcs arcs;
  for (const auto& [arc, strength] : strengths) arcs.push_back(arc);
  const Layer made = layer(testing::network_of(5, arcs, Truth::yes, [&](int u, int v) {
    return strengths.at({u, v});
  }));
  CHECK(testing::sizes(testing::components(made)) == std::vector<std::size_t>{1, 1, 3});
  CHECK(testing::sizes(testing::components(undirected(made))) == std::vector<std::size_t>{1, 4});
  testing::check_near(testing::betweenness(made), {1, 2, 3, 0, 0});
  testing::check_near(testing::betweenness(undirected(made)), {0, 0, 2, 0, 0});

  const double never = std::numeric_limits<double>::max();
  testing::check_near(testing::distances(made, LeaderId{0}), {0, 2, 3, 4, never});
  testing::check_near(testing::distances(undirected(made), LeaderId{0}), {0, 2, 3, 4, never});
  testing::check_near(testing::distances(made, LeaderId{3}), {never, never, never, 0, never});
}

TEST_CASE("Florentine marriages: what networkx says") {
  // networkx 3.6.1 on the same edges: articulation_points, biconnected_components,
  // betweenness_centrality(normalized=False), average_clustering, core_number.
  const UndirectedLayer graph = testing::marriages();
  CHECK(testing::sizes(testing::components(graph)) == std::vector<std::size_t>{1, 15});

  std::vector<LeaderId> cuts;
  std::map<BoostEdge<false>, std::size_t> blocks;
  const auto found = boost::biconnected_components(graph, boost::make_assoc_property_map(blocks),
                                                   std::back_inserter(cuts));
  std::sort(cuts.begin(), cuts.end());
  CHECK(cuts == std::vector<LeaderId>{LeaderId{1}, LeaderId{6}, LeaderId{8}, LeaderId{13}});
  CHECK(found.first == 6);
  CHECK(blocks.size() == 20);

  testing::check_near(testing::betweenness(graph),
                      {0, 19.3333333333, 8.5, 9.5, 5, 0, 23.1666666667, 0, 47.5, 0, 2, 0,
                       10.3333333333, 13, 9.3333333333, 8.3333333333});
  const double never = std::numeric_limits<double>::max();
  testing::check_near(testing::distances(graph, LeaderId{8}),
                      {1, 1, 1, 3, 2, 2, 2, 3, 0, 2, 3, never, 1, 1, 2, 1});

  std::vector<double> closed(graph.leaders());
  CHECK(boost::all_clustering_coefficients(graph, testing::by_leader(closed, graph)) ==
        doctest::Approx(0.15).epsilon(1e-12));
  std::vector<std::size_t> cores(graph.leaders());
  boost::core_numbers(graph, testing::by_leader(cores, graph));
  CHECK(cores == std::vector<std::size_t>{1, 2, 2, 2, 2, 1, 2, 1, 2, 1, 2, 0, 2, 1, 2, 2});
}

TEST_CASE("Krackhardt's managers, with directions: what networkx says") {
  // networkx 3.6.1: strongly_connected_components, betweenness_centrality(normalized=False), and
  // single_source_dijkstra_path_length from 2 over 4 / (1 + (7 u + 3 v) mod 4).
  const Layer graph = testing::friends();
  CHECK(num_edges(graph) == 102);
  CHECK(num_edges(undirected(graph)) == 79);
  const auto strong = testing::components(graph);
  CHECK(testing::sizes(strong) == std::vector<std::size_t>{1, 1, 19});
  CHECK(strong[6] != strong[8]);
  testing::check_near(testing::betweenness(graph), {29.0666666667,
                                                    33.4833333333,
                                                    1.9,
                                                    31.6666666667,
                                                    17.4166666667,
                                                    3.7333333333,
                                                    0,
                                                    0.5,
                                                    0,
                                                    0,
                                                    58.45,
                                                    19.6583333333,
                                                    0,
                                                    5.5833333333,
                                                    22.5666666667,
                                                    1,
                                                    134.4333333333,
                                                    0.7,
                                                    21.8833333333,
                                                    3.0416666667,
                                                    33.9166666667});
  testing::check_near(testing::distances(graph, LeaderId{2}),
                      {16 / 3.0, 6,        0, 19 / 3.0, 16 / 3.0, 6, 4,        7, 16 / 3.0, 8, 6,
                       5,        22 / 3.0, 2, 4,        22 / 3.0, 7, 22 / 3.0, 4, 5,        7});

  const Layer chain = layer(testing::network_of(21, testing::krackhardt_reports_to, Truth::yes));
  CHECK(testing::sizes(testing::components(chain)) == std::vector<std::size_t>(21, 1));
  std::vector<LeaderId> order;
  boost::topological_sort(chain, std::back_inserter(order));
  CHECK(order.front() == LeaderId{6});  // the president, who reports to nobody
  std::vector<LeaderId> cuts;
  boost::articulation_points(undirected(chain), std::back_inserter(cuts));
  std::sort(cuts.begin(), cuts.end());
  CHECK(cuts ==
        std::vector<LeaderId>{LeaderId{1}, LeaderId{6}, LeaderId{13}, LeaderId{17}, LeaderId{20}});
}
