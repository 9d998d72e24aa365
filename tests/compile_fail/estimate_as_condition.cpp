// SPDX-License-Identifier: MIT
// A known 0 and an unknown number are not the same: an estimate is no condition.
// Expected: Estimate.* to .bool
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
bool known(const Estimate& score) { return score ? true : false; }
#else
bool known(const Estimate& score) { return score.known() ? true : false; }
#endif
