// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"
#include "support/random_field.hpp"

#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/structure/core_periphery.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <set>
#include <vector>

using namespace coalign;
using structure::core_periphery;
using structure::CorePeriphery;

namespace testing {

/// All cores tried: pairs out of place in the best, and who is in all of the best, in some.
struct SlowCore {
  std::uint64_t out_of_place = 0;
  std::vector<bool> all, some;

  SlowCore(std::size_t n, const std::set<std::pair<int, int>>& tied) {
    out_of_place = n * n;
    for (unsigned chosen = 0; chosen < 1U << n; ++chosen) {
      std::uint64_t wrong = 0;
      const auto in = [&](std::size_t i) { return (chosen >> i & 1U) != 0; };
      for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = i + 1; j < n; ++j) {
          const bool there = tied.count({int(i), int(j)}) + tied.count({int(j), int(i)}) > 0;
          wrong += (in(i) && in(j) && !there) || (!in(i) && !in(j) && there) ? 1 : 0;
        }
      }
      if (wrong > out_of_place) continue;
      if (wrong < out_of_place) all.assign(n, true), some.assign(n, false);
      out_of_place = wrong;
      for (std::size_t i = 0; i < n; ++i) {
        if (in(i)) some[i] = true;
        else all[i] = false;
      }
    }
  }
};

inline CorePeriphery core_of(int leaders, const Arcs& arcs) {
  return core_periphery(network_of(leaders, arcs, Truth::yes));
}

}  // namespace testing

TEST_SUITE("structure/core_periphery") {
  TEST_CASE("of nothing, of one, of two") {
    CHECK(core_periphery(Network{}).fit.unknown == Reason::too_few);
    CHECK(testing::core_of(1, {}).fit.unknown == Reason::too_few);
    CHECK(testing::core_of(2, {}).fit.unknown == Reason::no_ties);
    CHECK(testing::core_of(2, {{0, 1}}).fit.unknown == Reason::no_room);
    CHECK(testing::core_of(2, {{0, 1}}).core.empty());
  }

  TEST_CASE("a star is its middle, whichever way ties run") {
    const auto found = testing::core_of(6, {{3, 0}, {1, 3}, {3, 2}, {3, 4}, {5, 3}, {3, 5}});
    CHECK(found.tied == 5);
    CHECK(found.core == std::vector{LeaderId{3}});
    CHECK(found.either ==
          std::vector{LeaderId{0}, LeaderId{1}, LeaderId{2}, LeaderId{4}, LeaderId{5}});
    CHECK(found.out_of_place == 0);
    CHECK(found.fit.value == 1);
  }

  TEST_CASE("three who all know each other, with two more each: nothing is out of place") {
    const auto found = testing::core_of(
        9, {{0, 1}, {1, 2}, {2, 0}, {0, 3}, {0, 4}, {1, 5}, {1, 6}, {2, 7}, {2, 8}});
    CHECK(found.core == std::vector{LeaderId{0}, LeaderId{1}, LeaderId{2}});
    CHECK(found.either.empty());
    CHECK(found.fit.value == 1);
    CHECK(found.fit_chance.p_greater.value < 0.05);
  }

  TEST_CASE("a ring has no core: anybody would do") {
    const auto found =
        testing::core_of(7, {{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}, {5, 6}, {6, 0}});
    CHECK(found.core.empty());
    CHECK(found.either.size() == 7);
    CHECK(found.fit_chance.p_greater.value == 1);
  }

  TEST_CASE("Padgett's families: the Medici, and whom all cores of the best share") {
    const auto found = testing::core_of(16, testing::florentine_marriages);
    const testing::SlowCore slow(
        16, {testing::florentine_marriages.begin(), testing::florentine_marriages.end()});
    CHECK(found.out_of_place == slow.out_of_place);
    REQUIRE(!found.core.empty());
    CHECK(found.core.front() == LeaderId{8});
  }

  TEST_CASE("as all cores tried, on random ties; and the interval as leaders left out one by one") {
    testing::Random random(11);
    for (int round = 0; round < 60; ++round) {
      const int n = 2 + int(random.below(8));
      std::set<std::pair<int, int>> tied;
      for (std::size_t k = random.below(20); k-- > 0;) {
        const int i = int(random.below(std::size_t(n))), j = int(random.below(std::size_t(n)));
        if (i != j) tied.insert({i, j});
      }
      const testing::Arcs arcs(tied.begin(), tied.end());
      const auto found = testing::core_of(n, arcs);
      if (!found.fit.known()) continue;
      const testing::SlowCore slow(std::size_t(n), tied);
      CHECK(found.out_of_place == slow.out_of_place);
      std::vector<bool> all(std::size_t(n), false), some(std::size_t(n), false);
      for (const LeaderId one : found.core) all[one.index()] = some[one.index()] = true;
      for (const LeaderId one : found.either) some[one.index()] = true;
      CHECK(all == slow.all);
      CHECK(some == slow.some);

      std::vector<double> without;
      for (int gone = 0; gone < n; ++gone) {
        testing::Arcs rest;
        const auto place = [&](int i) { return i < gone ? i : i - 1; };
        for (const auto& [i, j] : arcs) {
          if (i != gone && j != gone) rest.emplace_back(place(i), place(j));
        }
        without.push_back(testing::core_of(n - 1, rest).fit.value);
      }
      const auto expected = inference::jackknife(found.fit.value, without, {0, 1});
      REQUIRE(found.fit.interval.has_value() == expected.has_value());
      if (!expected) continue;
      CHECK(found.fit.interval->low == doctest::Approx(expected->low));
      CHECK(found.fit.interval->high == doctest::Approx(expected->high));
    }
  }

  TEST_CASE("under chance alone, p is below 0.05 in about one of twenty") {
    testing::Random random(3);
    int below = 0;
    for (int round = 0; round < 400; ++round) {
      testing::Arcs arcs;
      for (int i = 0; i < 14; ++i) {
        for (int j = i + 1; j < 14; ++j) {
          if (random.chance(0.25)) arcs.emplace_back(i, j);
        }
      }
      below += testing::core_of(14, arcs).fit_chance.p_greater.value <= 0.05 ? 1 : 0;
    }
    CHECK(below <=
          32);  // 20 expected, 4.4 their spread; fewer are right, because the fit takes few values
  }

  TEST_CASE("who did not answer is left out, the names do not matter, and threads do not") {
    testing::Random random(5);
    for (int round = 0; round < 20; ++round) {
      const Network network = testing::random_field(random);
      Work many;
      many.threads = 7;
      const auto one = core_periphery(network), seven = core_periphery(network, {}, many);
      CHECK(one.core == seven.core);
      CHECK(one.fit_chance.p_greater.known() == one.fit.known());
      if (one.fit.known())
        CHECK(one.fit_chance.p_greater.value == seven.fit_chance.p_greater.value);
      CHECK(one.leaders_answering <= one.leaders);
    }
    const auto there =
        testing::core_of(7, {{0, 1}, {0, 2}, {0, 3}, {1, 2}, {1, 4}, {2, 5}, {5, 6}});
    const auto back = testing::core_of(7, {{6, 5}, {6, 4}, {6, 3}, {5, 4}, {5, 2}, {4, 1}, {1, 0}});
    CHECK(there.fit.value == back.fit.value);
    CHECK(there.core.size() == back.core.size());
  }
}
