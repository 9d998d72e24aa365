// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The agreement of stances that are uniform on `points` equally spaced points, 0 for no steps:
/// 1 - 2 (K + 1) / (3 K).
[[nodiscard]] COALIGN_API double chance_agreement(std::size_t points) noexcept;

/// What a score is held against: where silence is unknown it is the agreement, and so is chance.
[[nodiscard]] inline double score_by_chance(Silence silence, double agreement, double overlap) {
  return silence == Silence::unknown ? agreement : agreement * overlap;
}

/// How many entries have a priority, and how often, over all leaders, it is the smaller of two of one leader's own.
struct PriorityCount {
  double priority;
  std::uint64_t entries, own_pairs;
};

/// The overlap expected by chance, of counts by falling priority, where all leaders have the same influence.
[[nodiscard]] COALIGN_API double chance_overlap_of(std::span<const PriorityCount> falling,
                                                   std::uint64_t leaders, std::size_t goals);

/// The overlap expected when each leader's priorities are put on random goals, the pooled sums taken
/// before dividing; NaN where nobody has a priority. @complexity O(entries), as long as priorities differ
[[nodiscard]] COALIGN_API double chance_overlap(const facts::AgendaTable& agendas,
                                                const Work& work);

/// What was found beside what chance would give; `asked`: whether anybody was, which side they take.
[[nodiscard]] COALIGN_API Chance beside_chance(const Agendas& found, bool asked,
                                               double chance_of_overlap, std::size_t points);

/// `chance_overlap` without each known leader in turn. @complexity O(entries log entries)
[[nodiscard]] COALIGN_API std::vector<double> chance_overlap_without(
    const facts::AgendaTable& agendas, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/chance.cpp>
#endif
