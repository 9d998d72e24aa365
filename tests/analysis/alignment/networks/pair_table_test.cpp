// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/pair_table.hpp>

#include <doctest/doctest.h>

using namespace coalign;

TEST_CASE("a table of pairs says what was said of each, on several threads too, kept or not") {
  const auto of = [](std::size_t a, std::size_t b) { return double(a + b) * 100 + double(a * b); };
  for (const std::size_t leaders : {0U, 1U, 2U, 3U, 40U, 1'500U}) {
    for (const double asked : {0.0, 1e12}) {
      Work work;
      work.threads = 4;
      const alignment::detail::PairTable<double, decltype(of)> table(leaders, asked, of, work);
      for (std::size_t a = 0; a < leaders; a += 7) {
        for (std::size_t b = 0; b < leaders; ++b) {
          if (a != b && table(a, b) != of(a, b)) FAIL(a, ", ", b, " of ", leaders);
        }
      }
    }
  }
}
