// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// Whether all leaders weigh the same.
enum class Balance : std::uint8_t {
  none,   ///< priorities as given
  leader  ///< every leader's priorities sum to 1, so that the talkative do not rule
};

/// How agendas are read.
struct AgendaReading {
  double through = 0;  ///< in [0, 1]: what support counts for the goals that it serves
  /// whether all leaders weigh the same
  Balance balance = Balance::none;
  std::vector<double> weights = {};  ///< influence of each leader, at least 0; empty: 1 each

  friend bool operator==(const AgendaReading&, const AgendaReading&) = default;
};

/// The agendas of a network as the measures take them: one entry for a leader and a goal, the latest;
/// goal by goal, within a goal by leader. Leaders without an entry are not in it. Influences and weights
/// of goals are each multiplied by a power of two, so that the largest is near 1.
struct AgendaTable {
  std::vector<LeaderId> leaders;          ///< those with a known agenda, in the network's order
  std::vector<double> influence;          ///< of each of them
  std::vector<std::uint32_t> entries_of;  ///< of each of them, how many
  double influence_of_all = 0;            ///< of leaders without a known agenda too
  std::vector<double> goal_weight;        ///< by goal
  int goal_exponent = 0;  ///< weights of goals here are those of the network by 2^-goal_exponent
  std::vector<std::size_t> first;        ///< by goal, where its entries begin; one more for the end
  std::vector<std::uint32_t> leader;     ///< of an entry, as its place in `leaders`
  std::vector<double> stance, priority;  ///< NaN is the stance of who was not asked for it
  std::vector<std::uint32_t> row;        ///< of the network's entry that it comes from
  std::size_t entries = 0;               ///< of the network, that count
  std::size_t inferred = 0;              ///< of these, not stated by the leader
  std::size_t derived = 0;               ///< made or raised by what they serve
  std::size_t without_stance = 0;        ///< of `entries`; 0: every stance here is known
  std::size_t left_out = 0;              ///< of `read_stances`: entries that have none

  /// How many goals there are.
  [[nodiscard]] std::size_t goals() const noexcept { return goal_weight.size(); }
};

/// What an entry wants done: stance x priority. Who cares and was not asked which side they take counts as
/// wanting it, at their priority.
[[nodiscard]] inline double position_of(double stance, double priority) noexcept {
  return std::isnan(stance) ? priority : stance * priority;
}

/// The agendas of a network, as its measures take them.
/// @throws BadArgument for a reading out of range
/// @complexity O(entries), and a log of the entries on a goal where somebody speaks twice
[[nodiscard]] COALIGN_API AgendaTable read_agendas(const Network& network, const AgendaReading& how,
                                                   const Work& work);

/// The same without the entries that have no stance: for measures of nothing but sides. Who has no other
/// entry is not in it.
[[nodiscard]] COALIGN_API AgendaTable read_stances(const Network& network, const AgendaReading& how,
                                                   const Work& work);

/// Why there is nobody in a table.
[[nodiscard]] inline Reason nobody(const AgendaTable& table) noexcept {
  return table.left_out != 0 ? Reason::no_stances : Reason::no_agendas;
}

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/agendas.cpp>
#endif
