// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::knowledge {

struct LeaderLanguage {
  LeaderId leader{};
  std::size_t terms = 0;  ///< different ones
  Estimate common;  ///< how far they use the words of the others: 0 none of them, 1 just as they do
};
struct TermUse {
  Text term{};
  std::size_t leaders = 0;  ///< who use it
  double share = 0;         ///< mean share in the words of a leader
};

/// Whether leaders use the same words. See docs/knowledge.md.
struct Language {
  Estimate common, tied, any_two;
  std::size_t leaders = 0, leaders_known = 0;  ///< all; those with terms
  std::vector<LeaderLanguage> by_leader;       ///< those with terms
  std::vector<TermUse> by_term;                ///< those that most use first
};

/// With P the shares of terms in what a leader says and H the entropy in bits, over the n leaders with
/// terms, each counting the same:
///
///     common = 1 - (H(mean P) - mean H(P)) / log2 n       1: the same words, 0: none shared
///
/// (1 minus the generalised Jensen-Shannon divergence). For two leaders that is 1 - JSD: `tied` is its mean
/// over pairs that a tie of `layer` joins, `any_two` over all pairs: whether those who work together speak
/// more alike. Above two million pairs `any_two` is over 100,000 drawn at random by a fixed seed, with a 95 %
/// interval. A leader's `common` is 1 - JSD of their shares and the mean of the others'.
///
/// @complexity O(terms log terms + (ties + pairs looked at) x terms of a leader)
[[nodiscard]] COALIGN_API Language language(const Network& network, const LayerOptions& layer = {},
                                            const Work& work = {});
[[nodiscard]] COALIGN_API Language language(const Facts& facts, const LayerOptions& layer = {},
                                            const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::knowledge

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/knowledge/language.cpp>
#endif
