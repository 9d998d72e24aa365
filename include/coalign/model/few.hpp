// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>

namespace coalign::inline COALIGN_ABI {

/// What the sectors of few leaders are called once they are together.
inline constexpr const char* other_sectors = "other sectors";

/// The network without groups of fewer than `fewest` leaders, for what is shown to others: where two share a
/// sector, a number on the sector is a number on each of them.
///
/// Groups are put together, not left out: what is left out could be computed from the whole and the rest.
/// - Sectors of fewer become one, `other_sectors`, with the next larger ones until it has `fewest` too; leaders
///   without a sector are a sector here. Where all become one, nobody has a sector.
/// - Leaders of a kind that fewer are of are counted with the next kind that anybody is of, the more frequent of two.
/// - Memberships in a leader that has fewer members go.
/// Notes say how many. 0 and 1 change nothing.
/// @complexity O(rows)
[[nodiscard]] COALIGN_API Network without_few(const Network& network, std::size_t fewest,
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/few.cpp>
#endif
