// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/detail/pooled.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What somebody says on a goal.
struct GoalSaid {
  std::uint32_t goal;
  double stance, priority;
};

/// An agenda table turned round: leader by leader, within a leader by goal.
struct AgendasByLeader {
  std::vector<std::size_t> first;
  std::vector<GoalSaid> said;

  explicit AgendasByLeader(const facts::AgendaTable& table)
      : first(table.leaders.size() + 1, 0), said(table.leader.size()) {
    for (const std::uint32_t leader : table.leader) ++first[leader + 1];
    for (std::size_t i = 1; i < first.size(); ++i) first[i] += first[i - 1];
    std::vector<std::size_t> next(first.begin(), first.end() - 1);
    for (std::uint32_t g = 0; g < table.goals(); ++g) {
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        said[next[table.leader[e]]++] = {g, table.stance[e], table.priority[e]};
      }
    }
  }
  [[nodiscard]] std::span<const GoalSaid> of(std::size_t leader) const {
    return {said.data() + first[leader], first[leader + 1] - first[leader]};
  }
};

/// The sums of two agendas, each in the order of goals.
[[nodiscard]] inline Sums sums_of_two(std::span<const GoalSaid> one,
                                      std::span<const GoalSaid> other,
                                      const std::vector<double>& goal_weight) {
  Sums sums;
  std::size_t i = 0, j = 0;
  while (i < one.size() || j < other.size()) {
    const bool first = j == other.size() || (i < one.size() && one[i].goal <= other[j].goal);
    const bool second = i == one.size() || (j < other.size() && other[j].goal <= one[i].goal);
    const double w = goal_weight[first ? one[i].goal : other[j].goal];
    const double p = first ? one[i].priority : 0, q = second ? other[j].priority : 0;
    sums.cared += w * std::max(p, q);
    if (first && second) sums.meet(w * std::min(p, q), one[i].stance, other[j].stance);
    i += first ? 1 : 0;
    j += second ? 1 : 0;
  }
  return sums;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
