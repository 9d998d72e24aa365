// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/levels.hpp>

#include <coalign/analysis/alignment/agendas/detail/by_leader.hpp>
#include <coalign/analysis/alignment/agendas/detail/intervals.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/scopes.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline constexpr std::uint32_t no_agenda = 0xffffffffU;
inline constexpr std::size_t most_groups = 256;

/// Everything that the parts of the result are made from.
struct LevelsInput {
  const Network& network;
  const LevelsOptions& options;
  const facts::AgendaTable& table;
  AgendasByLeader agendas;
  std::vector<std::uint32_t> place;  ///< of a leader among the known ones

  LevelsInput(const Facts& from, const LevelsOptions& asked, const Work& work)
      : network(from.network()),
        options(asked),
        table(from.agendas(asked.agendas.reading(), work)),
        agendas(table),
        place(network.size<Leader>(), no_agenda) {
    for (std::uint32_t i = 0; i < table.leaders.size(); ++i) place[table.leaders[i].index()] = i;
  }
  [[nodiscard]] Kind kind(LeaderId leader) const {
    return network.column(&Leader::kind)[leader.index()];
  }
};

/// The first value of each known leader; the last group is of those who have none, if any.
inline Groups groups_of(const LevelsInput& from, Levels& found,
                        std::vector<std::optional<std::string>>& names) {
  const LeaderValues values = leader_values(from.network, from.options.by);
  const auto none = static_cast<std::uint32_t>(values.values.size());
  std::vector<std::uint32_t> number(none + std::size_t{1}, no_agenda);
  std::vector<std::uint32_t> of;
  for (const LeaderId leader : from.table.leaders) {
    const std::size_t begin = values.first[leader.index()], end = values.first[leader.index() + 1];
    of.push_back(begin == end ? none : values.place[begin]);
    number[of.back()] = 0;
    found.without += begin == end ? 1 : 0;
    found.several += end - begin > 1 ? 1 : 0;
  }
  for (std::uint32_t value = 0; value <= none; ++value) {
    if (number[value] == no_agenda) continue;
    number[value] = static_cast<std::uint32_t>(names.size());
    names.push_back(value == none ? std::optional<std::string>{} : values.values[value]);
  }
  if (names.size() > most_groups) {
    throw BadArgument("\"" + from.options.by + "\" has " + std::to_string(names.size()) +
                      " values: a table by pairs of groups takes 256 at most");
  }
  for (std::uint32_t& group : of) group = number[group];
  return {std::move(of), std::max<std::size_t>(names.size(), 1)};
}

/// The lowest score of two groups with two leaders each; not given where there is none.
inline double lowest_score(const facts::AgendaTable& table, const Groups& groups,
                           const std::vector<std::size_t>& leaders, Silence silence,
                           const Work& work) {
  const Pooled pooled = pool(table, groups, work);
  double lowest = not_given;
  for (std::size_t a = 0; a < leaders.size(); ++a) {
    for (std::size_t b = a; b < leaders.size(); ++b) {
      if (leaders[a] < 2 || leaders[b] < 2) continue;
      const Estimate score = ratios(pooled.of(groups, a, b), silence, 0, Reason::no_priority).score;
      if (score.known() && !(score.value >= lowest)) lowest = score.value;
    }
  }
  return lowest;
}

/// The lowest pair of groups, beside the lowest where leaders change groups, and groups keep how many.
inline inference::PermutationTest lowest_beside_shuffles(const LevelsInput& from,
                                                         const Groups& groups, std::size_t names,
                                                         const Levels& found, const Work& work) {
  std::vector<std::size_t> leaders(names, 0);
  for (const std::uint32_t group : groups.of) ++leaders[group];
  Estimate lowest = Estimate::none(Reason::too_few, from.table.leaders.size());
  if (!found.lowest.empty() && names > 1) lowest = found.lowest.front().score;
  Work one = work;  // shuffles are spread over threads, not what they sum
  one.threads = 1;
  one.progress = {};
  const auto statistics = [&]() -> inference::Permuted {
    return [&, shuffled = groups](std::span<const std::uint32_t> permutation,
                                  std::span<double> values) mutable {
      for (std::size_t i = 0; i < permutation.size(); ++i) {
        shuffled.of[i] = groups.of[permutation[i]];
      }
      values[0] = lowest_score(from.table, shuffled, leaders, from.options.agendas.silence, one);
    };
  };
  return inference::permutation_tests(from.table.leaders.size(), {&lowest, 1}, statistics,
                                      inference::task("lowest pair of groups"),
                                      from.options.permutation, work)
      .front();
}

/// The table of pairs of groups.
inline void fill_groups(const LevelsInput& from, Levels& found, const Work& work) {
  std::vector<std::optional<std::string>> names;
  const Groups groups = groups_of(from, found, names);
  const Pooled pooled = pool(from.table, groups, work);
  const Silence silence = from.options.agendas.silence;
  const double whole = denominator(pooled.whole, silence);
  std::vector<std::size_t> leaders(names.size()), entries(names.size()), influential(names.size());
  for (std::size_t i = 0; i < groups.of.size(); ++i) {
    ++leaders[groups.of[i]];
    entries[groups.of[i]] += from.agendas.of(i).size();
    influential[groups.of[i]] += from.table.influence[i] > 0 ? 1 : 0;
  }
  for (std::size_t a = 0; a < names.size(); ++a) {
    for (std::size_t b = a; b < names.size(); ++b) {
      GroupPair row;
      row.groups = {names[a], names[b]};
      row.leaders = {leaders[a], leaders[b]};
      const bool enough = a == b ? influential[a] >= 2 : influential[a] != 0 && influential[b] != 0;
      const Sums sums = enough ? pooled.of(groups, a, b) : Sums{};
      row.portion = whole > 0 ? share_of(denominator(sums, silence), whole) : 0;
      fill(row, sums, silence, entries[a] + (a == b ? 0 : entries[b]),
           enough ? Reason::no_priority : Reason::too_few);
      forget_sides(row, from.table);
      found.by_groups.push_back(std::move(row));
    }
  }
  give_group_intervals(found.by_groups, from.table, groups, pooled, silence, work);
  const GroupPair* lowest = nullptr;
  for (const GroupPair& row : found.by_groups) {
    const bool counts = row.score.known() && row.leaders[0] >= 2 && row.leaders[1] >= 2;
    if (counts && (lowest == nullptr || row.score.value < lowest->score.value)) lowest = &row;
  }
  if (lowest != nullptr) found.lowest.push_back(*lowest);
  found.lowest_by_chance = lowest_beside_shuffles(from, groups, names.size(), found, work);
}

/// Members with what they belong to, one by one and pooled; gathers who belongs to whom.
inline std::map<LeaderId, std::vector<LeaderId>> fill_members(const LevelsInput& from,
                                                              Levels& found, const Work& work) {
  const Silence silence = from.options.agendas.silence;
  std::map<LeaderId, std::vector<LeaderId>> houses;
  std::map<std::pair<LeaderId, LeaderId>, bool> seen;
  std::map<std::pair<Kind, Kind>, std::pair<MembershipAgendas, Sums>> by_kinds;
  Sums whole;
  for (std::size_t m = 0; m < from.network.size<Membership>(); ++m) {
    if (m % 1'024 == 0) work.check();
    const Membership row = from.network.row<Membership>(m);
    if (!seen.emplace(std::pair(row.member, row.of), true).second) continue;
    houses[row.of].push_back(row.member);
    auto& [level, sums] = by_kinds[{from.kind(row.member), from.kind(row.of)}];
    level.kinds = {from.kind(row.member), from.kind(row.of)};
    ++level.memberships;
    MemberAgendas pair;
    pair.member = row.member;
    pair.of = row.of;
    const std::uint32_t a = from.place[row.member.index()], b = from.place[row.of.index()];
    if (a == no_agenda || b == no_agenda) {
      pair.score = pair.agreement = pair.overlap = Estimate::none(Reason::no_agendas);
    } else {
      const auto one = from.agendas.of(a), other = from.agendas.of(b);
      const Sums of_pair = sums_of_two(one, other, from.table.goal_weight);
      fill(pair, of_pair, silence, one.size() + other.size(), Reason::no_priority);
      forget_sides(pair, from.table);
      sums += of_pair;
      whole += of_pair;
      ++level.known;
      ++found.memberships_known;
    }
    found.members.push_back(pair);
  }
  found.memberships = found.members.size();
  for (auto& [pair_of_kinds, level] : by_kinds) {
    fill(level.first, level.second, silence, level.first.known,
         level.first.known != 0 ? Reason::no_priority : Reason::no_agendas);
    forget_sides(level.first, from.table);
    found.by_membership.push_back(level.first);
  }
  fill(found, whole, silence, found.memberships_known,
       found.memberships == 0         ? Reason::no_memberships
       : found.memberships_known == 0 ? Reason::no_agendas
                                      : Reason::no_priority);
  forget_sides(found, from.table);
  return houses;
}

/// The mean agenda of members, made goal by goal.
class MeanAgenda {
 public:
  explicit MeanAgenda(std::size_t goals) : sums_(goals) {}

  void add(std::span<const GoalSaid> said) {
    for (const GoalSaid& one : said) {
      GoalSum& sum = sums_[one.goal];
      if (sum.speakers++ == 0) touched_.push_back(one.goal);
      sum.priority += one.priority;
      if (std::isnan(one.stance)) continue;
      sum.stance += one.stance;
      ++sum.with_stance;
    }
  }
  /// Of so many members; begins anew.
  std::vector<GoalSaid> take(std::size_t members) {
    std::sort(touched_.begin(), touched_.end());
    std::vector<GoalSaid> mean;
    for (const std::uint32_t goal : touched_) {
      const GoalSum& sum = sums_[goal];
      mean.push_back(
          {goal,
           sum.with_stance == 0 ? not_given : sum.stance / static_cast<double>(sum.with_stance),
           sum.priority / static_cast<double>(members)});
      sums_[goal] = {};
    }
    touched_.clear();
    return mean;
  }

 private:
  struct GoalSum {
    double stance = 0, priority = 0;
    std::size_t speakers = 0, with_stance = 0;
  };
  std::vector<GoalSum> sums_;
  std::vector<std::uint32_t> touched_;
};

inline void fill_houses(const LevelsInput& from, Levels& found,
                        const std::map<LeaderId, std::vector<LeaderId>>& houses, const Work& work) {
  MeanAgenda mean(from.table.goals());
  for (const auto& [leader, members] : houses) {
    work.check();
    HouseAgendas house;
    house.leader = leader;
    house.members = members.size();
    std::size_t entries = 0;
    for (const LeaderId member : members) {
      const std::uint32_t place = from.place[member.index()];
      if (place == no_agenda) continue;
      ++house.members_known;
      entries += from.agendas.of(place).size();
      mean.add(from.agendas.of(place));
    }
    const std::vector<GoalSaid> theirs = mean.take(house.members_known);
    const std::uint32_t place = from.place[leader.index()];
    if (place == no_agenda || house.members_known == 0) {
      house.score = house.agreement = house.overlap = Estimate::none(Reason::no_agendas);
    } else {
      const auto own = from.agendas.of(place);
      fill(house, sums_of_two(own, theirs, from.table.goal_weight), from.options.agendas.silence,
           own.size() + entries, Reason::no_priority);
      forget_sides(house, from.table);
    }
    found.organizations.push_back(house);
  }
}

/// The lowest score of a house with two known members, beside the lowest where members' agendas change places: what
/// the houses themselves want, and how many members each has, stays.
inline inference::PermutationTest furthest_beside_shuffles(
    const LevelsInput& from, const Levels& found,
    const std::map<LeaderId, std::vector<LeaderId>>& houses, const Work& work) {
  struct House {
    std::uint32_t leader;
    std::vector<std::uint32_t> members;  // by place in `movable`
  };
  std::map<std::uint32_t, std::uint32_t> place;  // of a member among `movable`
  std::vector<std::uint32_t> movable;
  std::vector<House> counted;
  Estimate furthest = Estimate::none(Reason::too_few, found.memberships_known);
  for (const HouseAgendas& row : found.organizations) {
    if (row.members_known < 2 || !row.score.known()) continue;
    House house{from.place[row.leader.index()], {}};
    for (const LeaderId member : houses.at(row.leader)) {
      const std::uint32_t known = from.place[member.index()];
      if (known == no_agenda) continue;
      const auto at = static_cast<std::uint32_t>(movable.size());
      const auto [where, is_new] = place.emplace(known, at);
      if (is_new) movable.push_back(known);
      house.members.push_back(where->second);
    }
    counted.push_back(std::move(house));
    if (!furthest.known() || row.score.value < furthest.value) furthest = row.score;
  }
  if (counted.size() < 2) furthest = Estimate::none(Reason::too_few, found.memberships_known);
  const Silence silence = from.options.agendas.silence;
  const auto statistics = [&]() -> inference::Permuted {
    return [&, mean = MeanAgenda(from.table.goals())](std::span<const std::uint32_t> permutation,
                                                      std::span<double> values) mutable {
      double lowest = not_given;
      for (const House& house : counted) {
        for (const std::uint32_t member : house.members) {
          mean.add(from.agendas.of(movable[permutation[member]]));
        }
        const std::vector<GoalSaid> theirs = mean.take(house.members.size());
        const Sums sums =
            sums_of_two(from.agendas.of(house.leader), theirs, from.table.goal_weight);
        const Estimate score = ratios(sums, silence, 0, Reason::no_priority).score;
        if (score.known() && !(score.value >= lowest)) lowest = score.value;
      }
      values[0] = lowest;
    };
  };
  return inference::permutation_tests(movable.size(), {&furthest, 1}, statistics,
                                      inference::task("furthest from its members"),
                                      from.options.permutation, work)
      .front();
}

}  // namespace detail

Levels levels(const Facts& facts, const LevelsOptions& options, const Work& work) {
  const detail::LevelsInput from(facts, options, work);
  Levels found;
  found.by = options.by;
  detail::fill_groups(from, found, work);
  const auto houses = detail::fill_members(from, found, work);
  detail::fill_houses(from, found, houses, work);
  found.furthest_by_chance = detail::furthest_beside_shuffles(from, found, houses, work);
  return found;
}

Levels levels(const Network& network, const LevelsOptions& options, const Work& work) {
  return levels(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
