// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/report/findings.hpp>

namespace coalign::inline COALIGN_ABI {

struct Report;

namespace detail {

/// Where the false discovery rate is held.
inline constexpr double most_false = 0.05;

/// What a report holds against chance, with verdicts, not yet in words.
struct Claims {
  Finding agendas, networks, resources, leadership, camps;
};

/// Each number, what chance gives, their difference, its p, and the p of all together. A verdict is `above` or `below` where
/// the interval of the difference says so and the latter is at most `most_false`. Against agendas the stricter of two
/// chances is held; less than chance they are where they are less than by either. Camps are looked at where each of the two
/// largest opposes all others; they have no interval, and the larger p of their two chances.
[[nodiscard]] COALIGN_API Claims claims_of(const Report& report);

}  // namespace detail

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/claims.cpp>
#endif
