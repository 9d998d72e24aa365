// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>

namespace coalign::inline COALIGN_ABI::qualities {

struct LearningIndicators {
  Estimate candour;    ///< of ended: judged, or with a lesson of what did not work
  Estimate recorded;   ///< of missed: with a lesson
  Estimate passed_on;  ///< of humbling with a lesson: one reached a leader outside
  Estimate used;       ///< of humbling with a lesson: a later initiative used one
  Estimate prompt;     ///< of these with an end and a dated lesson: first lesson within 365 days
};

/// Failure-inspired learning: what did not work is said, taught, passed on and built on.
struct Learning {
  Estimate score;
  bool thin = false;  ///< the score rests on fewer than five pieces of evidence
  LearningIndicators indicators;
  Estimate days_to_lesson;  ///< median, from the end of a humbling initiative to its first lesson
  Estimate days_to_use;     ///< median, from a lesson to the start of what first used it
  Estimate success_using;   ///< of judged initiatives that used such a lesson: succeeded
  Estimate success_others;  ///< of the other judged ones: succeeded
  Estimate success_difference;  ///< the one minus the other, Newcombe's interval
  bool none_missed = false;     ///< five or more exploring initiatives ended, and none is missed
};

}  // namespace coalign::inline COALIGN_ABI::qualities
