// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/commitments.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// A known amount above 0 that is committed to an initiative. Amounts of one pool add up: resources of
/// one group, each times its rate, or one resource without a group.
struct PoolAmount {
  /// to which it goes
  InitiativeId initiative{};
  /// of which it is
  std::size_t pool = 0;
  double amount =
      0;  ///< in units of the pool's largest amount at its highest rate: sums are finite
  std::uint32_t row = 0;  ///< of the commitment
};

/// Those that Commitments counts once by initiative, in the order of rows; pools in the order of
/// resources.
[[nodiscard]] COALIGN_API std::vector<PoolAmount> read_amounts(const Network& network,
                                                               const Commitments& commitments);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/amounts.cpp>
#endif
