// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/pairs.hpp>

#include <coalign/analysis/alignment/agendas/detail/pairs_met.hpp>
#include <coalign/analysis/alignment/detail/blocked_lists.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/detail/best.hpp>
#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment {

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

using BestPairs = coalign::detail::Best<AlignedPair>;

/// Looks for pairs leader by leader, against those with at least their sum of priorities.
class PairSearch {
 public:
  PairSearch(const facts::AgendaTable& table, Silence silence, PairOrder order)
      : table_(table),
        silence_(silence),
        sign_(order == PairOrder::most_aligned ? 1 : -1),
        sum_(table.leaders.size(), 0.0),
        falling_(table.leaders.size()) {
    std::vector<double> sum(sum_.size(), 0.0);
    for (std::size_t g = 0; g < table.goals(); ++g) {
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        sum[table.leader[e]] += table.goal_weight[g] * table.priority[e];
      }
    }
    std::iota(falling_.begin(), falling_.end(), 0U);
    std::stable_sort(falling_.begin(), falling_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return sum[a] > sum[b]; });
    for (std::size_t k = 0; k < falling_.size(); ++k) sum_[k] = sum[falling_[k]];
    index();
  }

  /// The best pairs whose smaller agenda is of the leaders from `begin` to `end` in falling order.
  /// `floor` is what a pair must reach as far as any thread knows, which spares work and no more.
  void search(std::size_t begin, std::size_t end, BestPairs& best, std::atomic<double>& floor,
              const Work& work) const {
    const auto needed = [&] {
      double known = floor.load();
      while (known < best.needed() && !floor.compare_exchange_weak(known, best.needed())) {
      }
      return std::max(known, best.needed());
    };
    std::vector<Sums> sums(sum_.size());
    std::vector<std::size_t> goals(sum_.size(), 0);
    const auto one_by_one = [&](std::size_t k) {
      if (k % 64 == 0) work.check();
      meet(static_cast<std::uint32_t>(k), largest(k, needed()), sums, goals, best);
    };
    std::size_t k = begin;
    // What blocks are searched by takes every pair's stances.
    if (table_.without_stance != 0) {
      while (k < end) one_by_one(k++);
      return;
    }
    while (k < end && (silence_ == Silence::unknown || needed() < least_score)) one_by_one(k++);
    const auto tiny =
        std::partition_point(sum_.begin(), sum_.end(), [](double sum) { return sum >= least_sum; });
    const std::size_t middle = std::clamp(static_cast<std::size_t>(tiny - sum_.begin()), k, end);
    by_blocks(k, middle, needed, best, work);
    for (k = middle; k < end; ++k) one_by_one(k);
  }

 private:
  struct Said {
    std::uint32_t place, goal;
    double stance, priority;
  };
  // Below these, single precision might not tell something from nothing.
  static constexpr double least_score = 1e-6, least_sum = 1e-30;

  struct Rough {
    std::uint32_t place;
    float cares, stance;
  };
  [[nodiscard]] Rough roughly(const Said& said) const {
    return {said.place, static_cast<float>(table_.goal_weight[said.goal] * said.priority),
            static_cast<float>(said.stance)};
  }

  /// Entries by goal in falling order of their leader's sum, and by leader.
  void index() {
    std::vector<std::uint32_t> place(falling_.size());
    for (std::uint32_t k = 0; k < falling_.size(); ++k) place[falling_[k]] = k;
    first_.assign(sum_.size() + 1, 0);
    for (std::size_t k = 0; k < sum_.size(); ++k) {
      first_[k + 1] = first_[k] + table_.entries_of[falling_[k]];
    }
    const std::size_t entries = table_.leader.size();
    by_goal_.resize(entries);
    by_leader_.resize(entries);
    auto next = first_;
    for (std::uint32_t g = 0; g < table_.goals(); ++g) {
      for (std::size_t e = table_.first[g]; e < table_.first[g + 1]; ++e) {
        by_goal_[e] = {place[table_.leader[e]], g, table_.stance[e], table_.priority[e]};
      }
      std::sort(by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[g]),
                by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[g + 1]),
                [](const Said& a, const Said& b) { return a.place < b.place; });
    }
    std::vector<Rough> rough;
    rough.reserve(entries);
    for (const Said& said : by_goal_) {
      by_leader_[next[said.place]++] = said;
      rough.push_back(roughly(said));
    }
    lists_ = BlockedLists<Rough>(rough, table_.first, sum_.size());
  }

  /// The first place whose sum is not too large for the overlap that is needed.
  [[nodiscard]] std::uint32_t largest(std::size_t k, double needed) const {
    if (silence_ == Silence::unknown || !(needed > 0)) return 0;
    const double most = sum_[k] / needed * (1 + 1e-12);
    const auto found =
        std::partition_point(sum_.begin(), sum_.end(), [&](double sum) { return sum > most; });
    return static_cast<std::uint32_t>(found - sum_.begin());
  }

  /// Adds up what a leader has in common with everyone before, from a place on.
  void meet(std::uint32_t k, std::uint32_t from, std::vector<Sums>& sums,
            std::vector<std::size_t>& goals, BestPairs& best) const {
    std::vector<std::uint32_t> met;
    for (std::size_t e = first_[k]; e < first_[k + 1]; ++e) {
      const Said& own = by_leader_[e];
      const auto end = by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[own.goal + 1]);
      auto at = by_goal_.begin() + static_cast<std::ptrdiff_t>(table_.first[own.goal]);
      at = std::partition_point(at, end, [&](const Said& said) { return said.place < from; });
      for (; at != end && at->place < k; ++at) {
        if (!add(own, *at, sums[at->place])) continue;
        if (goals[at->place]++ == 0) met.push_back(at->place);
      }
    }
    for (const std::uint32_t other : met) {
      offer(k, other, sums[other], goals[other], best);
      sums[other] = {};
      goals[other] = 0;
    }
  }

  /// A pair scores at least t where agreed + t shared >= t (P + P'): one sum in single precision says
  /// for a block of leaders at a time who of them has to be looked at.
  template <class Needed>
  void by_blocks(std::size_t begin, std::size_t end, Needed&& needed, BestPairs& best,
                 const Work& work) const {
    std::vector<float> owed, sums;
    for (std::size_t block = 0; block < lists_.blocks(); ++block) {
      const std::size_t from = block * lists_.width();
      const std::size_t to = std::min(from + lists_.width(), sum_.size());
      double t = -1;
      for (std::size_t k = std::max(begin, from + 1); k < end; ++k) {
        if (k % 64 == 0) work.check();
        if (const double now = needed(); now != t) {
          t = now;
          owed.clear();
          for (std::size_t j = from; j < to; ++j) owed.push_back(static_cast<float>(-t * sum_[j]));
        }
        const std::size_t last = std::min(to, k) - 1;
        if (t * sum_[last] > sum_[k] * (1 + 1e-12)) continue;  // all want too much else
        sums = owed;
        add_block(k, block, t, sums.data() - from);
        // Terms are no larger in sum than twice the own priorities, and what is owed no larger than
        // those where it matters: this much, rounding cannot take away.
        const double lost = 1e-6 * static_cast<double>(first_[k + 1] - first_[k] + 4) * sum_[k];
        each_at_least(sums.data(), last + 1 - from, static_cast<float>(t * sum_[k] - lost),
                      [&](std::size_t j) { look_at(k, from + j, best); });
      }
    }
  }

  void add_block(std::size_t k, std::size_t block, double t, float* sums) const {
    const auto sign = static_cast<float>(sign_), most = static_cast<float>(sign_ + t);
    for (std::size_t e = first_[k]; e < first_[k + 1]; ++e) {
      const Rough own = roughly(by_leader_[e]);
      for (const Rough& its : lists_.part(by_leader_[e].goal, block)) {
        const float distance = std::abs(own.stance - its.stance);
        sums[its.place] += std::min(own.cares, its.cares) * (most - sign * distance);
      }
    }
  }

  void look_at(std::size_t k, std::size_t other, BestPairs& best) const {
    Sums sums;
    std::size_t goals = 0;
    for (std::size_t a = first_[k], b = first_[other];
         a != first_[k + 1] && b != first_[other + 1];) {  // both in the order of goals
      const Said &own = by_leader_[a], &its = by_leader_[b];
      if (own.goal == its.goal) goals += add(own, its, sums) ? 1 : 0;
      a += own.goal <= its.goal ? 1 : 0;
      b += its.goal <= own.goal ? 1 : 0;
    }
    if (goals != 0) offer(k, other, sums, goals, best);
  }

  bool add(const Said& own, const Said& its, Sums& sums) const {
    const double shared = table_.goal_weight[own.goal] * std::min(own.priority, its.priority);
    if (!(shared > 0)) return false;
    sums.meet(shared, own.stance, its.stance);
    return true;
  }

  void offer(std::size_t k, std::size_t other, Sums sums, std::size_t goals,
             BestPairs& best) const {
    sums.cared = sum_[k] + sum_[other] - sums.shared;
    const double score = sign_ * numerator(sums, silence_) / denominator(sums, silence_);
    const auto [first, second] = std::minmax(falling_[k], falling_[other]);
    // What agrees as much as it disagrees has score 0, whatever rounding leaves of it.
    if (sign_ * sums.agreed > coalign::detail::rounding * sums.compared) {
      best.offer({score, first, second, sums, goals});
    }
  }

  const facts::AgendaTable& table_;
  Silence silence_;
  double sign_;
  std::vector<double> sum_;                // of weighted priorities, falling
  std::vector<std::uint32_t> falling_;     // whose they are
  std::vector<std::size_t> first_;         // by place, where its entries begin
  std::vector<Said> by_goal_, by_leader_;  // the former in the order of the table's goals
  BlockedLists<Rough> lists_;              // of the entries by goal
};

}  // namespace detail

std::vector<LeaderPair> pairs(const Facts& facts, std::size_t top, PairOrder order,
                              const AgendasOptions& options, const Work& work) {
  const facts::AgendaTable& table = facts.agendas(options.reading(), work);
  detail::check_pairs_met(table);
  const detail::PairSearch search(table, options.silence, order);
  const std::size_t leaders = table.leaders.size();
  const std::size_t chunks = std::min<std::size_t>(leaders, 64);
  std::vector<detail::BestPairs> by_chunk(chunks, detail::BestPairs(top));
  std::atomic<double> floor{0};
  for_each_chunk(work, chunks, "pairs", [&](std::size_t chunk) {
    search.search(leaders * chunk / chunks, leaders * (chunk + 1) / chunks, by_chunk[chunk], floor,
                  work);
  });
  std::vector<detail::AlignedPair> best;
  for (const auto& part : by_chunk) {
    best.insert(best.end(), part.found().begin(), part.found().end());
  }
  std::sort(best.begin(), best.end());
  best.resize(std::min(best.size(), top), detail::AlignedPair{});

  std::vector<LeaderPair> found;
  for (const auto& candidate : best) {
    LeaderPair pair{table.leaders[candidate.first],
                    table.leaders[candidate.second],
                    {},
                    {},
                    {},
                    candidate.goals};
    detail::fill(pair, candidate.sums, options.silence,
                 table.entries_of[candidate.first] + table.entries_of[candidate.second],
                 Reason::no_priority);
    found.push_back(pair);
  }
  return found;
}

std::vector<LeaderPair> pairs(const Network& network, std::size_t top, PairOrder order,
                              const AgendasOptions& options, const Work& work) {
  return pairs(Facts(network), top, order, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
