// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct GroupPrioritiesOptions {
  std::string by = "kind";  ///< see `leader_values`
};

/// How important a goal is to the leaders of a group.
struct GroupPriority {
  std::optional<std::string> group;  ///< none: leaders without a value
  GoalId goal{};
  std::size_t leaders = 0;   ///< of the group, with a known agenda
  std::size_t speaking = 0;  ///< of these, who say something on the goal
  Estimate priority;         ///< the mean over `leaders`, silence as 0
};

/// For each group with a known agenda and each goal that anybody speaks on, the mean of the priorities that its leaders give the
/// goal: a leader who is silent on it gives 0. Of a leader with several values the first counts. Groups in the order of
/// values, leaders without one last, goals in the network's order.
/// @throws BadArgument as `leader_values`
/// @complexity O(groups x entries + leaders)
[[nodiscard]] COALIGN_API std::vector<GroupPriority> group_priorities(
    const Network& network, const GroupPrioritiesOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<GroupPriority> group_priorities(
    const Facts& facts, const GroupPrioritiesOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/group_priorities.cpp>
#endif
