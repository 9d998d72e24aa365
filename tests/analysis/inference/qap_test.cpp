// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"

#include <coalign/analysis/inference/qap.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

using namespace coalign;
using inference::PermutationTest;
using inference::qap_correlation;

namespace testing {

inline std::vector<double> matrix_of(std::size_t n, const Arcs& arcs) {
  std::vector<double> matrix(n * n, 0.0);
  for (const auto& [from, to] : arcs) {
    matrix[static_cast<std::size_t>(from) * n + static_cast<std::size_t>(to)] = 1;
  }
  return matrix;
}

/// Pearson's formula as it is printed, over the cells off the diagonal that both have.
inline double slow_correlation(const std::vector<double>& x, const std::vector<double>& y,
                               const std::vector<std::size_t>& place) {
  const std::size_t n = place.size();
  std::vector<double> a, b;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = 0; j < n; ++j) {
      const double u = x[i * n + j], v = y[place[i] * n + place[j]];
      if (i == j || std::isnan(u) || std::isnan(v)) continue;
      a.push_back(u), b.push_back(v);
    }
  }
  const auto mean = [](const std::vector<double>& some) {
    return std::accumulate(some.begin(), some.end(), 0.0) / double(some.size());
  };
  const double ma = mean(a), mb = mean(b);
  double xy = 0, xx = 0, yy = 0;
  for (std::size_t k = 0; k < a.size(); ++k) {
    xy += (a[k] - ma) * (b[k] - mb);
    xx += (a[k] - ma) * (a[k] - ma);
    yy += (b[k] - mb) * (b[k] - mb);
  }
  return xx > 1e-12 && yy > 1e-12 ? xy / std::sqrt(xx * yy)
                                  : std::numeric_limits<double>::quiet_NaN();
}

}  // namespace testing

TEST_CASE("QAP on Krackhardt's managers, on two threads: what sna says") {
  // R sna 2.7-1, gcor() and qaptest() with 5000 replicates, on the data of Krackhardt (1987).
  const auto advice = testing::matrix_of(21, testing::krackhardt_advice);
  const auto friends = testing::matrix_of(21, testing::krackhardt_friendship);
  const auto reports = testing::matrix_of(21, testing::krackhardt_reports_to);
  const PermutationTest both =
      qap_correlation(advice, friends, 21, {.replicates = 5000}, {.threads = 2});
  CHECK(both.observed.value == doctest::Approx(0.1545855).epsilon(1e-6));
  CHECK(both.observed.evidence == 420);
  CHECK(std::abs(both.p_greater.value - 0.0238) < 0.01);
  CHECK(std::abs(both.mean.value) < 0.005);  // random arrangements do not correlate
  const PermutationTest chain = qap_correlation(advice, reports, 21, {.replicates = 2000});
  CHECK(chain.observed.value == doctest::Approx(0.2235582).epsilon(1e-6));
  CHECK(chain.p_greater.value < 0.005);
  CHECK(qap_correlation(friends, reports, 21, {.replicates = 0}).observed.value ==
        doctest::Approx(0.1862356).epsilon(1e-6));
}

TEST_CASE("QAP: few things, every permutation, against the formula") {
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    CAPTURE(seed);
    inference::Random random(seed, inference::task("qap test"), 0);
    const std::size_t n = 3 + random.below(3);
    std::vector<double> x(n * n), y(n * n);
    for (auto* matrix : {&x, &y}) {
      for (double& cell : *matrix) {
        cell = random.below(8) == 0 ? std::numeric_limits<double>::quiet_NaN()
                                    : double(random.below(4)) - 1e3;
      }
    }
    std::vector<std::size_t> place(n);
    std::iota(place.begin(), place.end(), std::size_t{0});
    const double observed = testing::slow_correlation(x, y, place);
    double sum = 0, count = 0, greater = 0;
    do {
      const double r = testing::slow_correlation(x, y, place);
      if (std::isnan(r)) continue;
      ++count, sum += r, greater += r >= observed - 1e-9 ? 1 : 0;
    } while (std::next_permutation(place.begin(), place.end()));
    const PermutationTest test = qap_correlation(x, y, n);
    REQUIRE(test.observed.known() == !std::isnan(observed));
    if (!test.observed.known()) continue;
    CHECK(test.observed.value == doctest::Approx(observed).epsilon(1e-9));
    CHECK(test.exact);
    CHECK(double(test.replicates) == count);
    CHECK(test.mean.value == doctest::Approx(sum / count).epsilon(1e-9));
    CHECK(test.p_greater.value == doctest::Approx(greater / count).epsilon(1e-12));
  }
}

TEST_CASE("QAP: what does not matter, and what cannot be") {
  const auto x = testing::matrix_of(16, testing::florentine_marriages);
  auto y = x;
  for (double& cell : y) cell = 7 - 1e6 * cell;
  y[3 * 16 + 3] = 1e9;  // the diagonal is nobody's
  const PermutationTest turned = qap_correlation(x, y, 16, {.replicates = 50});
  CHECK(turned.observed.value == doctest::Approx(-1).epsilon(1e-9));
  CHECK(turned.p_less.value == 1 / 51.0);

  const std::vector<double> flat(9, 3.0), some{0, 1, 2, 3, 0, 5, 6, 7, 0};
  CHECK(qap_correlation(flat, some, 3).observed.unknown == Reason::no_variation);
  CHECK(qap_correlation({}, {}, 0).observed.unknown == Reason::too_few);
  CHECK(qap_correlation(flat, some, 3).mean.unknown == Reason::no_variation);
  CHECK_THROWS_AS((void)qap_correlation(flat, some, 2), BadArgument);
}
