// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/hierarchy.hpp>
#include <coalign/graph/layer_view.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace coalign;

namespace testing {

using Reach = std::vector<std::vector<bool>>;

/// Who reaches whom by arcs, each leader itself too: by Warshall.
inline Reach closed(Reach reach) {
  const std::size_t n = reach.size();
  for (std::size_t i = 0; i < n; ++i) reach[i][i] = true;
  for (std::size_t k = 0; k < n; ++k) {
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (reach[i][k] && reach[k][j]) reach[i][j] = true;
      }
    }
  }
  return reach;
}

inline bool have_least_upper_bound(const Reach& reach, std::size_t a, std::size_t b) {
  const std::size_t n = reach.size();
  for (std::size_t least = 0; least < n; ++least) {
    if (!reach[least][a] || !reach[least][b]) continue;
    bool by_all = true;
    for (std::size_t u = 0; u < n; ++u) {
      if (reach[u][a] && reach[u][b] && !reach[u][least]) by_all = false;
    }
    if (by_all) return true;
  }
  return false;
}

}  // namespace testing

TEST_CASE("hierarchy: the formulas, written as slowly as they are printed, on any shape") {
  std::size_t with_circles = 0, without = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const std::size_t n = 2 + random.below(12);
    const bool downwards = seed % 3 == 0;  // no circles: nobody reaches one another
    testing::Reach arcs(n, std::vector<bool>(n, false)), either = arcs;
    std::vector<std::int64_t> first{0}, to;
    const double chance = 0.05 + 0.05 * static_cast<double>(seed % 7);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j || (downwards && j < i) || !random.chance(chance)) continue;
        arcs[i][j] = either[i][j] = either[j][i] = true;
        to.push_back(static_cast<std::int64_t>(j));
      }
      first.push_back(static_cast<std::int64_t>(to.size()));
    }
    if (to.empty()) continue;
    const testing::Reach reach = testing::closed(arcs), joined = testing::closed(either);
    double mutual = 0, any = 0, unbound = 0, room = 0;
    for (std::size_t a = 0; a < n; ++a) {
      std::size_t size = 0;
      for (std::size_t b = 0; b < n; ++b) size += joined[a][b] ? 1 : 0;
      // Each leader's part of (N - 1)(N - 2) / 2 of its component.
      room += static_cast<double>((size - 1) * (size > 1 ? size - 2 : 0)) / 2 /
              static_cast<double>(size);
      for (std::size_t b = a + 1; b < n; ++b) {
        mutual += reach[a][b] && reach[b][a] ? 1 : 0;
        any += reach[a][b] || reach[b][a] ? 1 : 0;
        if (joined[a][b] && !testing::have_least_upper_bound(reach, a, b)) ++unbound;
      }
    }
    const std::vector<double> ones(to.size(), 1.0);
    const auto found = structure::hierarchy(LayerView::from_rows(first, to, ones, true));
    CHECK(found.hierarchy.value == doctest::Approx(1 - mutual / any));
    REQUIRE(found.lubness.known() == (room > 1e-9));
    if (found.lubness.known()) CHECK(found.lubness.value == doctest::Approx(1 - unbound / room));
    with_circles += mutual > 0 ? 1 : 0;
    without += unbound > 0 ? 1 : 0;
  }
  CHECK(with_circles > 50);
  CHECK(without > 50);
}
