// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What each known leader holds, leader by leader and there goal by goal; goals without weight are left
/// out.
struct Held {
  std::vector<LeaderId> leaders;    ///< with a known agenda, in the network's order
  std::vector<bool> answering;      ///< of each; all, where responses are not recorded
  std::vector<double> goal_weight;  ///< by goal
  std::vector<std::size_t> first;   ///< by known leader; one more for the end
  std::vector<std::uint32_t> goal;  ///< of an entry
  std::vector<double> stance, priority;
  std::vector<double> cared;           ///< of each leader, the sum of weight x priority
  Reason nobody = Reason::no_agendas;  ///< why, where there is no leader

  [[nodiscard]] std::size_t size() const noexcept { return leaders.size(); }
  /// By leader of the network, the place among those known.
  [[nodiscard]] COALIGN_API std::vector<std::uint32_t> places(std::size_t leaders_in_all) const;
};
inline constexpr std::uint32_t not_held = 0xffffffffU;

/// Calls `found(goal, entry of a, entry of b)` for every goal on which both speak.
template <class Found>
void each_shared(const Held& held, std::size_t a, std::size_t b, Found&& found) {
  std::size_t x = held.first[a], y = held.first[b];
  while (x < held.first[a + 1] && y < held.first[b + 1]) {
    if (held.goal[x] < held.goal[y]) ++x;
    else if (held.goal[y] < held.goal[x]) ++y;
    else found(held.goal[x], x, y), ++x, ++y;
  }
}

/// What a table of the same facts says, with all entries or with those that have a stance.
[[nodiscard]] COALIGN_API Held held_of(const Facts& facts, const facts::AgendaTable& table);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/held.cpp>
#endif
