// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/tally.hpp>

#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/goal_stances.hpp>
#include <coalign/analysis/alignment/detail/cell_sweep.hpp>
#include <coalign/analysis/alignment/detail/few_stances.hpp>
#include <coalign/analysis/alignment/detail/goal_sums.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/model/builder.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

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

}  // namespace coalign::inline COALIGN_ABI::alignment
