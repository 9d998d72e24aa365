// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace coalign::inline COALIGN_ABI::agreement {

/// What a difference of two values means.
enum class Level : std::uint8_t {
  nominal,   ///< the same or not
  ordinal,   ///< how many answers lie between
  interval,  ///< how far apart
  ratio      ///< how far apart for their size; values from 0
};

/// Krippendorff's alpha: do raters agree on units, beyond what chance would give?
///
///     alpha = 1 - D_o / D_e
///     D_o = (1/n) sum_u 1/(m_u - 1) sum_{i != j in u} d(x_i, x_j)^2      observed, within units
///     D_e = 1/(n (n - 1)) sum_{i != j} d(x_i, x_j)^2                      expected, over all
///
/// 1: all agree on every unit. 0: as by chance. Below 0: raters differ more within units than chance
/// would give. Gaps are allowed; a unit with one value has no pair and is left out; n counts the rest.
/// Unit u has the values from `first[u]` to `first[u + 1]`; `counts`, where given, say how many raters
/// gave each.
///
/// `too_few` where no unit has two values, `no_variation` where all values are equal.
/// Source: Krippendorff (2011), Computing Krippendorff's alpha-reliability.
///
/// @throws BadArgument for values that are not finite, counts below 0, a ratio with a value below 0
/// @complexity O(values); nominal and ordinal O(values log values); ratio grows with the square of the
/// number of different values. No table of raters and units is made.
[[nodiscard]] COALIGN_API Estimate krippendorff_alpha(std::span<const std::size_t> first,
                                                      std::span<const double> values,
                                                      Level level = Level::interval,
                                                      std::span<const double> counts = {});

}  // namespace coalign::inline COALIGN_ABI::agreement

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/agreement/krippendorff.cpp>
#endif
