// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/conversations.hpp>

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/detail/best.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// A shift found; the better one first.
struct ShiftFound {
  double score;                ///< the gain
  std::uint32_t goal, leader;  ///< the latter as its place in the table
  std::size_t entry;           ///< or `no_entry`
  double stance, priority;
  friend bool operator<(const ShiftFound& a, const ShiftFound& b) noexcept {
    if (a.score != b.score) return a.score > b.score;
    return std::pair(a.goal, a.leader) < std::pair(b.goal, b.leader);
  }
};
inline constexpr std::size_t no_entry = static_cast<std::size_t>(-1);

/// The sums over each entry's own pairs within its goal: `pool` of a table in which every entry is a
/// leader of its own.
inline Pooled pool_entries(const facts::AgendaTable& agendas, const Work& work) {
  facts::AgendaTable apart = agendas;
  const std::size_t entries = agendas.leader.size();
  apart.leaders.assign(entries, LeaderId{0});
  apart.influence.assign(entries, 1.0);
  std::iota(apart.leader.begin(), apart.leader.end(), 0U);
  return pool(apart, {std::vector<std::uint32_t>(entries, 0U), 1}, work);
}

/// By goal, who cares about it and was not asked which side they take: they neither are silent nor have a
/// stance to shift. As places in the table of stances, rising.
inline std::vector<std::vector<std::uint32_t>> without_sides(const Facts& facts,
                                                             const facts::AgendaTable& stances,
                                                             const Work& work) {
  std::vector<std::vector<std::uint32_t>> found(stances.goals());
  if (stances.left_out == 0) return found;
  const facts::AgendaTable& all = facts.agendas({}, work);
  for (std::size_t g = 0; g < all.goals(); ++g) {
    for (std::size_t e = all.first[g]; e < all.first[g + 1]; ++e) {
      if (!std::isnan(all.stance[e])) continue;
      const LeaderId leader = all.leaders[all.leader[e]];
      const auto at = std::lower_bound(stances.leaders.begin(), stances.leaders.end(), leader);
      if (at == stances.leaders.end() || *at != leader) continue;
      found[g].push_back(static_cast<std::uint32_t>(at - stances.leaders.begin()));
    }
  }
  return found;
}

/// Looks for the best shifts, goal by goal. A shift on one goal changes what its leader adds to the two
/// sums of the score, nothing else.
class ShiftSearch {
 public:
  ShiftSearch(const facts::AgendaTable& agendas,
              const std::vector<std::vector<std::uint32_t>>& not_asked, std::size_t top,
              const Work& work)
      : agendas_(agendas), not_asked_(not_asked), own_(pool_entries(agendas, work)), best_(top) {
    others_ = static_cast<double>(agendas.leaders.size()) - 1;
    for (std::size_t g = 0; g < agendas.goals(); ++g) {
      const double weight = agendas.goal_weight[g];
      agreed_ += own_.by_goal[g].agreed;
      cared_ += weight * others_ * priorities(g) - own_.by_goal[g].shared;
    }
  }

  [[nodiscard]] std::vector<ShiftFound> run(const Work& work) {
    if (!(cared_ > 0)) return {};
    for (std::uint32_t g = 0; g < agendas_.goals(); ++g) {
      work.check();
      look_at(g);
    }
    return std::move(best_).sorted();
  }

 private:
  /// Where others stand on a goal, at one priority: min(priority, theirs) are their weights.
  struct Target {
    double priority;
    double cared;                          ///< with all known leaders
    std::vector<double> weights, moments;  ///< of the first k by falling stance; of weight x stance
  };

  [[nodiscard]] double priorities(std::size_t goal) const {
    double sum = 0;
    for (std::size_t e = agendas_.first[goal]; e < agendas_.first[goal + 1]; ++e) {
      sum += agendas_.priority[e];
    }
    return sum;
  }

  /// The different priorities above 0 that a goal is given, at most so many of them.
  [[nodiscard]] std::vector<double> priorities_given(std::size_t goal) const {
    constexpr std::size_t most = 16;
    const auto at = [&](std::size_t e) {
      return agendas_.priority.begin() + static_cast<std::ptrdiff_t>(e);
    };
    std::vector<double> given(at(agendas_.first[goal]), at(agendas_.first[goal + 1]));
    std::sort(given.begin(), given.end());
    given.erase(std::unique(given.begin(), given.end()), given.end());
    if (!given.empty() && given.front() == 0) given.erase(given.begin());
    if (given.size() <= most) return given;
    std::vector<double> some;
    for (std::size_t k = 1; k <= most; ++k) some.push_back(given[given.size() * k / most - 1]);
    return some;
  }

  [[nodiscard]] std::vector<Target> targets(std::size_t goal) {
    const std::size_t begin = agendas_.first[goal], end = agendas_.first[goal + 1];
    falling_.resize(end - begin);
    std::iota(falling_.begin(), falling_.end(), begin);
    std::stable_sort(falling_.begin(), falling_.end(), [&](std::size_t a, std::size_t b) {
      return agendas_.stance[a] > agendas_.stance[b];
    });
    rank_.resize(end - begin);
    for (std::size_t k = 0; k < falling_.size(); ++k) rank_[falling_[k] - begin] = k;
    std::vector<Target> found;
    for (const double p : priorities_given(goal)) {
      Target target{p, p * (others_ + 1 - static_cast<double>(end - begin)), {0.0}, {0.0}};
      for (const std::size_t e : falling_) {
        const double weight = std::min(p, agendas_.priority[e]);
        target.weights.push_back(target.weights.back() + weight);
        target.moments.push_back(target.moments.back() + weight * agendas_.stance[e]);
        target.cared += std::max(p, agendas_.priority[e]);
      }
      found.push_back(std::move(target));
    }
    return found;
  }

  /// The stance that the others agree with most, as its place among the falling: their weighted median,
  /// of two the more supportive. `own` is whom to leave out, by the place too, or none. Nothing where the
  /// others have no weight.
  [[nodiscard]] std::size_t median(const Target& at, std::size_t own) const {
    const std::size_t count = falling_.size();
    const double leave = own < count ? at.weights[own + 1] - at.weights[own] : 0;
    const double half =
        (at.weights[count] - leave) / 2 * (1 - 1e-12);  // a half is a half, rounded too
    if (!(half > 0)) return count;
    std::size_t first = 0, last = count;
    while (first < last) {
      const std::size_t middle = first + (last - first) / 2;
      const double before = at.weights[middle + 1] - (own <= middle ? leave : 0);
      if (before < half) first = middle + 1;
      else last = middle;
    }
    return first;
  }

  /// Sum over the others of min(priority, theirs) (1 - distance to the stance at that place).
  [[nodiscard]] double agreed_with_others(const Target& at, std::size_t place,
                                          std::size_t own) const {
    const std::size_t count = falling_.size();
    const double s = agendas_.stance[falling_[place]];
    const double above = at.moments[place] - s * at.weights[place];
    const double below =
        s * (at.weights[count] - at.weights[place]) - (at.moments[count] - at.moments[place]);
    const double all = at.weights[count] - above - below;
    if (own >= count) return all;
    const std::size_t e = falling_[own];
    return all -
           std::min(at.priority, agendas_.priority[e]) * (1 - std::abs(s - agendas_.stance[e]));
  }

  void look_at(std::uint32_t goal) {
    const std::size_t begin = agendas_.first[goal], end = agendas_.first[goal + 1];
    const double weight = agendas_.goal_weight[goal];
    if (begin == end || !(weight > 0)) return;
    const std::vector<Target> where = targets(goal);
    const double sum = priorities(goal);
    shifted_.clear();
    for (std::size_t e = begin; e < end; ++e) {
      const double p = agendas_.priority[e];
      const double agreed = own_.by_leader[e].agreed;
      const double cared = weight * (others_ * p + sum - p) - own_.by_leader[e].shared;
      const std::size_t own = rank_[e - begin];
      for (const Target& to : where) {
        if (to.priority < p) continue;  // caring less is no shift towards the others
        const std::size_t place = median(to, own);
        if (place == nowhere()) continue;
        const double agreed_then = weight * agreed_with_others(to, place, own);
        const double cared_then = weight * (to.cared - to.priority);
        take({0, goal, agendas_.leader[e], e, agendas_.stance[falling_[place]], to.priority},
             agreed_then - agreed, cared_then - cared);
      }
      offer();
    }
    if (const std::uint32_t silent = first_silent(goal, begin, end); silent != none_silent) {
      for (const Target& to : where) {
        const std::size_t place = median(to, nowhere());
        if (place == nowhere()) continue;
        take({0, goal, silent, no_entry, agendas_.stance[falling_[place]], to.priority},
             weight * agreed_with_others(to, place, nowhere()),
             weight * (to.cared - to.priority - sum));
      }
      offer();
    }
  }

  /// No place among the falling.
  [[nodiscard]] std::size_t nowhere() const noexcept { return falling_.size(); }

  /// Keeps the better shift of one leader.
  void take(ShiftFound shift, double agreed, double cared) {
    shift.score = (agreed_ + agreed) / (cared_ + cared) - agreed_ / cared_;
    if (shift.score > found_.score) found_ = shift;
  }

  /// Offers it, unless it is nothing or somebody before who stands alike was offered.
  void offer() {
    const ShiftFound found = std::exchange(found_, nothing);
    if (!(found.score > 1e-12) || found.score < best_.needed()) return;
    const auto alike = [&](std::size_t entry) {
      return agendas_.stance[entry] == agendas_.stance[found.entry] &&
             agendas_.priority[entry] == agendas_.priority[found.entry];
    };
    if (found.entry != no_entry) {
      if (std::any_of(shifted_.begin(), shifted_.end(), alike)) return;
      shifted_.push_back(found.entry);
    }
    best_.offer(found);
  }

  [[nodiscard]] std::uint32_t first_silent(std::size_t goal, std::size_t begin,
                                           std::size_t end) const {
    std::uint32_t next = 0;
    auto passed = not_asked_[goal].begin();
    for (std::size_t e = begin;; ++next) {
      if (e < end && agendas_.leader[e] == next) ++e;
      else if (passed != not_asked_[goal].end() && *passed == next) ++passed;
      else break;
    }
    return next < agendas_.leaders.size() ? next : none_silent;
  }

  static constexpr std::uint32_t none_silent = 0xffffffffU;
  static constexpr ShiftFound nothing{0, 0, 0, 0, 0, 0};

  const facts::AgendaTable& agendas_;
  const std::vector<std::vector<std::uint32_t>>& not_asked_;
  const Pooled own_;
  coalign::detail::Best<ShiftFound> best_;
  double others_ = 0, agreed_ = 0, cared_ = 0;
  ShiftFound found_ = nothing;
  std::vector<std::size_t> falling_, rank_;  // the goal's entries by falling stance, and back
  std::vector<std::size_t> shifted_;
};

/// How many known leaders stand on a goal as one of them does.
inline std::size_t standing_alike(const facts::AgendaTable& agendas,
                                  const std::vector<std::vector<std::uint32_t>>& not_asked,
                                  const ShiftFound& found) {
  const std::size_t begin = agendas.first[found.goal], end = agendas.first[found.goal + 1];
  if (found.entry == no_entry) {
    return agendas.leaders.size() - (end - begin) - not_asked[found.goal].size();
  }
  std::size_t count = 0;
  for (std::size_t e = begin; e < end; ++e) {
    count += agendas.stance[e] == agendas.stance[found.entry] &&
                     agendas.priority[e] == agendas.priority[found.entry]
                 ? 1
                 : 0;
  }
  return count;
}

}  // namespace detail

std::vector<Conversation> conversations(const Facts& facts, std::size_t top, const Work& work) {
  const facts::AgendaTable& table = facts.stances({}, work);
  if (top == 0 || table.leaders.size() < 2) return {};
  std::vector<Conversation> found;
  const auto not_asked = detail::without_sides(facts, table, work);
  for (const auto& shift : detail::ShiftSearch(table, not_asked, top, work).run(work)) {
    Conversation row;
    row.leader = table.leaders[shift.leader];
    row.goal = GoalId{shift.goal};
    row.silent = shift.entry == detail::no_entry;
    row.stance = row.priority = Estimate::none(Reason::no_agendas);
    if (!row.silent) {
      row.stance = Estimate::of(table.stance[shift.entry], 1);
      row.priority = Estimate::of(table.priority[shift.entry], 1);
    }
    row.to_stance = shift.stance;
    row.to_priority = shift.priority;
    row.gain = std::min(shift.score, 2.0);
    row.alike = detail::standing_alike(table, not_asked, shift);
    found.push_back(row);
  }
  return found;
}

std::vector<Conversation> conversations(const Network& network, std::size_t top, const Work& work) {
  return conversations(Facts(network), top, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
