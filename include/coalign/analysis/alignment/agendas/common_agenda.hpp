// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// Which goals count as visions.
enum class Visions : std::uint8_t {
  none,    ///< no goal is marked, and no goal is recorded to serve another
  marked,  ///< goals marked as visions
  served   ///< none is marked: goals that are served and serve no other
};

/// How many known leaders support a vision, by an entry of theirs or by supporting what serves it.
struct VisionAgenda {
  GoalId goal{};
  Estimate share;                            ///< of the leaders compared: those who support it
  std::size_t supporting = 0, opposing = 0;  ///< with a priority
  std::size_t directly = 0;                  ///< of those who support it, by an entry of their own
  std::size_t without_stance = 0;            ///< care about it, were not asked which side they take
};

/// The common agenda: what share of leaders is behind each vision. Where silence is unknown, of those
/// who speak on it or on what serves it. Who was not asked which side they take is not compared, and where
/// that is everybody who speaks on it the share is unknown.
struct CommonAgenda {
  Visions visions = Visions::none;
  std::vector<VisionAgenda> by_vision;
};

}  // namespace coalign::inline COALIGN_ABI::alignment
