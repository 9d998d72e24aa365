// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// By which paths leaders are joined.
enum class Joined : std::uint8_t {
  weakly,   ///< by a path whichever way ties run
  strongly  ///< by a path each way
};

/// Which leaders paths join: the number of each one's component, in the order of first leaders; and their sizes.
struct Components {
  /// by leader, the number of its component
  std::vector<std::uint32_t> of;
  /// by component, how many leaders it has
  std::vector<std::size_t> sizes;
  /// How many leaders the largest component has.
  [[nodiscard]] std::size_t largest() const noexcept {
    std::size_t most = 0;
    for (const std::size_t size : sizes) most = size > most ? size : most;
    return most;
  }
};
/// Which leaders paths join: see `Components`.
/// @complexity O(leaders + ties)
[[nodiscard]] COALIGN_API Components components(const LayerView& layer,
                                                Joined joined = Joined::weakly);

/// Where the network hangs on one leader, or on one tie, whichever way ties run: leaders, and pairs of
/// leaders, without whom those who are left, or the two, are in more components than before.
/// @complexity O(leaders + ties). Source: Hopcroft and Tarjan (1973).
struct CutPoints {
  std::vector<LeaderId> leaders;                       ///< articulation leaders
  std::vector<std::pair<LeaderId, LeaderId>> bridges;  ///< the first before the second
};
/// The leaders and ties without whom others are no longer joined: see `CutPoints`.
[[nodiscard]] COALIGN_API CutPoints cut_points(const LayerView& layer);

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/components.cpp>
#endif
