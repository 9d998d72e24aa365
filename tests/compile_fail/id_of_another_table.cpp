// SPDX-License-Identifier: MIT
// A goal never stands where a leader is meant.
// Expected: no match for .operator=|no viable overloaded .=
#include <alidade/alidade.hpp>

using namespace alidade;

void enter(AgendaEntry& entry, GoalId id) {
#if defined(WRONG)
  entry.leader = id;
#else
  entry.goal = id;
#endif
}
