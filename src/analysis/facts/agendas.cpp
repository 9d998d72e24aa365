// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/agendas.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace coalign::inline COALIGN_ABI::facts {

namespace detail {

/// What a leader says on a goal.
struct Entry {
  std::uint32_t leader, row;
  double stance, priority;

  /// Whether it counts as wanting the goal, as far as its stance says.
  [[nodiscard]] bool wants() const noexcept { return !(stance <= 0); }
  /// Whether it says more clearly that it is for it: any stance says more than none.
  [[nodiscard]] bool more_for_it(const Entry& other) const noexcept {
    return std::isnan(other.stance) ? !std::isnan(stance) : stance > other.stance;
  }
};

inline std::vector<double> influence_of(const Network& network, const AgendaReading& options) {
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
/// and ratios of sums keep every bit. @return the exponent of that power
inline int bring_near_one(std::vector<double>& weights) {
  const auto largest = std::max_element(weights.begin(), weights.end());
  if (largest == weights.end() || !(*largest > 0)) return 0;
  const int exponent = std::ilogb(*largest);
  if (exponent == 0) return 0;
  for (double& weight : weights) weight = std::scalbn(weight, -exponent);
  return exponent;
}

/// All entries goal by goal, as their rows stand; whether each goal's leaders rise, as they do where rows
/// stand leader by leader and nobody speaks twice.
inline bool take_entries(const Network& network, AgendaTable& table, const Work& work) {
  const auto leader = network.column(&AgendaEntry::leader);
  const auto goal = network.column(&AgendaEntry::goal);
  const auto stance = network.column(&AgendaEntry::stance);
  const auto priority = network.column(&AgendaEntry::priority);
  table.first.assign(network.size<Goal>() + 1, 0);
  for (std::size_t i = 0; i < goal.size(); ++i) ++table.first[goal[i].index() + 1];
  std::partial_sum(table.first.begin(), table.first.end(), table.first.begin());
  table.leader.resize(goal.size());
  table.stance.resize(goal.size());
  table.priority.resize(goal.size());
  table.row.resize(goal.size());
  std::vector<std::size_t> next(table.first.begin(), table.first.end() - 1);
  bool rising = true;
  for (std::size_t i = 0; i < goal.size(); ++i) {
    if (i % 65'536 == 0) work.check();
    const std::size_t g = goal[i].index(), at = next[g]++;
    rising &= at == table.first[g] || table.leader[at - 1] < leader[i].value;
    table.leader[at] = leader[i].value;
    table.stance[at] = stance[i];
    table.priority[at] = priority[i];
    table.row[at] = static_cast<std::uint32_t>(i);
  }
  return rising;
}

/// Leaves of each leader's entries on a goal the latest, in the order of leaders.
inline void keep_latest(const Network& network, AgendaTable& table, const Work& work) {
  const auto since = network.column(&AgendaEntry::since);
  std::vector<Entry> here;
  std::size_t kept = 0, begin = 0;
  for (std::size_t g = 0; g + 1 < table.first.size(); ++g) {
    work.check();
    const std::size_t end = table.first[g + 1];
    here.clear();
    for (std::size_t e = begin; e < end; ++e) {
      here.push_back({table.leader[e], table.row[e], table.stance[e], table.priority[e]});
    }
    std::sort(here.begin(), here.end(), [&](const Entry& a, const Entry& b) {
      if (a.leader != b.leader) return a.leader < b.leader;
      const Day before = since[a.row].first_day(), after = since[b.row].first_day();
      return before != after ? before < after : a.row < b.row;
    });
    for (std::size_t k = 0; k < here.size(); ++k) {
      if (k + 1 < here.size() && here[k + 1].leader == here[k].leader)
        continue;  // a later one follows
      table.leader[kept] = here[k].leader;
      table.stance[kept] = here[k].stance;
      table.priority[kept] = here[k].priority;
      table.row[kept++] = here[k].row;
    }
    begin = end;
    table.first[g + 1] = kept;
  }
  table.leader.resize(kept);
  table.stance.resize(kept);
  table.priority.resize(kept);
  table.row.resize(kept);
}

/// Leaves out the entries without a stance.
inline void keep_stances(AgendaTable& table) {
  std::size_t kept = 0, begin = 0;
  for (std::size_t g = 0; g + 1 < table.first.size(); ++g) {
    const std::size_t end = table.first[g + 1];
    for (std::size_t e = begin; e < end; ++e) {
      if (std::isnan(table.stance[e])) continue;
      table.leader[kept] = table.leader[e];
      table.stance[kept] = table.stance[e];
      table.priority[kept] = table.priority[e];
      table.row[kept++] = table.row[e];
    }
    begin = end;
    table.first[g + 1] = kept;
  }
  table.left_out = table.leader.size() - kept;
  table.leader.resize(kept);
  table.stance.resize(kept);
  table.priority.resize(kept);
  table.row.resize(kept);
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
/// silent takes the stance of the goal that gives the highest priority, of several the most supportive; from
/// an entry without a stance, none.
inline std::size_t derive(const Network& network, double gamma,
                          std::vector<std::vector<Entry>>& entries) {
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
        const bool more =
            priority > found.priority || (priority == found.priority && entry.more_for_it(found));
        if (entry.wants() && more) {
          found = {entry.leader, entry.row, entry.stance, priority};
        }
      }
    }
    auto& own = entries[served.index()];
    for (Entry& entry : own) {
      const Entry& found = best[entry.leader];
      if (entry.wants() && found.priority > entry.priority) {
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

/// Goals take up what their means add to them.
inline void derive_entries(const Network& network, double gamma, AgendaTable& table) {
  std::vector<std::vector<Entry>> entries(network.size<Goal>());
  for (std::size_t g = 0; g < entries.size(); ++g) {
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      entries[g].push_back({table.leader[e], table.row[e], table.stance[e], table.priority[e]});
    }
  }
  table.derived = derive(network, gamma, entries);
  table.leader.clear();
  table.stance.clear();
  table.priority.clear();
  table.row.clear();
  for (std::size_t g = 0; g < entries.size(); ++g) {
    for (const Entry& entry : entries[g]) {
      table.leader.push_back(entry.leader);
      table.stance.push_back(entry.stance);
      table.priority.push_back(entry.priority);
      table.row.push_back(entry.row);
    }
    table.first[g + 1] = table.leader.size();
  }
}

/// Gives every leader the same sum of priorities, 1.
inline void balance(std::size_t leaders, AgendaTable& table) {
  std::vector<double> sum(leaders, 0.0);
  for (std::size_t e = 0; e < table.leader.size(); ++e) sum[table.leader[e]] += table.priority[e];
  for (std::size_t e = 0; e < table.leader.size(); ++e) {
    if (sum[table.leader[e]] > 0) table.priority[e] /= sum[table.leader[e]];
  }
}

/// Numbers the leaders who have an entry.
inline void number_leaders(AgendaTable& table, const std::vector<double>& influence) {
  std::vector<std::uint32_t> entries(influence.size(), 0);
  for (const std::uint32_t leader : table.leader) ++entries[leader];
  std::vector<std::uint32_t> place(influence.size());
  for (std::uint32_t i = 0; i < place.size(); ++i) {
    if (entries[i] == 0) continue;
    place[i] = static_cast<std::uint32_t>(table.leaders.size());
    table.leaders.push_back(LeaderId{i});
    table.influence.push_back(influence[i]);
    table.entries_of.push_back(entries[i]);
  }
  if (table.leaders.size() == influence.size()) return;  // all keep their numbers
  for (std::uint32_t& leader : table.leader) leader = place[leader];
}

inline AgendaTable read_table(const Network& network, const AgendaReading& options,
                              bool stances_only, const Work& work) {
  auto influence = detail::influence_of(network, options);
  detail::bring_near_one(influence);
  AgendaTable table;
  table.influence_of_all = std::accumulate(influence.begin(), influence.end(), 0.0);
  if (!detail::take_entries(network, table, work)) detail::keep_latest(network, table, work);
  if (stances_only) detail::keep_stances(table);
  const auto not_asked = [](double stance) { return std::isnan(stance); };
  table.without_stance =
      static_cast<std::size_t>(std::count_if(table.stance.begin(), table.stance.end(), not_asked));
  const auto basis = network.column(&AgendaEntry::basis);
  for (const std::uint32_t row : table.row) table.inferred += basis[row] == Basis::inferred;
  table.entries = table.leader.size();
  if (options.through > 0) detail::derive_entries(network, options.through, table);
  if (options.balance == Balance::leader) detail::balance(influence.size(), table);
  detail::number_leaders(table, influence);
  const auto weight = network.column(&Goal::weight);
  for (std::size_t g = 0; g < weight.size(); ++g) table.goal_weight.push_back(weight[g]);
  table.goal_exponent = detail::bring_near_one(table.goal_weight);
  work.done("agendas read");
  return table;
}

}  // namespace detail

AgendaTable read_agendas(const Network& network, const AgendaReading& how, const Work& work) {
  return detail::read_table(network, how, false, work);
}

AgendaTable read_stances(const Network& network, const AgendaReading& how, const Work& work) {
  return detail::read_table(network, how, true, work);
}

}  // namespace coalign::inline COALIGN_ABI::facts
