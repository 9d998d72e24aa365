// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

struct ResourcesOptions {
  bool deliverable = true;  ///< whether to ask what holdings could reach: it takes flows over ties
  std::uint64_t seed = 0;   ///< of the match by chance, where grants are too many to try all
};

/// One kind of means: a resource, or those of one group, which add up by their rates.
struct ResourceAlignment {
  ResourceId resource{};  ///< the first of them
  Text group{};
  std::size_t commitments = 0, providers = 0;
  std::size_t amounts_unknown = 0;  ///< commitments that count as given and add to no total
  double committed = 0, needed = 0, held = 0;
  double need_unknown =
      0;  ///< of `committed`, to goals whose need of it is not recorded, though others' is
  Estimate match, match_givers, chance, coverage, deliverable;
};
/// A goal and one kind of means.
struct GoalResource {
  GoalId goal{};
  ResourceId resource{};
  double needed = 0, committed = 0;
  std::size_t providers = 0, amounts_unknown = 0;
  Estimate wanted, given;        ///< its share of priorities, and of what is committed
  Estimate coverage;             ///< of the need, up to 1; unknown where none is recorded
  Estimate effective_providers;  ///< Hill number of order 1 of what providers commit, all known
  Estimate dominant_providers;   ///< of order 2: 1 where all hangs on one
};
struct GoalResources {
  GoalId goal{};
  Estimate wanted,
      given;      ///< its share of priorities, and of what is committed: means over resources that
                  ///< compare it; unknown (`no_needs`) where its need of none of these is recorded
  Estimate loss;  ///< its part of 1 - match; these add up
  Estimate coverage;  ///< mean over the resources that it needs
};
struct LeaderResources {
  LeaderId leader{};
  std::size_t commitments = 0;
  Estimate match;  ///< of their own priorities with what they commit
};
/// Goals that need more of a resource than the holdings that can reach them.
struct Bottleneck {
  ResourceId resource{};
  std::vector<GoalId> goals;  ///< the one that lacks most first
  double needed = 0, reachable = 0, shortfall = 0;
  double unused = 0;  ///< held by those who cannot reach them
  LeaderId giver{},
      receiver{};   ///< a tie that would bring more, the best of the few tried; or none
  double gain = 0;  ///< what it would bring
};

/// How far means follow the priorities. See docs/resources.md.
struct Resources {
  Estimate match, match_givers, chance;
  Estimate difference;        ///< match - chance, which is jackknifed with it
  Estimate coverage;          ///< with the amounts that are known
  Estimate coverage_at_most;  ///< if every amount that is unknown covered its goals
  Estimate deliverable;
  std::size_t commitments = 0, amounts_unknown = 0;
  std::size_t parts = 0;  ///< of other commitments, not added again
  std::size_t no_goal =
      0;  ///< to initiatives without a goal: given, but to nothing that is compared
  std::vector<ResourceAlignment> by_resource;
  std::vector<GoalResources> by_goal;
  std::vector<GoalResource> by_goal_resource;  ///< where any is wanted, needed or committed
  std::vector<LeaderResources> by_leader;      ///< those who commit anything
  std::vector<Bottleneck> bottlenecks;         ///< at most one for each resource
};

/// For each kind of means, with a the shares of priorities (sums of positive stance x priority of all with a
/// known agenda; where needs of it are recorded, times the need, over the goals with one) and b the shares of what is committed:
///
///     match = 1 - sum |a - b| / 2        0: all goes elsewhere; 1: means follow priorities exactly
///
/// Then the mean over kinds of means. What goes to an initiative counts for its goals in equal parts; parts of
/// another commitment are not added again (but where that one's amount is unknown). `match_givers` compares those who
/// commit and have a known agenda with themselves. `chance` is the match expected if every grant, an initiative's once
/// for each goal, fell on a goal at random, as likely as its share of priorities: grants come in lumps, and few lumps
/// cannot match many goals. Exact up to 12 grants; of more, simulated, with a 95 % interval for that.
///
/// `coverage` = sum of min(committed, needed) / sum of needed for each kind, then the mean. `deliverable`: of what is
/// needed, what could arrive if holdings flow, over any number of steps, along ties that carry the resource to
/// leaders who support, or commit to, the goal: a maximum flow; then the mean over kinds with any holdings.
///
/// Intervals are jackknifed over leaders with an agenda or commitments, each with both: see `inference::LeaveOneOut`,
/// and for matches `inference::AbsoluteWithout`. None of `deliverable`, and none where leaders times entries and
/// commitments are above 3e8. Of more than 12 grants, chance moves without a leader as its normal approximation does. A part of a commitment
/// stays one without its whole's leader.
///
/// Duncan's index; half of PEFA's composition variance. @throws nothing but what `work` asks for
/// @complexity O(rows log rows); `deliverable` besides O((leaders + ties) x goals needing the resource / 64)
[[nodiscard]] COALIGN_API Resources resources(const Network& network,
                                              const ResourcesOptions& options = {},
                                              const Work& work = {});
[[nodiscard]] COALIGN_API Resources resources(const Facts& facts,
                                              const ResourcesOptions& options = {},
                                              const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/resources.cpp>
#endif
