// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes {

struct PlanOptions {
  std::size_t initiatives = 24;  ///< boxes, at most 1,000
  std::size_t goals = 24;        ///< boxes, at most 1,000
};

/// An initiative or a goal on the drawing.
struct PlanBox {
  InitiativeId initiative{};  ///< where it is one
  GoalId goal{};              ///< where it is one
  std::size_t column = 0;     ///< from the left; initiatives are in the first
  std::size_t row = 0;        ///< from the top of its column
};

/// What leads to what.
struct PlanArc {
  std::size_t begin = 0, end = 0;  ///< places among the boxes
  double strength = 1;             ///< of the contribution; 1 from an initiative
};

/// The theory of change as it is drawn, from what is tried on the left to visions on the right.
struct Plan {
  std::size_t initiatives = 0;  ///< that work on a goal
  std::size_t goals = 0;        ///< that anything is tried for, or that serve or are served
  std::size_t columns = 0;
  std::vector<PlanBox> boxes;  ///< column by column, from top to bottom
  std::vector<PlanArc> arcs;
};

/// Initiatives stand in the first column. A goal stands as many columns from the last one as contributions on the longest
/// way from it to a goal that serves none, so that every contribution runs to the right. Rows follow the means of the
/// rows of what a box is joined to, column by column, there and back twelve times; of all orders on the way the one is
/// kept whose arcs climb least, summed. A heuristic: the least crossings are not sought.
///
/// Shown are the goals that most leads to or from, and of initiatives those that are active first, then those planned;
/// of equals the first in the network's order.
/// @throws BadArgument above 1,000 initiatives or goals
/// @complexity O(contributions + goals of initiatives), times a log of the boxes
[[nodiscard]] COALIGN_API Plan plan(const Network& network, const PlanOptions& options = {},
                                    const Work& work = {});
[[nodiscard]] COALIGN_API Plan plan(const Facts& facts, const PlanOptions& options = {},
                                    const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::outcomes

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/plan.cpp>
#endif
