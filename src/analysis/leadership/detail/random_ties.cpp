// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/detail/random_ties.hpp>

#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>
#include <coalign/analysis/structure/betweenness.hpp>

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership::detail {

inline constexpr std::array<double SpreadNumbers::*, 10> spread_members{
    &SpreadNumbers::density,     &SpreadNumbers::in,        &SpreadNumbers::out,
    &SpreadNumbers::between,     &SpreadNumbers::effective, &SpreadNumbers::effective_0,
    &SpreadNumbers::effective_2, &SpreadNumbers::evenness,  &SpreadNumbers::gini,
    &SpreadNumbers::gini_named};
static_assert(sizeof(SpreadNumbers) == spread_members.size() * sizeof(double), "all of them");

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
  std::vector<std::vector<std::pair<std::int64_t, double>>> rows(n);
  // Short rows are looked through, so that what is kept is not the square of the leaders.
  constexpr std::size_t short_row = 16;
  const bool sparse = who.size() * short_row > weights.size() * (mutual ? 2 : 1);
  std::vector<bool> table(sparse ? 0 : n * n, false);
  const auto there = [&](std::size_t i, std::size_t j) {
    if (!sparse) return static_cast<bool>(table[i * n + j]);
    return std::any_of(rows[i].begin(), rows[i].end(), [&](const auto& entry) {
      return entry.first == static_cast<std::int64_t>(j);
    });
  };
  const auto put = [&](std::size_t i, std::size_t j, double weight) {
    if (!sparse) table[i * n + j] = true;
    rows[i].emplace_back(static_cast<std::int64_t>(j), weight);
  };
  for (const double weight : weights) {
    std::size_t i = 0, j = 0;
    do {
      i = who[static_cast<std::size_t>(random.below(who.size()))];
      j = static_cast<std::size_t>(random.below(n));
    } while (i == j || there(i, j));
    put(i, j, weight);
    if (mutual) put(j, i, weight);
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
  Work alone = work;
  alone.threads = 1;
  alone.progress = {};
  const std::uint32_t task = inference::task("leadership at random");
  const auto draw = [&](std::size_t first, std::size_t last, double* values) {
    for (std::size_t r = first; r < last; ++r) {
      work.check();
      inference::Random random(seed, task, r);
      const LayerView layer = random_layer(named.layer, who, mutual, random);
      SpreadNumbers numbers = spread_numbers(spread_sums(layer, named.answered, named.answering));
      if (r < replicates.with_paths && has_centralization(layer)) {
        numbers.between = betweenness_centralization(structure::betweenness(layer, {}, alone));
      }
      for (const auto member : spread_members) *values++ = numbers.*member;
    }
  };
  constexpr std::size_t width = spread_members.size();
  std::vector<double> values(replicates.all * width, not_given);
  inference::replicate({task, replicates.all, width, "leadership at random"}, 0, replicates.all,
                       values, draw, work);
  std::vector<SpreadNumbers> found(replicates.all);
  for (std::size_t r = 0; r < found.size(); ++r) {
    for (std::size_t k = 0; k < width; ++k) found[r].*spread_members[k] = values[r * width + k];
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership::detail
