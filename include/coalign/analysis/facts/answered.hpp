// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// By leader, whether it answered, where that is recorded of anyone; where not, all did.
[[nodiscard]] COALIGN_API std::vector<bool> who_answered(const Network& network);

/// The same of these leaders, in their order.
[[nodiscard]] COALIGN_API std::vector<bool> among(const std::vector<bool>& by_leader,
                                                  const std::vector<LeaderId>& leaders);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/answered.cpp>
#endif
