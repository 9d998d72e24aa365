// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// How the others rate each leader by ties of some types, as PARTNER does: for each type the mean of the ratings that a leader
/// was given, as a share of the type's max, and of these the mean. 0: nothing; 1: the most on every scale. Ties of unknown
/// strength are no ratings. Intervals are jackknifed over those who rate. Unknown where nobody rates the
/// leader (`no_ties`), and without types (`not_asked`).
/// @complexity O(ties of these types)
[[nodiscard]] COALIGN_API std::vector<Estimate> ratings(const Facts& facts,
                                                        const std::vector<TieTypeId>& types,
                                                        const Work& work);

/// How many resources each leader has that nobody else has; an amount of 0 is nothing.
/// @complexity O(holdings)
[[nodiscard]] COALIGN_API std::vector<std::size_t> held_alone(const Network& network);

}  // namespace coalign::inline COALIGN_ABI::structure::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/detail/ratings.cpp>
#endif
