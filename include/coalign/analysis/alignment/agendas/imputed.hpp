// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment {

struct ImputedOptions {
  std::size_t imputations = 20;  ///< how often what is missing is filled in, at least 2
  std::uint64_t seed = 1;        ///< the same seed gives the same bits
  AgendasOptions agendas = {};   ///< how agendas are read
};

/// The numbers of `agendas` with what is missing filled in from leaders who are like those who did not say.
struct Imputed {
  Estimate score, agreement, overlap;  ///< the mean; interval by Rubin's rules
  Estimate missing_information;  ///< of the score: the share of its variance from what is missing
  std::size_t leaders_known = 0, leaders_imputed = 0;  ///< with an agenda, and without one
  std::size_t leaders_alike = 0;    ///< of these, who have two donors of their kind and sector
  std::uint64_t cells_imputed = 0;  ///< answers on single goals, where silence is unknown
  std::size_t imputations = 0;
};

/// Multiple imputation. A leader without an agenda takes that of a leader drawn from those of the same kind and sector (of
/// the same kind where there are not two, else of all). Where silence is unknown, an answer that is missing on a goal comes
/// from one of the five who answered there and are nearest: the least mean difference of positions on the goals on which both
/// spoke, among those of the same kind and sector first. Goals that nobody speaks on stay so.
///
/// Donors are drawn with replacement first, each time anew (the approximate Bayesian bootstrap), and pairs of an answer and its
/// own copy do not count: who gives theirs does not agree with it once more.
///
/// Each filled-in field gives its numbers and their jackknife. Rubin's rules put m of them together: the mean, and the variance
/// W + (1 + 1/m) B from within and between them, with the degrees of freedom of Barnard and Rubin.
///
/// It holds if those who did not say are like those of their kind and sector who did. See `unanswered` for what if not.
/// Unknown where `agendas` is, and (`too_many_pairs`) where single answers of more than 10,000 leaders are to be filled in. @throws BadArgument for options out of range
/// @complexity O(imputations x entries log entries), and leaders x entries where single answers are filled in
/// @source Rubin 1987, Multiple Imputation for Nonresponse in Surveys; Rubin and Schenker 1986, JASA 81:366; Barnard and Rubin 1999, Biometrika 86:948
[[nodiscard]] COALIGN_API Imputed imputed(const Network& network,
                                          const ImputedOptions& options = {},
                                          const Work& work = {});
[[nodiscard]] COALIGN_API Imputed imputed(const Facts& facts, const ImputedOptions& options = {},
                                          const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/imputed.cpp>
#endif
