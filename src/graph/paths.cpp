// SPDX-License-Identifier: MIT
#include <coalign/graph/paths.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI {

UndirectedLayer within_reach(const UndirectedLayer& layer, std::size_t reach, double decay,
                             const Work& work) {
  if (reach == 0) throw BadArgument("reach must be at least 1");
  if (!(decay > 0 && decay <= 1)) throw BadArgument("decay must be above 0 and at most 1");
  detail::Adjacency rows;
  rows.first.reserve(layer.leaders() + 1);
  std::vector<std::uint32_t> met_by(layer.leaders(), LeaderId::none);
  std::vector<std::pair<LeaderId, double>> row;
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    if (i % 256 == 0) work.check();
    row.clear();
    met_by[i] = i;
    // Ring by ring: those of one are the neighbours of the one before who were not met yet.
    const auto meet = [&](LeaderId from, double weight) {
      for (const LeaderId other : layer.of(from).leaders) {
        if (met_by[other.index()] == i) continue;
        met_by[other.index()] = i;
        row.emplace_back(other, weight);
      }
    };
    meet(LeaderId{i}, 1);
    std::size_t ring = 0;
    for (std::size_t d = 2; d <= reach && ring < row.size(); ++d) {
      const double weight = std::pow(decay, static_cast<double>(d - 1));
      const std::size_t end = row.size();
      for (; ring < end; ++ring) meet(row[ring].first, weight);
    }
    std::sort(row.begin(), row.end());
    if (rows.leaders.size() + row.size() > 2 * most_pairs_within_reach) {
      throw BadArgument("more than 20 million pairs of leaders are within reach: ask for less");
    }
    for (const auto& [leader, weight] : row) {
      rows.leaders.push_back(leader);
      rows.weights.push_back(weight);
    }
    rows.first.push_back(rows.leaders.size());
  }
  UndirectedLayer made;
  rows.settle();
  made.of_ = std::make_shared<const detail::Adjacency>(std::move(rows));
  return made;
}

}  // namespace coalign::inline COALIGN_ABI
