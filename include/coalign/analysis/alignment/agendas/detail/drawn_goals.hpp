// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What leaders care about, without saying on which goals: each leader's priorities above 0, leader by leader. Those
/// without influence are left out: they do not count.
struct Cared {
  std::vector<std::size_t> first{0};        ///< by leader that counts; one more for the end
  std::vector<double> influence, priority;  ///< by leader; of each of their priorities
  std::vector<std::uint32_t> leader;        ///< of each priority
  std::vector<std::uint32_t> falling;       ///< all priorities, the highest first
  std::vector<double> goal_weight;          ///< by goal
  std::vector<double> popular;              ///< by goal, the sum of influence times priority on it
  double influence_of_all = 0;

  COALIGN_API explicit Cared(const facts::AgendaTable& table);
};

/// Puts each leader's priorities on goals drawn one after the other, never the same one twice: each goal that is left as
/// likely as it is popular, or all as likely. What it keeps between draws is its own.
class DrawnGoals {
 public:
  COALIGN_API DrawnGoals(const Cared& cared, bool popular);
  /// The overlap of the agendas so made. @complexity O(priorities), as long as leaders leave goals out
  [[nodiscard]] COALIGN_API double overlap(inference::Random& random);

 private:
  COALIGN_API void draw(std::size_t leader, inference::Random& random);
  [[nodiscard]] COALIGN_API std::uint32_t any(inference::Random& random) const;
  [[nodiscard]] COALIGN_API std::uint32_t any_left(inference::Random& random) const;

  const Cared* cared_;
  std::vector<double> likely_;          // by goal
  std::vector<double> keep_;            // Walker's table: a goal is kept with this probability,
  std::vector<std::uint32_t> instead_;  // or else this one is taken
  std::vector<std::uint32_t> goal_;     // by priority
  std::vector<std::uint32_t> taken_;    // by goal, who took it last
  std::vector<double> before_;          // by goal, the influence of those met there
  std::uint32_t taker_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/drawn_goals.cpp>
#endif
