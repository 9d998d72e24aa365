// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/pooled.hpp>

#include <alidade/analysis/alignment/detail/few_stances.hpp>
#include <alidade/analysis/alignment/detail/radix.hpp>
#include <alidade/analysis/alignment/detail/stance_sums.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace alidade::inline v0::alignment::detail {

/// What one thread needs to sum up a goal; kept from goal to goal.
template <class StanceSums>
class GoalSweep {
 public:
  /// `few`, where given, are all stances there are; else each goal's are found anew.
  GoalSweep(const AgendaTable& agendas, const Groups& groups, const FewStances* few,
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
        squared_(groups.count) {}

  /// Puts what the goal's pairs give into its sum, adds it to the groups' and, entry by entry, to its
  /// leaders'.
  void run(std::size_t goal, Sums& sum, std::vector<Sums>& by_groups, std::vector<Sums>& by_entry,
           const Work& work) {
    Sums whole;  // of its own, which nothing else can be in memory
    const std::size_t begin = agendas_.first[goal], end = agendas_.first[goal + 1];
    order(begin, end);
    const double weight = agendas_.goal_weight[goal];
    std::fill(cared_.begin(), cared_.end(), 0.0);
    std::fill(squared_.begin(), squared_.end(), 0.0);
    above_.reset(stances_);
    below_.reset(stances_);

    for (std::size_t k = 0; k < falling_.size(); ++k) {  // those before have at least this priority
      if (k % 65536 == 0) work.check();
      const auto [p, u, e, rank, group] = falling_[k];
      above_.agreed(rank, agreed_.data());
      for (std::size_t other = 0; other < groups_.count; ++other) {
        const double agreed = weight * p * agreed_[other];
        const double shared = weight * p * above_.total(other);
        by_entry[begin + e].agreed += agreed;
        by_entry[begin + e].shared += shared;
        Sums& pair = by_groups[std::min<std::size_t>(group, other) * groups_.count +
                               std::max<std::size_t>(group, other)];
        pair.agreed += u * agreed;
        pair.shared += u * shared;
        pair.cared -= u * shared;
        whole.agreed += u * agreed;
        whole.shared += u * shared;
      }
      above_.add(rank, group, u);
      cared_[group] += u * p;
      squared_[group] += u * u * p;
    }
    for (std::size_t k = falling_.size(); k-- > 0;) {  // those after, at their own priority
      if (k % 65536 == 0) work.check();
      const auto [p, u, e, rank, group] = falling_[k];
      double agreed = 0;
      below_.agreed(rank, &agreed);
      by_entry[begin + e].agreed += weight * agreed;
      by_entry[begin + e].shared += weight * below_.total(0);
      below_.add(rank, 0, u * p);
    }
    add_cared(weight, whole, by_groups);
    sum = whole;
  }

  /// The goal's sum of influence times priority, of all its leaders.
  [[nodiscard]] double cared() const { return std::accumulate(cared_.begin(), cared_.end(), 0.0); }

 private:
  struct Said {
    double priority, influence;
    std::uint32_t entry, rank, group;  ///< entries count from the goal's first
  };
  struct Key {
    std::uint64_t bits;
    std::uint32_t entry;
  };
  void sort_keys() {
    sort_by_digits(keys_, spare_, [](const Key& key) { return key.bits; });
  }

  /// Finds the ranks of stances, and the order of falling priority.
  void order(std::size_t begin, std::size_t end) {
    const auto entries = static_cast<std::uint32_t>(end - begin);
    const double* said = agendas_.stance.data() + begin;
    rank_.resize(entries);
    if (few_) {
      for (std::uint32_t e = 0; e < entries; ++e) rank_[e] = few_->rank(said[e]);
    } else {
      keys_.clear();
      for (std::uint32_t e = 0; e < entries; ++e) keys_.push_back({rising_bits(said[e]), e});
      sort_keys();
      stances_.clear();
      for (const Key& key : keys_) {
        const double stance = said[key.entry];
        if (stances_.empty() || stances_.back() != stance) stances_.push_back(stance);
        rank_[key.entry] = static_cast<std::uint32_t>(stances_.size() - 1);
      }
    }
    keys_.clear();
    for (std::uint32_t e = 0; e < entries; ++e) {
      keys_.push_back({falling_bits(agendas_.priority[begin + e]), e});
    }
    sort_keys();
    in_order_.clear();
    for (std::uint32_t e = 0; e < entries; ++e) {
      const std::uint32_t leader = agendas_.leader[begin + e];
      in_order_.push_back({agendas_.priority[begin + e], agendas_.influence[leader], e, rank_[e],
                           groups_.of[leader]});
    }
    falling_.clear();
    for (const Key& key : keys_) falling_.push_back(in_order_[key.entry]);
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
    whole.cared -= whole.shared;
  }

  const AgendaTable& agendas_;
  const Groups& groups_;
  const std::vector<double>& influence_of_;
  const FewStances* few_;
  std::vector<double> stances_;  // distinct, rising
  StanceSums above_, below_;
  std::vector<double> agreed_, cared_, squared_;  // by group; the latter sums of u p and of u u p
  std::vector<Key> keys_, spare_;
  std::vector<Said> in_order_, falling_;  // in the table's order, and by falling priority
  std::vector<std::uint32_t> rank_;
};

template <class StanceSums>
Pooled pool_with(const AgendaTable& agendas, const Groups& groups, const FewStances* few,
                 const Work& work) {
  const std::size_t goals = agendas.goals();
  std::vector<double> influence_of(groups.count);
  for (std::size_t i = 0; i < agendas.leaders.size(); ++i) {
    influence_of[groups.of[i]] += agendas.influence[i];
  }

  Pooled pooled;
  pooled.by_goal.resize(goals);
  std::vector<Sums> by_entry(agendas.leader.size());
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
  for (std::size_t g = 0; g < goals; ++g) {
    for (std::size_t e = agendas.first[g]; e < agendas.first[g + 1]; ++e) {
      const std::uint32_t leader = agendas.leader[e];
      const double u = agendas.influence[leader];
      const double own = agendas.goal_weight[g] * agendas.priority[e];
      Sums sums = by_entry[e];
      sums.cared = own * (influence - u) - u * own - sums.shared;
      pooled.by_leader[leader] += sums;
    }
  }
  for (Sums& sums : pooled.by_leader) sums.cared += cared_by_all;
  const auto counts = [](double u) { return u > 0; };
  if (std::count_if(agendas.influence.begin(), agendas.influence.end(), counts) < 2) {
    // There are no pairs; what stands in the sums is rounding.
    pooled.whole = {};
    std::fill(pooled.by_goal.begin(), pooled.by_goal.end(), Sums{});
    std::fill(pooled.by_groups.begin(), pooled.by_groups.end(), Sums{});
  }
  return pooled;
}

Pooled pool(const AgendaTable& agendas, const Groups& groups, const Work& work) {
  FewStances few;
  const bool all = std::all_of(agendas.stance.begin(), agendas.stance.end(),
                               [&](double stance) { return few.add(stance); });
  return all ? pool_with<StanceBuckets>(agendas, groups, &few, work)
             : pool_with<StanceTree>(agendas, groups, nullptr, work);
}

}  // namespace alidade::inline v0::alignment::detail
