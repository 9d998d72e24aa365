// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/means.hpp>
#include <coalign/analysis/leadership/goal_stop.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::leadership::detail {

/// What leaders carry: support for goals, and what they commit to them.
class Carried {
 public:
  COALIGN_API Carried(const Facts& facts, const Work& work);

  /// Of the sum of positive positions, weighted by goals, the share of these leaders.
  [[nodiscard]] COALIGN_API Estimate agenda_of(const std::vector<bool>& some) const;
  /// Of the known amounts committed, their share: the mean over resources.
  [[nodiscard]] COALIGN_API Estimate resources_of(const std::vector<bool>& some) const;
  /// Leaders who support a goal or commit something to it, in their order.
  [[nodiscard]] const std::vector<LeaderId>& committed_to(GoalId goal) const {
    return committed_[goal.index()];
  }
  [[nodiscard]] COALIGN_API GoalStop stop(GoalId goal) const;

 private:
  const facts::MeansTable means_;
  std::vector<double> goal_weight_;
  std::vector<std::vector<LeaderId>> committed_;  // by goal
};

}  // namespace coalign::inline COALIGN_ABI::leadership::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/detail/carried.cpp>
#endif
