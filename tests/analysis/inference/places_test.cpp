// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/places.hpp>
#include <coalign/analysis/inference/random.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace coalign;

namespace {

/// By the definition, one pair after the other: the interval of the difference alone says who is told apart.
Interval places_by_definition(const std::vector<double>& values,
                              const std::vector<std::vector<double>>& without, std::size_t group,
                              std::uint32_t v) {
  double low = 1, high = static_cast<double>(values.size());
  const auto own = [&](std::uint32_t i) {  // the mean without the others
    double sum = 0;
    for (std::size_t u = 0; u < without.size(); ++u) sum += u == i / group ? 0 : without[u][i];
    return sum / static_cast<double>(without.size() - 1);
  };
  for (std::uint32_t w = 0; w < values.size(); ++w) {
    std::vector<double> differences;
    for (std::size_t u = 0; u < without.size(); ++u) {
      differences.push_back((u == v / group ? own(v) : without[u][v]) -
                            (u == w / group ? own(w) : without[u][w]));
    }
    const auto found = inference::jackknife(values[v] - values[w], differences, {}, 0.95);
    REQUIRE(found.has_value());
    if (w != v && found->high < 0) low += 1;
    if (w != v && found->low > 0) high -= 1;
  }
  return {low, high};
}

}  // namespace

TEST_CASE("places are told apart where the jackknifed interval of a difference leaves out 0") {
  for (std::uint64_t draw = 0; draw < 40; ++draw) {
    inference::Random random(1, inference::task("places"), draw);
    const std::size_t group = 1 + draw % 2, n = group * (7 + draw % 6);  // so many leave at once
    std::vector<double> values(n);
    for (double& x : values) x = random.uniform() * 2;
    std::vector<std::vector<double>> without(n / group, values);
    for (auto& row : without) {
      for (double& x : row) x += (random.uniform() - 0.5) / 2;
    }
    std::vector<std::uint32_t> of{static_cast<std::uint32_t>(draw % n), 0, 1};
    inference::Places places(values, of);
    for (std::uint32_t u = 0; u < without.size(); ++u) {
      const auto first = u * static_cast<std::uint32_t>(group);
      places.add(group == 1 ? std::vector{first} : std::vector{first, first + 1}, without[u]);
    }
    for (std::size_t k = 0; k < of.size(); ++k) {
      const Estimate found = places.place(k, 0.95, n);
      double more = 0;
      for (const double x : values) more += x > values[of[k]] ? 1 : 0;
      CHECK(found.value == 1 + more);
      REQUIRE(found.interval.has_value());
      CHECK(*found.interval == places_by_definition(values, without, group, of[k]));
      CHECK(found.interval->low <= found.value);
      CHECK(found.interval->high >= found.value);
    }
  }
}

TEST_CASE("places: who has as much is not told apart, and few others give no interval") {
  const std::vector<double> same(8, 1.0 / 3);
  inference::Places places(same, {3});
  for (std::uint32_t u = 0; u < 8; ++u) places.add(std::array{u}, same);
  const Estimate found = places.place(0, 0.95, 8);
  CHECK(found.value == 1);
  CHECK(found.interval == Interval{1, 8});

  inference::Places few({3, 2, 1, 0}, {0});
  for (std::uint32_t u = 0; u < 4; ++u) few.add(std::array{u}, std::array<double, 4>{3, 2, 1, 0});
  CHECK(few.place(0, 0.95, 4).value == 1);
  CHECK(!few.place(0, 0.95, 4).interval.has_value());
}
