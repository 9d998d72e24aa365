// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"
#include "support/random_values.hpp"

#include <coalign/analysis/alignment/agendas/imputed.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

using namespace coalign;

namespace testing {

/// Leaders of two sectors, the first health; those of a sector hold the same. Stances on two goals; no stances: silent.
inline Network two_sectors(const std::vector<std::vector<double>>& stances, std::size_t health) {
  NetworkBuilder b;
  for (const std::string goal : {"g0", "g1"}) b.add(Goal{.id = b.id<Goal>(goal)});
  for (std::size_t i = 0; i < stances.size(); ++i) {
    const LeaderId id = b.id<Leader>("l" + std::to_string(i));
    b.add(Leader{
        .id = id, .kind = Kind::organization, .sector = b.text(i < health ? "health" : "climate")});
    for (std::size_t g = 0; g < stances[i].size(); ++g) {
      if (std::isnan(stances[i][g])) continue;
      b.add(AgendaEntry{
          .leader = id, .goal = b.id<Goal>("g" + std::to_string(g)), .stance = stances[i][g]});
    }
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("imputed: nothing is known of nobody, and once is not enough") {
  CHECK(alignment::imputed(NetworkBuilder().build()).score.unknown == Reason::no_agendas);
  alignment::ImputedOptions options;
  options.imputations = 1;
  CHECK_THROWS_AS(static_cast<void>(alignment::imputed(NetworkBuilder().build(), options)),
                  BadArgument);
}

TEST_CASE("imputed: where nothing is missing, numbers and intervals are those of agendas") {
  const Network network = testing::two_sectors(
      {{1, 1}, {1, 0.5}, {0.5, 1}, {-1, 0.5}, {1, -1}, {0, 0}, {0.5, -0.5}, {1, 1}}, 4);
  const auto usual = alignment::agendas(network);
  const auto found = alignment::imputed(network);
  CHECK(found.leaders_imputed == 0);
  CHECK(found.score.value == doctest::Approx(usual.score.value).epsilon(1e-12));
  REQUIRE(found.score.interval);
  CHECK(found.score.interval->low == doctest::Approx(usual.score.interval->low).epsilon(1e-9));
  CHECK(found.score.interval->high == doctest::Approx(usual.score.interval->high).epsilon(1e-9));
  CHECK(found.agreement.interval->low ==
        doctest::Approx(usual.agreement.interval->low).epsilon(1e-9));
  CHECK(found.missing_information.value == 0);
}

TEST_CASE(
    "imputed: who is silent gets what those of the same sector hold, and no pair agrees with "
    "itself") {
  const std::vector<double> health{1, 1}, climate{-1, 0.5};
  const auto alike = alignment::imputed(testing::two_sectors({health, health, {}, health, {}}, 5));
  CHECK(alike.leaders_known == 3);
  CHECK(alike.leaders_imputed == 2);
  CHECK(alike.leaders_alike == 2);
  CHECK(alike.score.value == doctest::Approx(1).epsilon(1e-12));
  CHECK(alike.missing_information.value < 1e-12);
  // Of two who hold the opposite, each copy meets only the other: what they agree on stays as it is.
  const Network two = testing::two_sectors({{1}, {-1}, {}, {}}, 4);
  CHECK(alignment::imputed(two).agreement.value == alignment::agendas(two).agreement.value);
}

TEST_CASE(
    "imputed: where a sector is more silent than others it brings back what the whole would be") {
  testing::Random random(11);
  double whole = 0, known = 0, filled = 0;
  constexpr int networks = 40;
  for (int k = 0; k < networks; ++k) {
    std::vector<std::vector<double>> all, some;
    for (std::size_t i = 0; i < 40; ++i) {
      const double side = i < 20 ? 1 : -1;
      const auto say = [&] { return side * (random.chance(0.8) ? 1 : -0.5); };
      all.push_back({say(), say()});
      some.push_back(i >= 20 && i < 35 ? std::vector<double>{} : all.back());
    }
    whole += alignment::agendas(testing::two_sectors(all, 20)).score.value / networks;
    known += alignment::agendas(testing::two_sectors(some, 20)).score.value / networks;
    filled += alignment::imputed(testing::two_sectors(some, 20)).score.value / networks;
  }
  CHECK(std::abs(known - whole) > 0.1);
  CHECK(std::abs(filled - whole) < std::abs(known - whole) / 5);
}

TEST_CASE("imputed: on the whole less is known than if all had answered, and more than without") {
  testing::Random random(5);
  const auto width = [](const Estimate& score) {
    REQUIRE(score.interval);
    return score.interval->high - score.interval->low;
  };
  double answered = 0, filled = 0, known = 0;
  for (int k = 0; k < 60; ++k) {
    std::vector<std::vector<double>> all, some;
    for (std::size_t i = 0; i < 24; ++i) {
      const double side = i < 12 ? 0.5 : -0.5;
      const auto say = [&] { return side + random.between(-1, 1) / 2.0; };
      all.push_back({say(), say()});
      some.push_back(i % 3 == 1 ? std::vector<double>{} : all.back());
    }
    const auto found = alignment::imputed(testing::two_sectors(some, 12));
    CHECK(found.leaders_imputed == 8);
    CHECK(found.missing_information.value > 0);
    CHECK(found.missing_information.value < 1);
    answered += width(alignment::agendas(testing::two_sectors(all, 12)).score);
    filled += width(found.score);
    known += width(alignment::agendas(testing::two_sectors(some, 12)).score);
  }
  CHECK(filled > answered);
  CHECK(filled < known);
}

TEST_CASE("imputed: single answers are filled in where silence is unknown, from who is nearest") {
  const double none = std::nan("");
  // The last is for the first goal; all who are for it are against the second.
  const Network network = testing::two_sectors(
      {{1, -1}, {1, -1}, {1, -1}, {1, -1}, {1, -1}, {-1, 1}, {-1, 1}, {-1, 1}, {1, none}}, 9);
  alignment::ImputedOptions options;
  options.agendas.silence = alignment::Silence::unknown;
  const auto found = alignment::imputed(network, options);
  CHECK(found.cells_imputed == 1);
  // Five of the same mind, and one with a copy of it: who gave it does not agree with it once more.
  const double pairs_for = 15 + 14, apart = 18 + 18;  // of six; of six with three
  const double agreed = pairs_for + 3 + 3 - apart, compared = pairs_for + 3 + 3 + apart;
  CHECK(found.agreement.value == doctest::Approx(agreed / compared));
  CHECK(alignment::imputed(network).cells_imputed == 0);  // who says nothing does not care
}

TEST_CASE("imputed: influence in any unit, any number of threads, the same numbers") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const Network network = testing::random_network(seed);
    const auto one = alignment::imputed(network);
    Work work;
    work.threads = 7;
    const auto seven = alignment::imputed(network, {}, work);
    REQUIRE(seven.score.known() == one.score.known());
    if (one.score.known()) CHECK(seven.score.value == one.score.value);
    alignment::ImputedOptions heavy;
    heavy.agendas.weights.assign(network.size<Leader>(), 3.0);
    const auto found = alignment::imputed(network, heavy);
    REQUIRE(found.score.known() == one.score.known());
    if (one.score.known()) CHECK(found.score.value == doctest::Approx(one.score.value));
  }
}
