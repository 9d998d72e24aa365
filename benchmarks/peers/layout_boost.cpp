// SPDX-License-Identifier: MIT
// Boost.Graph's layouts of a graph, for layout.py: `layout_boost kamada-kawai|fruchterman-reingold` reads how many vertices
// there are and the ends of edges, and writes processor seconds and a place for each vertex.
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/circle_layout.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/kamada_kawai_spring_layout.hpp>
#include <boost/graph/random_layout.hpp>
#include <boost/graph/topology.hpp>
#include <boost/random/linear_congruential.hpp>

#include <cstddef>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string_view>
#include <vector>

using Graph =
    boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS, boost::no_property,
                          boost::property<boost::edge_weight_t, double>>;

int main(int argc, char** argv) {
  const std::string_view how = argc > 1 ? argv[1] : "";
  std::size_t size = 0, one = 0, other = 0;
  std::cin >> size;
  Graph graph(size);
  while (std::cin >> one >> other) boost::add_edge(one, other, 1.0, graph);
  const std::clock_t begin = std::clock();
  const auto print = [&](const auto& places) {
    std::printf("%.4f\n", double(std::clock() - begin) / CLOCKS_PER_SEC);
    for (const auto& place : places) std::printf("%.9g %.9g\n", place[0], place[1]);
  };
  const auto index = boost::get(boost::vertex_index, graph);
  if (how == "kamada-kawai") {
    using Plane = boost::square_topology<>;
    std::vector<Plane::point_type> places(size);
    const auto at = boost::make_iterator_property_map(places.begin(), index);
    boost::circle_graph_layout(graph, at, 1.0);
    boost::kamada_kawai_spring_layout(graph, at, boost::get(boost::edge_weight, graph), Plane(2.0),
                                      boost::side_length(2.0));
    print(places);
  } else {
    boost::minstd_rand random(1);
    using Plane = boost::rectangle_topology<boost::minstd_rand>;
    const Plane plane(random, -1, -1, 1, 1);
    std::vector<Plane::point_type> places(size);
    const auto at = boost::make_iterator_property_map(places.begin(), index);
    boost::random_graph_layout(graph, at, plane);
    boost::fruchterman_reingold_force_directed_layout(graph, at, plane);
    print(places);
  }
}
