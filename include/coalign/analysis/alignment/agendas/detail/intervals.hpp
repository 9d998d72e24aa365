// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios_without.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Beyond so many steps, a part of the result has no intervals.
inline constexpr double most_steps_for_intervals = 1e7;

/// Gives the three parts of a score of all leaders their intervals.
template <class Result>
void give_intervals(Result& to, const facts::AgendaTable& table, const Pooled& pooled,
                    Silence silence) {
  RatiosWithout without(silence);
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    const double u = table.influence[i];
    if (u > 0) without.add(less(pooled.whole, pooled.by_leader[i], u));
  }
  without.give(to);
}

/// Those of what chance gives, and of how far the result is from it: both are taken without the same leader.
COALIGN_API void give_chance_intervals(Agendas& found, const facts::AgendaTable& table,
                                       const Pooled& pooled, const Work& work);

/// Those of each goal.
COALIGN_API void give_goal_intervals(Agendas& found, const facts::AgendaTable& table,
                                     const Pooled& pooled, std::size_t points);

/// Each leader's sums with the leaders of every group, without the leader's own influence: [group][leader]. None where
/// they take too long. @complexity O(groups x entries log entries)
[[nodiscard]] COALIGN_API std::vector<std::vector<Sums>> sums_with_groups(
    const facts::AgendaTable& table, const Groups& groups, const Work& work);

/// Those of the pairs of groups a <= b, whose rows stand one after the other.
template <class Rows>
void give_group_intervals(Rows& rows, const facts::AgendaTable& table, const Groups& groups,
                          const Pooled& pooled, Silence silence, const Work& work) {
  const std::vector<std::vector<Sums>> with = sums_with_groups(table, groups, work);
  if (with.empty()) return;
  std::vector<std::vector<std::uint32_t>> members(groups.count);
  for (std::uint32_t i = 0; i < groups.of.size(); ++i) {
    if (table.influence[i] > 0) members[groups.of[i]].push_back(i);
  }
  auto row = rows.begin();
  for (std::size_t a = 0; a < groups.count && row != rows.end(); ++a) {
    for (std::size_t b = a; b < groups.count; ++b, ++row) {
      RatiosWithout without(silence);
      const Sums& whole = pooled.of(groups, a, b);
      for (const std::uint32_t i : members[a]) {
        without.add(less(whole, with[b][i], table.influence[i]));
      }
      if (a != b) {
        for (const std::uint32_t i : members[b]) {
          without.add(less(whole, with[a][i], table.influence[i]));
        }
      }
      without.give(*row);
    }
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/intervals.cpp>
#endif
