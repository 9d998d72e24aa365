// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <memory>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The sums that every score is made of, over pairs of leaders and over goals.
struct Sums {
  double agreed = 0;    ///< min(p, p') (1 - |s - s'|), where both have a stance
  double shared = 0;    ///< min(p, p')
  double cared = 0;     ///< max(p, p')
  double compared = 0;  ///< min(p, p') where both have a stance; `shared` itself where all have

  Sums& operator+=(const Sums& other) noexcept {
    agreed += other.agreed;
    shared += other.shared;
    cared += other.cared;
    compared += other.compared;
    return *this;
  }
  [[nodiscard]] Sums times(double weight) const noexcept {
    return {weight * agreed, weight * shared, weight * cared, weight * compared};
  }
  /// Adds what two share on a goal, and how far their stances there are from agreeing.
  void meet(double least, double stance, double other) noexcept {
    const double distance = std::abs(stance - other);
    shared += least;
    if (std::isnan(distance)) return;  // one of the two was not asked
    compared += least;
    agreed += least * (1 - distance);
  }
  /// What shared goals are times how often to one that was compared: 1 where all have a stance.
  /// Finite, so that nothing times it is nothing also where next to nothing was compared.
  [[nodiscard]] double scale() const noexcept {
    return shared == compared ? 1 : std::min(shared / compared, 1e300);
  }
  /// Whether there is something shared and nothing of it could be compared.
  [[nodiscard]] bool sides_unknown() const noexcept { return shared > 0 && !(compared > 0); }
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
  std::vector<double> compared;  ///< of `shared` by entry, what could be compared; empty: all

  [[nodiscard]] const Sums& of(const Groups& groups, std::size_t a, std::size_t b) const noexcept {
    return by_groups[a * groups.count + b];
  }
};

/// Sums over all pairs of leaders without forming them: within a goal, leaders in falling order of
/// priority meet those before them at their own priority, and stances are kept in an order that gives
/// sums of distances. Entries without a stance count in `shared` and `cared` alone.
/// @complexity O(entries (log entries + groups)), twice where entries lack a stance
[[nodiscard]] COALIGN_API Pooled pool(const facts::AgendaTable& agendas, const Groups& groups,
                                      const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/detail/pooled.cpp>
#endif
