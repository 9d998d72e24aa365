// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// What the counted congruence is where no pair requires anything.
enum class NothingRequired : std::uint8_t {
  unknown,  ///< nothing was there to be met
  met       ///< 1, as some tools have it
};

struct NetworksOptions {
  LayerOptions layer = {};
  double through = 0.5;  ///< gamma in [0, 1]: need between those whose goals serve one another
  /// Above 1, t is decay^(d - 1) for two whom a path of d <= reach ties joins, by whomever it leads.
  std::size_t reach = 1;
  double decay = 0.5;  ///< in (0, 1]
  NothingRequired nothing_required = NothingRequired::unknown;
  bool of_best = true;  ///< look for the best arrangement, which takes longer than all the rest
  bool intervals =
      true;  ///< jackknife numbers for these, which takes longer than what is left then
};

/// Parts of the congruence: `portion` is the part's share of all that is required.
struct GoalNetworks {
  GoalId goal{};
  double portion = 0;
  Estimate score;
  std::size_t committed = 0;  ///< leaders with a known agenda who support it
  Estimate connectedness;     ///< pairs of these joined by a path among them / all their pairs
};
struct KindNetworks {
  std::array<Kind, 2> kinds{};
  std::array<std::size_t, 2> leaders{};  ///< with a known agenda
  double portion = 0;
  Estimate score, density;
};
struct LeaderNetworks {
  LeaderId leader{};
  double portion = 0;  ///< half of each of their pairs
  Estimate score;
  Estimate without;     ///< what the congruence would be
  Estimate dependence;  ///< (C - without) / C: how much of it hangs on them
};

/// How far ties run where the shared goals need them. See docs/measures.md.
struct Networks {
  Estimate score, density, activity, placement, lift, of_best, unneeded;
  Estimate difference;  ///< score - density, which is jackknifed with it
  Estimate counted;     ///< pairs that require a tie and have one / pairs that require one
  std::size_t leaders = 0, leaders_known = 0;
  std::uint64_t pairs = 0;  ///< of leaders that are compared
  std::uint64_t ties = 0;   ///< that join such a pair, in the layer without direction
  std::uint64_t ties_beside =
      0;  ///< others of the layer: nothing is known of what they should join
  double through = 0;
  std::vector<GoalNetworks> by_goal;      ///< every goal
  std::vector<KindNetworks> by_kind;      ///< kinds with known leaders
  std::vector<LeaderNetworks> by_leader;  ///< those with a known agenda
};

/// A pair without a tie, and what needs one.
struct Gap {
  std::array<LeaderId, 2> leader_ids{};
  double required = 0;
  double portion = 0;  ///< of all that is required: what the tie at full strength would add
  std::vector<GoalId> goal_ids;  ///< that need it, the one with the largest part first
};

/// With c = max(stance x priority, 0) and o = max(-stance x priority, 0) of a leader on a goal, D = the
/// goal's weight, and D = gamma x strength x sqrt(w w') for goals of which one contributes to the other:
///
///     required r  = sum over goals g, h of D_gh (c_ig c_jh + o_ig o_jh)
///     score C     = sum r t / sum r      in [0, 1], t how well two leaders are connected in the layer
///     density     = mean t over the same pairs
///     C           = density * activity * placement; lift = C / density
///
/// `activity` and `placement` part at the C expected if every leader kept their own sum of t and partners
/// were random: above 1, `placement` says that ties are where they are needed. `of_best` is
/// (C - density) / (C_best - density), with the same ties on the most needed pairs; unknown where
/// leaders would meet those who hold their goals 5 billion times, and on request. `unneeded` is the share of the sum of t between pairs that require nothing.
/// `counted` is the congruence of Cataldo and others (2006), which counts pairs with r > 0 and with t > 0;
/// unknown where leaders are for and against more than 6,324 different sets of goals.
///
/// Pairs whose agendas are both known count; where responses are recorded, those with at least one who
/// answered. Without ties, or where nothing is required, unknown.
///
/// Intervals are jackknifed over known leaders, each with all their ties: see `inference::LeaveOneOut`. None of `of_best`
/// and connectedness, none along paths (`reach` above 1) and where ties times entries of a leader are above 1e7; of `counted` and of a leader's own score
/// where leaders times entries are at most 1e7. Leaders who hold nothing that a goal needs do not count in the goal's.
///
/// @throws BadArgument for options out of range
/// @complexity O(entries x contributions of a goal + ties x entries of a leader), no pairs formed;
///   for `of_best` as `gaps`, with one for every tie
[[nodiscard]] COALIGN_API Networks networks(const Network& network,
                                            const NetworksOptions& options = {},
                                            const Work& work = {});
[[nodiscard]] COALIGN_API Networks networks(const Facts& facts, const NetworksOptions& options = {},
                                            const Work& work = {});

/// The most required pairs that have no tie, the most required first; of equal ones the first in the
/// network's order.
///
/// @complexity at worst the pairs that share a goal; those that cannot be among the top are passed over, by the
///   product of the lengths of what one requires and the other holds: 200,000 leaders with 5 of 100 goals
///   take half a second
[[nodiscard]] COALIGN_API std::vector<Gap> gaps(const Network& network, std::size_t top,
                                                const NetworksOptions& options = {},
                                                const Work& work = {});
[[nodiscard]] COALIGN_API std::vector<Gap> gaps(const Facts& facts, std::size_t top,
                                                const NetworksOptions& options = {},
                                                const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/gaps.cpp>
#include <coalign/src/analysis/alignment/networks/networks.cpp>
#endif
