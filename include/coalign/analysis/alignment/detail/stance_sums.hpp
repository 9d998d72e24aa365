// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Weighted leaders by stance, in groups: `add` them one by one, ask at any time for the sums over each
/// group of w (1 - |s - s'|) and of w. The two kinds answer the same; a stance is given by its rank
/// among those of the last `reset`.

/// For few distinct stances: what a leader of each stance would be told, kept as leaders are added.
class StanceBuckets {
 public:
  explicit StanceBuckets(std::size_t groups) : groups_(groups) {}

  void reset(const std::vector<double>& stances) {
    size_ = (stances.size() + wide - 1) / wide * wide;
    agreement_.assign(stances.size() * size_, 0.0);
    for (std::size_t a = 0; a < stances.size(); ++a) {
      for (std::size_t b = 0; b < stances.size(); ++b) {
        agreement_[a * size_ + b] = 1 - std::abs(stances[a] - stances[b]);
      }
    }
    agreed_.assign(size_ * groups_, 0.0);
    total_.assign(groups_, 0.0);
  }
  void add(std::size_t rank, std::size_t group, double weight) {
    const double* agreement = agreement_.data() + rank * size_;
    double* agreed = agreed_.data() + group * size_;
    for (std::size_t i = 0; i < size_; i += wide) {
      for (std::size_t k = 0; k < wide; ++k) agreed[i + k] += weight * agreement[i + k];
    }
    total_[group] += weight;
  }
  [[nodiscard]] double total(std::size_t group) const { return total_[group]; }
  /// Into `out`, one for each group.
  void agreed(std::size_t rank, double* out) const {
    for (std::size_t g = 0; g < groups_; ++g) out[g] = agreed_[g * size_ + rank];
  }

 private:
  static constexpr std::size_t wide = 8;  // so many at once, without asking where to end
  std::size_t size_ = 0, groups_;
  std::vector<double> agreement_, agreed_, total_;
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

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
