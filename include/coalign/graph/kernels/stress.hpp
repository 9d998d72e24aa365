// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// Places in the plane.
struct Places {
  std::vector<double> x, y;
};

/// Up to so many leaders, all pairs are looked at; of more, the ties, and in each sweep the distances from some leaders.
inline constexpr std::size_t most_for_all_pairs = 2'000;

/// How many leaders distances are taken from in each sweep: fewer where each costs much.
[[nodiscard]] constexpr std::size_t stress_sources(std::size_t leaders) noexcept {
  return leaders <= 20'000 ? 32 : 16;
}

/// By how much each sweep after them goes less far: 60 sweeps until a tenth, or 30.
[[nodiscard]] constexpr double settling_fall(std::size_t leaders) noexcept {
  return leaders <= 20'000 ? 0.962 : 0.926;
}

/// Places for the leaders [begin, end) of `rows`, whom paths join with each other and with nobody else, so that
/// the distance of any two is about the number of ties d between them. Lowers the stress
///
///     sum over pairs of ((distance - d) / d)^2
///
/// pair by pair in a random order with falling steps (Zheng, Pawar and Goodman 2018), then leader
/// by leader by majorization (Gansner, Koren and North 2004). Of all pairs it begins with the axes of classical scaling,
/// and up to 100 leaders takes the lowest of eight beginnings. Then it turns, so that a small edit, of the same seed, seldom
/// turns the map otherwise. Of more than 2,000 each sweep looks at the ties, and at all
/// leaders as seen from some who are drawn anew, so that in the mean every pair counts as in the sum. In the second part those
/// drawn weigh as much as all to whom no tie leads, and the way that a leader goes falls from all to a tenth. (Pivots that stay
/// the same, as Ortmann, Klimenta and Brandes 2017 have them, are driven out of crowds in which all are near each other.)
/// No function but sqrt: the same bits on every machine.
/// @complexity O(n^2) for all pairs, O(sources x (n + ties)) otherwise, times some dozens of steps
[[nodiscard]] COALIGN_API Places stress_places(const Csr& rows, std::uint32_t begin,
                                               std::uint32_t end, std::uint64_t seed,
                                               const Work& work);

/// The same from places that are about right, neither turned nor moved as a whole: no leader takes a large step.
[[nodiscard]] COALIGN_API Places stress_places_from(const Csr& rows, std::uint32_t begin,
                                                    std::uint32_t end, Places places,
                                                    std::uint64_t seed, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/stress.cpp>
#endif
