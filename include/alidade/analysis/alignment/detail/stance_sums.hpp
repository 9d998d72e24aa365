// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace alidade::inline v0::alignment::detail {

/// Weighted leaders by stance, in groups: `add` them one by one, ask at any time for the sums over a
/// group of w (1 - |s - s'|) and of w. Both kinds below answer the same; stances are given by their rank.

/// For few distinct stances: a sum for each, and a table of agreements.
class StanceBuckets {
 public:
  static constexpr std::size_t most = 32;

  StanceBuckets(const std::vector<double>& stances, std::size_t groups)
      : size_(stances.size()), agreement_(size_ * size_), sums_(size_ * groups), total_(groups) {
    for (std::size_t a = 0; a < size_; ++a) {
      for (std::size_t b = 0; b < size_; ++b) {
        agreement_[a * size_ + b] = 1 - std::abs(stances[a] - stances[b]);
      }
    }
  }

  void clear() {
    std::fill(sums_.begin(), sums_.end(), 0.0);
    std::fill(total_.begin(), total_.end(), 0.0);
  }
  void add(std::size_t rank, std::size_t group, double weight) {
    sums_[group * size_ + rank] += weight;
    total_[group] += weight;
  }
  [[nodiscard]] double total(std::size_t group) const { return total_[group]; }
  [[nodiscard]] double agreed(std::size_t rank, std::size_t group) const {
    const double* agreement = agreement_.data() + rank * size_;
    const double* sums = sums_.data() + group * size_;
    double sum = 0;
    for (std::size_t i = 0; i < size_; ++i) sum += agreement[i] * sums[i];
    return sum;
  }

 private:
  std::size_t size_;
  std::vector<double> agreement_, sums_, total_;
};

/// For any number of distinct stances: a Fenwick tree of weights and of weights times stances.
class StanceTree {
 public:
  StanceTree(const std::vector<double>& stances, std::size_t groups)
      : stances_(stances), groups_(groups), tree_((stances.size() + 1) * groups), total_(groups) {}

  void clear() {
    std::fill(tree_.begin(), tree_.end(), Node{});
    std::fill(total_.begin(), total_.end(), Node{});
  }
  void add(std::size_t rank, std::size_t group, double weight) {
    const Node node{weight, weight * stances_[rank]};
    for (std::size_t at = rank + 1; at <= stances_.size(); at += at & (~at + 1)) {
      tree_[at * groups_ + group] += node;
    }
    total_[group] += node;
  }
  [[nodiscard]] double total(std::size_t group) const { return total_[group].weight; }
  [[nodiscard]] double agreed(std::size_t rank, std::size_t group) const {
    Node below;  // up to this stance
    for (std::size_t at = rank + 1; at != 0; at &= at - 1) below += tree_[at * groups_ + group];
    const Node& all = total_[group];
    const double s = stances_[rank];
    const double distance = s * below.weight - below.moment + (all.moment - below.moment) -
                            s * (all.weight - below.weight);
    return all.weight - distance;
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
  const std::vector<double>& stances_;
  std::size_t groups_;
  std::vector<Node> tree_, total_;
};

}  // namespace alidade::inline v0::alignment::detail
