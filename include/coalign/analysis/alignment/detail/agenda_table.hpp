// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline v0::alignment::detail {

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
  std::vector<std::size_t> first;     ///< by goal, where its entries begin; one more for the end
  std::vector<std::uint32_t> leader;  ///< of an entry, as its place in `leaders`
  std::vector<double> stance, priority;
  std::vector<std::uint32_t> row;  ///< of the network's entry that it comes from
  std::size_t entries = 0;         ///< of the network, that count
  std::size_t inferred = 0;        ///< of these, not stated by the leader
  std::size_t derived = 0;         ///< made or raised by what they serve

  [[nodiscard]] std::size_t goals() const noexcept { return goal_weight.size(); }
};

[[nodiscard]] COALIGN_API AgendaTable read_agendas(const Network& network,
                                                   const AgendasOptions& options, const Work& work);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/detail/agenda_table.cpp>
#endif
