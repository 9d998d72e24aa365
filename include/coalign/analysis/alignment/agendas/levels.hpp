// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct LevelsOptions {
  std::string by = "kind";   ///< what the table is by: see `leader_values`
  AgendasOptions agendas{};  ///< of these, influence weighs in the table only
  inference::PermutationOptions permutation = {};
};

/// Agenda alignment over the pairs of leaders of two groups, or within one.
struct GroupPair {
  std::array<std::optional<std::string>, 2> groups;  ///< none: leaders without a value
  std::array<std::size_t, 2> leaders{};              ///< with a known agenda
  double portion = 0;                                ///< of the whole denominator
  Estimate score, agreement, overlap;
};
/// A member and what it belongs to: the formula of the pair.
struct MemberAgendas {
  LeaderId member{}, of{};
  Estimate score, agreement, overlap;
};
/// The same, pooled over the memberships of one kind in another.
struct MembershipAgendas {
  std::array<Kind, 2> kinds{};  ///< of the member, of the whole
  std::size_t memberships = 0;
  std::size_t known = 0;  ///< with both agendas
  Estimate score, agreement, overlap;
};
/// A whole and the mean agenda of its members.
struct HouseAgendas {
  LeaderId leader{};
  std::size_t members = 0, members_known = 0;
  Estimate score, agreement, overlap;
};

/// How far agendas align between the levels of a network, and at which it breaks. See
/// docs/measures.md.
struct Levels {
  std::string by;
  std::vector<GroupPair> by_groups;  ///< groups with known leaders; adds up as `agendas` does
  std::vector<GroupPair> lowest;  ///< the least aligned of at least two known leaders each, if any
  /// The score of the lowest, beside that of the lowest where groups are shuffled among the known leaders.
  inference::PermutationTest lowest_by_chance;
  std::size_t without = 0;             ///< known leaders that have no value
  std::size_t several = 0;             ///< that have more than one, of which the first counts
  Estimate score, agreement, overlap;  ///< vertical: pooled over memberships
  std::size_t memberships = 0;         ///< a member and a whole, once each
  std::size_t memberships_known = 0;   ///< with both agendas
  std::vector<MembershipAgendas> by_membership;  ///< by the kinds of member and whole
  std::vector<MemberAgendas> members;            ///< each membership, in the network's order
  std::vector<HouseAgendas> organizations;       ///< each leader with members
  /// The lowest score of a house with two known members or more, beside that where members' agendas change places.
  inference::PermutationTest furthest_by_chance;
};

/// The table pools the sums of `agendas` over the pairs between two groups. *Vertical* alignment takes
/// each membership as a pair, and its pooled form the sums over memberships. A *house* is a leader with
/// members; it is compared with their mean agenda: over its direct members whose agenda is known, the
/// mean priority on each goal, silence being 0, and the mean stance of those who speak.
///
/// Some pair of groups is always the lowest, and some house the furthest from its members: so both are held against the
/// lowest of shuffles. The least pair counts which has two known leaders of each group, and a score.
///
/// Unknown: vertical without memberships, or where one of the two has no agenda; the rest as `agendas`.
/// Of a member that joined the same whole several times, one counts.
///
/// @throws BadArgument for options out of range, or above 256 groups
/// @complexity O(entries (log entries + groups) + memberships x entries of a leader), for each replicate too
[[nodiscard]] COALIGN_API Levels levels(const Network& network, const LevelsOptions& options = {},
                                        const Work& work = {});
[[nodiscard]] COALIGN_API Levels levels(const Facts& facts, const LevelsOptions& options = {},
                                        const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/levels.cpp>
#endif
