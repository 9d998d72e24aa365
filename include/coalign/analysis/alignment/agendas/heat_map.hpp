// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct HeatMapOptions {
  std::size_t leaders = 40;  ///< rows, at most 1,000
  std::size_t goals = 20;    ///< columns, at most 1,000
};

/// What one leader said of one goal.
struct HeatCell {
  LeaderId leader{};
  GoalId goal{};
  Estimate stance;  ///< unknown where they were not asked which side they take
  double priority = 0;
};

/// Two clusters of rows that were joined: [begin, middle) and [middle, end), counted from 0, the first on top.
struct HeatMerge {
  std::size_t begin = 0, middle = 0, end = 0;
  double apart = 0;  ///< the mean distance of a leader in the one from a leader in the other
};

/// Who wants what, as a picture: leaders and goals in the order in which they are drawn.
struct HeatMap {
  std::size_t leaders_known = 0;  ///< with a known agenda
  std::size_t goals_known = 0;    ///< that anybody speaks on
  std::vector<LeaderId> rows;     ///< the leaders shown, the first on top
  std::vector<GoalId> columns;    ///< the goals shown, the first on the left
  std::vector<HeatCell> cells;    ///< by row, then by column; no cell where a leader is silent
  std::vector<HeatMerge> merges;  ///< how rows were joined, the nearest first: a dendrogram
};

/// Rows and columns in the order that puts like beside like.
///
/// Shown are the goals that most leaders speak on, and of those who speak on any of these the leaders who speak on most;
/// of equals the first in the network's order. Two leaders are as far apart as their positions (stance x priority, silence
/// as 0) on these goals, by Euclid; two goals as far as the positions of these leaders. Each is clustered by average
/// linkage, and of all orders that keep clusters together the one is taken whose neighbours are nearest, summed
/// (optimal leaf order: Bar-Joseph, Gifford and Jaakkola 2001). Of its two directions the one that begins with those more
/// in favour.
///
/// Empty where nobody has a known agenda.
/// @throws BadArgument above 1,000 leaders or goals
/// @complexity O(entries + leaders^3 + goals^3), of those shown
[[nodiscard]] COALIGN_API HeatMap heat_map(const Network& network,
                                           const HeatMapOptions& options = {},
                                           const Work& work = {});
[[nodiscard]] COALIGN_API HeatMap heat_map(const Facts& facts, const HeatMapOptions& options = {},
                                           const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/heat_map.cpp>
#endif
