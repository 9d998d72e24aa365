// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/detail/carried.hpp>

#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership::detail {

Carried::Carried(const Facts& facts, const Work& work) : means_(facts::read_means(facts, work)) {
  const Network& network = facts.network();
  const auto weight = network.column(&Goal::weight);
  for (std::size_t g = 0; g < weight.size(); ++g) goal_weight_.push_back(weight[g]);
  if (!goal_weight_.empty()) {  // the largest near 1, so that their sum is a number
    int exponent = 0;
    (void)std::frexp(*std::max_element(goal_weight_.begin(), goal_weight_.end()), &exponent);
    for (double& one : goal_weight_) one = std::ldexp(one, -exponent);
  }
  committed_.resize(weight.size());
  for (std::uint32_t i = 0; i < means_.wanted_by.size(); ++i) {
    for (const auto& [goal, position] : means_.wanted_by[i]) {
      if (position > 0) committed_[goal].push_back(LeaderId{i});
    }
  }
  for (const auto& purse : means_.purses) {
    for (const auto& gift : purse.gifts) {
      if (!(gift.amount <= 0)) committed_[gift.goal].push_back(LeaderId{gift.leader});
    }
  }
  for (auto& leaders : committed_) {
    std::sort(leaders.begin(), leaders.end());
    leaders.erase(std::unique(leaders.begin(), leaders.end()), leaders.end());
  }
}

Estimate Carried::agenda_of(const std::vector<bool>& some) const {
  double part = 0, all = 0;
  std::uint64_t entries = 0;
  for (std::size_t i = 0; i < means_.wanted_by.size(); ++i) {
    for (const auto& [goal, position] : means_.wanted_by[i]) {
      all += goal_weight_[goal] * position;
      if (some[i]) part += goal_weight_[goal] * position;
      ++entries;
    }
  }
  return all > 0 ? Estimate::of(part / all, entries) : Estimate::none(Reason::no_agendas, entries);
}

Estimate Carried::resources_of(const std::vector<bool>& some) const {
  double sum = 0;
  std::uint64_t kinds = 0, gifts = 0;
  for (const auto& purse : means_.purses) {
    double part = 0, all = 0;
    for (const auto& gift : purse.gifts) {
      if (!std::isfinite(gift.amount)) continue;
      all += gift.amount;
      if (some[gift.leader]) part += gift.amount;
      ++gifts;
    }
    if (!(all > 0)) continue;
    sum += part / all;
    ++kinds;
  }
  if (kinds > 0) return Estimate::of(sum / static_cast<double>(kinds), gifts);
  return Estimate::none(means_.commitments ? Reason::no_amounts : Reason::no_commitments, gifts);
}

GoalStop Carried::stop(GoalId goal) const {
  GoalStop found;
  found.goal = goal;
  found.leaders = committed_to(goal);
  found.committed = found.leaders.size();
  if (found.committed == 0) return found;
  found.by = StoppedBy::nobody_left;
  for (const auto& purse : means_.purses) {
    std::vector<std::pair<double, std::uint32_t>> given;  // minus the amount, leader
    double all = 0;
    for (const auto& gift : purse.gifts) {
      if (gift.goal != goal.value || !(gift.amount > 0)) continue;
      all += gift.amount;
      if (given.empty() || given.back().second != gift.leader) given.emplace_back(0, gift.leader);
      given.back().first -= gift.amount;
    }
    std::sort(given.begin(), given.end());
    double left = all;
    std::vector<LeaderId> leave;
    for (const auto& [amount, leader] : given) {
      if (left < all / 2) break;
      left += amount;
      leave.push_back(LeaderId{leader});
    }
    if (leave.empty() || leave.size() >= found.leaders.size()) continue;
    std::sort(leave.begin(), leave.end());
    found.leaders = std::move(leave);
    found.by = StoppedBy::resource;
    found.resource = purse.resource;
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership::detail
