// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/proportion.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace coalign;

TEST_CASE("jeffreys: the beta quantiles that scipy gives") {
  struct Case {
    std::uint64_t x, n;
    double low, high;
  };
  // scipy.stats.beta(x + 1/2, n - x + 1/2): ppf(0.025) and isf(0.025), scipy 1.11 and later.
  const std::vector<Case> cases{{0, 5, 0, 0.3793771422990394},
                                {5, 5, 0.6206228577009606, 1},
                                {1, 3, 0.038747617785165174, 0.8232639028687427},
                                {8, 13, 0.3500389027906067, 0.8352994257728215},
                                {62, 100, 0.5225493076640688, 0.7106162689905675},
                                {3, 40, 0.021576674442978006, 0.1868142972376248},
                                {0, 1, 0, 0.8532536836904249},
                                {250'000, 1'000'000, 0.24915203511830658, 0.2508494120322042}};
  for (const Case& its : cases) {
    const Interval found = inference::jeffreys(its.x, its.n);
    CHECK(std::abs(found.low - its.low) < 1e-12);
    CHECK(std::abs(found.high - its.high) < 1e-12);
  }
  CHECK(inference::jeffreys(0, 0) == Interval{0, 1});
}

TEST_CASE("newcombe: the printed intervals of his method 10") {
  struct Case {
    std::uint64_t x, n, y, m;
    double low, high;
  };
  // Newcombe 1998, Statistics in Medicine 17:873-890, table II, method 10: four digits.
  const std::vector<Case> cases{{56, 70, 48, 80, 0.0524, 0.3339}, {9, 10, 3, 10, 0.1705, 0.8090},
                                {6, 7, 2, 7, 0.0582, 0.8062},     {5, 56, 0, 29, -0.0381, 0.1926},
                                {0, 10, 0, 20, -0.1611, 0.2775},  {0, 10, 0, 10, -0.2775, 0.2775},
                                {10, 10, 0, 20, 0.6791, 1.0000},  {10, 10, 0, 10, 0.6075, 1.0000}};
  for (const Case& its : cases) {
    const Interval found = inference::newcombe(its.x, its.n, its.y, its.m);
    CHECK(std::abs(found.low - its.low) < 5.1e-5);
    CHECK(std::abs(found.high - its.high) < 5.1e-5);
  }
}
