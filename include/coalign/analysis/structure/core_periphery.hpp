// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

struct CorePeripheryOptions {
  LayerOptions layer = {};
  inference::PermutationOptions permutation = {1, 200};
};

/// A core of leaders who are tied to each other, and the others, who are not: see `core_periphery`.
struct CorePeriphery {
  std::size_t leaders = 0, leaders_answering = 0;
  std::uint64_t tied = 0;          ///< pairs of those who answered
  std::vector<LeaderId> core;      ///< in every best core, most ties first
  std::vector<LeaderId> either;    ///< in some best cores and not in others
  std::uint64_t out_of_place = 0;  ///< pairs
  Estimate fit;
  inference::PermutationTest fit_chance;
};

/// Is there a core whose members are all tied to each other, while of the others no two are? A pair counts as tied in
/// either direction; ties between the core and the others may be there or not. Of the n leaders who answered (all,
/// where nobody's answer is recorded), with m of their P = n (n - 1) / 2 pairs tied, a core C has out of place
///
///     Z(C) = pairs in C that are not tied + pairs outside C that are
///          = |C| (|C| - 1) / 2 + m - sum over C of d_i,   d_i: with how many i is tied
///
/// so that a core of those with most ties is best, of as many as have at least as many (K, the h-index of the d_i):
/// Z = m - K (K + 1) / 2 - sum over d_i > K of (d_i - K). Those with d_i > K are in every best core. With d_i = K they
/// are if there are just K with K ties or more; else it is as good to count them to the others.
///
///     fit = 1 - Z / min(m, P - m)        0: no better than to call nobody core, or everybody; 1: nothing out of place
///
/// Chance: as many pairs, drawn from all. The fit follows from how many ties each leader has, and from nothing else:
/// among networks that keep these, it is always the same. Unknown under two leaders (`too_few`), without a tie
/// (`no_ties`), and where all are tied to all (`no_room`).
///
/// @throws BadArgument for a type that is not the network's
/// @complexity O(leaders + ties), and for each replicate O(leaders + tied pairs); fewer replicates where these would
///   take over some seconds
/// @source Borgatti and Everett 1999, Social Networks 21:375; Lip 2011, arXiv:1102.5511
[[nodiscard]] COALIGN_API CorePeriphery core_periphery(const Network& network,
                                                       const CorePeripheryOptions& options = {},
                                                       const Work& work = {});
[[nodiscard]] COALIGN_API CorePeriphery core_periphery(const Facts& facts,
                                                       const CorePeripheryOptions& options = {},
                                                       const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/core_periphery.cpp>
#endif
