// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/detail/requirement.hpp>

namespace coalign::inline v0::alignment::detail {

inline constexpr std::uint64_t most_pairs_tried = 20'000'000;

/// How far the congruence lies from the density on the way to the best arrangement of the same ties.
/// Forms all pairs, because the most needed ones have to be found; unknown where they are too many.
[[nodiscard]] COALIGN_API Estimate of_best(const Requirement& from, const UndirectedLayer& layer,
                                           const Networks& found, double required,
                                           const Work& work);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/detail/best_arrangement.cpp>
#endif
