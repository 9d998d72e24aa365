// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/stance_sums.hpp>
#include <coalign/work.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The leaders of a group who say the same of a goal, as one. Where all have the same influence, sums over cells are
/// the same bits whoever counted the leaders, and in what order.
struct Cell {
  double priority;
  double influence, squares;  ///< the sums of theirs, and of its squares
  std::uint32_t rank, group;  ///< of their stance among those of the goal

  /// In which cells are summed.
  friend bool operator<(const Cell& a, const Cell& b) noexcept {
    return a.priority != b.priority ? a.priority > b.priority
           : a.rank != b.rank       ? a.rank < b.rank
                                    : a.group < b.group;
  }
};

/// Sums up the pairs of one goal after another; kept from goal to goal.
template <class StanceSums>
class CellSweep {
 public:
  CellSweep(std::size_t groups, const std::vector<double>& influence_of)
      : groups_(groups),
        influence_of_(influence_of),
        above_(groups),
        below_(1),
        agreed_(groups),
        cared_(groups),
        squared_(groups),
        met_(groups * groups) {}

  /// Puts what the pairs give into `sum`, and adds it to the groups'. `stances` are those of the ranks, rising; `cells`
  /// are in their order. `met`, where it is not empty, is told by cell what one leader of it agrees on and shares with
  /// all others, less what those of its own cell give, which is the priority for each.
  void run(std::span<const Cell> cells, const std::vector<double>& stances, double weight,
           Sums& sum, std::vector<Sums>& by_groups, std::span<OfEntry> met, const Work& work) {
    sweep_down(cells, stances, met, work);
    if (!met.empty()) sweep_up(cells, stances, met, work);
    sum = {};
    add_met(weight, sum, by_groups);
    add_cared(weight, sum, by_groups);
  }

  /// The goal's sum of influence times priority, of all its leaders.
  [[nodiscard]] double cared() const { return std::accumulate(cared_.begin(), cared_.end(), 0.0); }

 private:
  /// Everyone meets those before, who have at least this priority, at their own, and those who say the same.
  void sweep_down(std::span<const Cell> cells, const std::vector<double>& stances,
                  std::span<OfEntry> met_before, const Work& work) {
    std::fill(cared_.begin(), cared_.end(), 0.0);
    std::fill(squared_.begin(), squared_.end(), 0.0);
    std::fill(met_.begin(), met_.end(), OfEntry{});
    above_.reset(stances);
    for (std::size_t k = 0; k < cells.size(); ++k) {
      if (k % 65536 == 0) work.check();
      const auto [p, u, squares, rank, group] = cells[k];
      above_.agreed(rank, agreed_.data());
      OfEntry own{};
      OfEntry* met = met_.data() + group * groups_;
      for (std::size_t other = 0; other < groups_; ++other) {
        const double agreed = p * agreed_[other], shared = p * above_.total(other);
        own.agreed += agreed;
        own.shared += shared;
        met[other].agreed += u * agreed;
        met[other].shared += u * shared;
      }
      const double inside = p * ((u * u - squares) / 2);
      met[group].agreed += inside;
      met[group].shared += inside;
      if (!met_before.empty()) met_before[k] = own;
      above_.add(rank, group, u);
      cared_[group] += u * p;
      squared_[group] += squares * p;
    }
  }

  /// And those after, at theirs.
  void sweep_up(std::span<const Cell> cells, const std::vector<double>& stances,
                std::span<OfEntry> met, const Work& work) {
    below_.reset(stances);
    for (std::size_t k = cells.size(); k-- > 0;) {
      if (k % 65536 == 0) work.check();
      double agreed = 0;
      below_.agreed(cells[k].rank, &agreed);
      met[k].agreed += agreed;
      met[k].shared += below_.total(0);
      below_.add(cells[k].rank, 0, cells[k].influence * cells[k].priority);
    }
  }

  void add_met(double weight, Sums& whole, std::vector<Sums>& by_groups) const {
    for (std::size_t a = 0; a < groups_; ++a) {
      for (std::size_t b = 0; b < groups_; ++b) {
        const OfEntry& met = met_[a * groups_ + b];
        const Sums sums{weight * met.agreed, weight * met.shared, -weight * met.shared, 0};
        by_groups[std::min(a, b) * groups_ + std::max(a, b)] += sums;
        whole += sums;
      }
    }
  }

  /// max(p, p') = p + p' - min(p, p'), also where one of the two is silent.
  void add_cared(double weight, Sums& whole, std::vector<Sums>& by_groups) const {
    for (std::size_t a = 0; a < groups_; ++a) {
      for (std::size_t b = a; b < groups_; ++b) {
        const double both = a == b ? cared_[a] * influence_of_[a] - squared_[a]
                                   : cared_[a] * influence_of_[b] + cared_[b] * influence_of_[a];
        by_groups[a * groups_ + b].cared += weight * both;
        whole.cared += weight * both;
      }
    }
  }

  std::size_t groups_;
  const std::vector<double>& influence_of_;
  StanceSums above_, below_;
  std::vector<double> agreed_, cared_, squared_;  // by group; the latter sums of u p and of u u p
  std::vector<OfEntry> met_;                      // by group and group of those before
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
