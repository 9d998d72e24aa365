// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>
#include <coalign/model/id.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::qualities {

struct DissatisfactionIndicators {
  Estimate ambition;  ///< of goals with target and best practice: wanted share beyond practice
  Estimate acted_on;  ///< of stated wants with an open gap: share in which the leader acts
  Estimate mix;       ///< 1 - Duncan's distance from the mix of evidence that the user sets
};

/// How far a goal is, beside how far it means to go beyond what is best practice now.
struct GoalAmbition {
  GoalId goal{};
  double wanted = 0;  ///< sum of positive positions; where nobody has an agenda, its weight
  Estimate progress;  ///< (latest - baseline) / (target - baseline), held within [0, 1]
  Estimate stretch;   ///< (target - best practice) / (target - baseline)
};

/// Constructive dissatisfaction: leaders want more than best practice gives, and act on it.
struct Dissatisfaction {
  Estimate score;
  bool thin = false;  ///< the score rests on fewer than five pieces of evidence
  DissatisfactionIndicators indicators;
  Estimate stretch;              ///< median of the goals that have one
  Estimate exploring;            ///< of tried initiatives with known evidence, those that explore
  Estimate exploring_resources;  ///< of what is committed to these; the mean over resources
  std::vector<GoalAmbition> by_goal;
};

}  // namespace coalign::inline COALIGN_ABI::qualities
