// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/detail/pooled.hpp>

#include <coalign/analysis/alignment/detail/few_stances.hpp>
#include <coalign/analysis/alignment/detail/leader_blocks.hpp>
#include <coalign/analysis/alignment/detail/ordering.hpp>
#include <coalign/analysis/alignment/detail/stance_sums.hpp>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace coalign::inline v0::alignment::detail {

/// What one thread needs to sum up a goal; kept from goal to goal.
template <class StanceSums>
class GoalSweep {
 public:
  /// `few`, where given, are all stances there are; else each goal's are found anew.
  GoalSweep(const facts::AgendaTable& agendas, const Groups& groups, const FewStances* few,
            const std::vector<double>& influence_of)
      : agendas_(agendas),
        groups_(groups),
        influence_of_(influence_of),
        few_(few),
        stances_(few ? few->rising() : std::vector<double>{}),
        above_(groups.count),
        below_(1),
        agreed_(groups.count),
        cared_(groups.count),
        squared_(groups.count),
        met_(groups.count * groups.count) {}

  /// Puts what the goal's pairs give into its sum, adds it to the groups', and writes what is the entries'.
  void run(std::size_t goal, Sums& sum, std::vector<Sums>& by_groups, OfEntry* by_entry,
           const Work& work) {
    const std::size_t begin = agendas_.first[goal], end = agendas_.first[goal + 1];
    const double weight = agendas_.goal_weight[goal];
    order(begin, end);
    sweep_down(work);
    sweep_up(weight, by_entry + begin, work);
    sum = {};
    add_met(weight, sum, by_groups);
    add_cared(weight, sum, by_groups);
  }

  /// The goal's sum of influence times priority, of all its leaders.
  [[nodiscard]] double cared() const { return std::accumulate(cared_.begin(), cared_.end(), 0.0); }

 private:
  struct Said {
    double priority, influence;
    std::uint32_t entry, rank, group;  ///< entries count from the goal's first
  };

  /// Finds the ranks of stances, and the order of falling priority.
  void order(std::size_t begin, std::size_t end) {
    const std::size_t entries = end - begin;
    const double* stance = agendas_.stance.data() + begin;
    const double* priority = agendas_.priority.data() + begin;
    own_.resize(entries);
    for (std::size_t e = 0; e < entries; ++e) {
      const std::uint32_t leader = agendas_.leader[begin + e];
      own_[e] = {agendas_.influence[leader], 0, groups_.of[leader]};
    }
    if (few_) {
      for (std::size_t e = 0; e < entries; ++e) own_[e].rank = few_->rank(stance[e]);
    } else {
      stances_.clear();
      for (const std::uint32_t e : ordering_.rising(stance, entries)) {
        if (stances_.empty() || stances_.back() != stance[e]) stances_.push_back(stance[e]);
        own_[e].rank = static_cast<std::uint32_t>(stances_.size() - 1);
      }
    }
    falling_.clear();
    for (const std::uint32_t e : ordering_.falling(priority, entries)) {
      falling_.push_back({priority[e], own_[e].influence, e, own_[e].rank, own_[e].group});
    }
  }

  /// Everyone meets those before, who have at least this priority, at their own.
  void sweep_down(const Work& work) {
    std::fill(cared_.begin(), cared_.end(), 0.0);
    std::fill(squared_.begin(), squared_.end(), 0.0);
    std::fill(met_.begin(), met_.end(), OfEntry{});
    above_.reset(stances_);
    before_.resize(falling_.size());
    for (std::size_t k = 0; k < falling_.size(); ++k) {
      if (k % 65536 == 0) work.check();
      const auto [p, u, e, rank, group] = falling_[k];
      above_.agreed(rank, agreed_.data());
      OfEntry own{};
      OfEntry* met = met_.data() + group * groups_.count;
      for (std::size_t other = 0; other < groups_.count; ++other) {
        const double agreed = p * agreed_[other], shared = p * above_.total(other);
        own.agreed += agreed;
        own.shared += shared;
        met[other].agreed += u * agreed;
        met[other].shared += u * shared;
      }
      before_[k] = own;
      above_.add(rank, group, u);
      cared_[group] += u * p;
      squared_[group] += u * u * p;
    }
  }

  /// And those after, at theirs.
  void sweep_up(double weight, OfEntry* by_entry, const Work& work) {
    below_.reset(stances_);
    for (std::size_t k = falling_.size(); k-- > 0;) {
      if (k % 65536 == 0) work.check();
      const auto [p, u, e, rank, group] = falling_[k];
      double agreed = 0;
      below_.agreed(rank, &agreed);
      by_entry[e] = {weight * (before_[k].agreed + agreed),
                     weight * (before_[k].shared + below_.total(0))};
      below_.add(rank, 0, u * p);
    }
  }

  void add_met(double weight, Sums& whole, std::vector<Sums>& by_groups) const {
    for (std::size_t a = 0; a < groups_.count; ++a) {
      for (std::size_t b = 0; b < groups_.count; ++b) {
        const OfEntry& met = met_[a * groups_.count + b];
        const Sums sums{weight * met.agreed, weight * met.shared, -weight * met.shared, 0};
        by_groups[std::min(a, b) * groups_.count + std::max(a, b)] += sums;
        whole += sums;
      }
    }
  }

  /// max(p, p') = p + p' - min(p, p'), also where one of the two is silent.
  void add_cared(double weight, Sums& whole, std::vector<Sums>& by_groups) const {
    for (std::size_t a = 0; a < groups_.count; ++a) {
      for (std::size_t b = a; b < groups_.count; ++b) {
        const double both = a == b ? cared_[a] * influence_of_[a] - squared_[a]
                                   : cared_[a] * influence_of_[b] + cared_[b] * influence_of_[a];
        by_groups[a * groups_.count + b].cared += weight * both;
        whole.cared += weight * both;
      }
    }
  }

  struct Own {
    double influence;
    std::uint32_t rank, group;
  };
  const facts::AgendaTable& agendas_;
  const Groups& groups_;
  const std::vector<double>& influence_of_;
  const FewStances* few_;
  std::vector<double> stances_;  // distinct, rising
  StanceSums above_, below_;
  std::vector<double> agreed_, cared_, squared_;  // by group; the latter sums of u p and of u u p
  std::vector<OfEntry> met_;                      // by group and group of those before
  Ordering ordering_;
  std::vector<Own> own_;       // in the table's order
  std::vector<Said> falling_;  // by falling priority
  std::vector<OfEntry> before_;
};

template <class StanceSums>
Pooled pool_with(const facts::AgendaTable& agendas, const Groups& groups, const FewStances* few,
                 const Work& work) {
  const std::size_t goals = agendas.goals();
  std::vector<double> influence_of(groups.count);
  for (std::size_t i = 0; i < agendas.leaders.size(); ++i) {
    influence_of[groups.of[i]] += agendas.influence[i];
  }

  Pooled pooled;
  pooled.by_goal.resize(goals);
  // Not made zero, which make_unique would do, and libc++ 14 has no other.
  pooled.by_entry.reset(new OfEntry[agendas.leader.size()]);
  OfEntry* const by_entry = pooled.by_entry.get();
  std::vector<double> cared(goals);
  // A fixed grid of chunks, each with its own sums by groups: bits do not depend on threads.
  constexpr std::size_t most_sums = std::size_t{1} << 22U;
  const std::size_t chunks =
      std::min(goals, std::clamp<std::size_t>(most_sums / (groups.count * groups.count), 1, 64));
  std::vector<std::vector<Sums>> by_chunk(chunks, std::vector<Sums>(groups.count * groups.count));
  for_each_chunk(work, chunks, "agendas", [&](std::size_t chunk) {
    GoalSweep<StanceSums> sweep(agendas, groups, few, influence_of);
    for (std::size_t g = goals * chunk / chunks; g < goals * (chunk + 1) / chunks; ++g) {
      sweep.run(g, pooled.by_goal[g], by_chunk[chunk], by_entry, work);
      cared[g] = sweep.cared();
    }
  });

  pooled.by_groups.resize(groups.count * groups.count);
  for (const auto& part : by_chunk) {
    for (std::size_t k = 0; k < part.size(); ++k) pooled.by_groups[k] += part[k];
  }
  double cared_by_all = 0;
  for (std::size_t g = 0; g < goals; ++g) {
    pooled.whole += pooled.by_goal[g];
    cared_by_all += agendas.goal_weight[g] * cared[g];
  }
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
    // There are no pairs; what stands in the sums is rounding.
    pooled.whole = {};
    std::fill(pooled.by_goal.begin(), pooled.by_goal.end(), Sums{});
    std::fill(pooled.by_groups.begin(), pooled.by_groups.end(), Sums{});
  }
  return pooled;
}

/// Calls `f` for every sum there is, in one order.
template <class F>
void each_sum(Pooled& pooled, F&& f) {
  f(pooled.whole);
  for (auto* sums : {&pooled.by_goal, &pooled.by_leader, &pooled.by_groups}) {
    for (Sums& one : *sums) f(one);
  }
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
  std::vector<const Sums*> of_sided;
  each_sum(sided, [&](Sums& sums) { of_sided.push_back(&sums); });
  auto next = of_sided.begin();
  each_sum(all, [&](Sums& sums) {
    sums.agreed = (*next)->agreed;
    sums.compared = (*next++)->compared;
  });
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

}  // namespace coalign::inline v0::alignment::detail
