// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/graph/layer.hpp>

#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI {

/// The most pairs that a layer of paths may hold.
inline constexpr std::uint64_t most_pairs_within_reach = 20'000'000;

/// Who reaches whom: an edge between any two leaders whom a path of at most `reach` edges joins, of
/// weight decay^(d - 1), d being the length of the shortest. Whatever the edges of `layer` weigh, those
/// whom one joins are at 1.
///
/// @throws BadArgument for a reach of 0, a decay outside (0, 1], and where more than
///   `most_pairs_within_reach` pairs are within reach
/// @complexity for each leader the edges of all within its reach
[[nodiscard]] COALIGN_API UndirectedLayer within_reach(const UndirectedLayer& layer,
                                                       std::size_t reach, double decay,
                                                       const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/paths.cpp>
#endif
