// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/goals.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes::detail {

/// The last node before a goal on every path to it from a standing initiative: goals by their number,
/// initiatives by theirs after the goals; `none` where there is no such node or no path.
struct Bottlenecks {
  static constexpr std::uint32_t none = 0xffffffffU;
  std::vector<std::uint32_t> before;  ///< by goal
};
/// Immediate dominators of a graph without circles, with jump pointers (Myers 1983) for common ancestors.
[[nodiscard]] COALIGN_API Bottlenecks bottlenecks(const facts::ContributionGraph& graph,
                                                  const Work& work);

}  // namespace coalign::inline COALIGN_ABI::outcomes::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/detail/bottlenecks.cpp>
#endif
