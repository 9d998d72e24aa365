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

namespace coalign::inline v0::alignment::detail {

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

/// Over all pairs of entries, whosever they are: parted by priority first, then put in order part by
/// part, which is small enough for the cache.
inline double minima_of_all(const facts::AgendaTable& agendas, const Work& work) {
  constexpr std::size_t parts = 256;
  const double most = *std::max_element(agendas.priority.begin(), agendas.priority.end());
  const double fine = most > 0 ? std::min((parts - 1) / most, 1e300) : 0;
  const auto part = [&](double priority) {  // those of the highest priority first
    return parts - 1 - static_cast<std::size_t>(priority * fine);
  };
  std::array<std::size_t, parts + 1> first{};
  for (const double priority : agendas.priority) ++first[part(priority) + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<double> priority(agendas.priority.size()), influence;
  const auto& of = agendas.influence;
  const auto differs = [&](double u) { return u != of.front(); };
  const bool all_alike = std::none_of(of.begin(), of.end(), differs);
  if (!all_alike) influence.resize(priority.size());
  auto next = first;
  for (std::size_t e = 0; e < priority.size(); ++e) {
    if (e % 65'536 == 0) work.check();
    const std::size_t at = next[part(agendas.priority[e])]++;
    priority[at] = agendas.priority[e];
    if (!all_alike) influence[at] = of[agendas.leader[e]];
  }
  Minima minima;
  Ordering ordering;
  for (std::size_t k = 0; k < parts; ++k) {
    work.check();
    const double* p = priority.data() + first[k];
    for (const std::uint32_t e : ordering.falling(p, first[k + 1] - first[k])) {
      minima.meet(p[e], all_alike ? of.front() : influence[first[k] + e]);
    }
  }
  return minima.sum();
}

double chance_overlap(const facts::AgendaTable& agendas, const Work& work) {
  // Two leaders' priorities a, b meet on a goal with probability 1/m^2; over the m goals the expected
  // sum of minima is (1/m) sum_ab min(a, b). A common factor, the mean weight of goals, cancels.
  if (agendas.priority.empty()) return std::numeric_limits<double>::quiet_NaN();
  double of_one_leader = 0, influence = 0, cared = 0, own_cared = 0;
  const LeaderBlocks blocks(agendas);
  std::vector<std::size_t> first;
  std::vector<double> own;
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
      own[next[agendas.leader[e] - begin]++] = agendas.priority[e];
    });
    for (std::size_t i = 0; i < leaders; ++i) {
      const auto from = own.begin() + static_cast<std::ptrdiff_t>(first[i]);
      const auto to = own.begin() + static_cast<std::ptrdiff_t>(first[i + 1]);
      const double u = agendas.influence[begin + i], sum = std::accumulate(from, to, 0.0);
      influence += u;
      cared += u * sum;
      own_cared += u * u * sum;
      std::sort(from, to, std::greater<>{});
      Minima minima;
      for (auto at = from; at != to; ++at) minima.meet(*at, u);
      of_one_leader += minima.sum();
    }
  }
  const double minima = minima_of_all(agendas, work) - of_one_leader;
  const double shared = std::max(minima, 0.0) / static_cast<double>(agendas.goals());
  return shared / (cared * influence - own_cared - shared);
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

}  // namespace coalign::inline v0::alignment::detail
