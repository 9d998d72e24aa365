// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/outcomes/detail/scaled.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline v0::outcomes::detail {

/// A contribution as seen from the goal that it serves, or from the one that serves.
struct Arc {
  std::uint32_t goal = 0;
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

  [[nodiscard]] std::span<const Arc> serving(std::size_t goal) const {
    return {arcs.data() + first_arc[goal], first_arc[goal + 1] - first_arc[goal]};
  }
};

[[nodiscard]] COALIGN_API ContributionGraph read_contributions(const Network& network,
                                                               const Work& work);

/// The last node before a goal on every path to it from a standing initiative: goals by their number,
/// initiatives by theirs after the goals; `none` where there is no such node or no path.
struct Bottlenecks {
  static constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> before;  ///< by goal
};
/// Immediate dominators of a graph without circles, with jump pointers (Myers 1983) for common ancestors.
[[nodiscard]] COALIGN_API Bottlenecks bottlenecks(const ContributionGraph& graph, const Work& work);

}  // namespace coalign::inline v0::outcomes::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/detail/contribution_graph.cpp>
#endif
