// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The match expected if lumps of these sizes fell on goals at random, each as likely as its share of what is
/// wanted: 1 - sum over goals of E|B_g - a_g| / 2. Both need not sum to 1; the sums are above 0. Exact up to 12
/// lumps, whose subsets are all looked at; of more, simulated by Philox, with a 95 % interval.
[[nodiscard]] COALIGN_API Estimate match_of_lumps(std::span<const double> lumps,
                                                  std::span<const double> wanted,
                                                  std::uint64_t seed, const Work& work);

/// The same without a draw: of more than 12 lumps, what a goal gets is taken as normal.
/// @complexity O(lumps + goals)
[[nodiscard]] COALIGN_API double match_of_lumps_nearly(std::span<const double> lumps,
                                                       std::span<const double> wanted,
                                                       const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/lumps.cpp>
#endif
