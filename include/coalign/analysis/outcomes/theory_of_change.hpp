// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes {

/// A goal in the theory of change.
struct GoalPaths {
  GoalId goal{};
  bool vision = false;
  Truth leads = Truth::unknown;  ///< is a vision, or contributions lead from it to one
  std::size_t initiatives = 0;   ///< active ones that work on it
  bool supported = false;        ///< an active initiative works on it or on a goal that leads to it
  Truth funded = Truth::unknown;   ///< so is one that is funded, or such a goal itself
  Estimate share;                  ///< of the weight of all paths to visions, what runs through it
  InitiativeId only_initiative{};  ///< the last on every path to it, where that is an initiative
  GoalId only_goal{};              ///< where that is a goal
};

/// An initiative in the theory of change.
struct InitiativePaths {
  InitiativeId initiative{};
  InitiativeStatus status = InitiativeStatus::unknown;
  bool active = false;            ///< tried, and neither failed nor stopped
  Truth leads = Truth::unknown;   ///< one of its goals leads to a vision
  Truth funded = Truth::unknown;  ///< committed to, itself or by a leader of it to a goal of it
  double paths = 0;               ///< that end at a vision; at most the largest double
  double path_weight = 0;         ///< of these: the sum of the products of their strengths
  Estimate credit;                ///< path_weight / path_weight of all active initiatives
};

/// What is committed of a resource, and where it goes: leading + nowhere + ended + open = amount.
struct ResourcePaths {
  ResourceId resource{};
  double amount = 0;   ///< known amounts; parts of another commitment are not added again
  double leading = 0;  ///< to what leads to a vision
  double nowhere = 0;  ///< to what does not
  double ended = 0;    ///< to initiatives that failed or were stopped
  double open = 0;     ///< to what is not known to lead to one or not
  std::size_t amounts_unknown = 0;  ///< commitments without an amount
  Estimate share;                   ///< leading / amount
};

/// How what is tried is meant to reach the vision. See docs/outcomes.md.
struct TheoryOfChange {
  Estimate leading, carried, visions_reached, fragile;
  bool visions_marked = false;  ///< else visions are the goals that are served and serve no other
  /// Every goal leads to a vision, so that whatever has a goal does, by construction.
  bool all_lead = false;
  std::size_t active = 0, planned = 0, ended = 0;  ///< initiatives; ended: failed or stopped
  std::vector<GoalPaths> by_goal;
  std::vector<InitiativePaths> by_initiative;
  std::vector<ResourcePaths> by_resource;
};

/// Paths run from an initiative to a goal of it, along contributions, and end at a vision; a vision may lead
/// on to another. An initiative *stands* where it is not planned and has not failed or been stopped.
///
/// `leading`: of standing initiatives, the share from which a path leads to a vision. `carried`: the share
/// that is funded too. `reached`: of visions, the share at which a path from an active initiative ends.
/// `fragile`: of goals that such a path reaches, the share with an initiative or another goal that all paths
/// to it run through: take that away, and nothing supports it. All from 0 to 1.
///
/// Unknown without initiatives; without contributions, what they would have to say (a goal that is marked as
/// vision still leads to itself); without commitments, what is funded. No path is formed: sums run along the
/// graph without circles, with exponents of their own, so that neither counts nor weights overflow on the way.
/// An initiative's leaders, the order of rows and names change nothing else.
///
/// @complexity O((goals + contributions + goals of initiatives) log goals + commitments)
[[nodiscard]] COALIGN_API TheoryOfChange theory_of_change(const Network& network,
                                                          const Work& work = {});
[[nodiscard]] COALIGN_API TheoryOfChange theory_of_change(const Facts& facts,
                                                          const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::outcomes

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/theory_of_change.cpp>
#endif
