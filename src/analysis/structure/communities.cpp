// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/communities.hpp>

#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/structure/assortativity.hpp>
#include <coalign/analysis/structure/detail/leiden.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// Ties above 0, or below it without their sign: how much leaves and arrives at each leader, and all of it.
inline LinksByChance chance_of(const LayerView& layer, bool negative, double resolution) {
  const std::size_t n = layer.leaders();
  LinksByChance found{std::vector<double>(n, 0.0), {}, 0};
  if (layer.directed()) found.arrive.assign(n, 0.0);
  double all = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    const Neighbours near = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < near.size(); ++e) {
      if ((near.weights[e] < 0) != negative) continue;
      const double weight = negative ? -near.weights[e] : near.weights[e];
      found.leave[i] += weight;
      if (layer.directed()) found.arrive[near.leaders[e].index()] += weight;
      all += weight;
    }
  }
  found.per = all > 0 ? (negative ? -resolution : resolution) / all : 0;
  return found;
}

inline LinkGraph link_graph(const LayerView& layer, const CommunitiesOptions& options) {
  const LayerView both = both_ways_added(layer);
  LinkGraph graph;
  graph.nodes = layer.leaders();
  graph.first = both.rows().first;
  graph.weight.reserve(both.entries());
  for (std::uint32_t i = 0; i < both.leaders(); ++i) {
    const auto weights = both.out(LeaderId{i}).weights;
    graph.weight.insert(graph.weight.end(), weights.begin(), weights.end());
  }
  graph.to.reserve(both.entries());
  for (const LeaderId leader : both.rows().leaders) graph.to.push_back(leader.value);
  if (options.quality == CommunityQuality::cpm) {
    const double per = options.resolution * (layer.directed() ? 2.0 : 1.0);
    graph.chance.push_back({std::vector<double>(graph.nodes, 1.0), {}, per});
    return graph;
  }
  for (const bool negative : {false, true}) {
    LinksByChance chance = chance_of(layer, negative, options.resolution);
    if (chance.per != 0) graph.chance.push_back(std::move(chance));
  }
  return graph;
}

inline double division_quality(const LayerView& layer, const std::vector<std::uint32_t>& of,
                               const CommunitiesOptions& options) {
  if (options.quality == CommunityQuality::modularity) {
    const Estimate found = modularity(layer, of, options.resolution);
    return found.known() ? found.value : 0;
  }
  double sum = 0;
  std::vector<double> size(of.size(), 0.0);
  for (std::uint32_t i = 0; i < of.size(); ++i) {
    size[of[i]] += 1;
    const Neighbours near = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < near.size(); ++e) {
      if (of[near.leaders[e].index()] == of[i]) sum += near.weights[e];
    }
  }
  for (const double s : size) sum -= options.resolution * s * (s - 1);
  return sum;
}

}  // namespace detail

Communities communities(const LayerView& layer, const CommunitiesOptions& options,
                        const Work& work) {
  if (options.starts == 0) throw BadArgument("starts must be at least 1");
  if (!(options.resolution > 0)) throw BadArgument("resolution must be above 0");
  const std::size_t n = layer.leaders();
  const detail::LinkGraph graph = detail::link_graph(layer, options);
  std::vector<std::vector<std::uint32_t>> found(options.starts);
  std::vector<double> quality(options.starts);
  for_each_chunk(work, options.starts, "communities", [&](std::size_t r) {
    std::vector<std::uint32_t> start(n);
    std::iota(start.begin(), start.end(), 0U);
    inference::Random random(options.seed, inference::task("orders of communities"), r);
    // Every other one begins with a few communities at random: some divisions are not reached from each alone.
    const std::uint64_t few = 2 + r / 2 % 3;
    if (r % 2 == 1 && n >= few) {
      for (std::uint32_t& c : start) c = static_cast<std::uint32_t>(random.below(few));
    }
    found[r] = detail::leiden(graph, std::move(start), random, work);
    quality[r] = detail::division_quality(layer, found[r], options);
  });
  std::size_t best = 0;
  for (std::size_t r = 1; r < found.size(); ++r) {
    if (quality[r] > quality[best] + 1e-12) best = r;
  }
  Communities made;
  made.starts = options.starts;
  made.same = static_cast<std::size_t>(std::count(found.begin(), found.end(), found[best]));
  made.quality = layer.entries() == 0 ? Estimate::none(Reason::no_ties)
                                      : Estimate::of(quality[best], layer.ties());
  std::vector<std::size_t> sizes(n, 0);
  for (const std::uint32_t c : found[best]) ++sizes[c];
  std::vector<std::uint32_t> by_size(n), number(n);
  std::iota(by_size.begin(), by_size.end(), 0U);
  std::stable_sort(by_size.begin(), by_size.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return sizes[a] > sizes[b]; });
  for (std::uint32_t k = 0; k < n; ++k) {
    number[by_size[k]] = k;
    if (sizes[by_size[k]] > 0) made.sizes.push_back(sizes[by_size[k]]);
  }
  for (const std::uint32_t c : found[best]) made.of.push_back(number[c]);
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::structure
