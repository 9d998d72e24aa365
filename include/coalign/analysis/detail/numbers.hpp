// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Where a number would be beyond the largest, that.
[[nodiscard]] inline double at_most_largest(double value) {
  constexpr double largest = std::numeric_limits<double>::max();
  return std::clamp(value, -largest, largest);
}

/// What rounding may leave of a sum that is 0, as a share of what was added up.
inline constexpr double rounding = 1e-12;

/// The middle one of at least one; of an even number the middle of the two.
[[nodiscard]] inline double median(std::vector<double> values) {
  const std::size_t half = values.size() / 2;
  std::sort(values.begin(), values.end());
  return values.size() % 2 == 1 ? values[half] : std::midpoint(values[half - 1], values[half]);
}

/// The year with its fraction, as 2024.5.
[[nodiscard]] inline double year_of(Day day) { return 1970 + day / 365.25; }

}  // namespace coalign::inline COALIGN_ABI::detail
