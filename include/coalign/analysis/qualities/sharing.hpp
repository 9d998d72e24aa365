// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/estimate.hpp>

namespace coalign::inline COALIGN_ABI::qualities {

struct SharingIndicators {
  Estimate reach;            ///< mean over lessons: of those concerned, who holds it
  Estimate reciprocity;      ///< of what is passed on between two, what goes both ways
  Estimate candid;           ///< what did not work is passed on as readily as what worked
  Estimate common_language;  ///< 1: all use the same words; 0: no word is shared
  Estimate continuity;       ///< of lessons: an emerging or future leader holds it
};

/// Sharing knowledge: lessons reach those whom they concern, both ways, good and bad.
struct Sharing {
  Estimate score;
  bool thin = false;  ///< the score rests on fewer than five pieces of evidence
  SharingIndicators indicators;
  Estimate tied_language;  ///< common language of two, mean over tied pairs
};

}  // namespace coalign::inline COALIGN_ABI::qualities
