// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <span>

namespace coalign::inline COALIGN_ABI::agreement {

/// How many equal ones would be as diverse: the Hill number of order q of amounts that are not negative,
/// (sum p^q)^(1/(1-q)) with p their shares; q = 1: exp of Shannon's entropy, q = 2: 1 / Herfindahl, infinite:
/// 1 / the largest share. From 1 to the number of amounts above 0; unknown where there is none.
///
/// @complexity O(amounts). Source: Hill (1973).
[[nodiscard]] COALIGN_API Estimate hill_number(std::span<const double> amounts, double q);

}  // namespace coalign::inline COALIGN_ABI::agreement

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/agreement/hill.cpp>
#endif
