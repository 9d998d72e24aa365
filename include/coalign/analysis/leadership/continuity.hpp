// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership {

/// What `continuity` looks at.
struct ContinuityOptions {
  /// which ties
  LayerOptions layer = {};
};

/// Who could carry a goal on.
struct GoalBench {
  GoalId goal{};
  std::size_t current = 0, next = 0;
  std::vector<LeaderId> bench;
};

/// Who comes after those who lead now: see `continuity`.
struct Continuity {
  std::size_t current = 0, next = 0, no_stage = 0;
  Estimate bench_depth;
  Estimate leaders_left, ties_left, agenda_left, goals_left, resources_left;
  std::vector<GoalBench> goals;  ///< without a bench first
};

/// Would it go on without those who lead now? Leaders are current, or next: emerging or future. Who has no stage is
/// neither, and stays.
///
/// `bench_depth`: of the goals with a committed current leader (`resilience`), the share with a next leader who is committed to it
/// too and has a tie of the chosen layer, either way, with one of the current ones. The rest is what would remain if all
/// current leaders left: shares of leaders, of ties of the layer, of support for goals, of goals with a committed leader, of known
/// amounts committed (the mean over resources). All unknown (`no_stages`) where nobody is emerging or future.
/// @complexity O(goals x (leaders + entries + commitments) + ties)
[[nodiscard]] COALIGN_API Continuity continuity(const Network& network,
                                                const ContinuityOptions& options = {},
                                                const Work& work = {});
[[nodiscard]] COALIGN_API Continuity continuity(const Facts& facts,
                                                const ContinuityOptions& options = {},
                                                const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::leadership

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/continuity.cpp>
#endif
