// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/pairs.hpp>

#include <alidade/analysis/alignment/detail/ratios.hpp>
#include <alidade/analysis/detail/best.hpp>

#include <algorithm>
#include <numeric>

namespace alidade::inline v0::alignment {

namespace detail {

/// A pair found, by the places of the two in the table.
struct AlignedPair {
  double score;  ///< the higher the better, whatever the order asked for
  std::uint32_t first, second;
  Sums sums;
  std::size_t goals;

  [[nodiscard]] friend bool operator<(const AlignedPair& a, const AlignedPair& b) noexcept {
    if (a.score != b.score) return a.score > b.score;  // better ones first
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  }
};

using BestPairs = alidade::detail::Best<AlignedPair>;

/// Looks for pairs leader by leader, against those with at least their sum of priorities.
class PairSearch {
 public:
  PairSearch(const AgendaTable& table, Silence silence, PairOrder order)
      : table_(table),
        silence_(silence),
        sign_(order == PairOrder::most_aligned ? 1 : -1),
        sum_(table.leaders.size(), 0.0),
        place_(table.leaders.size()) {
    for (std::size_t g = 0; g < table.goals(); ++g) {
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        sum_[table.leader[e]] += table.goal_weight[g] * table.priority[e];
      }
    }
    falling_.resize(sum_.size());
    std::iota(falling_.begin(), falling_.end(), 0U);
    std::stable_sort(falling_.begin(), falling_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sum_[a] > sum_[b]; });
    for (std::uint32_t k = 0; k < falling_.size(); ++k) place_[falling_[k]] = k;
    index();
  }

  /// The best pairs whose smaller agenda is of the leaders from `begin` to `end` in falling order.
  void search(std::size_t begin, std::size_t end, BestPairs& best, const Work& work) const {
    std::vector<Sums> sums(sum_.size());
    std::vector<std::size_t> goals(sum_.size(), 0);
    std::vector<std::uint32_t> met;
    for (std::size_t k = begin; k < end; ++k) {
      if (k % 64 == 0) work.check();
      meet(static_cast<std::uint32_t>(k), largest(k, best.needed()), sums, goals, met);
      for (const std::uint32_t other : met) {
        offer(falling_[k], falling_[other], sums[other], goals[other], best);
        sums[other] = {};
        goals[other] = 0;
      }
      met.clear();
    }
  }

 private:
  struct Said {
    std::uint32_t place, goal;
    double stance, priority;
  };

  /// Entries by goal in falling order of their leader's sum, and by leader.
  void index() {
    by_leader_first_.assign(sum_.size() + 1, 0);
    for (const std::uint32_t leader : table_.leader) ++by_leader_first_[place_[leader] + 1];
    std::partial_sum(by_leader_first_.begin(), by_leader_first_.end(), by_leader_first_.begin());
    by_goal_.resize(table_.leader.size());
    by_leader_.resize(table_.leader.size());
    auto next = by_leader_first_;
    for (std::uint32_t g = 0; g < table_.goals(); ++g) {
      for (std::size_t e = table_.first[g]; e < table_.first[g + 1]; ++e) {
        by_goal_[e] = {place_[table_.leader[e]], g, table_.stance[e], table_.priority[e]};
      }
      std::sort(by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[g]),
                by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[g + 1]),
                [](const Said& a, const Said& b) { return a.place < b.place; });
    }
    for (const Said& said : by_goal_) by_leader_[next[said.place]++] = said;
  }

  /// The first place whose sum is not too large for the overlap that is needed.
  [[nodiscard]] std::uint32_t largest(std::size_t k, double needed) const {
    if (silence_ == Silence::unknown || !(needed > 0)) return 0;
    const double most = sum_[falling_[k]] / needed * (1 + 1e-12);
    const auto found =
        std::partition_point(falling_.begin(), falling_.end(),
                             [&](std::uint32_t leader) { return sum_[leader] > most; });
    return static_cast<std::uint32_t>(found - falling_.begin());
  }

  void meet(std::uint32_t k, std::uint32_t from, std::vector<Sums>& sums,
            std::vector<std::size_t>& goals, std::vector<std::uint32_t>& met) const {
    for (std::size_t e = by_leader_first_[k]; e < by_leader_first_[k + 1]; ++e) {
      const Said& own = by_leader_[e];
      const double weight = table_.goal_weight[own.goal];
      const auto end = by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[own.goal + 1]);
      auto at = by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[own.goal]);
      at = std::partition_point(at, end, [&](const Said& said) { return said.place < from; });
      for (; at != end && at->place < k; ++at) {
        const double shared = weight * std::min(own.priority, at->priority);
        if (!(shared > 0)) continue;
        if (goals[at->place]++ == 0) met.push_back(at->place);
        sums[at->place].shared += shared;
        sums[at->place].agreed += shared * (1 - std::abs(own.stance - at->stance));
      }
    }
  }

  void offer(std::uint32_t a, std::uint32_t b, Sums sums, std::size_t goals,
             BestPairs& best) const {
    sums.cared = sum_[a] + sum_[b] - sums.shared;
    const double score = sign_ * sums.agreed / denominator(sums, silence_);
    if (score > 0) best.offer({score, std::min(a, b), std::max(a, b), sums, goals});
  }

  const AgendaTable& table_;
  Silence silence_;
  double sign_;
  std::vector<double> sum_;                // of weighted priorities, by leader
  std::vector<std::uint32_t> falling_;     // leaders by falling sum
  std::vector<std::uint32_t> place_;       // of a leader in it
  std::vector<Said> by_goal_, by_leader_;  // the former in the order of the table's goals
  std::vector<std::size_t> by_leader_first_;
};

}  // namespace detail

std::vector<LeaderPair> pairs(const Network& network, std::size_t top, PairOrder order,
                              const AgendasOptions& options, const Work& work) {
  const detail::AgendaTable table = detail::read_agendas(network, options, work);
  const detail::PairSearch search(table, options.silence, order);
  const std::size_t leaders = table.leaders.size();
  const std::size_t chunks = std::min<std::size_t>(leaders, 64);
  std::vector<detail::BestPairs> by_chunk(chunks, detail::BestPairs(top));
  for_each_chunk(work, chunks, "pairs", [&](std::size_t chunk) {
    search.search(leaders * chunk / chunks, leaders * (chunk + 1) / chunks, by_chunk[chunk], work);
  });
  std::vector<detail::AlignedPair> best;
  for (const auto& part : by_chunk) {
    best.insert(best.end(), part.found().begin(), part.found().end());
  }
  std::sort(best.begin(), best.end());
  best.resize(std::min(best.size(), top), detail::AlignedPair{});

  std::vector<std::size_t> entries(leaders, 0);
  for (const std::uint32_t leader : table.leader) ++entries[leader];
  std::vector<LeaderPair> found;
  for (const auto& candidate : best) {
    LeaderPair pair{table.leaders[candidate.first],
                    table.leaders[candidate.second],
                    {},
                    {},
                    {},
                    candidate.goals};
    detail::fill(pair, candidate.sums, options.silence,
                 entries[candidate.first] + entries[candidate.second], Reason::no_priority);
    found.push_back(pair);
  }
  return found;
}

}  // namespace alidade::inline v0::alignment
