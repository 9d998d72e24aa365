// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/random.hpp>
#include <coalign/graph/kernels/betweenness.hpp>
#include <coalign/graph/kernels/detail/lane_sweep.hpp>
#include <coalign/graph/kernels/detail/step_sweep.hpp>
#include <coalign/graph/kernels/distances.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
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

TEST_CASE("kernels: one source at a time and several give the same sums") {
  for (std::uint64_t seed = 0; seed < 12; ++seed) {
    const bool directed = seed % 2 == 0;
    const std::size_t n = 5 + seed * 11;
    const LayerView layer = testing::layer_of(
        testing::drawn_matrix(seed, n, seed % 3 == 0 ? 0.03 : 0.2, directed), directed);
    const kernels::Csr rows = kernels::csr_of(layer);
    std::vector<double> by_lanes(n, 0.0), by_lanes_ties(rows.to.size(), 0.0);
    std::vector<double> one_by_one(by_lanes), one_by_one_ties(by_lanes_ties);
    kernels::detail::LaneSweep several(n);
    kernels::detail::StepSweep one(n);
    const auto sources = testing::everybody(n);
    for (std::size_t begin = 0; begin < n; begin += kernels::lanes) {
      kernels::detail::sweep_lanes(
          rows, std::span(sources).subspan(begin, std::min(kernels::lanes, n - begin)), several,
          by_lanes.data(), by_lanes_ties.data());
      CHECK(kernels::detail::lanes_in_use(several) > 0);
      CHECK(kernels::detail::lanes_in_use(several) <= 1);
    }
    for (const std::uint32_t source : sources) {
      kernels::detail::sweep_steps(rows, source, one, one_by_one.data(), one_by_one_ties.data());
    }
    CAPTURE(seed);
    for (std::size_t i = 0; i < n; ++i) {
      CHECK(by_lanes[i] == doctest::Approx(one_by_one[i]).epsilon(1e-12));
    }
    for (std::size_t e = 0; e < rows.to.size(); ++e) {
      CHECK(by_lanes_ties[e] == doctest::Approx(one_by_one_ties[e]).epsilon(1e-12));
    }
  }
}
