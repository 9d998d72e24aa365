// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>

#include <cstdint>
#include <memory>
#include <vector>

namespace coalign::inline v0::alignment::detail {

/// The three sums that every score is made of, over pairs of leaders and over goals.
struct Sums {
  double agreed = 0;  ///< min(p, p') (1 - |s - s'|)
  double shared = 0;  ///< min(p, p')
  double cared = 0;   ///< max(p, p')

  Sums& operator+=(const Sums& other) noexcept {
    agreed += other.agreed;
    shared += other.shared;
    cared += other.cared;
    return *this;
  }
};

/// A division of the known leaders into groups.
struct Groups {
  std::vector<std::uint32_t> of;  ///< by known leader
  std::size_t count = 1;
};

/// What an entry agrees on and shares with those of all others on its goal, without the influence of its own leader.
struct OfEntry {
  double agreed, shared;
};

/// The sums and how they split. Every split adds up to `whole`; `by_leader` holds for each leader the
/// sums over their own pairs, without the leader's own influence, so that it is known at influence 0.
struct Pooled {
  Sums whole;
  std::vector<Sums> by_goal;
  std::vector<Sums> by_leader;
  std::vector<Sums> by_groups;          ///< [a * count + b] for a <= b
  std::unique_ptr<OfEntry[]> by_entry;  ///< in the table's order

  [[nodiscard]] const Sums& of(const Groups& groups, std::size_t a, std::size_t b) const noexcept {
    return by_groups[a * groups.count + b];
  }
};

/// Sums over all pairs of leaders without forming them: within a goal, leaders in falling order of
/// priority meet those before them at their own priority, and stances are kept in an order that gives
/// sums of distances. @complexity O(entries (log entries + groups))
[[nodiscard]] COALIGN_API Pooled pool(const facts::AgendaTable& agendas, const Groups& groups,
                                      const Work& work);

}  // namespace coalign::inline v0::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/detail/pooled.cpp>
#endif
