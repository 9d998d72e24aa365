// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <span>

namespace coalign::inline COALIGN_ABI::agreement {

/// Esteban and Ray's polarization: how far a field falls into few large camps far apart.
///
///     P = K sum_i sum_j p_i^(1 + alpha) p_j |y_i - y_j|
///
/// over groups of equal values y with shares p. Equal values are one group first: one-person groups
/// would make P shrink with their number. With `range` > 0, the length of the scale, K = 2^(1 + alpha) /
/// range: 0 where all are the same, 1 for two equal camps at the ends of the scale. With range 0, K = 1.
/// No masses: 1 each.
///
/// `too_few` without any mass. Source: Esteban and Ray (1994), On the measurement of polarization,
/// Econometrica 62(4), 819-851; alpha in (0, 1.6].
///
/// @throws BadArgument for values or masses that are not finite, masses below 0, alpha out of range,
/// lists of different lengths
/// @complexity O(values log values)
[[nodiscard]] COALIGN_API Estimate esteban_ray(std::span<const double> values,
                                               std::span<const double> masses = {},
                                               double alpha = 1, double range = 0);

}  // namespace coalign::inline COALIGN_ABI::agreement

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/agreement/esteban_ray.cpp>
#endif
