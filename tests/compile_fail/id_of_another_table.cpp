// SPDX-License-Identifier: MIT
// A goal never stands where a leader is meant.
// Expected: no match for .operator=|no viable overloaded .=
#include <coalign/coalign.hpp>

using namespace coalign;

void enter(AgendaEntry& entry, GoalId id) {
#if defined(WRONG)
  entry.leader = id;
#else
  entry.goal = id;
#endif
}
