// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/detail/random_ties.hpp>

#include <coalign/analysis/inference/random.hpp>

#include <algorithm>
#include <span>
#include <utility>

namespace coalign::inline v0::leadership::detail {

/// As many arcs of the same strengths, from the same leaders who answered, to anybody; where every arc is returned,
/// as many pairs.
inline LayerView random_layer(const LayerView& layer, const std::vector<std::uint32_t>& who,
                              bool mutual, inference::Random& random) {
  const std::size_t n = layer.leaders();
  std::vector<double> weights;
  for (std::uint32_t i = 0; i < n; ++i) {
    const Neighbours near = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < near.size(); ++e) {
      if (!mutual || near.leaders[e].value > i) weights.push_back(near.weights[e]);
    }
  }
  random.shuffle(std::span<double>(weights));
  std::vector<bool> there(n * n, false);
  std::vector<std::vector<std::pair<std::int64_t, double>>> rows(n);
  for (const double weight : weights) {
    std::size_t i = 0, j = 0;
    do {
      i = who[static_cast<std::size_t>(random.below(who.size()))];
      j = static_cast<std::size_t>(random.below(n));
    } while (i == j || there[i * n + j]);
    there[i * n + j] = true;
    rows[i].emplace_back(static_cast<std::int64_t>(j), weight);
    if (!mutual) continue;
    there[j * n + i] = true;
    rows[j].emplace_back(static_cast<std::int64_t>(i), weight);
  }
  std::vector<std::int64_t> first{0}, to;
  std::vector<double> strengths;
  for (auto& row : rows) {
    std::sort(row.begin(), row.end());
    for (const auto& [leader, weight] : row) {
      to.push_back(leader);
      strengths.push_back(weight);
    }
    first.push_back(static_cast<std::int64_t>(to.size()));
  }
  return LayerView::from_rows(first, to, strengths, true);
}

inline bool all_returned(const LayerView& layer) {
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const Neighbours out = layer.out(LeaderId{i}), in = layer.in(LeaderId{i});
    if (!std::equal(out.leaders.begin(), out.leaders.end(), in.leaders.begin(), in.leaders.end()) ||
        !std::equal(out.weights.begin(), out.weights.end(), in.weights.begin(), in.weights.end())) {
      return false;
    }
  }
  return true;
}

std::vector<SpreadNumbers> spread_at_random(const NamedAsLeading& named, std::uint64_t seed,
                                            RandomReplicates replicates, const Work& work) {
  std::vector<std::uint32_t> who;
  for (std::uint32_t i = 0; i < named.answered.size(); ++i) {
    if (named.answered[i]) who.push_back(i);
  }
  const bool mutual = all_returned(named.layer);
  std::vector<SpreadNumbers> found(replicates.all);
  for_each_chunk(work, replicates.all, "leadership at random", [&](std::size_t r) {
    work.check();
    inference::Random random(seed, inference::task("leadership at random"), r);
    const LayerView layer = random_layer(named.layer, who, mutual, random);
    found[r] = spread_numbers(spread_sums(layer, named.answered, named.answering));
    if (r >= replicates.with_paths) return;
    Work alone = work;
    alone.threads = 1;
    alone.progress = {};
    found[r].between = betweenness_centralization(layer, alone);
  });
  return found;
}

}  // namespace coalign::inline v0::leadership::detail
