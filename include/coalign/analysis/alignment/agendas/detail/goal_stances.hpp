// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// How many have a stance.
struct StanceCount {
  double stance;
  std::uint64_t leaders;
};

/// Fills in how those who speak on a goal stand, of counts by rising stance: so many said something, of so many leaders.
COALIGN_API void stand(GoalAgendas& goal, std::span<const StanceCount> rising, std::size_t said,
                       std::size_t leaders, std::size_t points);

/// Fills in how those who speak on goal `g` stand: counts, mean, deviation, and on `points` points of the
/// scale their agreement and polarization. @complexity O(entries of the goal, sorted, + points^2)
COALIGN_API void stand(GoalAgendas& goal, const facts::AgendaTable& table, std::size_t g,
                       std::size_t points);

/// How many gave each point of the scale; a stance between two counts for the nearer.
[[nodiscard]] COALIGN_API std::vector<double> by_point(std::span<const double> stances,
                                                       std::size_t points);

/// Fills in agreement and polarization of so many on each point of the scale.
COALIGN_API void stand_on_points(GoalAgendas& goal, const std::vector<double>& count);

/// Fills in what the goal costs the score.
COALIGN_API void lose(GoalAgendas& goal, const Sums& part, const Sums& whole, Silence silence,
                      std::size_t evidence);

/// Who is behind the visions: `table` counts support through what serves them, `plain` does not.
/// @complexity O(entries of the visions + contributions)
[[nodiscard]] COALIGN_API CommonAgenda common_agenda(const Facts& facts,
                                                     const facts::AgendaTable& table,
                                                     const facts::AgendaTable& plain,
                                                     Silence silence);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/goal_stances.cpp>
#endif
