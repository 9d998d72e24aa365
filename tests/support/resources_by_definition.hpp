// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/coalign.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <vector>

namespace testing {

/// Resource alignment as docs/resources.md defines it, with dense tables and the flow leader by leader.
struct SlowResources {
  using Numbers = std::vector<double>;
  const coalign::Network& network;
  std::size_t leaders, goals;
  std::vector<Numbers> wants;  ///< positive positions by leader and goal
  std::vector<bool> known;
  std::vector<std::set<std::size_t>> purses;    ///< of resources
  std::vector<std::vector<Numbers>> gives;      ///< by purse, leader and goal
  std::vector<Numbers> needs, holds;            ///< by purse and goal or leader
  std::vector<std::vector<bool>> commits;       ///< by leader and goal, whatever the amount
  std::vector<std::set<std::size_t>> has_need;  ///< goals with a need, by purse
  std::vector<Numbers> lumps;                   ///< by purse
  std::vector<std::size_t> counted;             ///< commitments, by purse

  explicit SlowResources(const coalign::Network& of)
      : network(of), leaders(of.size<coalign::Leader>()), goals(of.size<coalign::Goal>()) {
    using namespace coalign;
    wants.assign(leaders, Numbers(goals, 0.0));
    known.assign(leaders, false);
    std::map<std::pair<std::size_t, std::size_t>, AgendaEntry> latest;
    for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
      const AgendaEntry row = network.row<AgendaEntry>(i);
      const auto [at, isnew] = latest.emplace(std::pair(row.leader.index(), row.goal.index()), row);
      if (!isnew && at->second.since.first_day() <= row.since.first_day()) at->second = row;
    }
    for (const auto& [key, row] : latest) {
      known[key.first] = true;
      wants[key.first][key.second] = std::max(row.stance * row.priority, 0.0);
    }
    std::vector<std::size_t> purse_of(network.size<Resource>());
    for (std::size_t r = 0; r < purse_of.size(); ++r) {
      const Text group = network.row<Resource>(r).group;
      std::size_t found = purses.size();
      for (std::size_t p = 0; p < purses.size(); ++p) {
        const Text its = network.row<Resource>(*purses[p].begin()).group;
        if (!group.missing() && its == group) found = p;
      }
      if (found == purses.size()) purses.emplace_back();
      purses[found].insert(r);
      purse_of[r] = found;
    }
    gives.assign(purses.size(), std::vector<Numbers>(leaders, Numbers(goals, 0.0)));
    needs.assign(purses.size(), {});
    holds.assign(purses.size(), {});
    has_need.assign(purses.size(), {});
    lumps.assign(purses.size(), {});
    counted.assign(purses.size(), 0);
    commits.assign(leaders, std::vector<bool>(goals, false));
    const auto worth = [&](ResourceId r, double x) {
      return x * network.row<Resource>(r.index()).rate;
    };
    for (std::size_t i = 0; i < network.size<Commitment>(); ++i) {
      const Commitment row = network.row<Commitment>(i);
      bool inside = false;
      for (CommitmentId up = row.part_of; up.known();
           up = network.row<Commitment>(up.index()).part_of) {
        inside |= !std::isnan(network.row<Commitment>(up.index()).amount);
      }
      if (inside || (row.part_of.known() && std::isnan(row.amount))) continue;
      const std::size_t purse = purse_of[row.resource.index()];
      ++counted[purse];
      std::vector<GoalId> to{row.goal};
      if (row.initiative.known()) to = network.row<Initiative>(row.initiative.index()).goals;
      for (const GoalId goal : to) {
        commits[row.leader.index()][goal.index()] = true;
        if (std::isnan(row.amount) || row.amount == 0) continue;
        const double part = worth(row.resource, row.amount) / static_cast<double>(to.size());
        gives[purse][row.leader.index()][goal.index()] += part;
        lumps[purse].push_back(part);
      }
    }
    for (std::size_t i = 0; i < network.size<Need>(); ++i) {
      const Need row = network.row<Need>(i);
      Numbers& need = needs[purse_of[row.resource.index()]];
      need.resize(goals, 0.0);
      has_need[purse_of[row.resource.index()]].insert(row.goal.index());
      need[row.goal.index()] += worth(row.resource, row.amount);
    }
    for (std::size_t i = 0; i < network.size<Holding>(); ++i) {
      const Holding row = network.row<Holding>(i);
      Numbers& held = holds[purse_of[row.resource.index()]];
      held.resize(leaders, 0.0);
      held[row.leader.index()] += worth(row.resource, row.amount);
    }
  }

  static double sum(const Numbers& all) {
    double total = 0;
    for (const double x : all) total += x;
    return total;
  }
  /// Where needs are recorded, only goals with one are compared; and it takes two.
  [[nodiscard]] bool compares(std::size_t purse, std::size_t goal) const {
    return needs[purse].empty() || has_need[purse].count(goal) != 0;
  }
  [[nodiscard]] bool few(std::size_t purse) const {
    return (needs[purse].empty() ? goals : has_need[purse].size()) < 2;
  }
  /// Shares of what those leaders want, times the need; empty where there is none.
  [[nodiscard]] Numbers wanted(std::size_t purse,
                               const std::function<bool(std::size_t)>& takes) const {
    Numbers all(goals, 0.0);
    for (std::size_t i = 0; i < leaders; ++i) {
      for (std::size_t g = 0; g < goals && takes(i); ++g) {
        all[g] += wants[i][g] * (needs[purse].empty() ? 1 : needs[purse][g]);
      }
    }
    return few(purse) ? Numbers{} : shares(all);
  }
  [[nodiscard]] Numbers given(std::size_t purse,
                              const std::function<bool(std::size_t)>& takes) const {
    Numbers all(goals, 0.0);
    for (std::size_t i = 0; i < leaders; ++i) {
      for (std::size_t g = 0; g < goals && takes(i); ++g) {
        if (compares(purse, g)) all[g] += gives[purse][i][g];
      }
    }
    return shares(all);
  }
  static Numbers shares(Numbers all) {
    const double total = sum(all);
    if (!(total > 0)) return {};
    for (double& x : all) x /= total;
    return all;
  }
  /// Not a number where there is nothing to compare.
  static double match(const Numbers& a, const Numbers& b) {
    if (a.empty() || b.empty()) return NAN;
    double distance = 0;
    for (std::size_t g = 0; g < a.size(); ++g) distance += std::abs(a[g] - b[g]);
    return 1 - distance / 2;
  }
  [[nodiscard]] double coverage(std::size_t purse) const {
    if (!(sum(needs[purse]) > 0)) return NAN;
    double covered = 0;
    for (std::size_t g = 0; g < goals; ++g) {
      double got = 0;
      for (std::size_t i = 0; i < leaders; ++i) got += gives[purse][i][g];
      covered += std::min(got, needs[purse][g]);
    }
    return covered / sum(needs[purse]);
  }
  /// The largest flow from holdings to needs, one shortest path after another.
  [[nodiscard]] double delivered(std::size_t purse) const {
    using namespace coalign;
    const std::size_t begin = leaders + goals, end = begin + 1, size = end + 1;
    std::vector<Numbers> room(size, Numbers(size, 0.0));
    for (std::size_t i = 0; i < leaders; ++i) {
      room[begin][i] = holds[purse][i];
      for (std::size_t g = 0; g < goals; ++g) {
        if (wants[i][g] > 0 || commits[i][g]) room[i][leaders + g] = INFINITY;
      }
    }
    for (std::size_t g = 0; g < goals; ++g) room[leaders + g][end] = needs[purse][g];
    for (std::size_t k = 0; k < network.size<Tie>(); ++k) {
      const Tie tie = network.row<Tie>(k);
      const TieType type = network.row<TieType>(tie.type.index());
      bool carries = false;
      for (const ResourceId r : type.carries) carries |= purses[purse].count(r.index()) != 0;
      if (!carries) continue;
      room[tie.from.index()][tie.to.index()] = INFINITY;
      if (type.directed == Truth::no) room[tie.to.index()][tie.from.index()] = INFINITY;
    }
    double flow = 0;
    for (;;) {
      std::vector<std::size_t> from(size, size);
      std::queue<std::size_t> waiting({begin});
      from[begin] = begin;
      while (!waiting.empty() && from[end] == size) {
        const std::size_t a = waiting.front();
        waiting.pop();
        for (std::size_t b = 0; b < size; ++b) {
          if (from[b] == size && room[a][b] > 1e-9) {
            from[b] = a;
            waiting.push(b);
          }
        }
      }
      if (from[end] == size) return flow;
      double least = INFINITY;
      for (std::size_t b = end; b != begin; b = from[b]) least = std::min(least, room[from[b]][b]);
      for (std::size_t b = end; b != begin; b = from[b]) {
        room[from[b]][b] -= least;
        room[b][from[b]] += least;
      }
      flow += least;
    }
  }
};

}  // namespace testing
