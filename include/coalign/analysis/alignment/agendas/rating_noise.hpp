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

/// How sure people are of their answers.
struct RatingNoiseOptions {
  double moved = 0.2;      ///< share of answers that would be a point off if asked again, in [0, 1]
  std::uint64_t seed = 1;  ///< the same seed gives the same bits
  std::size_t replicates = 1'000;  ///< how often all are asked again
  AgendasOptions agendas = {};     ///< how agendas are read
};

/// The numbers of `agendas` as recorded, and if the same people were asked again.
struct RatingNoise {
  Estimate score, agreement, overlap;                    ///< as recorded
  Estimate score_again, agreement_again, overlap_again;  ///< the mean; interval: 95 of 100
  std::size_t replicates = 0;
  std::size_t answers = 0;  ///< stances and priorities that can move
  /// Pairs of answers on one goal by two members of one organization, or system.
  std::uint64_t pairs_within = 0;
  Estimate differ_within;   ///< the share of these with different stances
  Estimate differ_between;  ///< the same of those members who have no organization in common
};

/// Ratings are not exact: who says 4 today may say 5 next week. Each stance and each priority moves by one point with
/// probability `moved`, up or down alike, `replicates` times; what would leave the scale stays.
///
/// A point is that of `stance_points` where the document states them. Else it is the step to the next value that is
/// recorded, of stances or priorities above 0, or a tenth of their range where there are more than 21.
///
/// What is recorded has such noise in it already. How far `score_again` is from `score` is therefore about how far the noise
/// that is in it has moved the score from what people mean.
///
/// Two members of one organization who answer for it should say the same. How often they do not (`differ_within`) is what
/// the data say of noise themselves, at most: they may also mean different things. A leader with several counts
/// for the first.
///
/// @throws BadArgument for options out of range
/// @complexity O(replicates x entries log entries); the same bits on any number of threads
[[nodiscard]] COALIGN_API RatingNoise rating_noise(const Network& network,
                                                   const RatingNoiseOptions& options = {},
                                                   const Work& work = {});
[[nodiscard]] COALIGN_API RatingNoise rating_noise(const Facts& facts,
                                                   const RatingNoiseOptions& options = {},
                                                   const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/rating_noise.cpp>
#endif
