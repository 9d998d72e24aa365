// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A pair of known leaders and what it requires; the better one first.
struct RequiredPair {
  double score;
  std::uint32_t a, b;  ///< a < b
  friend bool operator<(const RequiredPair& x, const RequiredPair& y) noexcept {
    if (x.score != y.score) return x.score > y.score;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  }
};

/// Which pairs count, of known leaders a < b; empty: all.
using PairTest = std::function<bool(std::uint32_t a, std::uint32_t b)>;

/// The pairs that require most and are compared, the most required first; of equal ones the first in the
/// network's order. Those that require nothing are none. Progress says `what`.
/// @complexity at worst the pairs that share a goal; those that cannot be among the top are passed over
[[nodiscard]] COALIGN_API std::vector<RequiredPair> most_required(const Requirement& from,
                                                                  std::size_t top,
                                                                  const PairTest& counts,
                                                                  std::string_view what,
                                                                  const Work& work);

/// How many meetings of a leader with a holder of its goals `most_required` takes at worst.
/// @complexity O(entries x contributions of a goal)
[[nodiscard]] COALIGN_API double meetings(const Requirement& from);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/required_pairs.cpp>
#endif
