// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>

#include <span>

namespace coalign::inline COALIGN_ABI::agreement {

/// Van der Eijk's A of answers on an ordered scale, from how many gave each of its K points, lowest
/// first. The frequencies are peeled into layers of equal height; of a layer that covers S of K points
///
///     A = U (1 - (S - 1) / (K - 1)),   U = ((K - 2) TU - (K - 1) TDU) / ((K - 2) (TU + TDU))
///
/// with TU the triples of points 110 and 011, TDU the triples 101; a layer of one point has 1, of all
/// points 0. A is their mean, weighted by the answers in each. 1: all gave the same point; 0: evenly
/// spread; -1: half at either end. It does not depend on how many answered, only on the shares.
///
/// `too_few` for K < 3 or without answers. Source: van der Eijk (2001), Measuring agreement in ordered
/// rating scales, Quality & Quantity 35(3), 325-341.
///
/// @throws BadArgument for a frequency that is negative or not finite
/// @complexity O(K^2)
[[nodiscard]] COALIGN_API Estimate van_der_eijk(std::span<const double> frequencies);

}  // namespace coalign::inline COALIGN_ABI::agreement

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/agreement/van_der_eijk.cpp>
#endif
