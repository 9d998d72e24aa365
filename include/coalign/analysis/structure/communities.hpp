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

/// What makes a division good.
enum class CommunityQuality : std::uint8_t {
  modularity,  ///< more strength within than ties at random: see `modularity` of assortativity.hpp
  cpm          ///< more strength within than `resolution` for each pair: the constant Potts model
};

/// How `communities` are sought.
struct CommunitiesOptions {
  /// what is to be as large as possible
  CommunityQuality quality = CommunityQuality::modularity;
  double resolution = 1;    ///< larger: more and smaller communities
  std::uint64_t seed = 1;   ///< of the orders in which leaders are tried
  std::size_t starts = 10;  ///< from how many orders; the best division counts
};

/// Which leaders are tied to one another more than to the rest: for each the number of its community, the largest being 0, of
/// equals that of the first leader. Directed, weighted and signed as the layer is. `quality` is what was sought: the
/// modularity, or for the constant Potts model sum (a_ij - resolution) over the ordered pairs within; unknown
/// without ties. `same` counts the starts that found this very division.
/// @source Traag, Waltman and van Eck 2019; Traag, Van Dooren and Nesterov 2011
struct Communities {
  /// by leader, the number of its community
  std::vector<std::uint32_t> of;
  /// by community, how many leaders it has
  std::vector<std::size_t> sizes;
  /// what was sought, as it is in this division
  Estimate quality;
  /// how many orders were tried, and how many found this division
  std::size_t starts = 0, same = 0;
};

/// Which leaders are tied to one another more than to the rest: see `Communities`.
/// @throws BadArgument for no start, or a resolution that is not above 0
/// @complexity about O(ties) for each start; the same bits on any number of threads
[[nodiscard]] COALIGN_API Communities communities(const LayerView& layer,
                                                  const CommunitiesOptions& options = {},
                                                  const Work& work = {});

}  // namespace structure

template <>
struct Words<structure::CommunityQuality> {
  static constexpr std::array<std::string_view, 2> list{"modularity", "cpm"};
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/communities.cpp>
#endif
