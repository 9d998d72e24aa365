// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/network.hpp>

#include <cstdint>

namespace bench {

/// How large a field of leaders is, and on which scales they were asked.
struct FieldSize {
  std::size_t leaders = 100'000, goals = 200, entries = 1'000'000, ties = 1'000'000;
  std::uint32_t stance_points = 7, priority_points = 0;  ///< 0: any number
  std::size_t commitments = 0;                           ///< of money, by any leader to any goal
  std::uint64_t seed = 1;
};

/// A valid network of that size, through the builder, the same on every machine: leaders of three
/// kinds, as many entries and ties for each, spread over goals and leaders, half of them dated.
[[nodiscard]] coalign::Network network_of(const FieldSize& field);

}  // namespace bench
