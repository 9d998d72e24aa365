// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/agenda_table.hpp>

#include <alidade/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace alidade::inline v0::alignment::detail {

/// What a leader says on a goal; goal by goal, in the order of leaders.
struct Entry {
  std::uint32_t leader, row;
  double stance, priority;
};
using EntriesByGoal = std::vector<std::vector<Entry>>;

inline std::vector<double> influence_of(const Network& network, const AgendasOptions& options) {
  const std::size_t leaders = network.size<Leader>();
  if (!(options.through >= 0 && options.through <= 1)) {
    throw BadArgument("through must be from 0 to 1");
  }
  if (options.weights.empty()) return std::vector<double>(leaders, 1.0);
  if (options.weights.size() != leaders) {
    throw BadArgument("weights must be one for each of the " + std::to_string(leaders) +
                      " leaders, not " + std::to_string(options.weights.size()));
  }
  for (const double weight : options.weights) {
    if (!(std::isfinite(weight) && weight >= 0)) {
      throw BadArgument("weights must be finite and at least 0");
    }
  }
  return options.weights;
}

/// Divides by a power of two so that the largest weight is in [1, 2). Sums of products stay finite then,
/// and ratios of sums keep every bit.
inline void bring_near_one(std::vector<double>& weights) {
  const auto largest = std::max_element(weights.begin(), weights.end());
  if (largest == weights.end() || !(*largest > 0)) return;
  const int exponent = std::ilogb(*largest);
  if (exponent == 0) return;
  for (double& weight : weights) weight = std::scalbn(weight, -exponent);
}

/// All entries by goal, as their rows stand.
inline EntriesByGoal entries_by_goal(const Network& network) {
  const auto leader = network.column(&AgendaEntry::leader);
  const auto goal = network.column(&AgendaEntry::goal);
  const auto stance = network.column(&AgendaEntry::stance);
  const auto priority = network.column(&AgendaEntry::priority);
  std::vector<std::size_t> count(network.size<Goal>(), 0);
  for (std::size_t i = 0; i < goal.size(); ++i) ++count[goal[i].index()];
  EntriesByGoal entries(count.size());
  for (std::size_t g = 0; g < count.size(); ++g) entries[g].reserve(count[g]);
  for (std::uint32_t i = 0; i < goal.size(); ++i) {
    entries[goal[i].index()].push_back({leader[i].value, i, stance[i], priority[i]});
  }
  return entries;
}

/// The latest entry of each leader on each goal.
inline EntriesByGoal latest_entries(const Network& network, std::size_t& inferred,
                                    const Work& work) {
  const auto since = network.column(&AgendaEntry::since);
  const auto basis = network.column(&AgendaEntry::basis);
  EntriesByGoal entries = entries_by_goal(network);
  for (auto& here : entries) {
    work.check();
    const auto out_of_order = [](const Entry& a, const Entry& b) { return a.leader >= b.leader; };
    if (std::adjacent_find(here.begin(), here.end(), out_of_order) != here.end()) {
      std::sort(here.begin(), here.end(), [&](const Entry& a, const Entry& b) {
        if (a.leader != b.leader) return a.leader < b.leader;
        const Day before = since[a.row].first_day(), after = since[b.row].first_day();
        return before != after ? before < after : a.row < b.row;
      });
      std::size_t kept = 0;
      for (std::size_t k = 0; k < here.size(); ++k) {
        if (k + 1 < here.size() && here[k + 1].leader == here[k].leader)
          continue;  // a later one follows
        here[kept++] = here[k];
      }
      here.resize(kept, Entry{});
    }
    for (const Entry& entry : here) inferred += basis[entry.row] == Basis::inferred ? 1 : 0;
  }
  return entries;
}

/// The contributions, ordered so that each comes after all that lead to its serving goal.
inline std::vector<Contribution> in_order_of_service(const Network& network) {
  const std::size_t goals = network.size<Goal>();
  std::vector<std::vector<std::size_t>> from(goals);
  std::vector<std::size_t> waiting(goals, 0);
  for (std::size_t i = 0; i < network.size<Contribution>(); ++i) {
    const Contribution row = network.row<Contribution>(i);
    from[row.from.index()].push_back(i);
    ++waiting[row.to.index()];
  }
  std::vector<std::size_t> ready;
  for (std::size_t g = 0; g < goals; ++g) {
    if (waiting[g] == 0) ready.push_back(g);
  }
  std::vector<Contribution> ordered;
  for (std::size_t next = 0; next < ready.size(); ++next) {
    for (const std::size_t i : from[ready[next]]) {
      ordered.push_back(network.row<Contribution>(i));
      if (--waiting[ordered.back().to.index()] == 0) ready.push_back(ordered.back().to.index());
    }
  }
  return ordered;
}

/// Lets support for a goal count for what it serves: p' = max(p, gamma * strength * p'_serving). Who is
/// silent takes the stance of the goal that gives the highest priority, of several the most supportive.
inline std::size_t derive(const Network& network, double gamma, EntriesByGoal& entries) {
  auto contributions = in_order_of_service(network);
  std::vector<std::size_t> place(entries.size());  // of a goal among those that are served
  for (std::size_t k = 0; k < contributions.size(); ++k) place[contributions[k].to.index()] = k;
  std::stable_sort(contributions.begin(), contributions.end(),
                   [&](const Contribution& a, const Contribution& b) {
                     return place[a.to.index()] < place[b.to.index()];
                   });
  std::vector<Entry> best(network.size<Leader>());
  std::size_t derived = 0;
  for (std::size_t k = 0; k < contributions.size();) {
    const GoalId served = contributions[k].to;
    std::fill(best.begin(), best.end(), Entry{0, 0, 0, -1});
    for (; k < contributions.size() && contributions[k].to == served; ++k) {
      for (const Entry& entry : entries[contributions[k].from.index()]) {
        const double priority = gamma * contributions[k].strength * entry.priority;
        Entry& found = best[entry.leader];
        const bool more = priority > found.priority ||
                          (priority == found.priority && entry.stance > found.stance);
        if (entry.stance > 0 && more) {
          found = {entry.leader, entry.row, entry.stance, priority};
        }
      }
    }
    auto& own = entries[served.index()];
    for (Entry& entry : own) {
      const Entry& found = best[entry.leader];
      if (entry.stance > 0 && found.priority > entry.priority) {
        entry.priority = found.priority;
        ++derived;
      }
      best[entry.leader].priority = -1;  // has spoken
    }
    const std::size_t spoken = own.size();
    std::copy_if(best.begin(), best.end(), std::back_inserter(own),
                 [](const Entry& entry) { return entry.priority > 0; });
    derived += own.size() - spoken;
    std::inplace_merge(own.begin(), own.begin() + static_cast<std::ptrdiff_t>(spoken), own.end(),
                       [](const Entry& a, const Entry& b) { return a.leader < b.leader; });
  }
  return derived;
}

/// Gives every leader the same sum of priorities, 1.
inline void balance(std::size_t leaders, EntriesByGoal& entries) {
  std::vector<double> sum(leaders, 0.0);
  for (const auto& goal : entries) {
    for (const Entry& entry : goal) sum[entry.leader] += entry.priority;
  }
  for (auto& goal : entries) {
    for (Entry& entry : goal) {
      if (sum[entry.leader] > 0) entry.priority /= sum[entry.leader];
    }
  }
}

AgendaTable read_agendas(const Network& network, const AgendasOptions& options, const Work& work) {
  auto influence = influence_of(network, options);
  bring_near_one(influence);
  AgendaTable table;
  table.influence_of_all = std::accumulate(influence.begin(), influence.end(), 0.0);
  auto entries = latest_entries(network, table.inferred, work);
  for (const auto& goal : entries) table.entries += goal.size();
  if (options.through > 0) table.derived = derive(network, options.through, entries);
  if (options.balance == Balance::leader) balance(influence.size(), entries);

  constexpr std::uint32_t unknown = 0xffffffffU;
  std::vector<std::uint32_t> place(influence.size(), unknown);
  for (const auto& goal : entries) {
    for (const Entry& entry : goal) place[entry.leader] = 0;
  }
  for (std::uint32_t i = 0; i < place.size(); ++i) {
    if (place[i] == unknown) continue;
    place[i] = static_cast<std::uint32_t>(table.leaders.size());
    table.leaders.push_back({i});
    table.influence.push_back(influence[i]);
  }
  table.first.push_back(0);
  const auto add_size = [](std::size_t sum, const auto& goal) { return sum + goal.size(); };
  const std::size_t all = std::accumulate(entries.begin(), entries.end(), std::size_t{0}, add_size);
  table.leader.reserve(all);
  table.stance.reserve(all);
  table.priority.reserve(all);
  table.row.reserve(all);
  for (std::size_t g = 0; g < entries.size(); ++g) {
    table.goal_weight.push_back(network.column(&Goal::weight)[g]);
    for (const Entry& entry : entries[g]) {
      table.leader.push_back(place[entry.leader]);
      table.stance.push_back(entry.stance);
      table.priority.push_back(entry.priority);
      table.row.push_back(entry.row);
    }
    table.first.push_back(table.leader.size());
    std::vector<Entry>().swap(entries[g]);
  }
  bring_near_one(table.goal_weight);
  return table;
}

}  // namespace alidade::inline v0::alignment::detail
