// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/ordering.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <limits>
#include <numeric>

using coalign::alignment::detail::Ordering;

TEST_SUITE("analysis/alignment/ordering") {
  TEST_CASE("as a stable sort does it, for few and many, alike and different, near and far") {
    testing::Random random(1);
    Ordering ordering;
    constexpr double far = std::numeric_limits<double>::max();
    for (const std::size_t size : {0U, 1U, 2U, 127U, 128U, 129U, 5000U}) {
      for (const int kind : {0, 1, 2, 3, 4, 5}) {
        CAPTURE(size);
        CAPTURE(kind);
        std::vector<double> numbers;
        for (std::size_t i = 0; i < size; ++i) {
          numbers.push_back(kind == 0   ? 0.25
                            : kind == 1 ? random.between(-3, 3) / 3.0
                            : kind == 2 ? random.unit()
                            : kind == 3
                                ? (i == 0 ? 1 : 1e-30 * random.unit())  // all but one in a place
                            : kind == 4 ? (random.chance(0.5) ? far : -far)
                                        : 5e-324 * random.between(0, 9));
        }
        std::vector<std::uint32_t> expected(size);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return numbers[a] < numbers[b]; });
        CHECK(ordering.rising(numbers.data(), size) == expected);
        std::iota(expected.begin(), expected.end(), 0U);
        std::stable_sort(expected.begin(), expected.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return numbers[a] > numbers[b]; });
        CHECK(ordering.falling(numbers.data(), size) == expected);
      }
    }
  }
}
