// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/false_discovery.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <doctest/doctest.h>

#include <array>
#include <vector>

using namespace coalign;

TEST_CASE("false discovery: worked by hand, and in the order given") {
  const std::array<double, 3> p{0.04, 0.001, 0.02};
  const std::vector<double> found = inference::together(p);
  const double times = 1 + 1.0 / 2 + 1.0 / 3;
  CHECK(found[1] == doctest::Approx(0.001 * 3 * times).epsilon(1e-12));
  CHECK(found[2] == doctest::Approx(0.02 * 3 * times / 2).epsilon(1e-12));
  CHECK(found[0] == doctest::Approx(0.04 * times).epsilon(1e-12));
  // A larger p is never made the smaller one: as R's p.adjust(method = "BY") has it.
  const std::array<double, 3> near{0.02, 0.021, 0.5};
  CHECK(inference::together(near)[0] == inference::together(near)[1]);
  CHECK(inference::together(std::array<double, 1>{0.03})[0] == doctest::Approx(0.03));
  CHECK(inference::together(std::array<double, 2>{1.0, 0.9})[0] == 1);
  CHECK(inference::together({}).empty());
}

TEST_CASE("p of zero: that of the interval") {
  Estimate value = Estimate::of(0.5, 6);
  value.interval = Interval{0, 1};  // just holds 0
  CHECK(inference::p_of_zero(value, 6).value == doctest::Approx(0.05).epsilon(1e-9));
  value.interval = Interval{0, 0.7};  // cut at the end of the range
  CHECK(inference::p_of_zero(value, 6).value == doctest::Approx(0.05).epsilon(1e-9));
  value.interval =
      Interval{0.5 - 2.570581836, 0.5 + 2.570581836};  // t = 0.5 with 5 degrees: from tables
  CHECK(inference::p_of_zero(value, 6).value == doctest::Approx(0.638255).epsilon(1e-4));
  CHECK(inference::p_of_zero(value, 4).unknown == Reason::too_few);
  CHECK(inference::p_of_zero(Estimate::of(1, 2), 9).unknown == Reason::too_few);
}
