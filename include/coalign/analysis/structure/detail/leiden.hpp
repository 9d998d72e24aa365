// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/structure/detail/link_graph.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// A division into communities that are each well linked within, and that no move of a node and no merging that it
/// tries makes better: Leiden's three steps, again until nothing moves. From `community` on (numbers below that of
/// nodes), nodes tried in orders that `random` draws; communities are numbered in the order of nodes. No worse than what it
/// begins with.
/// @source Traag, Waltman and van Eck 2019, Sci. Rep. 9:5233
[[nodiscard]] COALIGN_API std::vector<std::uint32_t> leiden(const LinkGraph& graph,
                                                            std::vector<std::uint32_t> community,
                                                            inference::Random& random,
                                                            const Work& work);

}  // namespace coalign::inline COALIGN_ABI::structure::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/detail/leiden.cpp>
#endif
