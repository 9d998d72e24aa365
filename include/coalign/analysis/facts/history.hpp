// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// A leader's latest entry on a goal, where its position is above 0.
struct Position {
  /// who
  LeaderId leader{};
  /// on what
  GoalId goal{};
  /// stance times priority, above 0
  double value = 0;
  std::uint32_t row = 0;  ///< of the agenda entry
  bool stated = true;     ///< not inferred from acts
};

/// A goal on the day that is looked at. `Truth::unknown` where what it compares was not given.
struct GoalState {
  double wanted = 0;                         ///< pi: sum of positive positions; see `read_history`
  Direction direction = Direction::unknown;  ///< as given, else from baseline to target
  Truth gap_open = Truth::unknown;           ///< the latest value is short of the target
  Truth beyond = Truth::unknown;             ///< the target is better than best practice
  bool measurable = false;                   ///< has indicator, baseline, target and by
  double latest = not_given;                 ///< observed
  Day observed = before_all;                 ///< when
  /// nothing was observed
  static constexpr std::uint32_t no_row = 0xffffffffU;
  std::uint32_t observation = no_row;  ///< its row
};

/// An initiative on the day that is looked at.
struct InitiativeState {
  bool tried = false;      ///< not planned
  bool exploring = false;  ///< tried, evidence untested or promising
  bool ended = false;      ///< completed, succeeded, failed or stopped
  bool judged = false;     ///< succeeded, failed or stopped
  bool missed = false;     ///< failed or stopped
  bool humbling = false;   ///< missed, or with a lesson of what did not work
};

/// What a network records of what was wanted, tried and learned, as of one day: the words in which the
/// indicators of the qualities are defined. See docs/qualities.md.
struct History {
  /// the last day that counts as known
  Day as_of = before_all;
  bool agendas = false;                     ///< anybody has an entry
  std::vector<Position> positions;          ///< goal by goal, within a goal in the order of leaders
  std::vector<std::size_t> first_position;  ///< by goal, and one more for the end
  /// by goal
  std::vector<GoalState> goals;
  /// by initiative
  std::vector<InitiativeState> initiatives;
  std::vector<std::size_t> first_lesson;  ///< by initiative, and one more for the end
  std::vector<LessonId> lessons;          ///< initiative by initiative, in their order
  std::vector<std::size_t> first_act;     ///< by leader, and one more for the end
  std::vector<GoalId> acts;               ///< leader by leader, in the order of goals

  /// Who wants a goal.
  [[nodiscard]] std::span<const Position> supporters(GoalId goal) const {
    const std::size_t from = first_position[goal.index()];
    return {positions.data() + from, first_position[goal.index() + 1] - from};
  }
  /// What an initiative taught.
  [[nodiscard]] std::span<const LessonId> lessons_of(InitiativeId initiative) const {
    const std::size_t from = first_lesson[initiative.index()];
    return {lessons.data() + from, first_lesson[initiative.index() + 1] - from};
  }
  /// The goals that a leader acts on: by leading a tried initiative on it, or by a commitment (amount
  /// unknown, or above 0) to it or to an initiative on it.
  [[nodiscard]] std::span<const GoalId> acts_of(LeaderId leader) const {
    const std::size_t from = first_act[leader.index()];
    return {acts.data() + from, first_act[leader.index() + 1] - from};
  }
  /// Whether a leader acts on a goal: see `acts_of`.
  [[nodiscard]] COALIGN_API bool acts_on(LeaderId leader, GoalId goal) const;
};

/// The latest first day of an observation, lesson or share, or of a start or since of anything that is
/// not planned (an initiative, or a commitment to it); `before_all` where nothing is dated.
[[nodiscard]] COALIGN_API Day latest_day(const Network& network);

/// The way in which a goal's numbers get better: as given, else from the baseline to the target;
/// unknown where neither says.
[[nodiscard]] COALIGN_API Direction direction_of(const Goal& goal);
/// Whether `a` is strictly better than `b`. Never, where the direction is unknown.
[[nodiscard]] constexpr bool better(double a, double b, Direction direction) noexcept {
  return direction == Direction::increase ? a > b : direction == Direction::decrease && a < b;
}

/// `as_of`: the last day that counts as known. Observations after it are passed over, else the network is taken as it is: cut it (`between({}, date)`) to forget what came later.
/// Where nobody has an agenda, a goal is wanted as much as its weight.
/// @complexity O(rows log rows)
[[nodiscard]] COALIGN_API History read_history(const Network& network, const AgendaTable& agendas,
                                               Day as_of, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/history.cpp>
#endif
