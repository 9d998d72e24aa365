// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas.hpp>

#include <coalign/analysis/agreement/krippendorff.hpp>
#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/goal_stances.hpp>
#include <coalign/analysis/alignment/agendas/detail/intervals.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// What a result is made from; the functions below fill in one part each.
struct Measured {
  const Network& network;
  const facts::AgendaTable& table;
  const Pooled& pooled;
  Silence silence;
  std::size_t leaders_with_influence;

  /// The share of the whole that so many times a part is.
  [[nodiscard]] double portion(const Sums& part, double times = 1) const noexcept {
    const double whole = denominator(pooled.whole, silence);
    return whole > 0 ? std::clamp(times * (denominator(part, silence) / whole), 0.0, 1.0) : 0;
  }
};

inline std::size_t with_influence(const facts::AgendaTable& table) {
  const auto positive = [](double u) { return u > 0; };
  return static_cast<std::size_t>(
      std::count_if(table.influence.begin(), table.influence.end(), positive));
}

/// Of how much the result is made; `found` has the number of leaders.
inline void count_known(const facts::AgendaTable& table, Agendas& found) {
  found.leaders_known = table.leaders.size();
  found.entries = table.entries;
  found.inferred = table.inferred;
  found.without_stance = table.without_stance;
  found.goals = table.goals();
  for (std::size_t g = 0; g < table.goals(); ++g) {
    found.goals_known += table.first[g] != table.first[g + 1] ? 1 : 0;
  }
  const double influence = std::accumulate(table.influence.begin(), table.influence.end(), 0.0);
  found.influence_known = table.influence_of_all > 0
                              ? Estimate::of(influence / table.influence_of_all, found.leaders)
                              : Estimate::none(Reason::no_priority, found.leaders);
}

inline std::vector<GoalAgendas> split_by_goal(const Measured& from) {
  std::vector<GoalAgendas> split(from.table.goals());
  for (std::uint32_t g = 0; g < split.size(); ++g) {
    GoalAgendas& goal = split[g];
    goal.goal = GoalId{g};
    const std::size_t speakers = from.table.first[g + 1] - from.table.first[g];
    stand(goal, from.table, g, from.network.scale_points().stance);
    goal.portion = from.portion(from.pooled.by_goal[g]);
    const bool enough = from.leaders_with_influence >= 2;
    fill(goal, from.pooled.by_goal[g], from.silence, speakers,
         enough ? Reason::no_priority : Reason::too_few);
    forget_sides(goal, from.table);
    lose(goal, from.pooled.by_goal[g], from.pooled.whole, from.silence, speakers);
  }
  return split;
}

inline std::vector<LeaderAgendas> split_by_leader(const Measured& from) {
  const auto& entries = from.table.entries_of;
  const Sums& whole = from.pooled.whole;
  const Estimate score = ratios(whole, from.silence, 0, Reason::too_few).score;
  const bool sides = !without_any_side(from.table);

  std::vector<LeaderAgendas> split(from.table.leaders.size());
  for (std::size_t i = 0; i < split.size(); ++i) {
    LeaderAgendas& leader = split[i];
    leader.leader = from.table.leaders[i];
    const Sums& own = from.pooled.by_leader[i];
    const double u = from.table.influence[i];
    leader.portion = from.portion(own, u / 2);
    const std::size_t others = from.leaders_with_influence - (u > 0 ? 1 : 0);
    fill(leader, others > 0 ? own : Sums{}, from.silence, entries[i],
         others > 0 ? Reason::no_priority : Reason::too_few);
    forget_sides(leader, from.table);

    const Sums rest = less(whole, own, u);
    const bool left = denominator(rest, from.silence) > 0;
    const std::size_t evidence = from.table.leader.size() - entries[i];
    leader.without = others < 2 ? Estimate::none(Reason::too_few, evidence)
                     : !left    ? Estimate::none(Reason::no_priority, evidence)
                     : !sides   ? Estimate::none(Reason::no_stances, evidence)
                                : ratios(rest, from.silence, evidence, Reason::too_few).score;
    leader.effect = !leader.without.known() ? Estimate::none(leader.without.unknown, evidence)
                    : !score.known()
                        ? Estimate::none(score.unknown, evidence)
                        : Estimate::of(score.value - leader.without.value, evidence + entries[i]);
  }
  return split;
}

/// Groups the known leaders by what `value` says of them; `order` gets the values, in their order.
template <class Value, class Of, class Before>
Groups group_by(const facts::AgendaTable& table, std::vector<Value>& order, Of&& of,
                Before&& before) {
  std::map<Value, std::uint32_t, std::decay_t<Before>> number(before);
  for (const LeaderId leader : table.leaders) number.try_emplace(of(leader), 0U);
  for (auto& [value, place] : number) {
    place = static_cast<std::uint32_t>(order.size());
    order.push_back(value);
  }
  Groups groups{{}, std::max<std::size_t>(order.size(), 1)};
  for (const LeaderId leader : table.leaders) groups.of.push_back(number.at(of(leader)));
  return groups;
}

/// One row for each pair of groups; `name(row, a, b)` says which two they are.
template <class Row, class Name>
std::vector<Row> split_by_groups(const Measured& from, const Groups& groups, const Pooled& pooled,
                                 Name&& name) {
  std::vector<std::size_t> leaders(groups.count, 0), entries(groups.count, 0);
  std::vector<std::size_t> influential(groups.count, 0);
  for (std::size_t i = 0; i < groups.of.size(); ++i) {
    ++leaders[groups.of[i]];
    entries[groups.of[i]] += from.table.entries_of[i];
    influential[groups.of[i]] += from.table.influence[i] > 0 ? 1 : 0;
  }
  std::vector<Row> split;
  for (std::size_t a = 0; a < groups.count && !groups.of.empty(); ++a) {
    for (std::size_t b = a; b < groups.count; ++b) {
      Row row;
      name(row, a, b);
      row.leaders = {leaders[a], leaders[b]};
      const Sums& sums = pooled.of(groups, a, b);
      const bool enough = a == b ? influential[a] >= 2 : influential[a] != 0 && influential[b] != 0;
      row.portion = enough ? from.portion(sums) : 0;
      fill(row, enough ? sums : Sums{}, from.silence, entries[a] + (a == b ? 0 : entries[b]),
           enough ? Reason::no_priority : Reason::too_few);
      forget_sides(row, from.table);
      split.push_back(row);
    }
  }
  return split;
}

/// The three parts alone, and who is behind the visions, where support counts for what it serves.
inline Through score_through(const Facts& facts, AgendasOptions options,
                             const facts::AgendaTable& plain, CommonAgenda& common,
                             const Work& work) {
  constexpr double usual = 0.5;
  Through through;
  through.gamma = options.through > 0 ? options.through : usual;
  through.score = Estimate::none(Reason::no_contributions);
  through.agreement = through.overlap = through.score;
  if (facts.network().size<Contribution>() == 0) {
    common = common_agenda(facts, plain, plain, options.silence);
    return through;
  }
  options.through = through.gamma;
  const facts::AgendaTable& table = facts.agendas(options.reading(), work);
  const Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  const Pooled pooled = pool(table, one, work);
  through.derived = table.derived;
  common = common_agenda(facts, table, plain, options.silence);
  const bool enough = with_influence(table) >= 2;
  fill(through, pooled.whole, options.silence, table.leader.size(),
       enough ? Reason::no_priority : Reason::too_few);
  if (options.intervals) give_intervals(through, table, pooled, options.silence);
  return through;
}

}  // namespace detail

Agendas agendas(const Facts& facts, const AgendasOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas(options.reading(), work);
  Agendas found;
  found.leaders = network.size<Leader>();
  detail::count_known(table, found);
  found.silence = options.silence;
  found.balance = options.balance;

  std::vector<Kind> kinds;
  const auto kind_of = [&](LeaderId leader) {
    return network.column(&Leader::kind)[leader.index()];
  };
  const detail::Groups by_kind = detail::group_by(table, kinds, kind_of, std::less<Kind>{});
  const detail::Pooled pooled = detail::pool(table, by_kind, work);
  const std::size_t influential = detail::with_influence(table);
  const detail::Measured measured{network, table, pooled, options.silence, influential};
  const Reason too_few = table.leaders.empty() ? Reason::no_agendas : Reason::too_few;
  detail::fill(found, pooled.whole, options.silence, table.leader.size(),
               influential >= 2 ? Reason::no_priority : too_few);

  detail::forget_sides(found, table);
  if (found.overlap.known()) {
    const bool asked = table.without_stance != table.entries;
    found.chance = detail::beside_chance(found, asked, detail::chance_overlap(table, work),
                                         network.scale_points().stance);
  } else {
    const Estimate& none = found.overlap;
    found.chance = {none, none, none, none, none, none, none};
  }
  found.through = detail::score_through(facts, options, table, found.common, work);
  const facts::AgendaTable& stances = facts.stances(options.reading(), work);
  found.krippendorff_alpha = stances.leaders.empty()
                                 ? Estimate::none(facts::nobody(stances))
                                 : agreement::krippendorff_alpha(stances.first, stances.stance);
  found.by_goal = detail::split_by_goal(measured);
  found.support_only =
      found.inferred == found.entries && found.entries > found.without_stance &&
      std::none_of(found.by_goal.begin(), found.by_goal.end(),
                   [](const GoalAgendas& goal) { return goal.opposing + goal.neutral > 0; });
  const std::size_t points = network.scale_points().stance;
  if (options.intervals) {
    detail::give_intervals(found, table, pooled, options.silence);
    if (found.overlap.known()) detail::give_chance_intervals(found, table, pooled, work);
    detail::give_goal_intervals(found, table, pooled, points);
  }
  found.by_kind = detail::split_by_groups<KindPair>(
      measured, by_kind, pooled, [&](KindPair& row, std::size_t a, std::size_t b) {
        row.kinds = {kinds[a], kinds[b]};
      });
  if (options.intervals)
    detail::give_group_intervals(found.by_kind, table, by_kind, pooled, options.silence, work);
  found.by_leader = detail::split_by_leader(measured);

  const auto sector = network.column(&Leader::sector);
  bool any_sector = false;
  for (std::size_t i = 0; i < sector.size(); ++i) any_sector |= !sector[i].missing();
  if (any_sector) {
    std::vector<Text> sectors;
    const auto sector_of = [&](LeaderId leader) { return sector[leader.index()]; };
    const auto before = [&](Text a, Text b) { return network.text(a) < network.text(b); };
    const detail::Groups by_sector = detail::group_by(table, sectors, sector_of, before);
    if (by_sector.count > most_sectors) return found;
    const detail::Pooled again = detail::pool(table, by_sector, work);
    found.by_sector = detail::split_by_groups<SectorPair>(
        measured, by_sector, again, [&](SectorPair& row, std::size_t a, std::size_t b) {
          row.sectors = {sectors[a], sectors[b]};
        });
    if (options.intervals)
      detail::give_group_intervals(found.by_sector, table, by_sector, again, options.silence, work);
  }
  return found;
}

bool by_overlap(const Agendas& agendas) {
  if (agendas.score.unknown == Reason::no_stances) return agendas.overlap.known();
  return agendas.support_only;
}

Agendas agendas(const Network& network, const AgendasOptions& options, const Work& work) {
  return agendas(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
