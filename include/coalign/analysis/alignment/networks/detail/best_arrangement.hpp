// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline constexpr double most_meetings = 5e9;

/// How far the congruence lies from the density on the way to the best arrangement of the same ties.
/// For k ties it finds the k most needed pairs; unknown where that may take more than `most_meetings`.
[[nodiscard]] COALIGN_API Estimate of_best(const Requirement& from, const UndirectedLayer& layer,
                                           const Networks& found, double required,
                                           const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/best_arrangement.cpp>
#endif
