// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

/// The p of several tests that are looked at together, by Benjamini and Yekutieli: where those at most q are taken for true,
/// at most a share q of them is false on average, however the tests hang together. With p(1) <= ... <= p(m) in order:
///
///     adjusted p(k) = min over j >= k of p(j) m (1 + 1/2 + ... + 1/m) / j, and 1 at most
///
/// In the order in which they were given.
/// @source Benjamini and Yekutieli 2001, Ann. Statist. 29:1165
[[nodiscard]] COALIGN_API std::vector<double> together(std::span<const double> p);

}  // namespace coalign::inline COALIGN_ABI::inference

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/inference/false_discovery.cpp>
#endif
