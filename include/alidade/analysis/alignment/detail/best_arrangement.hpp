// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/analysis/alignment/detail/requirement.hpp>

namespace alidade::inline v0::alignment::detail {

inline constexpr std::uint64_t most_pairs_tried = 20'000'000;

/// How far the congruence lies from the density on the way to the best arrangement of the same ties.
/// Forms all pairs, because the most needed ones have to be found; unknown where they are too many.
[[nodiscard]] ALIDADE_API Estimate of_best(const Requirement& from, const UndirectedLayer& layer,
                                           const Networks& found, double required,
                                           const Work& work);

}  // namespace alidade::inline v0::alignment::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/alignment/detail/best_arrangement.cpp>
#endif
