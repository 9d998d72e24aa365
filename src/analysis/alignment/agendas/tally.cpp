// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/tally.hpp>

#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/goal_stances.hpp>
#include <coalign/analysis/alignment/detail/cell_sweep.hpp>
#include <coalign/analysis/alignment/detail/few_stances.hpp>
#include <coalign/analysis/alignment/detail/goal_sums.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <tuple>
#include <utility>

namespace coalign::inline v0::alignment {

namespace detail {

/// Of a key, from its lowest bits: the priority, the stance, the group, the goal.
inline constexpr unsigned bits_of_value = 16, bits_of_group = 12;
inline constexpr std::size_t most_values = std::size_t{1} << bits_of_value;
inline constexpr std::size_t most_tallied_groups = std::size_t{1} << bits_of_group;
inline constexpr std::size_t most_goals = std::size_t{1} << 19U;

[[noreturn]] inline void refuse_row(std::size_t row, const std::string& what) {
  throw BadArgument("row " + std::to_string(row + 1) + ": " + what);
}

/// None before all others.
inline bool rises(double a, double b) { return std::isnan(a) ? !std::isnan(b) : a < b; }

/// Counts with the groups of one split.
struct Answers {
  std::vector<AnswerCount> rows;     ///< goal by goal
  std::vector<std::size_t> first;    ///< by goal, and the end
  std::vector<std::uint32_t> group;  ///< of each group of the tally, that of the split
  std::vector<double> leaders;       ///< of each of the split
};

/// The cells of a goal out of counts; all stances the same where `blind`, else of those who have one.
template <class StanceSums>
class CountedCells {
 public:
  CountedCells(const Answers& answers, const std::vector<double>& weight, const FewStances* few,
               bool blind, const Work& work)
      : answers_(answers), weight_(weight), few_(few), blind_(blind), work_(work) {}

  void operator()(std::size_t goal, CellSweep<StanceSums>& sweep, Sums& sum,
                  std::vector<Sums>& by_groups) {
    const std::span rows(answers_.rows.data() + answers_.first[goal],
                         answers_.first[goal + 1] - answers_.first[goal]);
    rank(rows);
    cells_.clear();
    for (const AnswerCount& row : rows) {
      if (!blind_ && std::isnan(row.stance)) continue;
      const auto count = static_cast<double>(row.leaders);
      const auto at = std::lower_bound(stances_.begin(), stances_.end(), row.stance);
      const auto place = blind_ ? 0U : static_cast<std::uint32_t>(at - stances_.begin());
      cells_.push_back({row.priority, count, count, place, answers_.group[row.group]});
    }
    std::sort(cells_.begin(), cells_.end());
    std::size_t kept = 0;
    for (const Cell& cell : cells_) {
      const bool same = kept != 0 && !(cells_[kept - 1] < cell);
      if (!same) {
        cells_[kept++] = cell;
        continue;
      }
      cells_[kept - 1].influence += cell.influence;
      cells_[kept - 1].squares += cell.squares;
    }
    cells_.resize(kept, Cell{});
    sweep.run(cells_, stances_, weight_[goal], sum, by_groups, {}, work_);
  }

 private:
  void rank(std::span<const AnswerCount> rows) {
    if (few_) {
      stances_ = few_->rising();
      return;
    }
    stances_.clear();
    for (const AnswerCount& row : rows) {
      if (!std::isnan(row.stance)) stances_.push_back(row.stance);
    }
    std::sort(stances_.begin(), stances_.end());
    stances_.erase(std::unique(stances_.begin(), stances_.end()), stances_.end());
  }

  const Answers& answers_;
  const std::vector<double>& weight_;
  const FewStances* few_;
  bool blind_;
  const Work& work_;
  std::vector<double> stances_;
  std::vector<Cell> cells_;
};

template <class StanceSums>
Pooled pool_counts_with(const Answers& answers, const std::vector<double>& weight,
                        const FewStances* few, bool blind, const Work& work) {
  Pooled pooled;
  const auto cells_of = [&] { return CountedCells<StanceSums>(answers, weight, few, blind, work); };
  static_cast<void>(sweep_goals<StanceSums>(weight, answers.leaders.size(), answers.leaders,
                                            cells_of, pooled, work));
  if (std::accumulate(answers.leaders.begin(), answers.leaders.end(), 0.0) < 2) {
    without_pairs(pooled);
  }
  return pooled;
}

inline Pooled pool_some(const Answers& answers, const std::vector<double>& weight, bool blind,
                        const Work& work) {
  FewStances few;
  const bool all = std::all_of(answers.rows.begin(), answers.rows.end(), [&](const auto& row) {
    return blind ? few.add(0) : std::isnan(row.stance) || few.add(row.stance);
  });
  Pooled pooled = all ? pool_counts_with<StanceBuckets>(answers, weight, &few, blind, work)
                      : pool_counts_with<StanceTree>(answers, weight, nullptr, blind, work);
  each_sum(pooled, [](Sums& sums) { sums.compared = sums.shared; });
  return pooled;
}

/// As `pool` does of a table.
inline Pooled pool_counts(const Answers& answers, const std::vector<double>& weight,
                          bool any_without_stance, const Work& work) {
  Pooled sided = pool_some(answers, weight, false, work);
  if (!any_without_stance) return sided;
  Pooled all = pool_some(answers, weight, true, work);
  take_sides_from(sided, all);
  return all;
}

/// What the parts of a result are filled in from.
struct TalliedFrom {
  const Answers& answers;
  const Pooled& pooled;
  const facts::AgendaTable& table;  ///< no more of it than how many entries there are
  Silence silence;

  [[nodiscard]] double portion(const Sums& part) const {
    const double whole = denominator(pooled.whole, silence);
    return whole > 0 ? std::clamp(denominator(part, silence) / whole, 0.0, 1.0) : 0;
  }
};

inline GoalAgendas tallied_goal(const TalliedFrom& from, std::uint32_t g, std::size_t leaders,
                                std::size_t points) {
  GoalAgendas goal;
  goal.goal = GoalId{g};
  std::map<double, std::uint64_t> by_stance;
  std::size_t said = 0;
  for (std::size_t at = from.answers.first[g]; at < from.answers.first[g + 1]; ++at) {
    const AnswerCount& row = from.answers.rows[at];
    said += row.leaders;
    if (!std::isnan(row.stance)) by_stance[row.stance] += row.leaders;
  }
  std::vector<StanceCount> rising;
  for (const auto& [stance, count] : by_stance) rising.push_back({stance, count});
  stand(goal, rising, said, leaders, points);
  goal.portion = from.portion(from.pooled.by_goal[g]);
  fill(goal, from.pooled.by_goal[g], from.silence, said,
       leaders >= 2 ? Reason::no_priority : Reason::too_few);
  forget_sides(goal, from.table);
  lose(goal, from.pooled.by_goal[g], from.pooled.whole, from.silence, said);
  return goal;
}

/// One row for each pair of groups of a split; `name(row, a, b)` says which two they are.
template <class Row, class Name>
std::vector<Row> tallied_groups(const TalliedFrom& from, const Pooled& pooled, Name&& name) {
  const std::size_t groups = from.answers.leaders.size();
  if (from.answers.leaders.front() == 0) return {};  // nobody
  std::vector<std::size_t> entries(groups, 0);
  for (const AnswerCount& row : from.answers.rows) {
    entries[from.answers.group[row.group]] += row.leaders;
  }
  const auto leaders = [&](std::size_t g) {
    return static_cast<std::size_t>(from.answers.leaders[g]);
  };
  std::vector<Row> split;
  for (std::size_t a = 0; a < groups; ++a) {
    for (std::size_t b = a; b < groups; ++b) {
      Row row;
      name(row, a, b);
      row.leaders = {leaders(a), leaders(b)};
      const Sums& sums = pooled.by_groups[a * groups + b];
      const bool enough = a != b || leaders(a) >= 2;
      row.portion = enough ? from.portion(sums) : 0;
      fill(row, enough ? sums : Sums{}, from.silence, entries[a] + (a == b ? 0 : entries[b]),
           enough ? Reason::no_priority : Reason::too_few);
      forget_sides(row, from.table);
      split.push_back(row);
    }
  }
  return split;
}

/// A network with the goals of a tally, and a leader for each sector, so that results can name them.
inline Network names_of(const AgendaTally& tally) {
  NetworkBuilder b;
  b.scales({.stance_points = static_cast<std::uint32_t>(tally.stance_points())});
  for (const auto& goal : tally.goals()) {
    b.add(Goal{.id = b.id<Goal>(goal.name), .weight = goal.weight});
  }
  std::set<std::string> sectors;
  for (const auto& group : tally.groups()) sectors.insert(group.sector);
  std::size_t number = 0;
  for (const std::string& sector : sectors) {
    const LeaderId id = b.id<Leader>("sector " + std::to_string(++number));
    Leader leader{.id = id, .kind = Kind::individual};
    if (!sector.empty()) leader.sector = b.text(sector);
    b.add(leader);
  }
  return std::move(b).build();
}

/// The counts with the groups that `value` makes of those of a tally; `order` gets the values.
template <class Value, class Of>
Answers split_answers(const AgendaTally& tally, const Answers& whole, std::vector<Value>& order,
                      Of&& of) {
  std::map<Value, std::uint32_t> number;
  for (std::size_t k = 0; k < tally.groups().size(); ++k) {
    if (tally.leaders_of()[k] != 0) number.try_emplace(of(tally.groups()[k]), 0U);
  }
  for (auto& [value, place] : number) {
    place = static_cast<std::uint32_t>(order.size());
    order.push_back(value);
  }
  Answers answers = whole;
  answers.leaders.assign(std::max<std::size_t>(order.size(), 1), 0.0);
  answers.group.assign(tally.groups().size(), 0U);
  for (std::size_t k = 0; k < tally.groups().size(); ++k) {
    if (tally.leaders_of()[k] == 0) continue;
    answers.group[k] = number.at(of(tally.groups()[k]));
    answers.leaders[answers.group[k]] += static_cast<double>(tally.leaders_of()[k]);
  }
  return answers;
}

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
    throw BadArgument("a tally takes " + std::to_string(detail::most_tallied_groups) +
                      " groups of leaders at most, not " + std::to_string(groups_.size()));
  }
  leaders_.resize(groups_.size());
}

void AgendaTally::count(std::uint32_t goal, std::uint32_t group, double stance, double priority,
                        std::uint64_t leaders) {
  const std::uint64_t s = stances_.of(stance), p = priorities_.of(priority);
  if (s >= detail::most_values || p >= detail::most_values) {
    throw BadArgument("a tally is for answers on a scale: there are more than " +
                      std::to_string(detail::most_values) + " different values; round them first");
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
  std::vector<std::uint32_t> group;
  for (std::size_t k = 0; k < other.groups_.size(); ++k) {
    const auto found = std::find(groups_.begin(), groups_.end(), other.groups_[k]);
    group.push_back(static_cast<std::uint32_t>(found - groups_.begin()));
    if (found == groups_.end()) {
      groups_.push_back(other.groups_[k]);
      leaders_.push_back(0);
    }
    leaders_[group[k]] += other.leaders_[k];
  }
  if (groups_.size() > detail::most_tallied_groups) throw BadArgument("there are too many groups");
  for (const AnswerCount& one : other.counts()) {
    count(one.goal, group[one.group], one.stance, one.priority, one.leaders);
  }
  for (const auto& [priority, pairs] : other.own_pairs()) add_own_pairs(priority, pairs);
  own_pairs_known_ = own_pairs_known_ && other.own_pairs_known_;
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

TalliedAgendas AgendaTally::agendas(Silence silence, const Work& work) const {
  TalliedAgendas made{detail::names_of(*this), {}};
  Agendas& found = made.agendas;
  detail::Answers whole;
  whole.rows = counts();
  whole.first.assign(goals_.size() + 1, 0);
  facts::AgendaTable table;
  for (const AnswerCount& row : whole.rows) {
    ++whole.first[row.goal + 1];
    table.entries += row.leaders;
    if (std::isnan(row.stance)) table.without_stance += row.leaders;
  }
  std::partial_sum(whole.first.begin(), whole.first.end(), whole.first.begin());
  std::vector<double> weight;
  for (const Topic& goal : goals_) weight.push_back(goal.weight);

  found.leaders = found.leaders_known = static_cast<std::size_t>(leaders());
  found.entries = table.entries;
  found.without_stance = table.without_stance;
  found.goals = goals_.size();
  found.silence = silence;
  found.influence_known =
      found.leaders != 0 ? Estimate::of(1, found.leaders) : Estimate::none(Reason::no_priority, 0);

  std::vector<Kind> kinds;
  const auto kind_of = [](const Group& group) { return group.kind; };
  const detail::Answers by_kind = detail::split_answers(*this, whole, kinds, kind_of);
  const bool some_without = table.without_stance != 0;
  const detail::Pooled pooled = detail::pool_counts(by_kind, weight, some_without, work);
  const detail::TalliedFrom from{by_kind, pooled, table, silence};
  const Reason few = found.leaders == 0 ? Reason::no_agendas : Reason::too_few;
  detail::fill(found, pooled.whole, silence, table.entries,
               found.leaders >= 2 ? Reason::no_priority : few);
  detail::forget_sides(found, table);
  for (std::uint32_t g = 0; g < goals_.size(); ++g) {
    found.by_goal.push_back(detail::tallied_goal(from, g, found.leaders, stance_points_));
    found.goals_known += whole.first[g] != whole.first[g + 1] ? 1U : 0U;
  }
  found.by_kind = detail::tallied_groups<KindPair>(
      from, pooled, [&](KindPair& row, std::size_t a, std::size_t b) {
        row.kinds = {kinds[a], kinds[b]};
      });

  if (found.overlap.known() && own_pairs_known_) {
    std::map<double, detail::PriorityCount, std::greater<>> by_priority;
    for (const AnswerCount& row : whole.rows) {
      detail::PriorityCount& one =
          by_priority.try_emplace(row.priority, detail::PriorityCount{row.priority, 0, 0})
              .first->second;
      one.entries += row.leaders;
    }
    for (const auto& [priority, pairs] : own_pairs()) {
      const auto one = by_priority.find(priority);
      if (one != by_priority.end()) one->second.own_pairs += pairs;
    }
    std::vector<detail::PriorityCount> falling;
    for (const auto& [priority, one] : by_priority) falling.push_back(one);
    found.chance = detail::beside_chance(
        found, table.without_stance != table.entries,
        detail::chance_overlap_of(falling, leaders(), goals_.size()), stance_points_);
  } else if (!found.overlap.known()) {
    const Estimate& none = found.overlap;
    found.chance = {none, none, none, none, none, none, none};
  }

  if (std::any_of(groups_.begin(), groups_.end(),
                  [](const Group& group) { return !group.sector.empty(); })) {
    std::vector<std::string> sectors;
    const auto sector_of = [](const Group& group) { return group.sector; };
    const detail::Answers by_sector = detail::split_answers(*this, whole, sectors, sector_of);
    const detail::Pooled again = detail::pool_counts(by_sector, weight, some_without, work);
    std::map<std::string_view, Text> texts;
    const auto named = made.network.column(&Leader::sector);
    for (std::size_t at = 0; at < named.size(); ++at) {
      texts.try_emplace(made.network.text(named[at]), named[at]);
    }
    found.by_sector = detail::tallied_groups<SectorPair>(
        {by_sector, pooled, table, silence}, again,
        [&](SectorPair& row, std::size_t a, std::size_t b) {
          row.sectors = {texts.at(sectors[a]), texts.at(sectors[b])};
        });
  }
  return made;
}

}  // namespace coalign::inline v0::alignment
