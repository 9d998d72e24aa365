// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/radix.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <utility>

using alidade::alignment::detail::falling_bits;
using alidade::alignment::detail::rising_bits;
using alidade::alignment::detail::sort_by_digits;

TEST_SUITE("analysis/alignment/radix") {
  TEST_CASE("bits rise with the number, whatever its sign and size") {
    constexpr auto infinity = std::numeric_limits<double>::infinity();
    const std::vector<double> rising{-infinity, -1e308, -1, -5e-324, 0, 5e-324, 0.5, 1, infinity};
    for (std::size_t i = 1; i < rising.size(); ++i) {
      CHECK(rising_bits(rising[i - 1]) < rising_bits(rising[i]));
      CHECK(falling_bits(rising[i - 1]) > falling_bits(rising[i]));
    }
  }

  TEST_CASE("as a stable sort does it, for few and many, alike and different") {
    testing::Random random(1);
    for (const std::size_t size : {0U, 1U, 2U, 255U, 256U, 257U, 5000U}) {
      for (const int kind : {0, 1, 2}) {
        CAPTURE(size);
        CAPTURE(kind);
        std::vector<std::pair<double, std::size_t>> values, spare;
        for (std::size_t i = 0; i < size; ++i) {
          const double value = kind == 0   ? 0.25
                               : kind == 1 ? random.between(-3, 3) / 3.0
                                           : testing::random_double(random) + 0.0;
          values.emplace_back(value, i);
        }
        auto expected = values;
        std::stable_sort(expected.begin(), expected.end(),
                         [](const auto& a, const auto& b) { return a.first < b.first; });
        sort_by_digits(values, spare, [](const auto& value) { return rising_bits(value.first); });
        CHECK(values == expected);
      }
    }
  }
}
