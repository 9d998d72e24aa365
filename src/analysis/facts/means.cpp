// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/means.hpp>

#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace coalign::inline COALIGN_ABI::facts {

/// Which purse each resource belongs to, and what one of its units is worth there.
inline std::vector<std::uint32_t> read_purses(const Network& network, MeansTable& table) {
  std::map<Text, std::uint32_t> groups;
  std::vector<std::uint32_t> purse_of;
  const auto group = network.column(&Resource::group);
  for (std::uint32_t r = 0; r < group.size(); ++r) {
    const auto next = static_cast<std::uint32_t>(table.purses.size());
    const std::uint32_t purse =
        group[r].missing() ? next : groups.emplace(group[r], next).first->second;
    if (purse == next) {
      Purse made;
      made.resource = ResourceId{r};
      made.group = group[r];
      table.purses.push_back(std::move(made));
    }
    purse_of.push_back(purse);
  }
  return purse_of;
}

/// amount x rate x 2^-exponent, where the product itself may be larger than any number.
inline double scaled(double amount, double rate, int exponent) {
  int of_amount = 0, of_rate = 0;
  const double product = std::frexp(amount, &of_amount) * std::frexp(rate, &of_rate);
  return std::isnan(amount) ? not_given : std::ldexp(product, of_amount + of_rate - exponent);
}

/// So that sums of any amounts stay finite.
inline void scale_purses(const Network& network, const std::vector<std::uint32_t>& purse_of,
                         MeansTable& table) {
  const auto rate = network.column(&Resource::rate);
  std::vector<bool> any(table.purses.size(), false);
  const auto see = [&](const auto& resources, const auto& amounts) {
    for (std::size_t i = 0; i < resources.size(); ++i) {
      if (!(amounts[i] > 0)) continue;
      const std::size_t r = resources[i].index();
      const int exponent = std::ilogb(amounts[i]) + std::ilogb(rate[r]);
      Purse& purse = table.purses[purse_of[r]];
      purse.exponent = any[purse_of[r]] ? std::max(purse.exponent, exponent) : exponent;
      any[purse_of[r]] = true;
    }
  };
  see(network.column(&Commitment::resource), network.column(&Commitment::amount));
  see(network.column(&Need::resource), network.column(&Need::amount));
  see(network.column(&Holding::resource), network.column(&Holding::amount));
}

inline void read_gifts(const Facts& facts, const std::vector<std::uint32_t>& purse_of,
                       MeansTable& table, const Work& work) {
  const Network& network = facts.network();
  const auto leader = network.column(&Commitment::leader);
  const auto resource = network.column(&Commitment::resource);
  const auto goal = network.column(&Commitment::goal);
  const auto initiative = network.column(&Commitment::initiative);
  const auto amount = network.column(&Commitment::amount);
  const auto goals_of = network.column(&Initiative::goals);
  const auto rate = network.column(&Resource::rate);
  const facts::Commitments& commitments = facts.commitments();
  for (std::uint32_t i = 0; i < leader.size(); ++i) {
    if (i % 65'536 == 0) work.check();
    ++table.commitments_of[leader[i].index()];
    if (!commitments.counted_once(i)) {
      ++table.parts;
      continue;
    }
    Purse& purse = table.purses[purse_of[resource[i].index()]];
    ++purse.commitments;
    purse.unknown += std::isnan(amount[i]) ? 1 : 0;
    const double value = scaled(amount[i], rate[resource[i].index()], purse.exponent);
    if (goal[i].known()) {
      purse.gifts.push_back({goal[i].value, leader[i].value, value});
      continue;
    }
    const auto& goals = goals_of[initiative[i].index()];
    if (goals.empty()) ++table.no_goal;
    for (const GoalId its : goals) {
      purse.gifts.push_back(
          {its.value, leader[i].value, value / static_cast<double>(goals.size())});
    }
  }
  for (Purse& purse : table.purses) {
    std::stable_sort(purse.gifts.begin(), purse.gifts.end(), [](const Gift& a, const Gift& b) {
      return std::tie(a.goal, a.leader) < std::tie(b.goal, b.leader);
    });
  }
}

MeansTable read_means(const Facts& facts, const Work& work) {
  const Network& network = facts.network();
  MeansTable table;
  table.goals = network.size<Goal>();
  table.commitments = network.size<Commitment>() != 0;
  table.wanted_by.resize(network.size<Leader>());
  table.known.assign(network.size<Leader>(), false);
  table.commitments_of.assign(network.size<Leader>(), 0);
  const facts::AgendaTable& agendas = facts.agendas({}, work);
  for (const LeaderId leader : agendas.leaders) table.known[leader.index()] = true;
  for (std::uint32_t g = 0; g < agendas.goals(); ++g) {
    for (std::size_t e = agendas.first[g]; e < agendas.first[g + 1]; ++e) {
      const double position = position_of(agendas.stance[e], agendas.priority[e]);
      if (position > 0) {
        table.wanted_by[agendas.leaders[agendas.leader[e]].index()].emplace_back(g, position);
      }
    }
  }
  const auto purse_of = read_purses(network, table);
  scale_purses(network, purse_of, table);
  read_gifts(facts, purse_of, table, work);

  const auto rate = network.column(&Resource::rate);
  for (std::size_t i = 0; i < network.size<Need>(); ++i) {
    const Need row = network.row<Need>(i);
    Purse& purse = table.purses[purse_of[row.resource.index()]];
    purse.need.resize(table.goals, 0.0);
    purse.need_known.resize(table.goals, 0);
    purse.need_known[row.goal.index()] = 1;
    purse.need[row.goal.index()] += scaled(row.amount, rate[row.resource.index()], purse.exponent);
  }
  for (std::size_t i = 0; i < network.size<Holding>(); ++i) {
    const Holding row = network.row<Holding>(i);
    Purse& purse = table.purses[purse_of[row.resource.index()]];
    purse.held.resize(network.size<Leader>(), 0.0);
    purse.held[row.leader.index()] +=
        scaled(row.amount, rate[row.resource.index()], purse.exponent);
  }
  return table;
}

}  // namespace coalign::inline COALIGN_ABI::facts
