// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// A contribution as seen from the goal that it serves, or from the one that serves.
struct Arc {
  /// the other goal
  std::uint32_t goal = 0;
  /// of the contribution, above 0 and at most 1
  double strength = 1;
};

/// Goals and contributions, and the initiatives that stand.
struct ContributionGraph {
  std::vector<std::uint32_t> order;               ///< of goals: whatever serves stands before
  std::vector<std::size_t> first_arc;             ///< by goal, and one more for the end
  std::vector<Arc> arcs;                          ///< goal by goal, those that serve it
  std::vector<bool> standing, planned;            ///< by initiative
  std::vector<std::vector<GoalId>> works_on;      ///< by initiative: its goals, each once
  std::vector<std::vector<std::uint32_t>> tried;  ///< by goal: standing initiatives

  /// What serves a goal.
  [[nodiscard]] std::span<const Arc> serving(std::size_t goal) const {
    return {arcs.data() + first_arc[goal], first_arc[goal + 1] - first_arc[goal]};
  }
};

/// The theory of change as a graph without circles.
[[nodiscard]] COALIGN_API ContributionGraph read_contributions(const Network& network,
                                                               const Work& work);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/goals.cpp>
#endif
