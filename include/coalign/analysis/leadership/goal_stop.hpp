// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/id.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace leadership {

/// What would stop a goal.
enum class StoppedBy : std::uint8_t {
  unknown,
  nobody_left,  ///< no leader who is committed to it remains
  resource      ///< under half of a resource that is committed to it remains
};

/// The fewest leaders whose leaving stops a goal.
struct GoalStop {
  GoalId goal{};
  std::size_t committed = 0;
  std::vector<LeaderId> leaders;
  StoppedBy by = StoppedBy::unknown;
  ResourceId resource{};
};

}  // namespace leadership

template <>
struct Words<leadership::StoppedBy> {
  static constexpr std::array<std::string_view, 3> list{"", "nobody_left", "resource"};
};

}  // namespace coalign::inline COALIGN_ABI
