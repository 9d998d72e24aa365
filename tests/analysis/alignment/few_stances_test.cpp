// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/detail/few_stances.hpp>

#include "support/random_values.hpp"

#include <doctest/doctest.h>

#include <set>

using coalign::alignment::detail::FewStances;

TEST_CASE("analysis/alignment/few_stances: ranks are places in rising order, and only few fit") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    FewStances few;
    std::set<double> expected;
    for (std::size_t i = 0; i < 1 + seed; ++i) {
      const double stance =
          random.chance(0.3) ? random.between(-3, 3) / 3.0 : 2 * random.unit() - 1;
      const bool fits = expected.size() < FewStances::most || expected.count(stance) != 0;
      CHECK(few.add(stance) == fits);
      if (fits) expected.insert(stance);
    }
    CHECK(few.rising() == std::vector<double>(expected.begin(), expected.end()));
    std::uint32_t rank = 0;
    for (const double stance : expected) CHECK(few.rank(stance) == rank++);
  }
}
