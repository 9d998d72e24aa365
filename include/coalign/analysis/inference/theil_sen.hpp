// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <span>

namespace coalign::inline COALIGN_ABI::inference {

/// A line through points that a few wild ones do not turn.
struct TheilSen {
  Estimate slope;       ///< of y for each 1 of x; with its interval from five points on
  double x = 0, y = 0;  ///< the medians, through which the line runs
  /// The height of the line; NaN where the slope is unknown.
  [[nodiscard]] double at(double where) const { return y + slope.value * (where - x); }
};

/// The median of the slopes of all pairs of points that differ in x, and Sen's interval for it: at 95 %, from the
/// variance of Kendall's score, ties counted. The numbers are those of scipy.stats.theilslopes, but for fewer than
/// five points or so: no interval of 95 % exists then, and none is given.
///
/// Unknown (`too_few`) under two different x; `too_many_pairs` above `theil_sen_points`, as all slopes are formed.
/// @throws BadArgument where x and y are not as many, or not finite
/// @complexity O(n²), 8 bytes for each pair
/// @source Sen 1968, J. Am. Stat. Assoc. 63:1379
[[nodiscard]] COALIGN_API TheilSen theil_sen(std::span<const double> x, std::span<const double> y,
                                             const Work& work = {});

/// With more points the slope is unknown.
inline constexpr std::size_t theil_sen_points = 5'000;

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/theil_sen.cpp>
#endif
