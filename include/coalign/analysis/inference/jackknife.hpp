// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>

#include <cstddef>
#include <optional>
#include <span>

namespace coalign::inline v0::inference {

/// Below so many leaders no interval is given.
inline constexpr std::size_t jackknife_least = 5;

/// How far a score would differ if other leaders like these had answered, from what it is without each of them:
///
///     SE² = (n - 1) / n  sum (X_-i - mean)²      value ± t(level, n - 1) SE, held within `range`
///
/// None under `jackknife_least` values; those that are not finite count as not given.
/// @source Efron and Stein 1981, Ann. Statist. 9:586
[[nodiscard]] COALIGN_API std::optional<Interval> jackknife(double value,
                                                            std::span<const double> without,
                                                            Range range = {}, double level = 0.95);

}  // namespace coalign::inline v0::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/jackknife.cpp>
#endif
