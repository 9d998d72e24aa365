// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Types of ties on a scale whose ids say that they rate trust: trust, or PARTNER's reliability, shared mission and openness.
[[nodiscard]] COALIGN_API std::vector<TieTypeId> types_that_rate_trust(const Network& network);
/// That they rate value: value, or PARTNER's power and influence, involvement, and resource contribution.
[[nodiscard]] COALIGN_API std::vector<TieTypeId> types_that_rate_value(const Network& network);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/report/detail/rating_types.cpp>
#endif
