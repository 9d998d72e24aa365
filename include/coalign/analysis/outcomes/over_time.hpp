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

struct OverTimeOptions {
  Date as_of =
      {};  ///< observations after it are passed over; open: see `qualities::Outcomes::as_of`
};

/// A goal's numbers over time. Values are in the unit of its indicator.
struct GoalOverTime {
  GoalId goal{};
  Direction direction = Direction::unknown;  ///< as given, else from the baseline to the target
  std::vector<std::size_t> rows;  ///< the observations that it rests on, in order of time
  Date observed{};                ///< the latest of them
  Estimate latest;
  Estimate progress;  ///< (latest - baseline) / (target - baseline), not held within [0, 1]
  Estimate trend;     ///< a year, with interval: since `began` where three dates are, else of all
  Truth improving =
      Truth::unknown;  ///< the trend is for the better; unknown where its interval has 0 in it
  Date began{};        ///< the first start of what was tried on it or on a goal that leads to it
  Estimate forecast;   ///< for the day of the latest, had what was before gone on
  Estimate turned;     ///< (latest - forecast) / |target - forecast| for the better
  Estimate
      expected;  ///< the year, with its fraction, in which the target was first seen met, or is at this pace
  Estimate earliest, at_latest;  ///< the same at the ends of the trend's interval
  Date by{};
  Truth in_time = Truth::unknown;       ///< met, or expected, no later than `by`
  Truth breakthrough = Truth::unknown;  ///< the latest is better than best practice
};

/// What an initiative that ended gained on a goal, and what of it is still there.
struct Lasting {
  InitiativeId initiative{};
  GoalId goal{};
  Estimate before, at_end, latest;
  Date end{}, observed{};  ///< when the initiative ended; when the latest was observed
  Estimate gain;           ///< at_end - before, for the better
  Estimate lasting;        ///< (latest - before) / (at_end - before): 1 all, 0 none, above 1 more
};

/// Where the goals' numbers go. See docs/outcomes.md.
struct OverTime {
  Date as_of{};  ///< as asked for; open: the latest day that anything is known of
  Estimate reached, in_time, improving, turned, breakthrough, lasting;
  std::vector<GoalOverTime> by_goal;   ///< all
  std::vector<Lasting> by_initiative;  ///< each that ended, with each of its goals
};

/// For each goal with dated observations: progress without limits, the trend by Theil and Sen, what the time before
/// anything was tried would have led to and whether the curve was turned from it, when the target is met at this pace,
/// and whether it is a breakthrough. For each initiative that ended: what it gained and what of that lasted.
///
/// `reached`: of goals with a target and an observation, the share at or beyond it. `in_time`: of those with a `by` and
/// a trend too, the share that reached the target by then or will at this pace. `improving`: of goals with a trend
/// that is not within chance of 0, the share for the better. `turned`: of those with a forecast, the share that did
/// better than it. `breakthrough`: of goals with best practice and an observation, the share better than it. `lasting`:
/// of gains, the share of which at least half is still there. All from 0 to 1 with Jeffreys interval.
///
/// A number is unknown where what it takes was not recorded: `no_observations`, `no_targets`, `too_few` under two
/// dates (three of before the work, for a forecast), `leads_away` where the trend never meets the target, `no_gain` where an initiative gained nothing.
/// @complexity O(observations log observations), and the square of a goal's own; at most 5,000 of one for a trend
[[nodiscard]] COALIGN_API OverTime over_time(const Network& network,
                                             const OverTimeOptions& options = {},
                                             const Work& work = {});
[[nodiscard]] COALIGN_API OverTime over_time(const Facts& facts,
                                             const OverTimeOptions& options = {},
                                             const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::outcomes

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/over_time.cpp>
#endif
