// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Who speaks on what, at random: as many speak on each goal as in the data, and take the same stances there; each leader
/// speaks on as many goals, with the same priorities. All such agendas are as likely.
///
/// Two entries change hands, the stance going with its goal and the priority staying with its leader, where that gives nobody
/// two on a goal; so many times over. Each way is as likely as its way back, so no agendas are favoured. The data are first led
/// away from where they are; from there each draw starts. So the data are to a draw what another draw is, however many times
/// entries change hands (Besag and Clifford 1989).
class SwappedEntries {
 public:
  /// Whether it takes no more memory than it should: a bit for each leader and goal.
  [[nodiscard]] static bool possible(const facts::AgendaTable& table) noexcept {
    return static_cast<double>(table.leaders.size()) * static_cast<double>(table.goals()) <= 2e8;
  }

  COALIGN_API SwappedEntries(const facts::AgendaTable& table, std::uint64_t seed);
  /// Another such table; it holds until the next is drawn. @complexity O(entries log entries)
  [[nodiscard]] COALIGN_API const facts::AgendaTable& draw(inference::Random& random);

 private:
  COALIGN_API void change_hands(inference::Random& random);
  [[nodiscard]] std::size_t bit(std::uint32_t leader, std::uint32_t goal) const noexcept {
    return std::size_t{leader} * goals_ + goal;
  }

  std::size_t goals_;
  facts::AgendaTable start_, drawn_;
  std::vector<std::uint32_t> goal_;         // of an entry
  std::vector<std::uint32_t> at_, leader_;  // of an entry, whose it is: where draws start, and now
  std::vector<double> priority_at_, priority_;  // the same of its priority, which is its leader's
  std::vector<bool> speaks_at_, speaks_;        // by leader and goal
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/swapped_entries.cpp>
#endif
