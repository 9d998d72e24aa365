// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::inference {

/// Jeffreys interval of a share: the quantiles of a Beta(x + 1/2, n - x + 1/2), with 0 as its low end
/// where x = 0 and 1 as its high end where x = n (Brown, Cai and DasGupta 2001). For n = 0: 0 to 1.
/// Preconditions: x <= n, 0 < level < 1.
[[nodiscard]] COALIGN_API Interval jeffreys(std::uint64_t x, std::uint64_t n, double level = 0.95);

/// The share x / n with Jeffreys interval; for n = 0 unknown, and why.
[[nodiscard]] COALIGN_API Estimate share(std::uint64_t x, std::uint64_t n, Reason why);

/// Wilson's score interval of a share, without correction for continuity (1927). n > 0.
[[nodiscard]] COALIGN_API Interval wilson(std::uint64_t x, std::uint64_t n, double level = 0.95);

/// Newcombe's interval of the difference x/n - y/m of two independent shares: his method 10, the square
/// and add of two score intervals (1998). n, m > 0.
[[nodiscard]] COALIGN_API Interval newcombe(std::uint64_t x, std::uint64_t n, std::uint64_t y,
                                            std::uint64_t m, double level = 0.95);

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/proportion.cpp>
#endif
