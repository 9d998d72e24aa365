// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/detail/cell_sweep.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/work.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The sums over goals, those by goal and those by groups of `pooled`, and what the leaders of each goal care about it.
/// `cells_of()` makes, for one thread, what is called as `of(goal, sweep, sum, by_groups)` and runs the sweep on it.
template <class StanceSums, class CellsOf>
std::vector<double> sweep_goals(const std::vector<double>& goal_weight, std::size_t groups,
                                const std::vector<double>& influence_of, CellsOf&& cells_of,
                                Pooled& pooled, const Work& work) {
  const std::size_t goals = goal_weight.size();
  pooled.by_goal.resize(goals);
  std::vector<double> cared(goals);
  // A fixed grid of chunks, each with its own sums by groups: bits do not depend on threads.
  constexpr std::size_t most_sums = std::size_t{1} << 22U;
  const std::size_t chunks =
      std::min(goals, std::clamp<std::size_t>(most_sums / (groups * groups), 1, 64));
  std::vector<std::vector<Sums>> by_chunk(chunks, std::vector<Sums>(groups * groups));
  for_each_chunk(work, chunks, "agendas", [&](std::size_t chunk) {
    CellSweep<StanceSums> sweep(groups, influence_of);
    auto of = cells_of();
    for (std::size_t g = goals * chunk / chunks; g < goals * (chunk + 1) / chunks; ++g) {
      of(g, sweep, pooled.by_goal[g], by_chunk[chunk]);
      cared[g] = sweep.cared();
    }
  });
  pooled.by_groups.resize(groups * groups);
  for (const auto& part : by_chunk) {
    for (std::size_t k = 0; k < part.size(); ++k) pooled.by_groups[k] += part[k];
  }
  for (const Sums& sums : pooled.by_goal) pooled.whole += sums;
  return cared;
}

/// There are no pairs; what stands in the sums is rounding.
inline void without_pairs(Pooled& pooled) {
  pooled.whole = {};
  std::fill(pooled.by_goal.begin(), pooled.by_goal.end(), Sums{});
  std::fill(pooled.by_groups.begin(), pooled.by_groups.end(), Sums{});
}

/// Calls `f` for every sum there is, in one order.
template <class F>
void each_sum(Pooled& pooled, F&& f) {
  f(pooled.whole);
  for (auto* sums : {&pooled.by_goal, &pooled.by_leader, &pooled.by_groups}) {
    for (Sums& one : *sums) f(one);
  }
}

/// Puts what agrees, and what could be compared, of those with a stance into the sums of all.
inline void take_sides_from(Pooled& sided, Pooled& all) {
  std::vector<const Sums*> of_sided;
  each_sum(sided, [&](Sums& sums) { of_sided.push_back(&sums); });
  auto next = of_sided.begin();
  each_sum(all, [&](Sums& sums) {
    sums.agreed = (*next)->agreed;
    sums.compared = (*next++)->compared;
  });
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
