// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Nothing is what rounding leaves of a difference.
[[nodiscard]] inline double or_nothing(double difference, double of) {
  return difference > 1e-12 * of ? difference : 0;
}

/// Over pairs that are compared: all pairs of known leaders but those of two who did not answer. Sums
/// over all pairs minus sums over the pairs among the silent give them without forming any.
struct PairSums {
  double required = 0, pairs = 0;
  double by_chance = 0, chance = 0;  ///< sums of r k k' and of k k'
  std::vector<double> by_goal, by_leader;
  std::array<std::array<double, kinds>, kinds> by_kind{}, kind_pairs{};
};

/// `strength`: k, of each known leader. @complexity O(entries x contributions of a goal)
[[nodiscard]] COALIGN_API PairSums sum_pairs(const Network& network, const Requirement& from,
                                             const std::vector<double>& strength, const Work& work);

/// The sum of r over all pairs that are compared. @complexity O(entries x contributions of a goal)
[[nodiscard]] COALIGN_API double required_by_all(const Network& network, const Requirement& from,
                                                 const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/pair_sums.cpp>
#endif
