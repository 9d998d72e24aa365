// SPDX-License-Identifier: MIT
#include <coalign/model/detail/column.hpp>
#include <coalign/model/values.hpp>

#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <vector>

using namespace coalign;
using detail::Column;

TEST_SUITE("model/column") {
  TEST_CASE("an empty column can be asked for its data") {
    const Column<double> column;
    CHECK(column.size() == 0);
    CHECK(column.data() != nullptr);
    CHECK(column.stride() == 0);
    CHECK(column.memory() == 0);
  }

  TEST_CASE("equal values are held once, unknown ones too") {
    Column<double> column;
    for (int i = 0; i < 1000; ++i) column.push(not_given);
    CHECK(column.size() == 1000);
    CHECK(column.stride() == 0);
    CHECK(column.memory() == 0);
    column.push(1);
    CHECK(column.stride() == 1);
    CHECK(detail::same(column[999], not_given));
    CHECK(column[1000] == 1);
    column.set(0, 2);
    CHECK(column[0] == 2);
  }

  TEST_CASE("setting a value to what it is keeps a column small") {
    Column<int> column;
    column.push(7);
    column.push(7);
    column.set(1, 7);
    CHECK(column.stride() == 0);
    column.set(1, 8);
    CHECK(column[0] == 7);
    CHECK(column[1] == 8);
  }

  TEST_CASE("it is a vector, whatever is done to it") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const std::size_t kinds = 1 + random.below(3);
      Column<std::vector<int>> column;
      std::vector<std::vector<int>> plain;
      for (int step = 0; step < 60; ++step) {
        const std::vector<int> value(random.below(kinds), 1);
        if (plain.empty() || random.chance(0.6)) {
          column.push(value);
          plain.push_back(value);
        } else if (random.chance(0.8)) {
          const auto at = random.below(plain.size());
          column.set(at, value);
          plain[at] = value;
        } else {
          const auto longer = [](std::vector<int> v) { return v.push_back(1), v; };
          column.transform(longer);
          for (auto& v : plain) v = longer(v);
        }
        bool equal = column.size() == plain.size();
        for (std::size_t i = 0; equal && i < plain.size(); ++i) {
          equal = column[i] == plain[i] &&
                  column.data()[static_cast<std::ptrdiff_t>(i) * column.stride()] == plain[i];
        }
        REQUIRE(equal);
      }
    }
  }
}
