// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/resources.hpp>

#include <coalign/analysis/alignment/resources/detail/deliverable.hpp>
#include <coalign/analysis/alignment/resources/detail/mean_of.hpp>
#include <coalign/analysis/alignment/resources/detail/one_purse.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/facts/means.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline void ask_what_arrives(const Network& network, const MeansTable& table,
                             std::vector<OnePurse>& purses, Resources& found, const Work& work) {
  std::vector<std::vector<std::uint32_t>> receivers;
  for (std::size_t p = 0; p < purses.size(); ++p) {
    ResourceAlignment& row = purses[p].row;
    const double needed = sum_of(table.purses[p].need);
    if (!(needed > 0)) {
      row.deliverable = Estimate::none(Reason::no_needs);
      continue;
    }
    if (table.purses[p].held.empty()) {
      row.deliverable = Estimate::none(Reason::no_holdings);
      continue;
    }
    if (receivers.empty()) receivers = read_receivers(network, table);
    const Delivered arrives = deliver(table, p, read_carriers(network, table, p), receivers, work);
    const auto holdings = static_cast<std::uint64_t>(std::count_if(
        table.purses[p].held.begin(), table.purses[p].held.end(), [](double x) { return x > 0; }));
    row.deliverable = Estimate::of(arrives.delivered / needed, holdings);
    if (!arrives.bottleneck) continue;
    Bottleneck narrow = *arrives.bottleneck;
    for (double* amount :
         {&narrow.needed, &narrow.reachable, &narrow.shortfall, &narrow.unused, &narrow.gain}) {
      *amount = table.purses[p].shown(*amount);
    }
    found.bottlenecks.push_back(std::move(narrow));
  }
}

inline std::vector<GoalResources> split_by_goal(const MeansTable& table,
                                                const std::vector<OnePurse>& purses,
                                                const std::vector<GoalResource>& cells,
                                                const Estimate& match) {
  const auto compared = static_cast<double>(std::count_if(
      purses.begin(), purses.end(), [](const OnePurse& one) { return !one.all.wanted.empty(); }));
  std::vector<MeanOf> coverage(table.goals);
  for (const GoalResource& cell : cells) {
    if (cell.needed > 0) coverage[cell.goal.index()].add(cell.coverage);
  }
  std::vector<GoalResources> rows;
  for (std::uint32_t g = 0; g < table.goals; ++g) {
    GoalResources row;
    row.goal = GoalId{g};
    if (compared == 0) {
      row.wanted = row.given = row.loss = Estimate::none(match.unknown, match.evidence);
    } else {
      double wanted = 0, given = 0, loss = 0, with_it = 0;
      for (const OnePurse& one : purses) {
        // Where the goal's need of this is not recorded, it is not compared: that it is wanted is not known to be 0.
        if (one.all.wanted.empty() || !one.purse().compares(g)) continue;
        wanted += one.all.wanted[g];
        given += one.all.given[g];
        loss += std::abs(one.all.wanted[g] - one.all.given[g]) / 2 / compared;
        ++with_it;
      }
      const Estimate none = Estimate::none(Reason::no_needs, match.evidence);
      row.wanted =
          with_it > 0 ? Estimate::of(std::min(wanted / with_it, 1.0), match.evidence) : none;
      row.given = with_it > 0 ? Estimate::of(std::min(given / with_it, 1.0), match.evidence) : none;
      row.loss = Estimate::of(std::min(loss, 1.0),
                              match.evidence);  // its part of 1 - match: 0 where not compared
    }
    row.coverage = coverage[g].mean(Reason::no_needs);
    rows.push_back(row);
  }
  return rows;
}

/// The match of one leader's positions with their gifts, both in the order of goals: of shares that sum to 1,
/// 1 - half the distance is what they have in common.
inline Estimate own_match(const std::vector<std::pair<std::uint32_t, double>>& positions,
                          bool known, std::span<const Gift> gifts, const Purse& purse,
                          std::size_t goals) {
  double all_wanted = 0, all_given = 0, common = 0;
  const auto wants = [&](const std::pair<std::uint32_t, double>& position) {
    return position.second * (purse.need.empty() ? 1 : purse.need[position.first]);
  };
  for (const auto& position : positions) all_wanted += wants(position);
  for (const Gift& gift : gifts) {
    if (purse.compares(gift.goal)) all_given += gift.amount > 0 ? gift.amount : 0;
  }
  const std::size_t compared = purse.need.empty()
                                   ? goals
                                   : static_cast<std::size_t>(std::count(
                                         purse.need_known.begin(), purse.need_known.end(), 1));
  if (compared < 2) return Estimate::none(Reason::too_few, gifts.size());
  if (!(all_given > 0)) return Estimate::none(Reason::no_amounts, gifts.size());
  if (!known) return Estimate::none(Reason::no_agendas, gifts.size());
  if (!(all_wanted > 0)) return Estimate::none(Reason::no_priority, gifts.size());
  auto gift = gifts.begin();
  for (const auto& position : positions) {
    while (gift != gifts.end() && gift->goal < position.first) ++gift;
    double given = 0;
    for (; gift != gifts.end() && gift->goal == position.first; ++gift) {
      given += gift->amount > 0 ? gift->amount : 0;
    }
    common += std::min(given / all_given, wants(position) / all_wanted);
  }
  return Estimate::of(std::min(common, 1.0), gifts.size());
}

inline std::vector<LeaderResources> split_by_leader(const MeansTable& table,
                                                    const std::vector<OnePurse>& purses) {
  std::vector<MeanOf> match(table.known.size());
  for (const OnePurse& one : purses) {
    std::vector<Gift> gifts = one.purse().gifts;
    std::stable_sort(gifts.begin(), gifts.end(),
                     [](const Gift& a, const Gift& b) { return a.leader < b.leader; });
    for (std::size_t begin = 0, end; begin < gifts.size(); begin = end) {
      const std::uint32_t leader = gifts[begin].leader;
      for (end = begin; end < gifts.size() && gifts[end].leader == leader;) ++end;
      match[leader].add(own_match(table.wanted_by[leader], table.known[leader],
                                  {gifts.data() + begin, end - begin}, one.purse(), table.goals));
    }
  }
  std::vector<LeaderResources> rows;
  for (std::uint32_t i = 0; i < match.size(); ++i) {
    if (table.commitments_of[i] == 0) continue;
    rows.push_back({LeaderId{i}, table.commitments_of[i], match[i].mean(Reason::no_goals)});
  }
  return rows;
}

/// What the kinds of means come to together.
inline void put_together(const MeansTable& table, std::vector<OnePurse>& purses, bool agendas,
                         Resources& found) {
  MeanOf match, givers, chance, coverage, at_most, deliverable;
  std::vector<GoalResource> cells;
  for (OnePurse& one : purses) {
    for (Estimate* number : {&one.row.match, &one.row.match_givers, &one.row.chance}) {
      if (!agendas && number->unknown == Reason::no_priority) number->unknown = Reason::no_agendas;
    }
    // What nobody commits anything of is no part of how means follow priorities.
    if (one.row.commitments != 0) {
      match.add(one.row.match);
      givers.add(one.row.match_givers);
      chance.add(one.row.chance);
    }
    coverage.add(one.row.coverage);
    at_most.add(one.at_most);
    deliverable.add(one.row.deliverable);
    found.commitments += one.row.commitments;
    found.amounts_unknown += one.row.amounts_unknown;
    const auto rows = one.by_goal();
    cells.insert(cells.end(), rows.begin(), rows.end());
    found.by_resource.push_back(one.row);
  }
  const Reason nothing = purses.empty() ? Reason::no_resources : Reason::no_commitments;
  const Reason no_needs = purses.empty() ? Reason::no_resources : Reason::no_needs;
  found.match = match.mean(nothing);
  found.match_givers = givers.mean(nothing);
  found.chance = chance.mean(nothing);
  found.difference = !found.match.known()    ? found.match
                     : !found.chance.known() ? found.chance
                                             : Estimate::of(found.match.value - found.chance.value,
                                                            found.match.evidence);
  found.coverage = coverage.mean(no_needs);
  found.coverage_at_most = at_most.mean(no_needs);
  found.deliverable = deliverable.mean(no_needs);
  found.by_goal = split_by_goal(table, purses, cells, found.match);
  found.by_goal_resource = std::move(cells);
}

/// The leaders of a table taken out one at a time.
class OneLeaderLess {
 public:
  explicit OneLeaderLess(const MeansTable& table) : table_(table), whole_(table) {
    for (const std::size_t its : table.commitments_of) commitments_ += its;
  }
  /// Whether anything is known of a leader that the measures take in.
  [[nodiscard]] bool counts(std::uint32_t leader) const {
    return whole_.known[leader] || whole_.commitments_of[leader] != 0;
  }
  [[nodiscard]] const MeansTable& without(std::uint32_t leader) {
    if (last_ != none) {
      table_.wanted_by[last_] = whole_.wanted_by[last_];
      table_.known[last_] = whole_.known[last_];
    }
    last_ = leader;
    table_.wanted_by[leader].clear();
    table_.known[leader] = false;
    table_.commitments = commitments_ > whole_.commitments_of[leader];
    for (std::size_t p = 0; p < table_.purses.size(); ++p) {
      const auto others = [&](const Gift& gift) { return gift.leader != leader; };
      std::vector<Gift>& gifts = table_.purses[p].gifts;
      gifts.clear();
      std::copy_if(whole_.purses[p].gifts.begin(), whole_.purses[p].gifts.end(),
                   std::back_inserter(gifts), others);
    }
    return table_;
  }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);
  MeansTable table_;
  const MeansTable& whole_;
  std::size_t commitments_ = 0;
  std::uint32_t last_ = none;
};

inline std::vector<OnePurse> all_purses(const MeansTable& table, const ResourcesOptions& options,
                                        const Work& work, ManyLumps many) {
  const std::vector<double> priorities = table.priorities([](std::uint32_t) { return true; });
  std::vector<OnePurse> purses;
  purses.reserve(table.purses.size());
  for (std::size_t p = 0; p < table.purses.size(); ++p) {
    purses.emplace_back(table, p, priorities, options, work, many);
  }
  return purses;
}

/// Calls `f(estimate, range, place)` for every number that is jackknifed; places are the same in results of one table.
template <class Found, class F>
void each_jackknifed(Found& found, F&& f) {
  const Range share{0, 1};
  std::size_t place = 0;
  f(found.match, share, place++);
  f(found.match_givers, share, place++);
  f(found.coverage, share, place++);
  f(found.coverage_at_most, share, place++);
  f(found.difference, Range{-1, 1}, place++);
  for (auto& row : found.by_resource) {
    f(row.match, share, place++);
    f(row.match_givers, share, place++);
    f(row.coverage, share, place++);
  }
  for (auto& row : found.by_goal) {
    f(row.wanted, share, place++);
    f(row.given, share, place++);
    f(row.loss, share, place++);
    f(row.coverage, share, place++);
  }
}

inline void give_intervals(const MeansTable& table, const ResourcesOptions& options,
                           Resources& found, const Work& work) {
  constexpr double most_steps = 3e8;
  double rows = static_cast<double>(table.goals * table.purses.size());
  for (const Purse& purse : table.purses) rows += static_cast<double>(purse.gifts.size());
  for (const auto& wanted : table.wanted_by) rows += static_cast<double>(wanted.size());
  if (table.purses.empty() || static_cast<double>(table.known.size()) * rows > most_steps) return;
  const auto measure = [&](const MeansTable& of) {
    std::vector<OnePurse> purses = all_purses(of, options, work, ManyLumps::nearly);
    Resources made;
    put_together(of, purses, true, made);
    return made;
  };
  const double nearly = measure(table).chance.value;
  OneLeaderLess leaders(table);
  std::vector<inference::LeaveOneOut> without;
  for (std::uint32_t i = 0; i < table.known.size(); ++i) {
    if (!leaders.counts(i)) continue;
    work.check();
    Resources rest = measure(leaders.without(i));
    // How chance moves is what it nearly moves: that it was thrown is not in it.
    rest.difference.value = rest.match.value - (found.chance.value + rest.chance.value - nearly);
    each_jackknifed(rest, [&](const Estimate& number, Range, std::size_t place) {
      if (place == without.size()) without.emplace_back();
      without[place].add(number.value);
    });
  }
  if (without.empty()) return;
  each_jackknifed(found, [&](Estimate& number, Range range, std::size_t place) {
    without[place].give(number, range);
  });
}

}  // namespace detail

Resources resources(const Facts& facts, const ResourcesOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::MeansTable table = facts::read_means(facts, work);
  std::vector<detail::OnePurse> purses =
      detail::all_purses(table, options, work, detail::ManyLumps::thrown);
  Resources found;
  found.parts = table.parts;
  found.no_goal = table.no_goal;
  if (options.deliverable) detail::ask_what_arrives(network, table, purses, found, work);
  detail::put_together(table, purses, network.size<AgendaEntry>() != 0, found);
  if (!options.deliverable) found.deliverable = Estimate::none(Reason::not_asked);
  found.by_leader = detail::split_by_leader(table, purses);
  detail::give_intervals(table, options, found, work);
  return found;
}

Resources resources(const Network& network, const ResourcesOptions& options, const Work& work) {
  return resources(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
