// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"

#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/leadership/distribution.hpp>
#include <coalign/analysis/leadership/typology.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace coalign;
using leadership::SharedLevel;

TEST_CASE("typology: fourteen school teams stand in the three classes that were published") {
  struct Team {
    char name;
    double density, reciprocity, centralization;
    SharedLevel level;
  };
  constexpr auto low = SharedLevel::low, moderate = SharedLevel::moderate, high = SharedLevel::high;
  for (const Team& team :
       {Team{'A', 0.405, 0.456, 0.289, low}, Team{'C', 0.464, 0.588, 0.273, low},
        Team{'E', 0.521, 0.444, 0.273, low}, Team{'J', 0.551, 0.593, 0.265, low},
        Team{'M', 0.686, 0.417, 0.163, moderate}, Team{'D', 0.636, 0.659, 0.207, moderate},
        Team{'F', 0.678, 0.659, 0.214, moderate}, Team{'B', 0.718, 0.589, 0.166, moderate},
        Team{'G', 0.611, 0.618, 0.110, moderate}, Team{'K', 0.857, 0.762, 0.122, high},
        Team{'I', 0.764, 0.800, 0.125, high}, Team{'N', 0.833, 0.800, 0.200, high},
        Team{'H', 0.800, 0.861, 0.099, high}, Team{'L', 0.857, 0.810, 0.122, high}}) {
    CAPTURE(team.name);
    CHECK(leadership::shared_level(team.density, team.reciprocity, team.centralization) ==
          team.level);
  }
  CHECK(leadership::shared_level(not_given, 0.5, 0.5) == SharedLevel::unknown);
}

TEST_CASE("typology: each number as it is written, of random teams") {
  for (std::uint64_t draw = 0; draw < 30; ++draw) {
    inference::Random random(1, inference::task("typology"), draw);
    const int n = 3 + static_cast<int>(random.below(15));
    const double chance = random.uniform();
    testing::Arcs arcs;
    std::set<std::pair<int, int>> known;
    std::vector<double> by(static_cast<std::size_t>(n), 0.0);
    for (int i = 0; i < n; ++i) {
      for (int j = 0; j < n; ++j) {
        if (i == j || random.uniform() > chance) continue;
        arcs.emplace_back(i, j), known.emplace(i, j);
        by[static_cast<std::size_t>(j)] += 1;
      }
    }
    const auto found =
        leadership::distribution(testing::network_of(n, arcs, Truth::yes), {.replicates = 0})
            .typology;
    if (arcs.empty()) {
      CHECK(found.reciprocity.unknown == Reason::no_ties);
      CHECK(found.central == 0);
      continue;
    }
    double returned = 0, off = 0;
    for (const auto& [i, j] : arcs) returned += known.count({j, i}) == 1 ? 1 : 0;
    const double most = *std::max_element(by.begin(), by.end());
    for (const double x : by) off += most - x;
    const auto sum = static_cast<double>(arcs.size());
    CHECK(found.density.value == doctest::Approx(sum / (n * (n - 1))));
    CHECK(found.reciprocity.value == doctest::Approx(returned / sum));
    CHECK(found.centralization.value == doctest::Approx(off / ((n - 1) * (n - 1))));
    CHECK(found.central == static_cast<std::size_t>(std::count(by.begin(), by.end(), most)));
    CHECK(found.central_named_by == static_cast<std::size_t>(most));
    const SharedLevel level =
        n < 5 || n > 15 ? SharedLevel::unknown
                        : leadership::shared_level(found.density.value, found.reciprocity.value,
                                                   found.centralization.value);
    CHECK(found.level == level);
  }
}

TEST_CASE("typology: no class without directions, for nobody, and for larger networks") {
  testing::Arcs ring;
  for (int i = 0; i < 7; ++i) ring.emplace_back(i, (i + 1) % 7);
  const auto both =
      leadership::distribution(testing::network_of(7, ring, Truth::no), {.replicates = 0});
  CHECK(both.typology.level == SharedLevel::unknown);
  CHECK(both.typology.reciprocity.unknown == Reason::no_direction);
  CHECK(both.typology.central == 7);
  CHECK(leadership::distribution(Network{}).typology.level == SharedLevel::unknown);
  CHECK(leadership::distribution(testing::network_of(21, testing::krackhardt_advice, Truth::yes),
                                 {.replicates = 0})
            .typology.level == SharedLevel::unknown);
}
