// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/estimate.hpp>

namespace coalign::inline COALIGN_ABI::qualities {

struct OutcomesIndicators {
  Estimate measurable;  ///< of goals: with indicator, baseline, target and by
  Estimate connected;   ///< of tried: a goal leads to a vision
  Estimate funded;      ///< of tried and connected: with a commitment
  Estimate observed;    ///< of measurable goals: observed in the 365 days up to as-of
  Estimate progress;    ///< mean over goals of the way from baseline to target, within [0, 1]
  Estimate decided;     ///< of judged: with an observation of a goal from its start on
};

/// Outcome orientation: what is tried is meant to reach the vision, and is measured.
struct Outcomes {
  Estimate score;
  bool thin = false;  ///< the score rests on fewer than five pieces of evidence
  OutcomesIndicators indicators;
  /// Every goal leads to a vision, so that whatever is tried for a goal is connected by construction.
  bool all_lead = false;
  Date as_of{};  ///< the day that all five qualities are looked at from; open: nothing is dated
};

}  // namespace coalign::inline COALIGN_ABI::qualities
