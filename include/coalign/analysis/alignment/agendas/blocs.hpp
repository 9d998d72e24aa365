// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct BlocsOptions {
  std::uint64_t seed = 1;        ///< of orders and of chance: the same seed gives the same bits
  std::size_t orders = 10;       ///< orders in which leaders are tried, at least 1:
                                 ///< that of the rows first
  std::size_t replicates = 200;  ///< shuffles behind both tests; 0: none
  /// More orders are tried until the best division was found so often, as long as they cost little;
  /// 0: no more than `orders`.
  std::size_t again = 10;
  std::size_t enough =
      0;  ///< as inference::PermutationOptions::enough, of both divisions by chance
};

/// Where a bloc stands on a goal. Means are of positions, stance times
/// priority, with silence as 0, or over those who speak where silence is
/// unknown.
struct BlocGoal {
  std::size_t bloc = 0;
  GoalId goal{};
  Estimate inside, outside;  ///< means of the bloc and of all others
  Estimate apart;            ///< inside - outside
  std::size_t supporting = 0, opposing = 0, neutral = 0, silent = 0;
};

struct Bloc {
  std::size_t bloc = 0;  ///< its number, from 1
  std::size_t leaders = 0;
  Estimate score, agreement, overlap;  ///< among themselves, pooled
  Estimate score_with_others;          ///< over pairs of one of them and one of all others
  std::vector<LeaderId> members;       ///< in the network's order
};

/// Do leaders fall into camps? See docs/measures.md.
struct Blocs {
  Estimate modularity;
  /// The modularity that one search finds, beside what it finds in shuffled fields.
  inference::PermutationTest modularity_by_chance;
  /// The same, in fields in which each leader speaks on any goals, with any stances.
  inference::PermutationTest modularity_any_goal;
  Estimate stability;              ///< mean adjusted Rand index of what the orders found
                                   ///< with the best
  std::size_t orders = 0;          ///< tried
  std::size_t orders_same = 0;     ///< that found exactly these blocs
  std::size_t leaders_known = 0;   ///< with a stance on any goal
  std::size_t without_stance = 0;  ///< agenda entries left out
  std::size_t alone = 0;           ///< known leaders who are in no bloc of two or more
  std::size_t pairs = 0;           ///< that share a goal
  /// Spread of agreement over these pairs beside what it is with each goal's
  /// stances shuffled among those who speak on it; 1: agreement is spread as
  /// without blocs.
  Estimate structure;
  inference::PermutationTest spread_by_chance;  ///< the standard deviation of pair agreement
  std::vector<Bloc> blocs;      ///< of two or more, the largest first; numbers for the first 20
  std::vector<BlocGoal> goals;  ///< for each of the first 20 the five that set it apart most
};

/// Communities of the graph of pairs who share a goal, weighted by their score
/// w (below 0: opposed), of highest signed modularity (Gomez, Jensen and Arenas
/// 2009; Traag and Bruggeman 2009):
///
///     Q = 1/(W+ + W-) sum_ij in one bloc (w_ij - w+_i w+_j / W+ + w-_i w-_j / W-)
///
/// with w+_i, w-_i the sums of a leader's weights above and below 0, without
/// sign, W+, W- those of all. Local moving and merging (Louvain), iterated
/// until no single move raises Q, from several orders; the best is kept. More
/// orders follow until the best was found `again` times, or what all do would
/// pass 20 million pairs or 500 orders. A heuristic: up to eight leaders the tests compare it with every division.
/// Some division is always best, so its modularity is above 0 without any camps: `modularity_by_chance` holds it against
/// the best of fields in which it is chance who speaks on what (see `detail::SwappedEntries`). One search, leaders in the
/// order of the rows, is made in the data and in each field alike. `modularity_any_goal` does so with fields in which each
/// leader's priorities fall on goals drawn evenly and the stances of all are dealt anew (their own would keep those who are
/// against everything a camp in every field): a camp that is more than chance is so against both. Fields are fewer where pairs are many (2 million pairs
/// in all), and none (`too_many_pairs`) where that would be under 39.
/// Influence does not count for who is in a bloc, nor do agenda entries without a stance.
///
/// Unknown: `too_few` below two known agendas, `no_stances` where no entry has one, `nothing_shared`,
/// `too_many_pairs` above 5 million pairs that share a goal; structure also
/// where replicates times meetings on goals exceed 10^9, and `no_variation`
/// where shuffling changes nothing, as are tests then.
///
/// @throws BadArgument for options out of range
/// @complexity O(meetings on goals x (1 + replicates) + orders x pairs),
/// O(pairs) space
[[nodiscard]] COALIGN_API Blocs blocs(const Network& network, const BlocsOptions& how = {},
                                      const AgendasOptions& options = {}, const Work& work = {});
[[nodiscard]] COALIGN_API Blocs blocs(const Facts& facts, const BlocsOptions& how = {},
                                      const AgendasOptions& options = {}, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/blocs.cpp>
#endif
