// SPDX-License-Identifier: MIT
// Algorithms of Boost.Graph on a layer of ties: nothing is copied.
#include <coalign/coalign.hpp>
#include <coalign/graph/boost.hpp>

#include <boost/graph/betweenness_centrality.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/dijkstra_shortest_paths.hpp>
#include <boost/property_map/function_property_map.hpp>

#include <algorithm>
#include <iostream>
#include <vector>

int main() {
  using namespace coalign;
  const Network network = read("coalition.json");
  const auto ties = undirected(layer(network));
  const auto index = get(boost::vertex_index, ties);
  const auto by_leader = [&](auto& values) {
    return boost::make_iterator_property_map(values.begin(), index);
  };

  std::vector<std::size_t> component(ties.leaders());
  std::cout << boost::connected_components(ties, by_leader(component)) << " components\n";

  std::vector<double> between(ties.leaders());
  boost::brandes_betweenness_centrality(ties, by_leader(between));
  const auto most = std::max_element(between.begin(), between.end());
  const LeaderId broker(static_cast<std::uint32_t>(most - between.begin()));
  std::cout << network.name(broker) << " lies between most: " << *most << '\n';

  // A strong tie is a short way.
  std::vector<double> far(ties.leaders());
  const auto length = boost::make_function_property_map<BoostEdge<false>>(
      [](const auto& edge) { return 1 / edge.weight; });
  boost::dijkstra_shortest_paths(ties, broker,
                                 boost::weight_map(length).distance_map(by_leader(far)));
  const auto away = std::count_if(far.begin(), far.end(), [](double d) { return d > 2; });
  std::cout << away << " are further from them than two strong ties\n";
}
