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

/// As many arcs of the same strengths, from the same leaders who answered, to anybody; where every arc is returned,
/// as many pairs.
class RandomLayers {
 public:
  RandomLayers(const LayerView& layer, const std::vector<std::uint32_t>& who, bool mutual)
      : who_(who), mutual_(mutual), rows_(layer.leaders()) {
    const std::size_t n = layer.leaders();
    for (std::uint32_t i = 0; i < n; ++i) {
      const Neighbours near = layer.out(LeaderId{i});
      for (std::size_t e = 0; e < near.size(); ++e) {
        if (!mutual || near.leaders[e].value > i) weights_.push_back(near.weights[e]);
      }
    }
    // Short rows are looked through, so that what is kept is not the square of the leaders.
    constexpr std::size_t short_row = 16;
    sparse_ = who.size() * short_row > weights_.size() * (mutual ? 2 : 1);
  }

  [[nodiscard]] LayerView draw(inference::Random& random) {
    const std::size_t n = rows_.size();
    drawn_ = weights_;
    random.shuffle(std::span<double>(drawn_));
    for (auto& row : rows_) row.clear();
    if (!sparse_) table_.assign(n * n, false);
    for (const double weight : drawn_) {
      std::size_t i = 0, j = 0;
      do {
        i = who_[static_cast<std::size_t>(random.below(who_.size()))];
        j = static_cast<std::size_t>(random.below(n));
      } while (i == j || there(i, j));
      put(i, j, weight);
      if (mutual_) put(j, i, weight);
    }
    first_.assign(1, 0);
    to_.clear();
    strengths_.clear();
    for (auto& row : rows_) {
      std::sort(row.begin(), row.end());
      for (const auto& [leader, weight] : row) {
        to_.push_back(leader);
        strengths_.push_back(weight);
      }
      first_.push_back(static_cast<std::int64_t>(to_.size()));
    }
    return LayerView::from_rows(first_, to_, strengths_, true);
  }

 private:
  [[nodiscard]] bool there(std::size_t i, std::size_t j) const {
    if (!sparse_) return table_[i * rows_.size() + j];
    return std::any_of(rows_[i].begin(), rows_[i].end(), [&](const auto& entry) {
      return entry.first == static_cast<std::int64_t>(j);
    });
  }
  void put(std::size_t i, std::size_t j, double weight) {
    if (!sparse_) table_[i * rows_.size() + j] = true;
    rows_[i].emplace_back(static_cast<std::int64_t>(j), weight);
  }

  const std::vector<std::uint32_t>& who_;
  bool mutual_, sparse_ = false;
  std::vector<double> weights_, drawn_;
  std::vector<std::vector<std::pair<std::int64_t, double>>> rows_;
  std::vector<bool> table_;
  std::vector<std::int64_t> first_, to_;
  std::vector<double> strengths_;
};

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
    RandomLayers layers(named.layer, who, mutual);
    for (std::size_t r = first; r < last; ++r) {
      work.check();
      inference::Random random(seed, task, r);
      const LayerView layer = layers.draw(random);
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
