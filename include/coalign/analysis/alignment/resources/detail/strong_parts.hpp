// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The arcs along which one kind of means may flow, from each leader.
struct Carriers {
  std::vector<std::size_t> first{0};
  std::vector<std::uint32_t> to;
};

/// The strongly connected part of each leader, parts numbered so that arcs lead to lower numbers.
struct StrongParts {
  std::vector<std::uint32_t> of;
  std::uint32_t count = 0;
};

/// Tarjan's algorithm without recursion, since chains of leaders may be long.
/// @complexity O(leaders + arcs)
[[nodiscard]] COALIGN_API StrongParts strong_parts(const Carriers& arcs);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/strong_parts.cpp>
#endif
