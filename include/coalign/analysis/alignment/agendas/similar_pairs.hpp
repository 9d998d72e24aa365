// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/pairs.hpp>
#include <coalign/analysis/alignment/agendas/similarity.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// The pairs whose similarity is highest above 0, or lowest below 0; of
/// conflict, which opposes, the highest are the most opposed. `score` is the
/// similarity, agreement and overlap are as in `agendas`. Only pairs that share
/// a goal are formed. Equal scores stand in the order of the leaders' rows.
/// @throws BadArgument as of `pairs`, or where the similarity has no such order
/// @complexity O(sum over goals of pairs that speak on it), O(entries + leaders
/// + top) space
[[nodiscard]] COALIGN_API std::vector<LeaderPair> similar_pairs(const Network& network,
                                                                std::size_t top, PairOrder order,
                                                                const SimilarityOptions& how,
                                                                const AgendasOptions& options = {},
                                                                const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<LeaderPair> similar_pairs(const Facts& facts, std::size_t top,
                                                                PairOrder order,
                                                                const SimilarityOptions& how,
                                                                const AgendasOptions& options = {},
                                                                const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/similar_pairs.cpp>
#endif
