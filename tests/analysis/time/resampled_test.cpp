// SPDX-License-Identifier: MIT
#include <coalign/analysis/describe.hpp>
#include <coalign/analysis/time/resampled.hpp>
#include <coalign/coalign.hpp>

#include "support/random_values.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace coalign;
using doctest::Approx;

namespace testing {

/// Twelve leaders of four sectors, three of them without one; two more without an agenda or a tie.
inline Network with_ties_and_sectors(std::uint64_t seed) {
  Random random(seed);
  NetworkBuilder b;
  const auto leader = [&](std::size_t i) { return b.id<Leader>("l" + std::to_string(i)); };
  const auto goal = [&](std::size_t g) { return b.id<Goal>("g" + std::to_string(g)); };
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 4});
  b.add(Resource{.id = b.id<Resource>("money")});
  for (std::size_t g = 0; g < 6; ++g) b.add(Goal{.id = goal(g)});
  for (std::size_t i = 0; i < 14; ++i) {
    Leader row{.id = leader(i), .kind = static_cast<Kind>(1 + i % 3)};
    if (i % 5 != 0) row.sector = b.text("sector " + std::to_string(i % 5));
    b.add(row);
  }
  for (std::size_t i = 0; i < 12; ++i) {
    for (std::size_t g = 0; g < 6; ++g) {
      if (!random.chance(0.6)) continue;
      b.add(AgendaEntry{.leader = leader(i),
                        .goal = goal(g),
                        .stance = random.between(-1, 2) / 2.0,
                        .priority = random.between(1, 4) / 4.0});
    }
    for (std::size_t j = 0; j < 12; ++j) {
      if (i == j || !random.chance(0.4)) continue;
      b.add(Tie{.from = leader(i),
                .to = leader(j),
                .type = b.id<TieType>("trust"),
                .weight = static_cast<double>(random.between(1, 4))});
    }
    b.add(Commitment{.leader = leader(i),
                     .resource = b.id<Resource>("money"),
                     .goal = goal(random.below(6)),
                     .amount = static_cast<double>(random.between(1, 9))});
  }
  return std::move(b).build();
}

inline const ResampledNumber& row_of(const Resampled& found, const std::string& name) {
  for (const ResampledNumber& one : found.numbers) {
    if (one.name == name) return one;
  }
  FAIL("no number " << name);
  return found.numbers.front();
}
inline const Estimate& number_of(const Resampled& found, const std::string& name) {
  return row_of(found, name).number;
}

/// How many numbers have the usual interval, or one that is wider, as that of a number that ties or distances make.
template <class Measure, class Wider>
std::size_t as_usual(const Network& network, Measure&& measure, Wider&& wider) {
  const Resampled found = resampled(network, measure);
  std::size_t same = 0;
  const auto usual = measure(network);
  coalign::detail::each_estimate(
      usual, {}, [&](const std::string& name, const Estimate& number, Range) {
        if (!number.known() || !number.interval) return;
        CAPTURE(name);
        // A leader whose part leaves the number as it is does not count in it here.
        if (row_of(found, name).clusters != 12) return;
        const Estimate& other = number_of(found, name);
        CHECK(other.value == number.value);
        REQUIRE(other.interval);
        ++same;
        if (wider(name)) {
          CHECK(other.interval->low <= number.interval->low + 1e-8);
          CHECK(other.interval->high >= number.interval->high - 1e-8);
          return;
        }
        CHECK(other.interval->low == Approx(number.interval->low).epsilon(1e-8));
        CHECK(other.interval->high == Approx(number.interval->high).epsilon(1e-8));
      });
  return same;
}

}  // namespace testing

TEST_CASE("resampled: each leader alone gives the intervals that measures have") {
  std::size_t agendas = 0, networks = 0, resources = 0;
  for (std::uint64_t seed = 0; seed < 16; ++seed) {
    CAPTURE(seed);
    const Network network = testing::with_ties_and_sectors(seed);
    agendas += testing::as_usual(
        network, [](const Network& at) { return alignment::agendas(at); },
        [](const std::string&) { return false; });
    networks += testing::as_usual(
        network, [](const Network& at) { return alignment::networks(at); },
        [](const std::string&) { return true; });
    resources += testing::as_usual(
        network, [](const Network& at) { return alignment::resources(at); },
        [](const std::string& name) {
          return name == "match" || name == "match_givers" || name == "difference";
        });
  }
  CHECK(agendas > 20);
  CHECK(networks > 40);
  CHECK(resources > 10);
}

TEST_CASE("resampled: clusters leave together, by deleting their leaders") {
  for (std::uint64_t seed = 0; seed < 6; ++seed) {
    CAPTURE(seed);
    const Network network = testing::with_ties_and_sectors(seed);
    const auto measure = [](const Network& at) { return alignment::networks(at); };
    const Resampled found = resampled(network, measure, {.clusters = "sector"});
    // Four sectors; leaders 0, 5 and 10 are clusters of their own.
    CHECK(found.clusters == 7);
    std::vector<double> score, density;
    for (std::size_t c = 0; c < 7; ++c) {
      Network rest = network;
      for (std::size_t i = 14; i-- > 0;) {
        const bool leaves = c < 4 ? i % 5 == c + 1 : i == (c - 4) * 5;
        if (leaves) rest = testing::without_leader(rest, i);
      }
      const alignment::Networks left = measure(rest);
      score.push_back(left.score.known() ? left.score.value : not_given);
      density.push_back(left.density.known() ? left.density.value : not_given);
    }
    for (const char* name : {"score", "density"}) {
      CAPTURE(name);
      const Estimate& number = testing::number_of(found, name);
      const auto slow =
          inference::jackknife(number.value, name[0] == 's' ? score : density, {0, 1});
      REQUIRE(number.interval.has_value() == slow.has_value());
      if (!slow) continue;
      CHECK(number.interval->low == Approx(slow->low).epsilon(1e-9));
      CHECK(number.interval->high == Approx(slow->high).epsilon(1e-9));
    }
  }
}

TEST_CASE("resampled: of these leaders alone, by how many of them count") {
  const Network network = testing::with_ties_and_sectors(3);
  const auto measure = [](const Network& at) { return alignment::networks(at).density; };
  const Resampled usual = resampled(network, measure);
  const Resampled these = resampled(network, measure, {.population = inference::Population::these});
  CHECK(usual.numbers.front().name == "value");
  CHECK(usual.clusters == 14);
  CHECK(usual.numbers.front().clusters == 12);  // two have neither an agenda nor a tie
  CHECK(usual.numbers.front().leaders == 12);
  const Estimate &wide = usual.numbers.front().number, &narrow = these.numbers.front().number;
  REQUIRE(narrow.interval);
  CHECK(narrow.interval->high - narrow.value ==
        Approx(std::sqrt(1 - 12.0 / 14) * (wide.interval->high - wide.value)).epsilon(1e-9));
}

TEST_CASE("resampled: nobody, too few, whom the measure is asked of, and no such attribute") {
  const auto density = [](const Network& at) { return alignment::networks(at).density; };
  CHECK(resampled(NetworkBuilder().build(), density).clusters == 0);
  const Network network = testing::with_ties_and_sectors(3);
  const Resampled few = resampled(network, density, {.clusters = "kind"});
  CHECK(few.clusters == 3);
  CHECK_FALSE(few.numbers.front().number.interval);
  const Resampled asked = resampled(network, [&](const Network& at) {
    if (!at.find<Leader>("l3")) throw BadArgument("there is no leader l3");
    return density(at);
  });
  CHECK(asked.clusters == 0);
  CHECK(asked.numbers.front().number.known());
  CHECK_FALSE(asked.numbers.front().number.interval);
  CHECK_THROWS_AS((void)resampled(network, density, {.clusters = "shoe size"}), BadArgument);
}
