// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace structure {

/// What a set of leaders is sought for.
enum class KeyFor : std::uint8_t {
  fragmentation,           ///< without them, pairs of the rest that no path joins: KPP-Neg
  distance_fragmentation,  ///< likewise, each pair by 1 - 1 / distance
  reach,                   ///< those whom they reach within so many steps, themselves too: KPP-Pos
  distance_reach           ///< likewise, each by 1 / distance
};

/// What `key_players` seeks.
struct KeyPlayersOptions {
  /// what is to be as large as possible
  KeyFor goal = KeyFor::fragmentation;
  std::size_t steps = 1;  ///< of `reach`
  std::vector<double> weights =
      {};  ///< what each leader counts: agenda or resources carried; empty: 1
  std::size_t exact_up_to = 20'000;  ///< so many sets are all tried, beyond that a search
};

/// The k leaders who matter most together, who are mostly not the k most central ones: each would do much of what the
/// others do. With weights h, over the leaders that remain, or reached by S along ties:
///
///     fragmentation          = 1 - sum_{i != j} h_i h_j [a path joins i and j] / sum_{i != j} h_i h_j
///     distance_fragmentation = 1 - sum_{i != j} h_i h_j / d_ij / sum_{i != j} h_i h_j
///     reach                  = sum_{j: d(S, j) <= steps} h_j / sum h
///     distance_reach         = sum_j h_j / d(S, j) / sum h, those of S themselves counting h_j
///
/// each from 0 to 1. For the first two, `before` is the same with nobody gone; for the others it is 0. Paths run as
/// ties do. The best set of all, if `exact`; else the best that adding one by one and then exchanging one for one
/// finds. Unknown where fewer than two leaders would remain. R's keyplayer divides by the largest 1 / d of the graph.
/// @throws BadArgument for k of 0 or above the number of leaders, and weights that are negative or not as many as leaders
/// @complexity for each set tried, O(leaders + ties); by distance, and for fragmentation with directions, times leaders, of
/// which a 256th where all count 1. Source: Borgatti (2006).
struct KeyPlayers {
  std::vector<LeaderId> leaders;  ///< in their order
  /// what the set does; what is so already without it
  Estimate value, before;
  /// whether every set was tried, so that none is better
  bool exact = false;
  std::uint64_t tried = 0;  ///< sets
};
/// The k leaders who matter most together: see `KeyPlayers`.
[[nodiscard]] COALIGN_API KeyPlayers key_players(const LayerView& layer, std::size_t k,
                                                 const KeyPlayersOptions& options = {},
                                                 const Work& work = {});

/// What one set of leaders, without repeats, would do.
[[nodiscard]] COALIGN_API Estimate key_value(const LayerView& layer,
                                             const std::vector<LeaderId>& leaders,
                                             const KeyPlayersOptions& options = {},
                                             const Work& work = {});

}  // namespace structure

template <>
struct Words<structure::KeyFor> {
  static constexpr std::array<std::string_view, 4> list{"fragmentation", "distance_fragmentation",
                                                        "reach", "distance_reach"};
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/key_players.cpp>
#endif
