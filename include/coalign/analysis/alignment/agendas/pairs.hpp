// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// Which pairs come first.
enum class PairOrder : std::uint8_t { most_aligned, most_opposed };

/// Two leaders and how far their agendas align.
struct LeaderPair {
  LeaderId first{}, second{};  ///< in the network's order
  Estimate score, agreement, overlap;
  std::size_t shared_goals = 0;  ///< goals on which both speak and have a priority
};

/// The pairs with the highest scores above 0, or with the lowest below 0. Equal scores stand in the
/// order of the leaders' rows; where fewer than `top` pairs are aligned (opposed), those are all.
/// Exact: quick sums in single precision say which pairs can be among the first, with room for what
/// rounding takes, and these are looked at.
/// @throws BadArgument where leaders speak on the same goals in more than 200 billion pairs, which takes minutes
/// @complexity O(sum over goals of pairs that speak on it), so four times for twice as many leaders on the same
///   goals (progress says "pairs"), less where sums of priorities differ; O(entries + leaders + top) space
[[nodiscard]] COALIGN_API std::vector<LeaderPair> pairs(const Network& network, std::size_t top,
                                                        PairOrder order,
                                                        const AgendasOptions& options = {},
                                                        const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<LeaderPair> pairs(const Facts& facts, std::size_t top,
                                                        PairOrder order,
                                                        const AgendasOptions& options = {},
                                                        const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/pairs.cpp>
#endif
