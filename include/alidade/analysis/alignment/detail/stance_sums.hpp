// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace alidade::inline v0::alignment::detail {

/// Weighted leaders by stance, in groups: `add` them one by one, ask at any time for the sums over each
/// group of w (1 - |s - s'|) and of w. The two kinds answer the same; a stance is given by its rank
/// among those of the last `reset`.

/// For few distinct stances: a sum for each, and a table of agreements.
class StanceBuckets {
 public:
  explicit StanceBuckets(std::size_t groups) : groups_(groups) {}

  void reset(const std::vector<double>& stances) {
    size_ = stances.size();
    agreement_.resize(size_ * size_);
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < size_; ++b) {
        agreement_[a * size_ + b] = 1 - std::abs(stances[a] - stances[b]);
      }
    }
    sums_.assign(size_ * groups_, 0.0);
    total_.assign(groups_, 0.0);
  }
  void add(std::size_t rank, std::size_t group, double weight) {
    sums_[group * size_ + rank] += weight;
    total_[group] += weight;
  }
  [[nodiscard]] double total(std::size_t group) const { return total_[group]; }
  /// Into `out`, one for each group.
  void agreed(std::size_t rank, double* out) const {
    const double* agreement = agreement_.data() + rank * size_;
    for (std::size_t g = 0; g < groups_; ++g) {
      const double* sums = sums_.data() + g * size_;
      double all = 0;
      for (std::size_t i = 0; i < size_; ++i) all += agreement[i] * sums[i];
      out[g] = all;
    }
  }

 private:
  std::size_t size_ = 0, groups_;
  std::vector<double> agreement_, sums_, total_;
};

/// For any number of distinct stances: a Fenwick tree of weights and of weights times stances.
class StanceTree {
 public:
  explicit StanceTree(std::size_t groups) : groups_(groups), below_(groups) {}

  void reset(const std::vector<double>& stances) {
    stances_ = stances;
    tree_.assign((stances.size() + 1) * groups_, Node{});
    total_.assign(groups_, Node{});
  }
  void add(std::size_t rank, std::size_t group, double weight) {
    const Node node{weight, weight * stances_[rank]};
    for (std::size_t at = rank + 1; at <= stances_.size(); at += at & (~at + 1)) {
      tree_[at * groups_ + group] += node;
    }
    total_[group] += node;
  }
  [[nodiscard]] double total(std::size_t group) const { return total_[group].weight; }
  void agreed(std::size_t rank, double* out) {
    std::fill(below_.begin(), below_.end(), Node{});  // up to this stance
    for (std::size_t at = rank + 1; at != 0; at &= at - 1) {
      for (std::size_t g = 0; g < groups_; ++g) below_[g] += tree_[at * groups_ + g];
    }
    const double s = stances_[rank];
    for (std::size_t g = 0; g < groups_; ++g) {
      const Node& all = total_[g];
      const Node& below = below_[g];
      const double distance = s * below.weight - below.moment + (all.moment - below.moment) -
                              s * (all.weight - below.weight);
      out[g] = all.weight - distance;
    }
  }

 private:
  struct Node {
    double weight = 0, moment = 0;
    Node& operator+=(const Node& other) noexcept {
      weight += other.weight;
      moment += other.moment;
      return *this;
    }
  };
  std::size_t groups_;
  std::vector<double> stances_;
  std::vector<Node> tree_, total_, below_;
};

}  // namespace alidade::inline v0::alignment::detail
