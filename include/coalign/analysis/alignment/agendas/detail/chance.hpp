// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/config.hpp>

#include <vector>

namespace coalign::inline v0::alignment::detail {

/// The agreement of stances that are uniform on `points` equally spaced points, 0 for no steps:
/// 1 - 2 (K + 1) / (3 K).
[[nodiscard]] COALIGN_API double chance_agreement(std::size_t points) noexcept;

/// What a score is held against: where silence is unknown it is the agreement, and so is chance.
[[nodiscard]] inline double score_by_chance(Silence silence, double agreement, double overlap) {
  return silence == Silence::unknown ? agreement : agreement * overlap;
}

/// The overlap expected when each leader's priorities are put on random goals, the pooled sums taken
/// before dividing; NaN where nobody has a priority. @complexity O(entries), as long as priorities differ
[[nodiscard]] COALIGN_API double chance_overlap(const facts::AgendaTable& agendas,
                                                const Work& work);

/// The same without each known leader in turn. @complexity O(entries log entries)
[[nodiscard]] COALIGN_API std::vector<double> chance_overlap_without(
    const facts::AgendaTable& agendas, const Work& work);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/chance.cpp>
#endif
