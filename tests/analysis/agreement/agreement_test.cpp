// SPDX-License-Identifier: MIT
#include "support/random_values.hpp"

#include <coalign/analysis/agreement/esteban_ray.hpp>
#include <coalign/analysis/agreement/krippendorff.hpp>
#include <coalign/analysis/agreement/van_der_eijk.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>

using namespace coalign;
using agreement::esteban_ray;
using agreement::krippendorff_alpha;
using agreement::Level;
using agreement::van_der_eijk;

namespace testing {

/// Unit by unit, as it is given to `krippendorff_alpha`.
struct RatedUnits {
  std::vector<std::size_t> first{0};
  std::vector<double> values, counts;
};

/// A table of raters (rows) and units (columns); 0: not rated.
inline RatedUnits units_of(const std::vector<std::vector<int>>& table) {
  RatedUnits units;
  for (std::size_t u = 0; u < table.front().size(); ++u) {
    for (const auto& rater : table) {
      if (rater[u] != 0) units.values.push_back(rater[u]);
    }
    units.first.push_back(units.values.size());
  }
  return units;
}

/// Alpha as it is defined, from every pair of values.
inline double slow_alpha(const RatedUnits& units, Level level) {
  std::vector<double> all;
  std::vector<std::vector<double>> kept;
  for (std::size_t u = 0; u + 1 < units.first.size(); ++u) {
    std::vector<double> unit;
    for (std::size_t e = units.first[u]; e < units.first[u + 1]; ++e) {
      const auto times = units.counts.empty() ? 1 : static_cast<std::size_t>(units.counts[e]);
      unit.insert(unit.end(), times, units.values[e]);
    }
    if (unit.size() < 2) continue;
    kept.push_back(unit);
    all.insert(all.end(), unit.begin(), unit.end());
  }
  const auto squared = [&](double a, double b) -> double {
    if (a == b) return 0;
    if (level == Level::nominal) return 1;
    if (level == Level::interval) return (a - b) * (a - b);
    if (level == Level::ratio) return (a - b) * (a - b) / ((a + b) * (a + b));
    double between = 0;
    for (const double x : all) {
      const bool inside = x >= std::min(a, b) && x <= std::max(a, b);
      between += inside ? (x == a || x == b ? 0.5 : 1) : 0;
    }
    return between * between;
  };
  const auto over = [&](const std::vector<double>& some) {
    double sum = 0;
    for (std::size_t i = 0; i < some.size(); ++i) {
      for (std::size_t j = 0; j < some.size(); ++j) sum += i == j ? 0 : squared(some[i], some[j]);
    }
    return sum / (static_cast<double>(some.size()) - 1);
  };
  double observed = 0;
  for (const auto& unit : kept) observed += over(unit);
  return 1 - observed / over(all);
}

/// Esteban and Ray's sum over all pairs of groups.
inline double slow_esteban_ray(const std::vector<double>& y, const std::vector<double>& mass,
                               double alpha) {
  double all = 0, sum = 0;
  for (const double m : mass) all += m;
  for (std::size_t i = 0; i < y.size(); ++i) {
    for (std::size_t j = 0; j < y.size(); ++j) {
      sum += std::pow(mass[i] / all, 1 + alpha) * mass[j] / all * std::abs(y[i] - y[j]);
    }
  }
  return sum;
}

}  // namespace testing

TEST_CASE("van der Eijk's A: the published numbers") {
  // van der Eijk (2001), Quality & Quantity 35(3), 325-341, and the vignette of R's agrmt.
  const auto a = [](std::vector<double> f) { return van_der_eijk(f).value; };
  CHECK(a({30, 40, 210, 130, 530, 50, 10}) == doctest::Approx(0.6113333).epsilon(1e-6));
  CHECK(std::abs(a({2.4, 2.8, 3.2, 6.2, 13.5, 30.4, 41.6}) - 0.61) < 0.005);
  CHECK(std::abs(a({1.6, 2.6, 8.2, 21, 29.3, 27, 10.3}) - 0.48) < 0.005);
  CHECK(std::abs(a({2, 0, 1, 1}) - 0.08) < 0.005);
  CHECK(a({0, 4, 0, 0}) == 1);
  CHECK(a({1, 1, 1, 1}) == 0);
  CHECK(a({2, 0, 0, 2}) == doctest::Approx(-1));
  // The layers of the paper, p. 331: agreement of each.
  CHECK(std::abs(a({0, 0, 1, 1, 1, 1, 0}) - 0.5) < 0.001);
  CHECK(std::abs(a({0, 0, 1, 0, 1, 0, 0}) - 0.467) < 0.001);
}

TEST_CASE("van der Eijk's A: what it does not depend on, and where there is none") {
  CHECK(van_der_eijk(std::vector<double>{}).unknown == Reason::too_few);
  CHECK(van_der_eijk(std::vector<double>{3, 2}).unknown == Reason::too_few);
  CHECK(van_der_eijk(std::vector<double>{0, 0, 0}).unknown == Reason::too_few);
  CHECK_THROWS_AS((void)van_der_eijk(std::vector<double>{1, -1, 1}), BadArgument);
  testing::Random random(3);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> f(3 + random.below(8));
    for (double& x : f) x = random.chance(0.4) ? 0 : 1 + double(random.below(9));
    f[random.below(f.size())] += 1;
    std::vector<double> tenfold = f, turned(f.rbegin(), f.rend());
    for (double& x : tenfold) x *= 10;
    const Estimate found = van_der_eijk(f);
    CHECK(found.value >= -1);
    CHECK(found.value <= 1);
    CHECK(van_der_eijk(tenfold).value == doctest::Approx(found.value).epsilon(1e-12));
    CHECK(van_der_eijk(turned).value == doctest::Approx(found.value).epsilon(1e-12));
  }
}

TEST_CASE("Esteban and Ray: two equal poles, and the sum as it is printed") {
  const std::vector<double> poles{0, 1};
  CHECK(esteban_ray(poles).value == doctest::Approx(0.25));
  CHECK(esteban_ray(poles, {}, 1.6).value == doctest::Approx(0.1649).epsilon(1e-3));
  CHECK(esteban_ray(poles, {}, 1.6, 1).value == doctest::Approx(1));
  CHECK(esteban_ray(std::vector<double>{0.3, 0.3}).value == 0);
  CHECK(esteban_ray(std::vector<double>{}).unknown == Reason::too_few);
  CHECK_THROWS_AS((void)esteban_ray(poles, {}, 2), BadArgument);
  CHECK_THROWS_AS((void)esteban_ray(poles, std::vector<double>{1.0}), BadArgument);
  testing::Random random(4);
  for (int round = 0; round < 200; ++round) {
    std::vector<double> y(1 + random.below(6)), mass, people;
    for (std::size_t k = 0; k < y.size(); ++k) {
      y[k] = double(k) / 5;
      mass.push_back(1 + double(random.below(5)));
      people.insert(people.end(), static_cast<std::size_t>(mass[k]), y[k]);
    }
    const double alpha = random.one_of({0.5, 1.0, 1.6});
    const double slow = testing::slow_esteban_ray(y, mass, alpha);
    CHECK(esteban_ray(y, mass, alpha).value == doctest::Approx(slow).epsilon(1e-12));
    // Grouped first: one by one they are the same field.
    CHECK(esteban_ray(people, {}, alpha).value == doctest::Approx(slow).epsilon(1e-12));
    CHECK(esteban_ray(y, mass, alpha, 1).value <= 1 + 1e-12);
  }
}

TEST_CASE("Krippendorff's alpha: the published numbers") {
  // Krippendorff's data with four observers, and two of three raters on 15 units; see R's irr and
  // Krippendorff (2011).
  const auto c = testing::units_of({{1, 2, 3, 3, 2, 1, 4, 1, 2, 0, 0, 0},
                                    {1, 2, 3, 3, 2, 2, 4, 1, 2, 5, 0, 3},
                                    {0, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, 0},
                                    {1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, 0}});
  const auto of = [](const testing::RatedUnits& units, Level level) {
    return krippendorff_alpha(units.first, units.values, level);
  };
  CHECK(of(c, Level::nominal).value == doctest::Approx(0.74342105).epsilon(1e-7));
  CHECK(of(c, Level::ordinal).value == doctest::Approx(0.8153875).epsilon(1e-6));
  CHECK(of(c, Level::interval).value == doctest::Approx(0.84910714).epsilon(1e-7));
  CHECK(of(c, Level::ratio).value == doctest::Approx(0.79740277).epsilon(1e-7));
  CHECK(of(c, Level::nominal).evidence == 40);
  const auto e = testing::units_of({{0, 0, 0, 0, 0, 3, 4, 1, 2, 1, 1, 3, 3, 0, 3},
                                    {1, 0, 2, 1, 3, 3, 4, 3, 0, 0, 0, 0, 0, 0, 0},
                                    {0, 0, 2, 1, 3, 4, 4, 0, 2, 1, 1, 3, 3, 0, 4}});
  CHECK(of(e, Level::nominal).value == doctest::Approx(0.691358).epsilon(1e-5));
  CHECK(of(e, Level::interval).value == doctest::Approx(0.810845).epsilon(1e-5));
}

TEST_CASE("Krippendorff's alpha is what every pair of values says") {
  testing::Random random(5);
  for (int round = 0; round < 300; ++round) {
    CAPTURE(round);
    testing::RatedUnits units;
    const std::size_t n = 1 + random.below(6);
    const bool counted = random.chance(0.5);
    for (std::size_t u = 0; u < n; ++u) {
      for (std::size_t k = random.below(5); k > 0; --k) {
        units.values.push_back(double(random.below(5)) / 2);
        if (counted) units.counts.push_back(double(random.below(4)));
      }
      units.first.push_back(units.values.size());
    }
    for (const Level level : {Level::nominal, Level::ordinal, Level::interval, Level::ratio}) {
      const Estimate found = krippendorff_alpha(units.first, units.values, level, units.counts);
      if (!found.known()) {
        CHECK((found.unknown == Reason::too_few || found.unknown == Reason::no_variation));
        continue;
      }
      CHECK(found.value == doctest::Approx(testing::slow_alpha(units, level)).epsilon(1e-10));
    }
  }
}

TEST_CASE("Krippendorff's alpha: where there is none") {
  CHECK(krippendorff_alpha({}, {}).unknown == Reason::too_few);
  const std::vector<std::size_t> first{0, 2, 3};
  CHECK(krippendorff_alpha(first, std::vector<double>{1, 1, 2}).unknown == Reason::no_variation);
  CHECK(krippendorff_alpha(first, std::vector<double>{1, 2, 2}).evidence == 2);
  CHECK_THROWS_AS((void)krippendorff_alpha(first, std::vector<double>{1, -2, 2}, Level::ratio),
                  BadArgument);
  CHECK_THROWS_AS((void)krippendorff_alpha(first, std::vector<double>{1, 2}), BadArgument);
  const double nan = std::numeric_limits<double>::quiet_NaN();
  CHECK_THROWS_AS((void)krippendorff_alpha(first, std::vector<double>{1, nan, 2}), BadArgument);
}
