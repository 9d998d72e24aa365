// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/inference/resampling.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <string>

namespace coalign::inline COALIGN_ABI::alignment {

/// How other leaders are thought of.
enum class Resampling : std::uint8_t {
  jackknife,  ///< without each leader, or cluster, in turn
  bootstrap   ///< as many drawn with replacement, many times; the middle 95 of 100 values
};

using inference::Population;

struct AgendasResampledOptions {
  Resampling kind = Resampling::jackknife;
  Population population = Population::like_these;  ///< of whom it is to be known
  /// Those of one cluster leave, or are drawn, together: as for groups of leaders. Empty: each leader alone.
  std::string clusters = {};
  std::uint64_t seed = 1;
  std::size_t replicates = 2'000;  ///< of the bootstrap
  AgendasOptions agendas = {};
};

/// The numbers of `agendas`, with intervals of another kind than the usual.
struct AgendasResampled {
  Estimate score, agreement, overlap;
  Estimate score_difference, overlap_difference;
  std::size_t clusters = 0;    ///< that were left out, or drawn
  std::size_t replicates = 0;  ///< of the bootstrap, that gave a number
};

/// Jackknife over c clusters, X_-k without one: SE² = (c - 1)/c sum (X_-k - mean)², and `interval_around` X: that of `agendas` where each
/// leader is alone. Bootstrap: clusters drawn with replacement; a leader drawn m times has m times the influence, as with
/// `weights`; quantiles 0.025 and 0.975 of the values. Chance is taken anew each time.
///
/// `these`: SE, and of the bootstrap the distance of both ends from the value, shrinks by sqrt(1 - n/N), with n known leaders who
/// have influence, of N in the document: where all
/// are known, nothing is left to be unsure of but their answers.
///
/// A leader in several groups is in the first cluster, one in none is a cluster. No interval under five clusters, and none
/// where a number is unknown without one of them, or in one in twenty draws.
///
/// @throws BadArgument for options out of range, and where no leader has an attribute by which they cluster
/// @complexity O((clusters or replicates) entries log entries)
/// @source Efron and Tibshirani 1993, An introduction to the bootstrap, 10.3 and 13.3; Cochran 1977, 2.6
[[nodiscard]] COALIGN_API AgendasResampled agendas_resampled(
    const Network& network, const AgendasResampledOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API AgendasResampled agendas_resampled(
    const Facts& facts, const AgendasResampledOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/agendas_resampled.cpp>
#endif
