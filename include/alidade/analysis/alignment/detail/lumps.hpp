// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/estimate.hpp>
#include <alidade/work.hpp>

#include <cstdint>
#include <span>

namespace alidade::inline v0::alignment::detail {

/// The match expected if lumps of these sizes fell on goals at random, each as likely as its share of what is
/// wanted: 1 - sum over goals of E|B_g - a_g| / 2. Both need not sum to 1; the sums are above 0. Exact up to 12
/// lumps, whose subsets are all looked at; of more, simulated by Philox, with a 95 % interval.
[[nodiscard]] ALIDADE_API Estimate match_of_lumps(std::span<const double> lumps,
                                                  std::span<const double> wanted,
                                                  std::uint64_t seed, const Work& work);

}  // namespace alidade::inline v0::alignment::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/alignment/detail/lumps.cpp>
#endif
