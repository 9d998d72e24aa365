// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Which groups each leader is in: one, none, or by memberships any number.
struct Grouping {
  std::vector<std::string> names;              ///< in their order
  std::vector<std::vector<std::uint32_t>> of;  ///< by leader, in rising order
  Reason none = Reason::too_few;               ///< why there may be too few with a group
};

/// By "kind", "sector", "memberships" (what somebody is a direct member of, which is in its own group),
/// or else by an attribute, whose values group by what they look like in JSON, text without its quotes.
/// @throws BadArgument where no leader has an attribute of that name
[[nodiscard]] COALIGN_API Grouping group_leaders(const Network& network, const std::string& by);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/grouping.cpp>
#endif
