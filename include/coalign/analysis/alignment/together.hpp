// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/conversations.hpp>
#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// One of the three things that are aligned.
enum class Aligned : std::uint8_t { none, agendas, networks, resources };

/// A part, and where it stands between what chance and what the best arrangement would give.
struct AlignedPart {
  Estimate value;     ///< its score
  Estimate chance;    ///< what chance would give
  Estimate position;  ///< (value - chance) / (best - chance): 0 at chance, 1 at the best
};

/// What a shift of means raises.
enum class Raised : std::uint8_t { none, coverage, match };

/// Means that would help most: new ones, that meet what is left of a need, or some that go elsewhere now.
struct MeansShift {
  ResourceId resource{};  ///< of a group the first
  GoalId source{};        ///< the goal that they go to now; none: new ones
  GoalId to{};
  double amount = 0;
  Raised raises = Raised::none;
  double gain = 0;  ///< exactly
};

/// The parts of alignment side by side, the weakest, and what would help each most.
struct Together {
  AlignedPart agendas, networks, resources;
  Estimate coverage;  ///< beside the match of resources: of what goals need, what is committed
  std::size_t compared = 0;         ///< parts whose position is known
  Aligned weakest = Aligned::none;  ///< of two compared parts at least
  std::vector<Gap> tie;             ///< the missing tie that would add most, where ties are known
  std::vector<Conversation> conversation;  ///< the shift on one goal that would add most, if any
  std::vector<MeansShift> means;           ///< the shift of means that would add most, if any
};

/// One number, never without its parts.
struct OneNumber {
  Estimate score;      ///< (A C R)^(1/3)
  Estimate agendas;    ///< A, the agenda score, not below 0
  Estimate networks;   ///< C, the congruence
  Estimate resources;  ///< R, the geometric mean of match and coverage, or the one that is known
};

/// Each part has a score of its own, and these scores cannot be compared: what is much for an overlap is
/// little for a density. Their *positions* can: 0 is what chance would give, 1 what the best arrangement
/// of the same would give, below 0 is worse than chance.
///
/// Agendas: chance is chance agreement x chance overlap; where every entry was inferred from acts and
/// none is against, agreement is 1 by construction and chance is that of the overlap. The best: all
/// stances the same, and every leader's priorities on the same goals, the highest on the same.
/// Networks: `of_best`, with the density as chance. Resources: the match, with that of grants of the same sizes
/// that fall at random as chance, and 1 as the best, since means can be divided.
///
/// `means` raises coverage by meeting what is left of one need, where needs are known; else the match, by moving
/// what goes beyond the share of one goal to another that falls short.
///
/// A position is unknown where its part is, or where the best is no better than chance.
[[nodiscard]] COALIGN_API Together together(const Network& network,
                                            const NetworksOptions& options = {},
                                            const Work& work = {});
[[nodiscard]] COALIGN_API Together together(const Facts& facts, const NetworksOptions& options = {},
                                            const Work& work = {});

/// The same from parts that were computed before, with default options for agendas.
[[nodiscard]] COALIGN_API Together together(const Network& network, const Agendas& agendas,
                                            const Networks& networks, const Resources& resources,
                                            std::vector<Gap> first_gap, const Work& work = {});
[[nodiscard]] COALIGN_API Together together(const Facts& facts, const Agendas& agendas,
                                            const Networks& networks, const Resources& resources,
                                            std::vector<Gap> first_gap, const Work& work = {});

/// The parts multiplied, because they do not make up for one another: 0 where one is 0, unknown where
/// one is unknown. Only for those who ask: it hides what the parts say.
[[nodiscard]] COALIGN_API OneNumber one_number(const Together& together);

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/together.cpp>
#endif
