// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/typology.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership {

struct DistributionOptions {
  std::vector<TieTypeId> types = {};  ///< empty: those that mean leadership, all where none says so
  Several several = Several::latest;  ///< which answer counts where the same was asked again
  std::string by = "kind";            ///< the groups of `groups`: see `leader_values`
  std::uint64_t seed = 1;
  std::size_t replicates = 1'000;  ///< of the null model; 0: none
};

/// A number beside what ties at random would give.
struct BesideRandom {
  Estimate value;
  Estimate random;  ///< mean over replicates; its interval holds 95 of 100 of them
  Estimate p;       ///< two-sided
};

/// A group's part of the leadership.
struct GroupShare {
  std::string group;
  std::size_t leaders = 0;
  Estimate share;           ///< of all leadership received
  Estimate representation;  ///< that / the group's share of leaders
};

/// Leadership among the leaders who support a goal.
struct GoalLeadership {
  GoalId goal{};
  std::size_t leaders = 0, named = 0;
  Estimate density, effective, centralization;
};

/// How much each leader receives.
struct LeaderShare {
  LeaderId leader{};
  Estimate place;  ///< 1: receives most; its interval: the places that it could have
  std::size_t named_by = 0;
  Estimate received, share;
};

/// How far leadership is spread: see `distribution`.
struct Distribution {
  std::vector<TieTypeId> types;
  bool stated = false;
  std::size_t leaders = 0, leaders_answering = 0, leaders_named = 0;
  std::uint64_t arcs = 0;
  Estimate density;  ///< Carson's
  BesideRandom centralization_in, centralization_out, centralization_betweenness;
  BesideRandom effective;  ///< Hill number of order 1
  Estimate effective_0, effective_2, evenness;
  BesideRandom gini;
  Estimate gini_named;
  Typology typology;
  std::size_t replicates = 0;
  std::vector<GroupShare> groups;
  std::vector<GoalLeadership> goals;
  std::vector<LeaderShare> by_leader;  ///< the most first; at most twenty
};

/// Is leadership in few hands or in many? Over n leaders, a of whom answered (all, where nobody's answer is recorded),
/// with w_ij in [0, 1] how strongly i says that j leads (`named_as_leading`), x_j = sum_i w_ij what j receives, and y_i = sum_j w_ij:
///
///     density            = sum w_ij / (a (n - 1))                    0: nobody is named; 1: everybody by all, fully
///     centralization_in  = sum_j (max x - x_j) / ((n - 1) r)         0: all receive as much; 1: all goes to one
///                          with r the most that one can receive: n - 1, or a where not all answered
///     centralization_out = sum_i (max y - y_i) / ((a - 1)(n - 1))    over those who answered
///     centralization_betweenness = sum (max b - b_j) / ((n - 1)² (n - 2)), paths in steps along ties
///     effective          = exp(- sum q log q), q_j = x_j / sum x     how many equal leaders would be as spread: Hill's order 1
///     effective_0, _2    = leaders named at all; 1 / sum q²
///     evenness           = effective / effective_0                   1: those who are named receive as much
///     gini               = over all leaders; gini_named over those named at all       0: equal
///
/// The first two are read together: few ties can be spread and many can be in one hand. Intervals are jackknifed over
/// leaders, of groups and goals too (see `inference::LeaveOneOut`); none of a centralization that moves more without one
/// leader than without all others together, and of betweenness. Random: as many arcs from those who answered, of the same strengths, to anybody. Unknown: under three leaders for
/// centralizations, and where nobody is named; betweenness where leaders (leaders + arcs) is above 2e10 (`too_many_pairs`).
///
/// `place` of a leader is 1 + the number of leaders who receive more. Its interval says which places it could have if other leaders
/// like those who answered had answered (`inference::Places`).
///
/// @throws BadArgument for a type that is not the network's or a `by` that no leader has
/// @complexity O((leaders + arcs) (leaders + replicates)); the same bits on any number of threads
/// @source Carson, Tesluk and Marrone 2007; Mayo, Meindl and Pastor 2003; Freeman 1978; Hill 1973
[[nodiscard]] COALIGN_API Distribution distribution(const Network& network,
                                                    const DistributionOptions& options = {},
                                                    const Work& work = {});
[[nodiscard]] COALIGN_API Distribution distribution(const Facts& facts,
                                                    const DistributionOptions& options = {},
                                                    const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::leadership

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/distribution.cpp>
#endif
