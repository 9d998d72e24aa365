// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>

#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What goes with one leader.
struct GoesWith {
  double met = 0, required = 0, strength = 0, unneeded = 0, pairs = 0, required_ties = 0;
  std::array<double, kinds> kind_met{}, kind_required{}, kind_strength{}, kind_pairs{};
  std::vector<std::pair<std::uint32_t, std::array<double, 2>>> goals;  ///< met and required
};

/// What goes with one tie, apart from its strength.
struct GoesWithTie {
  double required = 0;                                ///< r of its leaders
  std::vector<std::pair<std::uint32_t, double>> met;  ///< by goal
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
