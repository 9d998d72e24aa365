// SPDX-License-Identifier: MIT
// A goal is never the same as a leader, nor before one.
// Expected: no match for .operator==|invalid operands
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
bool same(LeaderId a, GoalId b) { return a == b; }
#else
bool same(LeaderId a, LeaderId b) { return a == b; }
#endif
