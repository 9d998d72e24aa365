// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <vector>

namespace coalign::inline v0::alignment::detail {

/// Whether each of these leaders answered, where that is recorded of anyone; where not, all did.
[[nodiscard]] COALIGN_API std::vector<bool> who_answered(const Network& network,
                                                         const std::vector<LeaderId>& leaders);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/detail/answered.cpp>
#endif
