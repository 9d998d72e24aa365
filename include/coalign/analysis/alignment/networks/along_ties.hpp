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

namespace coalign::inline COALIGN_ABI::alignment {

struct AlongTiesOptions {
  LayerOptions layer = {};
  inference::PermutationOptions permutation = {};
};

/// The score of agendas over the pairs that are tied, beside that of all pairs. See docs/measures.md.
struct AlongTies {
  Estimate score, agreement, overlap;              ///< over ties, weighted by their strength
  Estimate score_all, agreement_all, overlap_all;  ///< over all pairs of known leaders
  inference::PermutationTest score_chance, agreement_chance;  ///< agendas shuffled among leaders
  inference::PermutationTest correlation;  ///< QAP: of a pair's score and its tie, all pairs
  std::size_t leaders = 0, leaders_known = 0;
  std::uint64_t ties = 0;  ///< between two with a known agenda, without direction
};

/// With sums over ties times their strength t, and over goals times their weight, as in `agendas`:
///
///     agreement = sum t min(p, p')(1 - |s - s'|) / sum t min(p, p')     -1 to 1
///     overlap   = sum t min(p, p') / sum t max(p, p')                    0 to 1
///     score     = agreement x overlap
///
/// Above what shuffled agendas give, those who are tied want the same more than any two do. `correlation`
/// is Pearson's r of a pair's score (0 where nothing is shared) and t over all pairs of those who
/// answered and care about any goal; it leaves out entries without a stance, which count for overlap.
///
/// @complexity O(entries log entries), and for each replicate ties x entries of a leader: the test needs
///   no pairs, because a shuffle moves neither matrix's mean nor spread. The value of r does, and is
///   unknown above 20 million
[[nodiscard]] COALIGN_API AlongTies along_ties(const Network& network,
                                               const AlongTiesOptions& options = {},
                                               const Work& work = {});
[[nodiscard]] COALIGN_API AlongTies along_ties(const Facts& facts,
                                               const AlongTiesOptions& options = {},
                                               const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/along_ties.cpp>
#endif
