// SPDX-License-Identifier: MIT
#include <coalign/analysis/agreement/hill.hpp>

#include <doctest/doctest.h>

#include <limits>
#include <vector>

using namespace coalign;

TEST_CASE("Hill numbers are those of vegan 2.6-4") {
  const std::vector<double> x{50, 25, 15, 10};
  const double infinite = std::numeric_limits<double>::infinity();
  const std::vector<std::pair<double, double>> wanted{
      {0, 4}, {0.5, 3.65051800911}, {1, 3.34669632495}, {2, 2.89855072464}, {infinite, 2}};
  for (const auto& [q, value] : wanted) {
    CHECK(agreement::hill_number(x, q).value == doctest::Approx(value).epsilon(1e-9));
  }
}

TEST_CASE("Hill numbers: nothing, one, equals, whatever the unit") {
  CHECK(agreement::hill_number({}, 1).unknown == Reason::no_amounts);
  CHECK(agreement::hill_number(std::vector<double>{0, 0}, 1).unknown == Reason::no_amounts);
  for (const double q : {0.0, 1.0, 2.0, 3.5}) {
    CHECK(agreement::hill_number(std::vector<double>{7, 0}, q).value == doctest::Approx(1));
    CHECK(agreement::hill_number(std::vector<double>{3, 3, 3}, q).value == doctest::Approx(3));
    CHECK(agreement::hill_number(std::vector<double>{1e308, 1e308}, q).value == doctest::Approx(2));
  }
}
