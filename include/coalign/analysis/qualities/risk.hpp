// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>

namespace coalign::inline COALIGN_ABI::qualities {

struct RiskIndicators {
  Estimate intentional;  ///< of exploring initiatives: with rationale, success criterion and end
  Estimate aimed;        ///< of exploring initiatives: with a goal beyond practice
  Estimate evenness;     ///< Hill number (q = 1) of their goals / goals on which anything was tried
};

/// Intentional risk taking: what is not proven is tried on purpose, for a lot, and in several places.
struct Risk {
  Estimate score;
  bool thin = false;  ///< the score rests on fewer than five pieces of evidence
  RiskIndicators indicators;
};

}  // namespace coalign::inline COALIGN_ABI::qualities
