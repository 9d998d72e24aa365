// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <limits>

namespace coalign::inline COALIGN_ABI {

/// What a number may be. `low` itself is allowed unless `open_low`.
struct Range {
  double low = -std::numeric_limits<double>::infinity();
  double high = std::numeric_limits<double>::infinity();
  bool open_low = false;

  [[nodiscard]] constexpr bool contains(double x) const noexcept {
    return (open_low ? x > low : x >= low) && x <= high;
  }
  [[nodiscard]] constexpr bool anything() const noexcept {
    return low == -std::numeric_limits<double>::infinity() &&
           high == std::numeric_limits<double>::infinity();
  }
};

}  // namespace coalign::inline COALIGN_ABI
