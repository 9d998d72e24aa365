// SPDX-License-Identifier: MIT
// The number of a goal is no leader: a row takes ids, not what they hold.
// Expected: convert .*to .*Id<[^ ]*Leader>|no viable conversion .*LeaderId
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
AgendaEntry entry(GoalId goal) { return AgendaEntry{.leader = goal.value, .goal = goal}; }
#else
AgendaEntry entry(GoalId goal) { return AgendaEntry{.leader = LeaderId(goal.value), .goal = goal}; }
#endif
