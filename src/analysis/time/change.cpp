// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/change.hpp>

#include <coalign/model/detail/assembly.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// By leader or goal, whether an agenda entry is about it.
template <class Thing>
std::vector<bool> spoken(const Network& network, Id<Thing> AgendaEntry::*what) {
  std::vector<bool> found(network.size<Thing>(), false);
  const auto column = network.column(what);
  for (std::size_t i = 0; i < column.size(); ++i) found[column[i].index()] = true;
  return found;
}

/// Which rows of two networks are in both, and spoken of in both or in neither.
struct Matched {
  std::vector<bool> first, second;
  std::vector<std::string> went, came;  ///< of the others, those that only one has or speaks of
  std::size_t same = 0;
};

template <class Thing>
Matched match(const Network& a, const Network& b, Id<Thing> AgendaEntry::*what) {
  const std::vector<bool> in_a = spoken(a, what), in_b = spoken(b, what);
  std::unordered_map<std::string_view, std::uint32_t> row;
  for (std::uint32_t i = 0; i < in_a.size(); ++i) row.emplace(a.key(Id<Thing>{i}), i);
  Matched found;
  found.first.assign(in_a.size(), false);
  found.second.assign(in_b.size(), false);
  std::vector<bool> met(in_a.size(), false);
  for (std::uint32_t i = 0; i < in_b.size(); ++i) {
    const std::string_view key = b.key(Id<Thing>{i});
    const auto other = row.find(key);
    if (other != row.end()) met[other->second] = true;
    if (other != row.end() && in_a[other->second] == in_b[i]) {
      found.first[other->second] = found.second[i] = true;
      ++found.same;
    } else if (other == row.end() || in_b[i]) {
      found.came.emplace_back(key);
    }
  }
  for (std::uint32_t i = 0; i < in_a.size(); ++i) {
    if (!found.first[i] && (!met[i] || in_a[i])) found.went.emplace_back(a.key(Id<Thing>{i}));
  }
  return found;
}

/// The network with only these leaders and goals; what refers to others goes.
inline Network only(const Network& network, const std::vector<bool>& leaders,
                    const std::vector<bool>& goals, const Work& work) {
  Assembly assembly(*network.data());
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    if (!leaders[i]) assembly.slot<Leader>().remove(i);
  }
  for (std::size_t g = 0; g < goals.size(); ++g) {
    if (!goals[g]) assembly.slot<Goal>().remove(g);
  }
  return Network(assembly.finish(false, work));
}

NumberChange number_change(std::string name, const Estimate& first, const Estimate& same_first,
                           const Estimate& same_second, const Estimate& second) {
  NumberChange found{std::move(name), first, second, same_first, same_second, {}, {}, {}};
  const auto step = [](const Estimate& from, const Estimate& to) {
    const auto evidence = std::min(from.evidence, to.evidence);
    if (!from.known()) return Estimate::none(from.unknown, evidence);
    if (!to.known()) return Estimate::none(to.unknown, evidence);
    return Estimate::of(to.value - from.value, evidence);
  };
  found.went = step(first, same_first);
  found.changed = step(same_first, same_second);
  found.came = step(same_second, second);
  return found;
}

}  // namespace detail

TwoDates on_both(const Network& network, Date first, Date second, const Work& work) {
  if (first.open() || second.open()) throw BadArgument("a change is between two dates");
  detail::check_recorded(network, first, second);
  TwoDates found;
  found.first = network.at(first);
  found.second = network.at(second);
  auto leaders = detail::match(found.first, found.second, &AgendaEntry::leader);
  auto goals = detail::match(found.first, found.second, &AgendaEntry::goal);
  found.same_first = detail::only(found.first, leaders.first, goals.first, work);
  found.same_second = detail::only(found.second, leaders.second, goals.second, work);
  found.same = leaders.same;
  found.went = std::move(leaders.went);
  found.came = std::move(leaders.came);
  found.goals_went = std::move(goals.went);
  found.goals_came = std::move(goals.came);
  return found;
}

GoalChange goal_change(std::string goal, double portion_first, const Estimate& first,
                       double portion_second, const Estimate& second) {
  GoalChange found{std::move(goal), portion_first, portion_second, first, second, 0, 0};
  // A score that is unknown has no portion: any number stands for it, and the other moves nothing within.
  const double x = first.known() ? first.value : second.known() ? second.value : 0;
  const double y = second.known() ? second.value : x;
  found.within = (portion_first + portion_second) / 2 * (y - x);
  found.shifted = (x + y) / 2 * (portion_second - portion_first);
  return found;
}

namespace detail {

std::vector<std::string> leaders_to_leave_out(const TwoDates& networks) {
  std::vector<std::string> leaders;
  const Network &a = networks.first, &b = networks.second;
  for (std::uint32_t i = 0; i < a.size<Leader>(); ++i) leaders.emplace_back(a.key(LeaderId{i}));
  for (std::uint32_t i = 0; i < b.size<Leader>(); ++i) {
    if (!a.find<Leader>(b.key(LeaderId{i}))) leaders.emplace_back(b.key(LeaderId{i}));
  }
  if (leaders.size() > most_leaders_of_change || leaders.size() < inference::jackknife_least) {
    leaders.clear();
  }
  return leaders;
}

Network without_leader(const Network& network, std::string_view leader, const Work& work) {
  const auto its = network.find<Leader>(leader);
  if (!its) return network;
  Assembly assembly(*network.data());
  assembly.slot<Leader>().remove(its->index());
  return Network(assembly.finish(false, work));
}

void ChangeWithout::add(const TwoDates& networks, std::string_view leader,
                        const FourNumbers& rest) {
  const std::size_t numbers = rest[0].values.size();
  for (const Numbers& other : rest) alike_ = alike_ && other.values.size() == numbers;
  if (steps_.empty()) steps_.resize(numbers);
  alike_ = alike_ && steps_.size() == numbers;
  if (!alike_) return;
  const bool on_first = networks.first.find<Leader>(leader).has_value();
  const bool on_second = networks.second.find<Leader>(leader).has_value();
  const bool on_both = networks.same_first.find<Leader>(leader).has_value();
  for (std::size_t k = 0; k < numbers; ++k) {
    const auto at = [&](std::size_t network) {
      const Estimate& number = rest[network].values[k].second;
      return number.known() ? number.value : not_given;
    };
    steps_[k].name = rest[0].values[k].first;
    if (on_first) steps_[k].went.add(at(1) - at(0));
    if (on_both) steps_[k].changed.add(at(2) - at(1));
    if (on_second) steps_[k].came.add(at(3) - at(2));
  }
}

void ChangeWithout::give(Change& to) const {
  if (!alike_ || steps_.size() != to.numbers.size()) return;
  for (std::size_t k = 0; k < steps_.size(); ++k) {
    if (steps_[k].name != to.numbers[k].name) continue;
    steps_[k].went.give(to.numbers[k].went, {});
    steps_[k].changed.give(to.numbers[k].changed, {});
    steps_[k].came.give(to.numbers[k].came, {});
  }
}

Change change_of(std::array<Date, 2> dates, TwoDates networks, const FourNumbers& numbers) {
  const auto& [first, same_first, same_second, second] = numbers;
  Change found;
  for (std::size_t k = 0; k < 2; ++k) found.dates[k] = Date::on(dates[k].last_day());
  found.same = networks.same;
  found.came = std::move(networks.came);
  found.went = std::move(networks.went);
  found.goals_came = std::move(networks.goals_came);
  found.goals_went = std::move(networks.goals_went);
  for (const Numbers* other : {&same_first, &same_second, &second}) {
    const bool alike = std::equal(
        first.values.begin(), first.values.end(), other->values.begin(), other->values.end(),
        [](const auto& one, const auto& its) { return one.first == its.first; });
    if (!alike) throw BadArgument("the measure gives other numbers on one date than on the other");
  }
  for (std::size_t k = 0; k < first.values.size(); ++k) {
    found.numbers.push_back(number_change(first.values[k].first, first.values[k].second,
                                          same_first.values[k].second, same_second.values[k].second,
                                          second.values[k].second));
  }
  for (std::size_t g = 0; g < std::min(same_first.by_goal.size(), same_second.by_goal.size());
       ++g) {
    const Numbers::OfGoal &a = same_first.by_goal[g], &b = same_second.by_goal[g];
    found.by_goal.push_back(goal_change(a.goal, a.portion, a.score, b.portion, b.score));
  }
  return found;
}

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI
