// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/detail/pooled.hpp>

#include <coalign/analysis/alignment/detail/cell_sweep.hpp>
#include <coalign/analysis/alignment/detail/few_stances.hpp>
#include <coalign/analysis/alignment/detail/goal_sums.hpp>
#include <coalign/analysis/alignment/detail/leader_blocks.hpp>
#include <coalign/analysis/alignment/detail/ordering.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What one thread needs to put the leaders of a goal who say the same together; kept from goal to goal.
template <class StanceSums>
class GoalCells {
 public:
  /// `few`, where given, are all stances there are; else each goal's are found anew.
  GoalCells(const facts::AgendaTable& agendas, const Groups& groups, const FewStances* few,
            OfEntry* by_entry, const Work& work)
      : agendas_(agendas),
        groups_(groups),
        few_(few),
        by_entry_(by_entry),
        work_(work),
        stances_(few ? few->rising() : std::vector<double>{}) {}

  /// Sums up a goal, and writes what is the entries'.
  void operator()(std::size_t goal, CellSweep<StanceSums>& sweep, Sums& sum,
                  std::vector<Sums>& by_groups) {
    const std::size_t begin = agendas_.first[goal], end = agendas_.first[goal + 1];
    const double weight = agendas_.goal_weight[goal];
    rank(begin, end);
    put_together(begin, end);
    met_.resize(cells_.size());
    sweep.run(cells_, stances_, weight, sum, by_groups, met_, work_);
    for (std::size_t e = begin; e < end; ++e) {
      const std::uint32_t k = cell_of_[e - begin];
      const Cell& cell = cells_[k];
      const double alike =
          cell.priority * (cell.influence - agendas_.influence[agendas_.leader[e]]);
      by_entry_[e] = {weight * (met_[k].agreed + alike), weight * (met_[k].shared + alike)};
    }
  }

 private:
  void rank(std::size_t begin, std::size_t end) {
    const double* stance = agendas_.stance.data() + begin;
    rank_.resize(end - begin);
    if (few_) {
      for (std::size_t e = 0; e < rank_.size(); ++e) rank_[e] = few_->rank(stance[e]);
      return;
    }
    stances_.clear();
    for (const std::uint32_t e : ordering_.rising(stance, rank_.size())) {
      if (stances_.empty() || stances_.back() != stance[e]) stances_.push_back(stance[e]);
      rank_[e] = static_cast<std::uint32_t>(stances_.size() - 1);
    }
  }

  /// Makes the cells, run by run of one priority: in a run by a table of stances and groups, or sorted where that is long.
  void put_together(std::size_t begin, std::size_t end) {
    const double* priority = agendas_.priority.data() + begin;
    const auto group_of = [&](std::uint32_t e) { return groups_.of[agendas_.leader[begin + e]]; };
    const std::vector<std::uint32_t>& falling = ordering_.falling(priority, end - begin);
    const std::size_t places = stances_.size() * groups_.count;
    cells_.clear();
    cell_of_.resize(end - begin);
    place_.resize(places, none);
    for (std::size_t from = 0, to = 0; from < falling.size(); from = to) {
      const double p = priority[falling[from]];
      const std::size_t first = cells_.size();
      for (to = from; to < falling.size() && priority[falling[to]] == p; ++to) {
        const std::uint32_t e = falling[to], rank = rank_[e], group = group_of(e);
        std::uint32_t& at = place_[rank * groups_.count + group];
        if (at == none) {
          at = static_cast<std::uint32_t>(cells_.size());
          cells_.push_back({p, 0, 0, rank, group});
        }
        const double u = agendas_.influence[agendas_.leader[begin + e]];
        cells_[at].influence += u;
        cells_[at].squares += u * u;
      }
      std::sort(cells_.begin() + static_cast<std::ptrdiff_t>(first), cells_.end());
      for (std::size_t k = first; k < cells_.size(); ++k) {
        place_[cells_[k].rank * groups_.count + cells_[k].group] = static_cast<std::uint32_t>(k);
      }
      for (std::size_t at = from; at < to; ++at) {
        const std::uint32_t e = falling[at];
        cell_of_[e] = place_[rank_[e] * groups_.count + group_of(e)];
      }
      for (std::size_t k = first; k < cells_.size(); ++k) {
        place_[cells_[k].rank * groups_.count + cells_[k].group] = none;
      }
    }
  }

  static constexpr std::uint32_t none = 0xffffffffU;
  const facts::AgendaTable& agendas_;
  const Groups& groups_;
  const FewStances* few_;
  OfEntry* by_entry_;
  const Work& work_;
  std::vector<double> stances_;  // distinct, rising
  Ordering ordering_;
  std::vector<std::uint32_t> rank_, cell_of_;  // in the table's order
  std::vector<std::uint32_t> place_;           // of a rank and group, its cell of this priority
  std::vector<Cell> cells_;
  std::vector<OfEntry> met_;
};

template <class StanceSums>
Pooled pool_with(const facts::AgendaTable& agendas, const Groups& groups, const FewStances* few,
                 const Work& work) {
  std::vector<double> influence_of(groups.count);
  for (std::size_t i = 0; i < agendas.leaders.size(); ++i) {
    influence_of[groups.of[i]] += agendas.influence[i];
  }
  Pooled pooled;
  // Not made zero, which make_unique would do, and libc++ 14 has no other.
  pooled.by_entry.reset(new OfEntry[agendas.leader.size()]);
  OfEntry* const by_entry = pooled.by_entry.get();
  const auto cells_of = [&] { return GoalCells<StanceSums>(agendas, groups, few, by_entry, work); };
  const std::vector<double> cared = sweep_goals<StanceSums>(agendas.goal_weight, groups.count,
                                                            influence_of, cells_of, pooled, work);
  double cared_by_all = 0;
  for (std::size_t g = 0; g < cared.size(); ++g) cared_by_all += agendas.goal_weight[g] * cared[g];
  const double influence = std::accumulate(influence_of.begin(), influence_of.end(), 0.0);
  pooled.by_leader.resize(agendas.leaders.size());
  const LeaderBlocks blocks(agendas);
  for_each_chunk(work, blocks.count(), "agendas", [&](std::size_t block) {
    blocks.each(block, [&](std::size_t g, std::size_t e) {
      const std::uint32_t leader = agendas.leader[e];
      const double u = agendas.influence[leader];
      const double own = agendas.goal_weight[g] * agendas.priority[e];
      const auto [agreed, shared] = by_entry[e];
      pooled.by_leader[leader] += {agreed, shared, own * (influence - u) - u * own - shared, 0};
    });
    for (std::size_t i = blocks.begin(block); i < blocks.begin(block + 1); ++i) {
      pooled.by_leader[i].cared += cared_by_all;
    }
  });
  const auto counts = [](double u) { return u > 0; };
  if (std::count_if(agendas.influence.begin(), agendas.influence.end(), counts) < 2) {
    without_pairs(pooled);
  }
  return pooled;
}

/// A table of the entries that have a stance. The leaders keep their places.
inline facts::AgendaTable those_with_stance(const facts::AgendaTable& agendas) {
  facts::AgendaTable sided = agendas;
  sided.leader.clear(), sided.stance.clear(), sided.priority.clear(), sided.row.clear();
  std::fill(sided.entries_of.begin(), sided.entries_of.end(), 0U);
  sided.without_stance = 0;
  for (std::size_t g = 0; g < agendas.goals(); ++g) {
    for (std::size_t e = agendas.first[g]; e < agendas.first[g + 1]; ++e) {
      if (std::isnan(agendas.stance[e])) continue;
      sided.leader.push_back(agendas.leader[e]);
      sided.stance.push_back(agendas.stance[e]);
      sided.priority.push_back(agendas.priority[e]);
      sided.row.push_back(agendas.row[e]);
      ++sided.entries_of[agendas.leader[e]];
    }
    sided.first[g + 1] = sided.leader.size();
  }
  return sided;
}

/// What is shared is of all entries, what agrees of those with a stance.
inline Pooled pool_apart(const facts::AgendaTable& agendas, const Groups& groups,
                         const Work& work) {
  facts::AgendaTable alike = agendas;
  std::fill(alike.stance.begin(), alike.stance.end(), 0.0);
  alike.without_stance = 0;
  Pooled all = pool(alike, groups, work);
  Pooled sided = pool(those_with_stance(agendas), groups, work);
  take_sides_from(sided, all);
  all.compared.resize(agendas.leader.size());
  const OfEntry* met = sided.by_entry.get();
  for (std::size_t e = 0; e < agendas.leader.size(); ++e) {
    const bool takes_side = !std::isnan(agendas.stance[e]);
    all.by_entry[e].agreed = takes_side ? met->agreed : 0;
    all.compared[e] = takes_side ? (met++)->shared : 0;
  }
  return all;
}

Pooled pool(const facts::AgendaTable& agendas, const Groups& groups, const Work& work) {
  if (agendas.without_stance != 0) return pool_apart(agendas, groups, work);
  FewStances few;
  const bool all = std::all_of(agendas.stance.begin(), agendas.stance.end(),
                               [&](double stance) { return few.add(stance); });
  Pooled pooled = all ? pool_with<StanceBuckets>(agendas, groups, &few, work)
                      : pool_with<StanceTree>(agendas, groups, nullptr, work);
  each_sum(pooled, [](Sums& sums) { sums.compared = sums.shared; });
  return pooled;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
