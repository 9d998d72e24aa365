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
  /// How much of its distance from the line each point hands on to the next; unknown where it was not looked at.
  Estimate autocorrelation;
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

/// The same of values one after another in x, each of which may resemble the one before. From `theil_sen_in_order` points on
/// the interval is as wide as that makes it. With r the lag-1 autocorrelation of the distances from the line, and its bias
/// taken off, ρ = (n r + 2) / (n - 4), held within 0 and 0.95, the variance of Kendall's score is taken
///
///     1 + 2 / (n (n - 1) (n - 2))  sum over k of (n - k) (n - k - 1) (n - k - 2) ρ^k
///
/// times. ρ is `autocorrelation`. Under so many points nothing tells how each resembles the one before: the interval is that
/// of `theil_sen`. None where it would lie outside the slopes. Neighbours in x count as neighbours, however far apart.
/// @throws as `theil_sen`  @complexity that of `theil_sen`
/// @source Hamed and Rao 1998, J. Hydrol. 204:182; Marriott and Pope 1954, Biometrika 41:390
[[nodiscard]] COALIGN_API TheilSen theil_sen_over_time(std::span<const double> x,
                                                       std::span<const double> y,
                                                       const Work& work = {});

/// With fewer points nothing is known of how each resembles the one before.
inline constexpr std::size_t theil_sen_in_order = 8;
/// With more points the slope is unknown.
inline constexpr std::size_t theil_sen_points = 5'000;

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/theil_sen.cpp>
#endif
