// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// What a leader gives a goal of one kind of means.
struct Gift {
  /// rows
  std::uint32_t goal, leader;
  double amount;  ///< not given where it is unknown
};

/// One kind of means: a resource, or those of one group in one unit.
struct Purse {
  /// of which it is; none where it is a group
  ResourceId resource{};
  /// of resources that count as one; missing where it is a resource
  Text group{};
  std::vector<Gift> gifts;       ///< by goal, then by leader; a grant to n goals is n gifts
  std::vector<double> need;      ///< by goal; empty where no need of it is recorded
  std::vector<char> need_known;  ///< by goal, where `need` is: whether one is recorded, be it 0
  std::vector<double> held;      ///< by leader; empty where nobody is recorded to hold any
  /// how many commitments of it are recorded, and how many of them without an amount
  std::size_t commitments = 0, unknown = 0;
  int exponent = 0;  ///< amounts here are those of the network by 2^-exponent, the largest near 1

  /// Whether what goes to a goal is compared: where needs are recorded, only with those.
  [[nodiscard]] bool compares(std::size_t goal) const {
    return need.empty() || need_known[goal] != 0;
  }
  /// An amount in the units of the network.
  [[nodiscard]] double shown(double amount) const { return std::ldexp(amount, exponent); }
};

/// Positions for goals, and the means put behind them.
struct MeansTable {
  /// by kind of means
  std::vector<Purse> purses;
  std::vector<std::vector<std::pair<std::uint32_t, double>>>
      wanted_by;                            ///< by leader: goal, position > 0
  std::vector<bool> known;                  ///< leaders with an agenda
  std::vector<std::size_t> commitments_of;  ///< by leader
  /// number of goals; of commitments that are part of another; of commitments that reach no goal
  std::size_t goals = 0, parts = 0, no_goal = 0;
  bool commitments = false;  ///< any are recorded

  /// Sums of positions over leaders that `takes` says yes to.
  template <class Takes>
  [[nodiscard]] std::vector<double> priorities(Takes&& takes) const {
    std::vector<double> sums(goals, 0.0);
    for (std::uint32_t i = 0; i < wanted_by.size(); ++i) {
      if (!takes(i)) continue;
      for (const auto& [goal, position] : wanted_by[i]) sums[goal] += position;
    }
    return sums;
  }
};

/// Reads both.
[[nodiscard]] COALIGN_API MeansTable read_means(const Facts& facts, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/means.cpp>
#endif
