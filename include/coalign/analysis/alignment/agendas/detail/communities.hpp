// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/detail/signed_graph.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A division that no move of one node and no merging of two communities that it tries improves, from
/// `bloc` on (communities below the number of nodes), nodes tried in `order`. Numbered in the order of
/// nodes.
[[nodiscard]] COALIGN_API std::vector<std::uint32_t> communities(
    const SignedGraph& graph, std::vector<std::uint32_t> bloc, std::span<const std::uint32_t> order,
    const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/communities.cpp>
#endif
