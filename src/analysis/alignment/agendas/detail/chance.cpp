// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/chance.hpp>

#include <coalign/analysis/alignment/agendas/detail/by_leader.hpp>
#include <coalign/analysis/alignment/detail/leader_blocks.hpp>
#include <coalign/analysis/alignment/detail/ordering.hpp>

#include <algorithm>
#include <array>
#include <functional>
#include <limits>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment::detail {

double chance_agreement(std::size_t points) noexcept {
  if (points == 0) return 1.0 / 3;
  const auto k = static_cast<double>(points);
  return 1 - 2 * (k + 1) / (3 * k);
}

/// Sums over unordered pairs of u u' min(p, p'), of numbers that come in falling order.
class Minima {
 public:
  void meet(double priority, double influence) noexcept {
    sum_ += influence * priority * before_;
    before_ += influence;
  }
  [[nodiscard]] double sum() const noexcept { return sum_; }

 private:
  double before_ = 0, sum_ = 0;
};

/// Hands out all entries in falling order of priority: parted by it first, then put in order part by part, which is small
/// enough for the cache.
template <class Use>
void each_falling(const facts::AgendaTable& agendas, const Work& work, Use&& use) {
  constexpr std::size_t parts = 256;
  const double most = *std::max_element(agendas.priority.begin(), agendas.priority.end());
  const double fine = most > 0 ? std::min((parts - 1) / most, 1e300) : 0;
  const auto part = [&](double priority) {  // those of the highest priority first
    return parts - 1 - static_cast<std::size_t>(priority * fine);
  };
  std::array<std::size_t, parts + 1> first{};
  for (const double priority : agendas.priority) ++first[part(priority) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<double> priority(agendas.priority.size());
  std::vector<std::uint32_t> entry(priority.size());
  auto next = first;
  for (std::size_t e = 0; e < priority.size(); ++e) {
    if (e % 65'536 == 0) work.check();
    const std::size_t at = next[part(agendas.priority[e])]++;
    priority[at] = agendas.priority[e];
    entry[at] = static_cast<std::uint32_t>(e);
  }
  Ordering ordering;
  for (std::size_t k = 0; k < parts; ++k) {
    work.check();
    const double* p = priority.data() + first[k];
    for (const std::uint32_t e : ordering.falling(p, first[k + 1] - first[k])) {
      use(p[e], entry[first[k] + e]);
    }
  }
}

/// Hands out, leader by leader, their entries in falling order of priority: `use(leader, entries)`.
template <class Use>
void each_leader_falling(const facts::AgendaTable& agendas, const Work& work, Use&& use) {
  const LeaderBlocks blocks(agendas);
  std::vector<std::size_t> first;
  std::vector<std::uint32_t> own;
  const auto before = [&](std::uint32_t a, std::uint32_t b) {
    return agendas.priority[a] > agendas.priority[b];
  };
  for (std::size_t block = 0; block < blocks.count(); ++block) {
    work.check();
    const std::size_t begin = blocks.begin(block), leaders = blocks.begin(block + 1) - begin;
    first.assign(leaders + 1, 0);
    for (std::size_t i = 0; i < leaders; ++i) {
      first[i + 1] = first[i] + agendas.entries_of[begin + i];
    }
    own.resize(first.back());
    auto next = first;
    blocks.each(block, [&](std::size_t, std::size_t e) {
      own[next[agendas.leader[e] - begin]++] = static_cast<std::uint32_t>(e);
    });
    for (std::size_t i = 0; i < leaders; ++i) {
      const std::span entries(own.data() + first[i], first[i + 1] - first[i]);
      std::sort(entries.begin(), entries.end(), before);
      use(begin + i, std::span<const std::uint32_t>(entries));
    }
  }
}

double chance_overlap_of(std::span<const PriorityCount> falling, std::uint64_t leaders,
                         std::size_t goals) {
  double before = 0, minima = 0, cared = 0;
  for (const auto& [priority, entries, own_pairs] : falling) {
    const auto count = static_cast<double>(entries);
    minima += priority * (count * before + count * (count - 1) / 2 - double(own_pairs));
    before += count;
    cared += priority * count;
  }
  const double shared = minima / static_cast<double>(goals);
  return shared / (cared * static_cast<double>(leaders) - cared - shared);
}

/// Where all have the same influence, whoever cares for what: counts alone say it.
inline double chance_overlap_of_alike(const facts::AgendaTable& agendas, const Work& work) {
  std::vector<std::uint32_t> before(agendas.priority.size());  // of the leader's own entries
  each_leader_falling(agendas, work, [&](std::size_t, std::span<const std::uint32_t> entries) {
    for (std::uint32_t k = 0; k < entries.size(); ++k) before[entries[k]] = k;
  });
  std::vector<PriorityCount> falling;
  each_falling(agendas, work, [&](double priority, std::uint32_t e) {
    if (falling.empty() || falling.back().priority != priority) falling.push_back({priority, 0, 0});
    ++falling.back().entries;
    falling.back().own_pairs += before[e];
  });
  return chance_overlap_of(falling, agendas.leaders.size(), agendas.goals());
}

double chance_overlap(const facts::AgendaTable& agendas, const Work& work) {
  // Two leaders' priorities a, b meet on a goal with probability 1/m^2; over the m goals the expected
  // sum of minima is (1/m) sum_ab min(a, b). A common factor, the mean weight of goals, cancels.
  if (agendas.priority.empty()) return std::numeric_limits<double>::quiet_NaN();
  const auto& of = agendas.influence;
  const auto differs = [&](double u) { return u != of.front(); };
  if (of.front() > 0 && std::none_of(of.begin(), of.end(), differs)) {
    return chance_overlap_of_alike(agendas, work);
  }
  double of_one_leader = 0, influence = 0, cared = 0, own_cared = 0;
  each_leader_falling(agendas, work, [&](std::size_t i, std::span<const std::uint32_t> entries) {
    Minima minima;
    double sum = 0;
    for (const std::uint32_t e : entries) {
      sum += agendas.priority[e];
      minima.meet(agendas.priority[e], of[i]);
    }
    influence += of[i];
    cared += of[i] * sum;
    own_cared += of[i] * of[i] * sum;
    of_one_leader += minima.sum();
  });
  Minima all;
  each_falling(agendas, work, [&](double priority, std::uint32_t e) {
    all.meet(priority, of[agendas.leader[e]]);
  });
  const double minima = all.sum() - of_one_leader;
  const double shared = std::max(minima, 0.0) / static_cast<double>(agendas.goals());
  return shared / (cared * influence - own_cared - shared);
}

Chance beside_chance(const Agendas& found, bool asked, double chance_of_overlap,
                     std::size_t points) {
  Chance chance;
  const double agreement = asked ? chance_agreement(points) : not_given;
  const double overlap = std::clamp(chance_of_overlap, 0.0, 1.0);
  chance.agreement = asked ? Estimate::of(agreement, found.entries)
                           : Estimate::none(Reason::no_stances, found.entries);
  chance.overlap = Estimate::of(overlap, found.entries);
  const double score = score_by_chance(found.silence, agreement, overlap);
  chance.score = asked ? Estimate::of(score, found.entries) : chance.agreement;
  chance.agreement_beyond_chance =
      found.agreement.known()
          ? Estimate::of(std::max((found.agreement.value - agreement) / (1 - agreement), -2.0),
                         found.entries)
          : found.agreement;
  chance.overlap_ratio = overlap > 0 ? Estimate::of(found.overlap.value / overlap, found.entries)
                                     : Estimate::none(Reason::nothing_shared, found.entries);
  chance.score_difference =
      found.score.known() ? Estimate::of(found.score.value - score, found.entries) : found.score;
  chance.overlap_difference = Estimate::of(found.overlap.value - overlap, found.entries);
  return chance;
}

/// Answers what a priority has in common with those of all entries: the sum of u min(p, q) over them.
class InCommon {
 public:
  explicit InCommon(const facts::AgendaTable& agendas) {
    std::vector<std::uint32_t> rising(agendas.priority.size());
    std::iota(rising.begin(), rising.end(), 0U);
    const auto before = [&](std::uint32_t a, std::uint32_t b) {
      return agendas.priority[a] != agendas.priority[b] ? agendas.priority[a] < agendas.priority[b]
                                                        : a < b;
    };
    std::sort(rising.begin(), rising.end(), before);
    for (const std::uint32_t e : rising) {
      const double p = agendas.priority[e], u = agendas.influence[agendas.leader[e]];
      if (steps_.empty() || steps_.back().priority != p) {
        steps_.push_back({p, influence_, below_});
      }
      influence_ += u;
      below_ += u * p;
    }
  }
  /// Of a priority that an entry has.
  [[nodiscard]] double of(double priority) const {
    const auto lower = [](const Step& step, double p) { return step.priority < p; };
    const Step& at = *std::lower_bound(steps_.begin(), steps_.end(), priority, lower);
    return at.below + priority * (influence_ - at.influence);
  }

 private:
  struct Step {
    double priority, influence, below;  ///< the sums of u and of u q over those under it
  };
  std::vector<Step> steps_;
  double influence_ = 0, below_ = 0;
};

std::vector<double> chance_overlap_without(const facts::AgendaTable& agendas, const Work& work) {
  const std::size_t leaders = agendas.leaders.size();
  const InCommon all(agendas);
  const AgendasByLeader by_leader(agendas);
  std::vector<double> priorities(leaders), met(leaders), own;
  double influence = 0, cared = 0, own_cared = 0, pairs = 0;
  for (std::size_t i = 0; i < leaders; ++i) {
    if (i % 1'024 == 0) work.check();
    const double u = agendas.influence[i];
    own.clear();
    double common = 0;
    for (const GoalSaid& said : by_leader.of(i)) {
      priorities[i] += said.priority;
      common += all.of(said.priority);
      own.push_back(said.priority);
    }
    std::sort(own.begin(), own.end(), std::greater<>{});
    double with_itself = 0;
    for (std::size_t k = 0; k < own.size(); ++k) with_itself += (2.0 * double(k) + 1) * own[k];
    met[i] = u * (common - u * with_itself);
    influence += u;
    cared += u * priorities[i];
    own_cared += u * u * priorities[i];
    pairs += met[i] / 2;
  }
  std::vector<double> found(leaders);
  for (std::size_t i = 0; i < leaders; ++i) {
    const double u = agendas.influence[i], its = u * priorities[i];
    const double shared = std::max(pairs - met[i], 0.0) / static_cast<double>(agendas.goals());
    const double most = (cared - its) * (influence - u) - (own_cared - u * its);
    found[i] = std::clamp(shared / (most - shared), 0.0, 1.0);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
