// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/leaf_order.hpp>

#include <algorithm>
#include <limits>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A leaf or a merger of two, as the range of leaves that it has from left to right.
struct LeafCluster {
  std::size_t first = 0, second = 0;  ///< what it is made of, as places among the clusters
  std::size_t begin = 0, middle = 0, end = 0;
  double apart = 0;

  [[nodiscard]] bool is_leaf() const noexcept { return end - begin == 1; }
};

/// Orders of leaves that keep clusters together. Inside, a leaf is told by its place in one such order.
class LeafOrders {
 public:
  LeafOrders(const std::vector<double>& distances, std::size_t size, const Work& work)
      : distances_(distances), size_(size), best_(size * size, 0.0) {
    merge(work);
    settle();
    for (std::size_t at = size_; at < clusters_.size(); ++at) {
      work.check();
      lengths(clusters_[at]);
    }
  }

  /// The shortest of them all, of equals that which begins with the first leaf.
  [[nodiscard]] std::vector<std::size_t> shortest() const {
    const LeafCluster& whole = clusters_.back();
    Ends ends{clusters_.size() - 1, whole.begin, whole.middle};
    for (std::size_t i = whole.begin; i < whole.middle; ++i) {
      for (std::size_t j = whole.middle; j < whole.end; ++j) {
        if (best(i, j) < best(ends.from, ends.to)) ends = {ends.cluster, i, j};
      }
    }
    return along(ends);
  }

  /// How they were joined, by places in an order that keeps clusters together.
  [[nodiscard]] std::vector<LeafMerge> merges(const std::vector<std::size_t>& order) const {
    std::vector<std::size_t> begins(clusters_.size()), ends(clusters_.size());
    for (std::size_t place = 0; place < size_; ++place) {
      begins[order[place]] = place;
      ends[order[place]] = place + 1;
    }
    std::vector<LeafMerge> made;
    for (std::size_t at = size_; at < clusters_.size(); ++at) {
      std::size_t one = clusters_[at].first, other = clusters_[at].second;
      if (begins[other] < begins[one]) std::swap(one, other);
      begins[at] = begins[one];
      ends[at] = ends[other];
      made.push_back({begins[at], ends[one], ends[at], clusters_[at].apart});
    }
    return made;
  }

 private:
  struct Range {
    std::size_t begin, end;
  };
  struct Ends {
    std::size_t cluster, from, to;
  };

  /// Average linkage.
  void merge(const Work& work) {
    std::vector<double> apart = distances_;
    std::vector<std::size_t> active(size_), members(size_, 1), kept(size_);
    clusters_.resize(size_);
    for (std::size_t i = 0; i < size_; ++i) active[i] = kept[i] = i;
    while (active.size() > 1) {
      work.check();
      std::size_t a = 0, b = 1;  // places in `active`
      for (std::size_t i = 0; i < active.size(); ++i) {
        for (std::size_t j = i + 1; j < active.size(); ++j) {
          if (apart[active[i] * size_ + active[j]] < apart[active[a] * size_ + active[b]]) {
            a = i;
            b = j;
          }
        }
      }
      const std::size_t one = active[a], other = active[b];
      const auto n = static_cast<double>(members[one]), m = static_cast<double>(members[other]);
      const double distance = apart[one * size_ + other];
      for (const std::size_t third : active) {
        const double mean =
            (n * apart[one * size_ + third] + m * apart[other * size_ + third]) / (n + m);
        apart[one * size_ + third] = apart[third * size_ + one] = mean;
      }
      members[one] += members[other];
      clusters_.push_back({.first = kept[one], .second = kept[other], .apart = distance});
      kept[one] = clusters_.size() - 1;
      active.erase(active.begin() + static_cast<std::ptrdiff_t>(b));
    }
  }

  /// Gives each cluster its range: from the whole down, since what a cluster is made of stands before it.
  void settle() {
    std::vector<std::size_t> members(clusters_.size(), 1);
    for (std::size_t at = size_; at < clusters_.size(); ++at) {
      members[at] = members[clusters_[at].first] + members[clusters_[at].second];
    }
    clusters_.back().begin = 0;
    for (std::size_t at = clusters_.size(); at-- > 0;) {
      LeafCluster& one = clusters_[at];
      one.end = one.begin + members[at];
      if (at < size_) continue;
      one.middle = one.begin + members[one.first];
      clusters_[one.first].begin = one.begin;
      clusters_[one.second].begin = one.middle;
    }
    leaf_.resize(size_);
    for (std::size_t at = 0; at < size_; ++at) leaf_[clusters_[at].begin] = at;
  }

  /// Of each pair of ends that orders of a cluster can have, the length of the shortest.
  void lengths(const LeafCluster& of) {
    std::vector<double> through(of.end - of.middle);  // from i to a leaf of the second part
    for (std::size_t i = of.begin; i < of.middle; ++i) {
      const Range left = across(of.first, i);
      for (std::size_t k = of.middle; k < of.end; ++k) {
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t m = left.begin; m < left.end; ++m) {
          least = std::min(least, best(i, m) + near_by(m, k));
        }
        through[k - of.middle] = least;
      }
      for (std::size_t j = of.middle; j < of.end; ++j) {
        const Range right = across(of.second, j);
        double least = std::numeric_limits<double>::infinity();
        for (std::size_t k = right.begin; k < right.end; ++k) {
          least = std::min(least, through[k - of.middle] + best(k, j));
        }
        best_[i * size_ + j] = best_[j * size_ + i] = least;
      }
    }
  }

  /// The order that a length is of: each cluster is opened where its two parts meet at least cost.
  [[nodiscard]] std::vector<std::size_t> along(Ends whole) const {
    std::vector<std::size_t> order;
    std::vector<Ends> open{whole};
    while (!open.empty()) {
      const Ends now = open.back();
      open.pop_back();
      const LeafCluster& of = clusters_[now.cluster];
      if (of.is_leaf()) {
        order.push_back(leaf_[now.from]);
        continue;
      }
      const bool forward = now.from < of.middle;
      const std::size_t begins = forward ? of.first : of.second;
      const std::size_t ends = forward ? of.second : of.first;
      const Range left = across(begins, now.from), right = across(ends, now.to);
      double least = std::numeric_limits<double>::infinity();
      std::size_t last = left.begin, next = right.begin;
      for (std::size_t m = left.begin; m < left.end; ++m) {
        for (std::size_t k = right.begin; k < right.end; ++k) {
          const double length = best(now.from, m) + near_by(m, k) + best(k, now.to);
          if (!(length < least)) continue;
          least = length;
          last = m;
          next = k;
        }
      }
      open.push_back({ends, next, now.to});
      open.push_back({begins, now.from, last});
    }
    return order;
  }

  /// The leaves that an order of a cluster can end with if it begins with this one: those of its other part.
  [[nodiscard]] Range across(std::size_t cluster, std::size_t leaf) const {
    const LeafCluster& of = clusters_[cluster];
    if (of.is_leaf()) return {of.begin, of.end};
    return leaf < of.middle ? Range{of.middle, of.end} : Range{of.begin, of.middle};
  }
  [[nodiscard]] double best(std::size_t i, std::size_t j) const { return best_[i * size_ + j]; }
  [[nodiscard]] double near_by(std::size_t i, std::size_t j) const {
    return distances_[leaf_[i] * size_ + leaf_[j]];
  }

  const std::vector<double>& distances_;
  std::size_t size_;
  std::vector<LeafCluster> clusters_;  // leaves first
  std::vector<std::size_t> leaf_;      // by place
  std::vector<double> best_;           // by two places: of the smallest cluster that has both
};

LeafTree leaf_tree(const std::vector<double>& distances, std::size_t size, const Work& work) {
  if (size < 2) return {std::vector<std::size_t>(size, 0), {}};
  const LeafOrders orders(distances, size, work);
  LeafTree tree{orders.shortest(), {}};
  tree.merges = orders.merges(tree.order);
  return tree;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
