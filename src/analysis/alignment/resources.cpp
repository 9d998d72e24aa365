// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/resources.hpp>

#include <alidade/analysis/agreement/hill.hpp>
#include <alidade/analysis/alignment/detail/deliverable.hpp>
#include <alidade/analysis/alignment/detail/lumps.hpp>
#include <alidade/analysis/alignment/detail/means.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace alidade::inline v0::alignment {

namespace detail {

/// The mean of what is known, of several kinds of means; where nothing is, why the first is not.
class MeanOf {
 public:
  void add(const Estimate& one) {
    if (one.known()) {
      sum_ += one.value;
      ++count_;
      evidence_ += one.evidence;
      const Interval sure = one.interval.value_or(Interval{one.value, one.value});
      low_ += (one.value - sure.low) * (one.value - sure.low);
      high_ += (sure.high - one.value) * (sure.high - one.value);
      unsure_ |= one.interval.has_value();
    } else if (first_ == Reason::known) {
      first_ = one.unknown;
    }
  }
  [[nodiscard]] Estimate mean(Reason nothing) const {
    if (count_ == 0) return Estimate::none(first_ == Reason::known ? nothing : first_);
    const auto n = static_cast<double>(count_);
    Estimate found = Estimate::of(sum_ / n, evidence_);
    if (unsure_) {
      found.interval =
          Interval{found.value - std::sqrt(low_) / n, found.value + std::sqrt(high_) / n};
    }
    return found;
  }
  [[nodiscard]] std::size_t count() const noexcept { return count_; }

 private:
  double sum_ = 0, low_ = 0, high_ = 0;
  std::size_t count_ = 0;
  std::uint64_t evidence_ = 0;
  bool unsure_ = false;
  Reason first_ = Reason::known;
};

/// Two lists of shares that are compared, and their match.
struct Compared {
  std::vector<double> wanted, given;  ///< shares by goal; empty where there is no match
  Estimate match;
};

inline double sum_of(const std::vector<double>& all) {
  return std::accumulate(all.begin(), all.end(), 0.0);
}

/// 1 - Duncan's index of the shares of two lists of amounts, of which the first is times the need.
inline Compared compare(std::vector<double> wanted, std::vector<double> given, const Purse& purse,
                        std::uint64_t evidence) {
  std::size_t compared = 0;
  for (std::size_t g = 0; g < wanted.size(); ++g) {
    if (!purse.compares(g)) {
      wanted[g] = given[g] = 0;
      continue;
    }
    ++compared;
    if (!purse.need.empty()) wanted[g] *= purse.need[g];
  }
  const double all_wanted = sum_of(wanted), all_given = sum_of(given);
  if (!(all_given > 0)) return {{}, {}, Estimate::none(Reason::no_amounts, evidence)};
  if (!(all_wanted > 0)) return {{}, {}, Estimate::none(Reason::no_priority, evidence)};
  if (compared < 2) return {{}, {}, Estimate::none(Reason::too_few, evidence)};
  double distance = 0;
  for (std::size_t g = 0; g < wanted.size(); ++g) {
    wanted[g] /= all_wanted;
    given[g] /= all_given;
    distance += std::abs(wanted[g] - given[g]);
  }
  return {std::move(wanted), std::move(given),
          Estimate::of(std::clamp(1 - distance / 2, 0.0, 1.0), evidence)};
}

/// Sums by goal of what leaders that `takes` says yes to give.
template <class Takes>
std::vector<double> given_by(const MeansTable& table, const Purse& purse, Takes&& takes) {
  std::vector<double> sums(table.goals, 0.0);
  for (const Gift& gift : purse.gifts) {
    if (gift.amount > 0 && takes(gift.leader)) sums[gift.goal] += gift.amount;
  }
  return sums;
}

/// What one kind of means gives to each result.
class OnePurse {
 public:
  OnePurse(const MeansTable& table, std::size_t number, const std::vector<double>& priorities,
           const ResourcesOptions& options, const Work& work)
      : table_(table), purse_(table.purses[number]) {
    const auto everybody = [](std::uint32_t) { return true; };
    given_ = given_by(table, purse_, everybody);
    row.resource = purse_.resource;
    row.group = purse_.group;
    row.commitments = purse_.commitments;
    row.amounts_unknown = purse_.unknown;
    row.committed = purse_.shown(sum_of(given_));
    double elsewhere = 0;
    for (std::size_t g = 0; g < table.goals; ++g) elsewhere += purse_.compares(g) ? 0 : given_[g];
    row.need_unknown = purse_.shown(elsewhere);
    row.needed = purse_.shown(sum_of(purse_.need));
    row.held = purse_.shown(sum_of(purse_.held));
    std::vector<char> gives(table.known.size(), 0);
    for (const Gift& gift : purse_.gifts) {
      // One of an unknown amount is a provider; one of 0 is not.
      if (!(gift.amount <= 0)) gives[gift.leader] = 1;
    }
    row.providers = static_cast<std::size_t>(std::count(gives.begin(), gives.end(), 1));
    const auto giver = [&](std::uint32_t i) { return gives[i] != 0 && table.known[i]; };
    if (purse_.commitments == 0) {
      row.match = row.match_givers = row.chance = Estimate::none(Reason::no_commitments);
    } else {
      all = compare(priorities, given_, purse_, purse_.commitments);
      row.match = all.match;
      row.match_givers = compare(table.priorities(giver), given_by(table, purse_, giver), purse_,
                                 purse_.commitments)
                             .match;
      row.chance = row.match;
      if (row.match.known()) {
        std::vector<double> lumps;
        for (const Gift& gift : purse_.gifts) {
          if (gift.amount > 0 && purse_.compares(gift.goal)) lumps.push_back(gift.amount);
        }
        row.chance = match_of_lumps(lumps, all.wanted, options.seed, work);
      }
    }
    cover();
  }

  /// The rows of this kind of means, goal by goal.
  [[nodiscard]] std::vector<GoalResource> by_goal() const {
    std::vector<GoalResource> rows;
    auto gift = purse_.gifts.begin();
    for (std::uint32_t g = 0; g < table_.goals; ++g) {
      GoalResource made;
      made.goal = {g};
      made.resource = purse_.resource;
      const double need = purse_.need.empty() ? 0 : purse_.need[g];
      made.needed = purse_.shown(need);
      made.committed = purse_.shown(given_[g]);
      std::vector<double> amounts;  // by provider
      std::uint32_t last = LeaderId::none;
      for (; gift != purse_.gifts.end() && gift->goal == g; ++gift) {
        made.amounts_unknown += std::isnan(gift->amount) ? 1 : 0;
        if (gift->amount <= 0) continue;
        if (gift->leader != last) amounts.push_back(0);
        last = gift->leader;
        amounts.back() += std::isnan(gift->amount) ? 0 : gift->amount;
      }
      made.providers = amounts.size();
      const bool compared = !all.wanted.empty();
      if (need <= 0 && made.providers == 0 && !(compared && all.wanted[g] > 0)) continue;
      made.wanted = compared ? Estimate::of(all.wanted[g], all.match.evidence)
                             : Estimate::none(row.match.unknown, row.match.evidence);
      made.given = compared ? Estimate::of(all.given[g], all.match.evidence) : made.wanted;
      made.coverage = need > 0 ? coverage_of(std::min(given_[g], need), need, made.providers)
                               : Estimate::none(Reason::no_needs, made.providers);
      made.effective_providers = made.dominance =
          Estimate::none(Reason::no_amounts, made.providers);
      if (made.providers == 1) {  // whatever its amount is
        made.effective_providers = made.dominance = Estimate::of(1, 1);
      } else if (made.amounts_unknown == 0) {  // an unknown one is not 0: it takes them all
        made.effective_providers = agreement::hill_number(amounts, 1);
        made.dominance = agreement::hill_number(amounts, 2);
      }
      rows.push_back(made);
    }
    return rows;
  }
  [[nodiscard]] const Purse& purse() const noexcept { return purse_; }
  [[nodiscard]] const std::vector<double>& given() const noexcept { return given_; }

  ResourceAlignment row;
  Compared all;
  Estimate at_most;  ///< the coverage if unknown amounts covered their goals

 private:
  [[nodiscard]] Estimate coverage_of(double covered, double needed, std::uint64_t evidence) const {
    return table_.commitments ? Estimate::of(covered / needed, evidence)
                              : Estimate::none(Reason::no_commitments, evidence);
  }
  void cover() {
    row.coverage = at_most = Estimate::none(Reason::no_needs);
    const double needed = sum_of(purse_.need);
    if (!(needed > 0)) return;
    std::vector<char> in_doubt(table_.goals, 0);
    for (const Gift& gift : purse_.gifts) {
      if (std::isnan(gift.amount)) in_doubt[gift.goal] = 1;
    }
    double covered = 0, most = 0;
    for (std::size_t g = 0; g < table_.goals; ++g) {
      covered += std::min(given_[g], purse_.need[g]);
      most += in_doubt[g] != 0 ? purse_.need[g] : std::min(given_[g], purse_.need[g]);
    }
    const auto needs = static_cast<std::uint64_t>(
        std::count_if(purse_.need.begin(), purse_.need.end(), [](double x) { return x > 0; }));
    row.coverage = coverage_of(covered, needed, needs);
    at_most = coverage_of(most, needed, needs);
  }

  const MeansTable& table_;
  const Purse& purse_;
  std::vector<double> given_;  ///< by goal
};

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
    row.goal = {g};
    row.wanted = row.given = row.loss = Estimate::none(match.unknown, match.evidence);
    if (compared > 0) {
      double wanted = 0, given = 0, loss = 0;
      for (const OnePurse& one : purses) {
        if (one.all.wanted.empty()) continue;
        wanted += one.all.wanted[g] / compared;
        given += one.all.given[g] / compared;
        loss += std::abs(one.all.wanted[g] - one.all.given[g]) / 2 / compared;
      }
      row.wanted = Estimate::of(wanted, match.evidence);
      row.given = Estimate::of(given, match.evidence);
      row.loss = Estimate::of(loss, match.evidence);
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
    rows.push_back({{i}, table.commitments_of[i], match[i].mean(Reason::no_goals)});
  }
  return rows;
}

}  // namespace detail

Resources resources(const Network& network, const ResourcesOptions& options, const Work& work) {
  const detail::MeansTable table = detail::read_means(network, work);
  const bool agendas = network.size<AgendaEntry>() != 0;
  const std::vector<double> priorities = table.priorities([](std::uint32_t) { return true; });
  std::vector<detail::OnePurse> purses;
  purses.reserve(table.purses.size());
  for (std::size_t p = 0; p < table.purses.size(); ++p) {
    purses.emplace_back(table, p, priorities, options, work);
  }
  Resources found;
  found.parts = table.parts;
  found.no_goal = table.no_goal;
  if (options.deliverable) detail::ask_what_arrives(network, table, purses, found, work);

  detail::MeanOf match, givers, chance, coverage, at_most, deliverable;
  std::vector<GoalResource> cells;
  for (detail::OnePurse& one : purses) {
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
  found.coverage = coverage.mean(no_needs);
  found.coverage_at_most = at_most.mean(no_needs);
  found.deliverable =
      options.deliverable ? deliverable.mean(no_needs) : Estimate::none(Reason::not_asked);
  found.by_goal = detail::split_by_goal(table, purses, cells, found.match);
  found.by_goal_resource = std::move(cells);
  found.by_leader = detail::split_by_leader(table, purses);
  return found;
}

}  // namespace alidade::inline v0::alignment
