// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/random.hpp>
#include <coalign/graph/kernels/betweenness.hpp>
#include <coalign/graph/kernels/detail/above_zero.hpp>
#include <coalign/graph/kernels/distances.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

using namespace coalign;

namespace testing {

/// A matrix as a layer; 0 is no tie.
inline LayerView layer_of(const std::vector<std::vector<double>>& w, bool directed) {
  std::vector<std::int64_t> first{0}, to;
  std::vector<double> weights;
  for (std::size_t i = 0; i < w.size(); ++i) {
    for (std::size_t j = 0; j < w.size(); ++j) {
      if (w[i][j] == 0) continue;
      to.push_back(static_cast<std::int64_t>(j));
      weights.push_back(w[i][j]);
    }
    first.push_back(static_cast<std::int64_t>(to.size()));
  }
  return LayerView::from_rows(first, to, weights, directed);
}

inline std::vector<std::vector<double>> drawn_matrix(std::uint64_t seed, std::size_t leaders,
                                                     double chance, bool directed) {
  inference::Random random(seed, inference::task("a layer"), 0);
  std::vector<std::vector<double>> w(leaders, std::vector<double>(leaders, 0.0));
  for (std::size_t i = 0; i < leaders; ++i) {
    for (std::size_t j = directed ? 0 : i + 1; j < leaders; ++j) {
      if (i == j || random.uniform() >= chance) continue;
      w[i][j] = static_cast<double>(1 + random.below(3)) / 4;
      if (!directed) w[j][i] = w[i][j];
    }
  }
  return w;
}

/// Shortest distances and how many paths have them, by the length of ties, from every leader (Floyd and Warshall).
struct PathsFromOne {
  std::vector<std::vector<double>> distance, paths;

  PathsFromOne(const std::vector<std::vector<double>>& w, bool by_strength)
      : distance(w.size(), std::vector<double>(w.size(), INFINITY)),
        paths(w.size(), std::vector<double>(w.size(), 0.0)) {
    const std::size_t n = w.size();
    const auto length = [&](std::size_t i, std::size_t j) { return by_strength ? 1 / w[i][j] : 1; };
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (w[i][j] != 0) distance[i][j] = length(i, j);
      }
      distance[i][i] = 0;
    }
    for (std::size_t k = 0; k < n; ++k) {
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
          distance[i][j] = std::min(distance[i][j], distance[i][k] + distance[k][j]);
        }
      }
    }
    for (std::size_t s = 0; s < n; ++s) {
      std::vector<std::size_t> order(n);
      std::iota(order.begin(), order.end(), std::size_t{0});
      std::sort(order.begin(), order.end(),
                [&](std::size_t a, std::size_t b) { return distance[s][a] < distance[s][b]; });
      paths[s][s] = 1;
      for (const std::size_t v : order) {
        for (std::size_t u = 0; u < n && v != s; ++u) {
          if (w[u][v] == 0 || std::isinf(distance[s][u])) continue;
          if (std::abs(distance[s][u] + length(u, v) - distance[s][v]) < 1e-9) {
            paths[s][v] += paths[s][u];
          }
        }
      }
    }
  }
  /// The share of the shortest paths from s to t that run through v.
  [[nodiscard]] double through(std::size_t s, std::size_t v, std::size_t t) const {
    if (s == v || v == t || s == t || std::isinf(distance[s][t])) return 0;
    if (std::abs(distance[s][v] + distance[v][t] - distance[s][t]) > 1e-9) return 0;
    return paths[s][v] * paths[v][t] / paths[s][t];
  }
};

inline std::vector<std::uint32_t> everybody(std::size_t leaders) {
  std::vector<std::uint32_t> all(leaders);
  std::iota(all.begin(), all.end(), 0U);
  return all;
}

}  // namespace testing

TEST_CASE("kernels: dependencies and distances are those of the definition") {
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    const bool directed = seed % 2 == 0;
    const std::size_t n = 1 + seed * 3 % 41;
    const auto w = testing::drawn_matrix(seed, n, seed % 3 == 0 ? 0.05 : 0.15, directed);
    const LayerView layer = testing::layer_of(w, directed);
    for (const bool by_strength : {false, true}) {
      CAPTURE(seed);
      CAPTURE(by_strength);
      const testing::PathsFromOne slow(w, by_strength);
      kernels::Csr rows = kernels::csr_of(layer, kernels::CsrWeights::kept);
      for (double& weight : rows.weight) weight = 1 / weight;
      const auto sums = by_strength
                            ? kernels::dependencies_by_length(rows, testing::everybody(n), {})
                            : kernels::dependencies(rows, testing::everybody(n), {});
      const auto distances = by_strength ? kernels::distance_sums_by_length(rows, {})
                                         : kernels::distance_sums(rows, {});
      for (std::size_t k = 0; k < n; ++k) {
        const std::size_t v = rows.leader[k];
        double sum = 0, far = 0, near = 0;
        std::uint64_t reached = 0;
        for (std::size_t s = 0; s < n; ++s) {
          for (std::size_t t = 0; t < n; ++t) sum += slow.through(s, v, t);
          if (s == v || std::isinf(slow.distance[s][v])) continue;
          ++reached;
          far += slow.distance[s][v];
          near += 1 / slow.distance[s][v];
        }
        CHECK(sums[k] == doctest::Approx(sum).epsilon(1e-10));
        CHECK(distances.reached[k] == reached);
        CHECK(distances.away[k] == doctest::Approx(far).epsilon(1e-12));
        CHECK(distances.inverse[k] == doctest::Approx(near).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("kernels: what ties carry adds up to what runs through leaders and ends at them") {
  const auto w = testing::drawn_matrix(5, 30, 0.1, true);
  const kernels::Csr rows = kernels::csr_of(testing::layer_of(w, true));
  std::vector<double> ties;
  const auto through = kernels::dependencies(rows, testing::everybody(30), {}, &ties);
  const auto distances = kernels::distance_sums(rows, {});
  for (std::size_t k = 0; k < 30; ++k) {
    double arrives = 0;
    for (std::size_t e = 0; e < rows.to.size(); ++e) arrives += rows.to[e] == k ? ties[e] : 0;
    CHECK(arrives ==
          doctest::Approx(through[k] + static_cast<double>(distances.reached[k])).epsilon(1e-12));
  }
}

TEST_CASE("kernels: the same bits on any number of threads") {
  const auto w = testing::drawn_matrix(1, 300, 0.02, true);
  const kernels::Csr rows = kernels::csr_of(testing::layer_of(w, true));
  const auto sources = testing::everybody(300);
  std::vector<double> ties;
  const auto wanted = kernels::dependencies(rows, sources, {}, &ties);
  const auto near = kernels::distance_sums(rows, {}).inverse;
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    std::vector<double> again;
    CHECK(kernels::dependencies(rows, sources, work, &again) == wanted);
    CHECK(again == ties);
    CHECK(kernels::distance_sums(rows, work).inverse == near);
  }
}

TEST_CASE("kernels: they stop when they are asked to") {
  const kernels::Csr rows =
      kernels::csr_of(testing::layer_of(testing::drawn_matrix(1, 50, 0.1, true), true));
  const std::atomic<bool> stop = true;
  Work work;
  work.stop = &stop;
  CHECK_THROWS_AS((void)kernels::dependencies(rows, testing::everybody(50), work), Stopped);
  CHECK_THROWS_AS((void)kernels::distance_sums(rows, work), Stopped);
}

TEST_CASE("layer view: rows that are none are refused") {
  using Numbers = std::vector<std::int64_t>;
  const std::vector<double> one{1};
  const auto make = [&](const Numbers& first, const Numbers& to, bool directed) {
    return LayerView::from_rows(first, to, one, directed);
  };
  CHECK(make({0, 1, 1}, {1}, true).ties() == 1);
  CHECK_THROWS_AS((void)make({0, 1, 1}, {1}, false), BadArgument);
  CHECK_THROWS_AS((void)make({0, 1, 1}, {0}, true), BadArgument);
  CHECK_THROWS_AS((void)make({0, 1, 1}, {2}, true), BadArgument);
  CHECK_THROWS_AS((void)make({0, 1, 0}, {1}, true), BadArgument);
  CHECK_THROWS_AS((void)make({}, {1}, true), BadArgument);
}

TEST_CASE(
    "kernels: what each tie carries is that of the definition, in small worlds and in crowds") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const bool directed = seed % 2 == 0;
    const std::size_t n = 5 + seed * 5;
    const auto w = testing::drawn_matrix(seed, n, seed % 3 == 0 ? 0.04 : 0.3, directed);
    const LayerView layer = testing::layer_of(w, directed);
    const testing::PathsFromOne slow(w, false);
    const kernels::Csr rows = kernels::csr_of(layer);
    std::vector<double> ties;
    (void)kernels::dependencies(rows, testing::everybody(n), {}, &ties);
    CAPTURE(seed);
    for (std::size_t k = 0; k < n; ++k) {
      for (std::uint32_t e = rows.first[k]; e < rows.first[k + 1]; ++e) {
        const std::size_t u = rows.leader[k], v = rows.leader[rows.to[e]];
        double sum = 0;
        for (std::size_t s = 0; s < n; ++s) {
          for (std::size_t t = 0; t < n; ++t) {
            const double far = slow.distance[s][u] + 1 + slow.distance[v][t];
            if (std::isinf(far) || far != slow.distance[s][t]) continue;
            sum += slow.paths[s][u] * slow.paths[v][t] / slow.paths[s][t];
          }
        }
        CHECK(ties[e] == doctest::Approx(sum).epsilon(1e-12));
      }
    }
  }
}

TEST_CASE("kernels: a long way and a crowd at its end, in numbers worked by hand") {
  // A ring of 400 has long ways and few at each distance, its middle leader 300 more that nobody else knows: many at one.
  const std::size_t ring = 400, more = 300, n = ring + more;
  std::vector<std::vector<double>> w(n, std::vector<double>(n, 0.0));
  const auto tie = [&](std::size_t a, std::size_t b) { w[a][b] = w[b][a] = 1; };
  for (std::size_t i = 0; i < ring; ++i) tie(i, (i + 1) % ring);
  for (std::size_t i = 0; i < more; ++i) tie(7, ring + i);
  const kernels::Csr rows = kernels::csr_of(testing::layer_of(w, false));
  const auto sums = kernels::dependencies(rows, testing::everybody(n), {});
  // Of the ring's own pairs (ordered) as many paths run through each: (r - 2)^2 / 4. To the 300 all run through the one, and
  // through one at distance d those of all behind it: 200 - d, of whom the farthest has two ways.
  const double own = (400.0 - 2) * (400.0 - 2) / 4, crowd = 300;
  for (std::size_t k = 0; k < n; ++k) {
    const std::size_t v = rows.leader[k];
    CAPTURE(v);
    const double d =
        v < ring ? std::min(std::abs(double(v) - 7), 400 - std::abs(double(v) - 7)) : 0;
    double wanted = 0;
    if (v == 7) {
      wanted = own + crowd * (crowd - 1) + 2 * crowd * (ring - 1);
    } else if (v < ring) {
      wanted = own + (d < 200 ? 2 * crowd * (199.5 - d) : 0);
    }
    CHECK(sums[k] == doctest::Approx(wanted).epsilon(1e-12));
  }
}

TEST_CASE("kernels: who is above 0, however many they are") {
  inference::Random random(1, inference::task("above zero"), 0);
  for (std::size_t n = 0; n < 70; ++n) {
    std::vector<double> numbers(n);
    std::vector<std::uint32_t> wanted, found(n + kernels::detail::above_zero_room);
    for (std::uint32_t i = 0; i < n; ++i) {
      const std::array<double, 5> some{-INFINITY, 0, -1, 1e-300, 7};
      numbers[i] = some[random.below(some.size())];
      if (numbers[i] > 0) wanted.push_back(i);
    }
    found.resize(kernels::detail::above_zero(numbers, found.data()));
    CHECK(found == wanted);
  }
}
