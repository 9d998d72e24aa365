// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// Shares of terms of those who have any, leader by leader, in the order of terms.
struct Vocabulary {
  /// How much of what a leader says is one term.
  struct Word {
    /// its number
    std::uint32_t term;
    /// above 0; those of a leader add up to 1
    double share;
  };
  /// those who have terms
  std::vector<LeaderId> leaders;
  /// by place in `leaders`, where its words begin; one more for the end
  std::vector<std::size_t> first{0};
  /// leader by leader
  std::vector<Word> words;
  std::vector<Text> terms;  ///< by number, as they first appear

  /// The words of a leader, by its place in `leaders`.
  [[nodiscard]] std::span<const Word> of(std::size_t leader) const {
    return {words.data() + first[leader], first[leader + 1] - first[leader]};
  }
};

/// Of all leaders, or of those that `of` has.
[[nodiscard]] COALIGN_API Vocabulary read_vocabulary(const Network& network,
                                                     const std::vector<bool>& of = {});

/// x log2 x, the part of an entropy.
[[nodiscard]] inline double bits(double x) { return x > 0 ? x * std::log2(x) : 0; }

/// 1 - the Jensen-Shannon divergence of two leaders' shares, in bits.
[[nodiscard]] COALIGN_API double alike(std::span<const Vocabulary::Word> a,
                                       std::span<const Vocabulary::Word> b);

/// The mean over pairs that a tie joins. @complexity O(ties x terms of a leader)
[[nodiscard]] COALIGN_API Estimate between_tied(const Vocabulary& from,
                                                const UndirectedLayer& layer, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/terms.cpp>
#endif
