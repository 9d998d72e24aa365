// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/analysis/qualities/detail/subject.hpp>
#include <alidade/config.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace alidade::inline v0::qualities::detail {

/// Who uses which terms, as shares of all that a leader uses.
struct Language {
  struct Part {
    std::uint32_t term;
    double share;
  };
  std::vector<LeaderId> leaders;   ///< with terms, in scope, in the network's order
  std::vector<std::size_t> first;  ///< by such leader, and one more for the end
  std::vector<Part> parts;         ///< leader by leader, within one by term
  std::size_t terms = 0;
  bool recorded = false;  ///< by anybody, in scope or not
};
[[nodiscard]] ALIDADE_API Language read_language(const Subject& subject);

/// 1 - (H(mean P) - mean H(P)) / log2 n: the generalised Jensen-Shannon divergence, turned round.
[[nodiscard]] ALIDADE_API Estimate common_language(const Language& language, Tally& tally);
/// The same of two, the mean over pairs with a tie of any type. @complexity O(ties x terms of a leader)
[[nodiscard]] ALIDADE_API Estimate tied_language(const Subject& subject, const Language& language);

}  // namespace alidade::inline v0::qualities::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/qualities/detail/language.cpp>
#endif
