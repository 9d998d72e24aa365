// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/tally.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// Of a key, from its lowest bits: the priority, the stance, the group, the goal.
inline constexpr unsigned bits_of_value = 16, bits_of_group = 12;
inline constexpr std::size_t most_values = std::size_t{1} << bits_of_value;
inline constexpr std::size_t most_tallied_groups = std::size_t{1} << bits_of_group;
inline constexpr std::size_t most_goals = std::size_t{1} << 19U;

[[noreturn]] inline void refuse_row(std::size_t row, const std::string& what) {
  throw BadArgument("row " + std::to_string(row + 1) + ": " + what);
}

inline std::string too_many_groups(std::size_t groups) {
  return "a tally takes " + std::to_string(most_tallied_groups) +
         " groups of leaders at most, not " + std::to_string(groups);
}

inline std::string too_many_values() {
  return "a tally is for answers on a scale: there are more than " + std::to_string(most_values) +
         " different values; round them first";
}

/// None before all others.
inline bool rises(double a, double b) { return std::isnan(a) ? !std::isnan(b) : a < b; }

}  // namespace detail

bool AnswerCount::operator<(const AnswerCount& other) const {
  if (goal != other.goal) return goal < other.goal;
  if (group != other.group) return group < other.group;
  if (priority != other.priority) return priority > other.priority;
  return detail::rises(stance, other.stance);
}

AgendaTally::AgendaTally(std::vector<Topic> goals, std::vector<Group> groups,
                         std::size_t stance_points)
    : goals_(std::move(goals)), groups_(std::move(groups)), stance_points_(stance_points) {
  std::set<std::string> names;
  for (const Topic& goal : goals_) {
    if (goal.name.empty()) throw BadArgument("a goal needs a name");
    if (!names.insert(goal.name).second) {
      throw BadArgument("the goal \"" + goal.name + "\" is named twice");
    }
    if (!(std::isfinite(goal.weight) && goal.weight >= 0)) {
      throw BadArgument("the weight of goal \"" + goal.name + "\" must be a number from 0");
    }
  }
  if (goals_.size() > detail::most_goals) {
    throw BadArgument("a tally takes " + std::to_string(detail::most_goals) + " goals at most");
  }
  if (groups_.empty()) groups_.push_back({});
  if (std::set<Group>(groups_.begin(), groups_.end()).size() != groups_.size()) {
    throw BadArgument("a group of leaders is named twice");
  }
  if (groups_.size() > detail::most_tallied_groups) {
    throw BadArgument(detail::too_many_groups(groups_.size()));
  }
  leaders_.resize(groups_.size());
}

void AgendaTally::count(std::uint32_t goal, std::uint32_t group, double stance, double priority,
                        std::uint64_t leaders) {
  const std::uint64_t s = stances_.of(stance), p = priorities_.of(priority);
  if (s >= detail::most_values || p >= detail::most_values) {
    throw BadArgument(detail::too_many_values());
  }
  own_pairs_.resize(std::max<std::size_t>(own_pairs_.size(), p + 1));
  const std::uint64_t key =
      ((std::uint64_t{goal} << detail::bits_of_group | group) << detail::bits_of_value | s)
          << detail::bits_of_value |
      p;
  counts_[key] += leaders;
}

void AgendaTally::add(const AnswerRows& rows) {
  const std::size_t n = rows.leader.size();
  const auto fits = [n](std::size_t size) { return size == n; };
  if (!fits(rows.goal.size()) || !fits(rows.stance.size()) || !fits(rows.priority.size()) ||
      !(rows.group.empty() || fits(rows.group.size()))) {
    throw BadArgument("the columns of answers must have as many rows each");
  }
  detail::Codes stances = stances_, priorities = priorities_;  // kept if all rows are counted
  for (std::size_t row = 0; row < n; ++row) {
    const double s = rows.stance[row], p = rows.priority[row];
    if (!std::isnan(s) && !(s >= -1 && s <= 1)) {
      detail::refuse_row(row, "a stance is from -1 to 1, not " + std::to_string(s));
    }
    if (!(p >= 0 && p <= 1)) {
      detail::refuse_row(row, std::isnan(p)
                                  ? "it has no priority; give 1 where nobody was asked"
                                  : "a priority is from 0 to 1, not " + std::to_string(p));
    }
    if (rows.goal[row] >= goals_.size()) detail::refuse_row(row, "its goal is none of the tally's");
    if (!rows.group.empty() && rows.group[row] >= groups_.size()) {
      detail::refuse_row(row, "its group of leaders is none of the tally's");
    }
    if (stances.of(s) >= detail::most_values || priorities.of(p) >= detail::most_values) {
      detail::refuse_row(row, detail::too_many_values());
    }
  }
  std::vector<std::size_t> order;  // leader by leader, empty where they stand so
  if (!std::is_sorted(rows.leader.begin(), rows.leader.end())) {
    order.resize(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return rows.leader[a] < rows.leader[b]; });
  }
  const auto at = [&](std::size_t k) { return order.empty() ? k : order[k]; };
  // Twice on one goal, or in two groups, is found before anything is counted.
  std::vector<std::size_t> answered(goals_.size(), n);  // by goal, the first row of who did last
  for (std::size_t begin = 0, end = 0; begin < n; begin = end) {
    for (end = begin; end < n && rows.leader[at(end)] == rows.leader[at(begin)]; ++end) {
      const std::size_t row = at(end);
      if (std::exchange(answered[rows.goal[row]], begin) == begin) {
        detail::refuse_row(row, "its leader answers on \"" + goals_[rows.goal[row]].name +
                                    "\" twice; keep the latest answer");
      }
      if (!rows.group.empty() && rows.group[row] != rows.group[at(begin)]) {
        detail::refuse_row(row, "its leader is in two groups");
      }
    }
  }
  stances_ = std::move(stances);
  priorities_ = std::move(priorities);
  std::vector<double> own;
  for (std::size_t begin = 0, end = 0; begin < n; begin = end) {
    const std::uint32_t group = rows.group.empty() ? 0U : rows.group[at(begin)];
    own.clear();
    for (end = begin; end < n && rows.leader[at(end)] == rows.leader[at(begin)]; ++end) {
      const std::size_t row = at(end);
      count(rows.goal[row], group, rows.stance[row], rows.priority[row], 1);
      own.push_back(rows.priority[row]);
    }
    ++leaders_[group];
    std::sort(own.begin(), own.end(), std::greater<>{});
    for (std::size_t k = 1; k < own.size(); ++k) own_pairs_[priorities_.of(own[k])] += k;
  }
}

void AgendaTally::add(const AnswerCount& one) {
  if (one.goal >= goals_.size() || one.group >= groups_.size()) {
    throw BadArgument("counts are of the goals and groups of the tally");
  }
  const bool side = std::isnan(one.stance) || (one.stance >= -1 && one.stance <= 1);
  if (!side || !(one.priority >= 0 && one.priority <= 1)) {
    throw BadArgument("a stance is from -1 to 1 and a priority from 0 to 1, not " +
                      std::to_string(one.stance) + " and " + std::to_string(one.priority));
  }
  if (one.leaders != 0) count(one.goal, one.group, one.stance, one.priority, one.leaders);
}

void AgendaTally::add_leaders(std::uint32_t group, std::uint64_t leaders) {
  if (group >= groups_.size()) throw BadArgument("counts are of the groups of the tally");
  leaders_[group] += leaders;
}

void AgendaTally::add_own_pairs(double priority, std::uint64_t pairs) {
  const std::size_t code = priorities_.of(priority);
  own_pairs_.resize(std::max<std::size_t>(own_pairs_.size(), code + 1));
  own_pairs_[code] += pairs;
}

AgendaTally& AgendaTally::operator+=(const AgendaTally& other) {
  if (goals_ != other.goals_ || stance_points_ != other.stance_points_) {
    throw BadArgument("tallies add up where they are of the same goals, in one order, and scale");
  }
  AgendaTally sum = *this;  // so that nothing is half added
  std::vector<std::uint32_t> group;
  for (std::size_t k = 0; k < other.groups_.size(); ++k) {
    const auto found = std::find(sum.groups_.begin(), sum.groups_.end(), other.groups_[k]);
    group.push_back(static_cast<std::uint32_t>(found - sum.groups_.begin()));
    if (found == sum.groups_.end()) {
      sum.groups_.push_back(other.groups_[k]);
      sum.leaders_.push_back(0);
    }
    sum.leaders_[group[k]] += other.leaders_[k];
  }
  if (sum.groups_.size() > detail::most_tallied_groups) {
    throw BadArgument(detail::too_many_groups(sum.groups_.size()));
  }
  for (const AnswerCount& one : other.counts()) {
    sum.count(one.goal, group[one.group], one.stance, one.priority, one.leaders);
  }
  for (const auto& [priority, pairs] : other.own_pairs()) sum.add_own_pairs(priority, pairs);
  sum.own_pairs_known_ = own_pairs_known_ && other.own_pairs_known_;
  *this = std::move(sum);
  return *this;
}

bool AgendaTally::operator==(const AgendaTally& other) const {
  if (goals_ != other.goals_ || stance_points_ != other.stance_points_ ||
      own_pairs_known_ != other.own_pairs_known_ || own_pairs() != other.own_pairs()) {
    return false;
  }
  using Key = std::tuple<AgendaTally::Group, std::uint32_t, double, bool, double>;
  const auto said = [](const AgendaTally& of) {
    std::map<Key, std::uint64_t> all;
    for (const AnswerCount& one : of.counts()) {
      const bool none = std::isnan(one.stance);
      all[{of.groups_[one.group], one.goal, one.priority, none, none ? 0 : one.stance}] =
          one.leaders;
    }
    for (std::size_t k = 0; k < of.groups_.size(); ++k) {
      if (of.leaders_[k] != 0) all[{of.groups_[k], ~0U, 0, false, 0}] = of.leaders_[k];
    }
    return all;
  };
  return said(*this) == said(other);
}

std::uint64_t AgendaTally::answers() const {
  std::uint64_t all = 0;
  counts_.each([&](std::uint64_t, std::uint64_t count) { all += count; });
  return all;
}

std::vector<AnswerCount> AgendaTally::counts() const {
  std::vector<AnswerCount> all;
  all.reserve(counts_.size());
  constexpr std::uint64_t value = detail::most_values - 1, group = detail::most_tallied_groups - 1;
  counts_.each([&](std::uint64_t key, std::uint64_t leaders) {
    const std::uint64_t rest = key >> 2 * detail::bits_of_value;
    all.push_back({static_cast<std::uint32_t>(rest >> detail::bits_of_group),
                   static_cast<std::uint32_t>(rest & group),
                   stances_.values()[key >> detail::bits_of_value & value],
                   priorities_.values()[key & value], leaders});
  });
  std::sort(all.begin(), all.end());
  return all;
}

std::vector<std::pair<double, std::uint64_t>> AgendaTally::own_pairs() const {
  std::vector<std::pair<double, std::uint64_t>> all;
  for (std::size_t p = 0; p < own_pairs_.size(); ++p) {
    if (own_pairs_[p] != 0) all.emplace_back(priorities_.values()[p], own_pairs_[p]);
  }
  std::sort(all.begin(), all.end(), std::greater<>{});
  return all;
}

}  // namespace coalign::inline COALIGN_ABI::alignment
