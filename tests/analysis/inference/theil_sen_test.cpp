// SPDX-License-Identifier: MIT
#include "support/random_values.hpp"

#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

using namespace coalign;
using doctest::Approx;
using inference::theil_sen;
using Doubles = std::vector<double>;

TEST_SUITE("Theil and Sen") {
  // scipy 1.17.1, stats.theilslopes(y, x)
  TEST_CASE("the numbers of scipy") {
    const auto seven =
        theil_sen(Doubles{1, 2, 3, 4, 5, 6, 7}, Doubles{2, 3.1, 3.9, 5.2, 4.8, 9, 7.1});
    CHECK(seven.slope.value == Approx(0.95));
    CHECK(seven.slope.evidence == 7);
    REQUIRE(seven.slope.interval);
    CHECK(seven.slope.interval->low == Approx(0.5666666666666665));
    CHECK(seven.slope.interval->high == Approx(1.475));
    CHECK(seven.at(0) == Approx(1.0));

    const auto ties = theil_sen(Doubles{2015, 2015, 2016, 2017, 2017, 2018, 2019, 2020},
                                Doubles{40, 42, 42, 38, 35, 35, 36, 20});
    CHECK(ties.slope.value == Approx(-2.416666666666667));
    REQUIRE(ties.slope.interval);
    CHECK(ties.slope.interval->low == Approx(-5.5));
    CHECK(ties.slope.interval->high == 0.0);
    CHECK(ties.at(0) == Approx(4911.416666666667));

    const Doubles y{2.041, -2.556, 0.418,  -0.568, -0.453, -0.216,
                    -2.02, -0.232, -0.865, 3.323,  0.226,  -0.353};
    const auto noise = theil_sen(Doubles{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, y);
    CHECK(noise.slope.value == Approx(0.050270833333333334));
    REQUIRE(noise.slope.interval);
    CHECK(noise.slope.interval->low == Approx(-0.21763636363636366));
    CHECK(noise.slope.interval->high == Approx(0.3091111111111111));
  }

  TEST_CASE("nothing, one point, one day: no slope; under five points no interval") {
    CHECK(theil_sen(Doubles{}, Doubles{}).slope.unknown == Reason::too_few);
    CHECK(theil_sen(Doubles{1}, Doubles{2}).slope.unknown == Reason::too_few);
    CHECK(theil_sen(Doubles{1, 1, 1}, Doubles{2, 3, 9}).slope.unknown == Reason::too_few);
    const auto two = theil_sen(Doubles{1, 3}, Doubles{2, 8});
    CHECK(two.slope.value == 3);
    CHECK_FALSE(two.slope.interval);
    CHECK_FALSE(theil_sen(Doubles{1, 2, 3, 4}, Doubles{1, 2, 3, 4}).slope.interval);
    CHECK(theil_sen(Doubles{1, 2, 3, 4, 5}, Doubles{1, 2, 3, 4, 5}).slope.interval);
    CHECK_FALSE(theil_sen(Doubles{1, 1, 1, 2, 2, 2}, Doubles{4, 4, 4, 4, 4, 4}).slope.interval);
    const Doubles many(inference::theil_sen_points + 1, 1.0);
    CHECK(theil_sen(many, many).slope.unknown == Reason::too_many_pairs);
    CHECK_THROWS_AS((void)theil_sen(Doubles{1}, Doubles{}), BadArgument);
    CHECK_THROWS_AS((void)theil_sen(Doubles{1}, Doubles{std::numeric_limits<double>::infinity()}),
                    BadArgument);
  }

  TEST_CASE(
      "laws: order, a shift, a scale; one wild point turns nothing; the largest numbers stay "
      "finite") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      Doubles x, y;
      for (std::size_t i = 0; i < 5 + random.below(20); ++i) {
        x.push_back(static_cast<double>(random.below(12)));
        y.push_back(random.between(-8, 8) / 2.0);
      }
      const auto line = theil_sen(x, y);
      if (!line.slope.known()) continue;
      Doubles moved_x = x, scaled_y = y;
      for (double& one : moved_x) one += 1024;
      for (double& one : scaled_y) one = 4 * one - 64;
      const auto other = theil_sen(moved_x, scaled_y);
      CHECK(other.slope.value == 4 * line.slope.value);
      CHECK(other.slope.interval.has_value() == line.slope.interval.has_value());
      CHECK(other.at(1029) == Approx(4 * line.at(5) - 64));
      std::reverse(x.begin(), x.end());
      std::reverse(y.begin(), y.end());
      CHECK(theil_sen(x, y).slope.value == line.slope.value);
    }
    Doubles x, y;
    for (int i = 0; i < 9; ++i) x.push_back(i), y.push_back(2 * i);
    y[7] = 1e9;
    CHECK(theil_sen(x, y).slope.value == 2);
    const double largest = std::numeric_limits<double>::max();
    CHECK(theil_sen(Doubles{0, 0.5}, Doubles{-largest, largest}).slope.value == largest);
  }

  TEST_CASE(
      "over time: under eight points as ever; then wider where each resembles the one before") {
    const Doubles seven{2, 3.1, 3.9, 5.2, 4.8, 9, 7.1};
    const auto few = inference::theil_sen_over_time(Doubles{1, 2, 3, 4, 5, 6, 7}, seven);
    CHECK(few.autocorrelation.unknown == Reason::too_few);
    CHECK(few.slope.interval->high == Approx(1.475));
    CHECK(theil_sen(Doubles{1, 2, 3, 4, 5, 6, 7}, seven).autocorrelation.unknown ==
          Reason::not_asked);

    // Ups and downs by turns: none resembles the one before. r of -1 or so is no more than 0 of it.
    Doubles x, by_turns, in_waves;
    for (int i = 0; i < 20; ++i) {
      x.push_back(i);
      by_turns.push_back(0.1 * i + (i % 2 == 0 ? 1 : -1) * (1 + 0.01 * i));
      in_waves.push_back(0.1 * i + (i / 5 % 2 == 0 ? 1 : -1) * (1 + 0.01 * i));
    }
    const auto turns = inference::theil_sen_over_time(x, by_turns);
    CHECK(turns.autocorrelation.value == 0);
    const auto plain = theil_sen(x, by_turns);
    CHECK(turns.slope.interval->low == plain.slope.interval->low);
    CHECK(turns.slope.interval->high == plain.slope.interval->high);

    const auto waves = inference::theil_sen_over_time(x, in_waves);
    const auto without = theil_sen(x, in_waves);
    CHECK(waves.slope.value == without.slope.value);
    CHECK(waves.autocorrelation.value > 0.5);
    REQUIRE(waves.slope.interval);
    CHECK(waves.slope.interval->low < without.slope.interval->low);
    CHECK(waves.slope.interval->high > without.slope.interval->high);

    // By the formula, written as it is printed.
    const double n = 20;
    double mean = 0, together = 0, alone = 0, sum = 0;
    Doubles off;
    for (std::size_t i = 0; i < 20; ++i) off.push_back(in_waves[i] - without.at(x[i]));
    for (const double one : off) mean += one / n;
    for (std::size_t i = 0; i < 20; ++i) {
      alone += (off[i] - mean) * (off[i] - mean);
      if (i > 0) together += (off[i] - mean) * (off[i - 1] - mean);
    }
    const double handed_on = std::min(0.95, (n * together / alone + 2) / (n - 4));
    CHECK(waves.autocorrelation.value == Approx(handed_on));
    for (int k = 1; k < 20; ++k) {
      sum += (n - k) * (n - k - 1) * (n - k - 2) * std::pow(handed_on, k);
    }
    const double variance =
        n * (n - 1) * (2 * n + 5) / 18 * (1 + 2 / (n * (n - 1) * (n - 2)) * sum);
    Doubles slopes;
    for (std::size_t i = 0; i < 20; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        slopes.push_back((in_waves[i] - in_waves[j]) / (x[i] - x[j]));
      }
    }
    std::sort(slopes.begin(), slopes.end());
    const double reach = 1.959963984540054 * std::sqrt(variance);
    CHECK(waves.slope.interval->low ==
          Approx(slopes[static_cast<std::size_t>(std::nearbyint((190 - reach) / 2) - 1)]));
    CHECK(waves.slope.interval->high ==
          Approx(slopes[static_cast<std::size_t>(std::nearbyint((190 + reach) / 2))]));

    // In any order of points; of a straight line nothing is left to resemble.
    Doubles back_x(x.rbegin(), x.rend()), back_y(in_waves.rbegin(), in_waves.rend());
    const auto back = inference::theil_sen_over_time(back_x, back_y);
    CHECK(back.autocorrelation.value == Approx(handed_on));
    const auto straight = inference::theil_sen_over_time(x, x);
    CHECK(straight.autocorrelation.unknown == Reason::no_variation);
    CHECK(straight.slope.interval->low == 1);
  }
}
