// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment {

/// How alike two agendas are. v = stance * priority is a position; sums run
/// over goals, times their weight w.
enum class Similarity : std::uint8_t {
  difference,  ///< the score of `agendas`: sum min(p, p') (1 - |s - s'|) / sum
               ///< max(p, p'), -1 to 1
  ruzicka,     ///< sum sign(v v') min(|v|, |v'|) / sum max(|v|, |v'|), -1 to 1
  cosine,      ///< sum v v' / sqrt(sum v^2 sum v'^2), -1 to 1
  mactor,      ///< sum (|v| + |v'|)/2 where v v' > 0, less the same where v v' < 0
  overlap,     ///< sum min(p, p') / sum max(p, p'), 0 to 1
  congruence,  ///< of discourse networks: sum p p' (1 - |s - s'| / 2), at least
               ///< 0
  conflict,    ///< sum p p' |s - s'| / 2, at least 0
  subtract     ///< congruence less conflict
};

/// What mactor and the similarities of discourse networks are divided by; a =
/// sum p, for mactor sum |v|.
enum class Normalization : std::uint8_t {
  none,
  average,  ///< (a + a') / 2
  jaccard,  ///< what one says and the other does not, on goal and stance, plus
            ///< sum p p' where both do
  cosine    ///< a a': so the Discourse Network Analyzer has it, which is no cosine
            ///< of profiles
};

struct SimilarityOptions {
  Similarity similarity = Similarity::difference;
  Normalization normalization = Normalization::none;
};

/// Where somebody stands on a goal. For discourse networks `priority` is how
/// often it was said, and one who says this and that of a goal has a statement
/// for each.
struct Statement {
  /// number of the goal
  std::size_t goal = 0;
  /// -1 against to 1 for; how much it matters, or how often it was said; the weight is the goal's
  double stance = 0, priority = 1, weight = 1;  ///< the weight is the goal's
};

/// The similarity of all pairs pooled: both sums over all pairs before
/// dividing, so that for two leaders it is that of the pair. For cosine the
/// mean over pairs of those with a position. Without normalization, the mean
/// over pairs.
struct NetworkSimilarity {
  Similarity similarity = Similarity::difference;
  Normalization normalization = Normalization::none;
  Estimate score;
  Estimate convergence;  ///< for those that have both: agreeing / (agreeing +
                         ///< opposing), 0 to 1
};

/// Two agendas, in any order. `nothing_shared` where there is nothing to divide
/// by.
/// @throws BadArgument for a normalization that the similarity does not have,
/// or values out of range
/// @complexity O(statements^2 of one goal)
[[nodiscard]] COALIGN_API Estimate pair_similarity(std::span<const Statement> one,
                                                   std::span<const Statement> other,
                                                   const SimilarityOptions& how);

/// All known leaders, exactly and without forming pairs; influences weigh
/// pairs. `too_few`, `no_priority` as in `agendas`. Silence is read as no
/// position, except for `difference`. Entries without a stance count for `overlap`, and as in `agendas` for
/// `difference`; all others leave them out, `no_stances` where there is no other.
/// @throws BadArgument as above, or where silence is unknown and the similarity
/// is not `difference`
/// @complexity O(entries log entries)
[[nodiscard]] COALIGN_API NetworkSimilarity similarity(const Network& network,
                                                       const SimilarityOptions& how,
                                                       const AgendasOptions& options = {},
                                                       const Work& work = {});
[[nodiscard]] COALIGN_API NetworkSimilarity similarity(const Facts& facts,
                                                       const SimilarityOptions& how,
                                                       const AgendasOptions& options = {},
                                                       const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/similarity.cpp>
#endif
