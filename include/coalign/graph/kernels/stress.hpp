// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline v0::kernels {

/// Places in the plane.
struct Places {
  std::vector<double> x, y;
};

/// Up to so many leaders, all pairs are looked at; of more, the ties, and each leader with so many pivots.
inline constexpr std::size_t most_for_all_pairs = 2'000, stress_pivots = 50;

/// Places for the leaders [begin, end) of `rows`, whom paths join with each other and with nobody else, so that
/// the distance of any two is about the number of ties d between them. Lowers the stress
///
///     sum over pairs of ((distance - d) / d)^2
///
/// pair by pair in a random order with falling steps (Zheng, Pawar and Goodman 2018), then, of all pairs, leader
/// by leader by majorization (Gansner, Koren and North 2004). With pivots a term stands for those who are near
/// its pivot (Ortmann, Klimenta and Brandes 2017). No function but sqrt: the same bits on every machine.
/// @complexity O(n^2) for all pairs, O(pivots x (n + ties)) otherwise, times some dozens of steps
[[nodiscard]] COALIGN_API Places stress_places(const Csr& rows, std::uint32_t begin,
                                               std::uint32_t end, std::uint64_t seed,
                                               const Work& work);

}  // namespace coalign::inline v0::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/stress.cpp>
#endif
