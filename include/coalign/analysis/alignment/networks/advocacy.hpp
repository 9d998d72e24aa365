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
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct AdvocacyOptions {
  LayerOptions layer = {};
  inference::PermutationOptions permutation = {};
};

struct LeaderAdvocacy {
  LeaderId leader{};
  Estimate out;   ///< the index over what this leader's own ties say
  Estimate into;  ///< over the ties of others to them
};

/// The Advocacy Coalition Index: do those who coordinate think alike, and those who think alike
/// coordinate? See docs/measures.md.
struct AdvocacyCoalition {
  Estimate index, broker, missing;
  Estimate likeness;  ///< mean X; where it is 1 no two differ, and the index is the density of ties
  inference::PermutationTest test;               ///< of the index, agendas shuffled among leaders
  Estimate broker_by_chance, missing_by_chance;  ///< their means under the same shuffles
  std::size_t leaders = 0, leaders_known = 0;    ///< the latter with a stance on any goal
  std::size_t without_stance = 0;                ///< agenda entries left out
  std::uint64_t pairs = 0;  ///< of a leader and another, in this order, that are compared
  std::uint64_t arcs = 0;   ///< of the layer, that join such a pair
  std::vector<LeaderAdvocacy> by_leader;  ///< those with a known agenda
};

/// With X_ij = 1 - mean |s_i - s_j| / 2 over the goals on which both speak, weighted by them, and Y_ij in
/// [0, 1] how strongly i is tied to j:
///
///     index   = 1 - mean |Y - X|                              1: coalitions in line, 0: the opposite
///     broker  = sum over Y >= X of (Y - X) / sum Y            of ties, how far they bridge difference
///     missing = sum over Y <= X of (X - Y) / sum X            of likeness, how much goes without a tie
///
/// over ordered pairs of leaders who both speak on a goal, of whom the first answered, where responses
/// are recorded. Agenda entries without a stance are left out, `no_stances` where all are. Chance: agendas shuffled among the leaders who are known, ties kept. (Satoh, Gronow and
/// Yla-Anttila)
///
/// @complexity leaders x classes of leaders who speak on the same goals, and for each replicate arcs x
///   entries of a leader; unknown (`too_many_pairs`) above 20 million of the former. Memory: entries
[[nodiscard]] COALIGN_API AdvocacyCoalition advocacy_coalition(const Network& network,
                                                               const AdvocacyOptions& options = {},
                                                               const Work& work = {});
[[nodiscard]] COALIGN_API AdvocacyCoalition advocacy_coalition(const Facts& facts,
                                                               const AdvocacyOptions& options = {},
                                                               const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/advocacy.cpp>
#endif
