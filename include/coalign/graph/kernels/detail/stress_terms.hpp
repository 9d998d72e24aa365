// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/stress.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// Splitmix64 (Steele, Lea and Flood 2014): for an order and a beginning that need no more than to look random.
struct StressRandom {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// In [0, n); what is uneven about it is below n / 2^32.
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(((next() >> 32U) * static_cast<std::uint64_t>(n)) >> 32U);
  }
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
};

/// How far two should be from each other, and what that weighs for each of them.
struct StressTerm {
  std::uint32_t one, other;
  float length, for_one, for_other;
};

inline void shuffle_terms(std::vector<StressTerm>& terms, StressRandom& random) {
  for (std::size_t left = terms.size(); left > 1; --left) {
    std::swap(terms[left - 1], terms[random.below(left)]);
  }
}

/// Moves two toward the length of their term: all the way at first, ever less of it later.
inline void move_pair(Places& places, const StressTerm& term, double step) {
  const double dx = places.x[term.one] - places.x[term.other];
  const double dy = places.y[term.one] - places.y[term.other];
  const double distance = std::max(std::sqrt(dx * dx + dy * dy), 1e-9);
  const double pull = (distance - double(term.length)) / (2 * distance);
  const double one = std::min(1.0, step * double(term.for_one)) * pull;
  const double other = std::min(1.0, step * double(term.for_other)) * pull;
  places.x[term.one] -= one * dx;
  places.y[term.one] -= one * dy;
  places.x[term.other] += other * dx;
  places.y[term.other] += other * dy;
}

/// Steps from where the lightest term moves all the way to where the heaviest moves a tenth of it.
inline std::vector<double> falling_steps(double lightest, double heaviest) {
  constexpr double last = 0.1, fall = 0.7;
  std::vector<double> steps;
  for (double step = 1 / lightest; step > last / heaviest; step *= fall) steps.push_back(step);
  return steps;
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
