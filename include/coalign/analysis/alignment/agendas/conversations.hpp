// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// One leader's shift on one goal, to where the others stand, and what it would do for all.
struct Conversation {
  LeaderId leader{};
  GoalId goal{};
  bool silent = false;                    ///< they have no entry on it yet
  Estimate stance, priority;              ///< where they stand now; unknown where they are silent
  double to_stance = 0, to_priority = 0;  ///< where they would stand
  double gain = 0;                        ///< what the agenda score would rise by, exactly
  std::size_t alike = 1;                  ///< known leaders of whom the same is true, this one too
};

/// The shifts of one leader's stance and priority on one goal that would raise the agenda score most,
/// the largest gain first. Gains are exact: those of `agendas` after the edit `AgendaShifts`.
///
/// Where to: a priority that somebody gives the goal (of more than 16 different ones, 16 quantiles) and
/// that is no lower than the leader's own, and the stance that the others agree with most at that priority,
/// which is the median of their stances, each weighted by min(priority, its own); of two medians the more
/// supportive. So no other stance at such a priority would gain more. Letting go of a goal, or caring less
/// for it, is not among them: it can raise the score, and no shared goal. Leaders who stand alike on a goal
/// would gain alike: the first in the network's order speaks for them.
///
/// Entries without a stance are left out, so that gains are those of the score of the others: who was not
/// asked which side they take is neither silent nor to be moved.
///
/// Empty with fewer than two known agendas, or where nothing would raise the score.
/// @complexity O(16 entries log entries)
[[nodiscard]] COALIGN_API std::vector<Conversation> conversations(const Network& network,
                                                                  std::size_t top,
                                                                  const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<Conversation> conversations(const Facts& facts,
                                                                  std::size_t top,
                                                                  const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/conversations.cpp>
#endif
