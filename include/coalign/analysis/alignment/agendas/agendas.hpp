// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/common_agenda.hpp>
#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// What it means that a leader has no entry on a goal.
enum class Silence : std::uint8_t {
  absent,  ///< leaders named their goals: what they do not name they do not pursue
  unknown  ///< all were asked about every goal and may have skipped some
};
using facts::Balance;

struct AgendasOptions {
  Silence silence = Silence::absent;
  double through = 0;  ///< gamma in [0, 1]: what support counts for the goals that it serves
  Balance balance = Balance::none;
  std::vector<double> weights = {};  ///< influence of each leader, at least 0; empty: 1 each
  bool intervals = true;  ///< of `agendas` alone: jackknife numbers, longer than all else

  /// What of it says how agendas are read.
  [[nodiscard]] facts::AgendaReading reading() const { return {through, balance, weights}; }
};

/// What chance alone would give, and how far the measured parts are from it.
struct Chance {
  Estimate
      agreement;     ///< of stances uniform on the points of the scale; without points, on [-1, 1]
  Estimate overlap;  ///< of each leader's priorities put on random goals
  Estimate score;    ///< their product, or the agreement where silence is unknown
  Estimate agreement_beyond_chance;  ///< (A - chance) / (1 - chance): 0 at chance, 1 at unanimity
  Estimate overlap_ratio;            ///< overlap / chance
  /// Measured less chance, which is jackknifed with it.
  Estimate score_difference, overlap_difference;
};

/// The score when support also counts for the goals that it serves.
struct Through {
  double gamma = 0;
  std::size_t derived = 0;  ///< entries made or raised so
  Estimate score, agreement, overlap;
};

/// Parts of the score. `portion` is the part's share of the denominator: portions sum to 1, and
/// portion times score sums to the whole score, where every entry has a stance.
struct GoalAgendas {
  GoalId goal{};
  double portion = 0;
  Estimate score, agreement, overlap;
  std::size_t supporting = 0, opposing = 0, neutral = 0, silent = 0;
  std::size_t without_stance = 0;   ///< speak, and were not asked which side they take
  Estimate mean_stance, sd_stance;  ///< over those with a stance; the population's deviation
  Estimate van_der_eijk;            ///< their agreement on the points of the scale
  Estimate esteban_ray;             ///< their polarization: 1 is two equal camps at the ends
  /// What the goal costs the score: it sums to 1 - score, and is portion - portion * score where every entry
  /// has a stance. Of this, what comes of not caring about it alike, and of not standing on it alike.
  Estimate loss, loss_of_overlap, loss_of_agreement;
};
struct KindPair {
  std::array<Kind, 2> kinds{};
  std::array<std::size_t, 2> leaders{};  ///< with a known agenda
  double portion = 0;
  Estimate score, agreement, overlap;
};
struct SectorPair {
  std::array<Text, 2> sectors{};  ///< a missing sector is a group of its own
  std::array<std::size_t, 2> leaders{};
  double portion = 0;
  Estimate score, agreement, overlap;
};
struct LeaderAgendas {
  LeaderId leader{};
  double portion = 0;  ///< half of each of their pairs
  Estimate score, agreement, overlap;
  Estimate without;  ///< what the group's score would be
  Estimate effect;   ///< score - without
};

/// How far leaders want the same things, and care about the same things. See docs/measures.md.
struct Agendas {
  Estimate score, agreement, overlap;
  std::size_t leaders = 0, leaders_known = 0;
  Estimate influence_known;        ///< share of all influence that known leaders have
  std::size_t entries = 0;         ///< agenda entries that count: of several over time the latest
  std::size_t inferred = 0;        ///< of these, inferred from acts
  std::size_t without_stance = 0;  ///< of these, with a priority alone: nobody asked which side
  /// Acts alone speak, and all for a goal: agreement could not have come out other.
  bool support_only = false;
  std::size_t goals = 0, goals_known = 0;
  Silence silence = Silence::absent;
  Balance balance = Balance::none;
  Chance chance;
  Through through;
  Estimate krippendorff_alpha;       ///< of stances, goals as units, interval
  CommonAgenda common;               ///< who supports the visions
  std::vector<GoalAgendas> by_goal;  ///< every goal
  std::vector<KindPair> by_kind;     ///< kinds with known leaders
  std::vector<SectorPair>
      by_sector;  ///< empty where no leader has a sector, and above `most_sectors`
  std::vector<LeaderAgendas> by_leader;  ///< those with a known agenda
};

/// Of more sectors there is no split by pairs, which would take their square.
inline constexpr std::size_t most_sectors = 256;

/// Whether agendas can only be compared by what leaders care about: nobody was asked which side they take, or acts show
/// support only.
[[nodiscard]] COALIGN_API bool by_overlap(const Agendas& agendas);

/// With sums over all pairs of leaders whose agendas are known, weighted by both influences, and over
/// goals, weighted (p = 0 where silent; agreement only where both have a stance):
///
///     agreement = sum min(p, p') (1 - |s - s'|) / sum min(p, p')    in [-1, 1]
///     overlap   = sum min(p, p') / sum max(p, p')                   in [0, 1]
///     score     = agreement * overlap, or the agreement where silence is unknown
///     1 - score = (1 - overlap) + overlap (1 - agreement), which splits by goal: what divides most
///
/// Nothing shared: overlap and score 0, agreement unknown. Fewer than two known agendas, or no
/// priorities: unknown. Something shared and no stance to compare: agreement and score unknown
/// (`no_stances`), never made up. Does not depend on the order of rows, nor on the scale of influence.
///
/// Intervals are jackknifed over the known leaders who have influence: see `inference::LeaveOneOut`. Where a number of a
/// goal does not change without those who are silent on it, they do not count. A goal's loss has one where leaders times
/// goals are at most 1e7, pairs of groups where entries times groups are. Support of a vision: Jeffreys.
///
/// @throws BadArgument for options out of range
/// @complexity O(entries (log entries + kinds + sectors)), no pairs formed; intervals O(1e7) beside
[[nodiscard]] COALIGN_API Agendas agendas(const Network& network,
                                          const AgendasOptions& options = {},
                                          const Work& work = {});
[[nodiscard]] COALIGN_API Agendas agendas(const Facts& facts, const AgendasOptions& options = {},
                                          const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/agendas.cpp>
#endif
