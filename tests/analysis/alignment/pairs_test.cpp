// SPDX-License-Identifier: MIT
#include "support/agendas_by_definition.hpp"
#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

using namespace coalign;
using alignment::PairOrder;
using alignment::Silence;

TEST_SUITE("analysis/alignment/pairs") {
  TEST_CASE("nobody, and nobody who shares anything, make no pairs") {
    CHECK(alignment::pairs(Network{}, 5, PairOrder::most_aligned).empty());
    testing::Random random(1);
    const Network network = testing::random_agendas(random, {}).build();
    CHECK(alignment::pairs(network, 0, PairOrder::most_aligned).empty());
  }

  TEST_CASE("they are the first of all pairs, sorted by the pair formula") {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      testing::AgendaField field;
      field.leaders = random.below(20);
      field.goals = 1 + random.below(9);
      field.points = random.one_of({0U, 2U, 7U});
      const Network network = testing::random_agendas(random, field).build();
      alignment::AgendasOptions options;
      options.silence = random.one_of({Silence::absent, Silence::unknown});
      if (random.chance(0.3)) options.through = 0.5;
      const auto order = random.one_of({PairOrder::most_aligned, PairOrder::most_opposed});
      const double sign = order == PairOrder::most_aligned ? 1 : -1;

      const testing::SlowAgendas slow(network, options);
      std::vector<double> scores;
      for (std::size_t i = 0; i < field.leaders; ++i) {
        for (std::size_t j = i + 1; j < field.leaders; ++j) {
          const auto sums = slow.pair(i, j);
          if (!(sums.shared > 0)) continue;
          const double score = options.silence == Silence::absent ? sums.score() : sums.agreement();
          if (sign * score > 1e-15) scores.push_back(score);
        }
      }
      std::sort(scores.begin(), scores.end(),
                [&](double a, double b) { return sign * a > sign * b; });
      const std::size_t top = 1 + random.below(12);
      const auto found = alignment::pairs(network, top, order, options);
      REQUIRE(found.size() == std::min(top, scores.size()));
      for (std::size_t k = 0; k < found.size(); ++k) {
        CHECK(found[k].first < found[k].second);
        CHECK(found[k].score.value == doctest::Approx(scores[k]).epsilon(1e-12));
        const auto sums = slow.pair(found[k].first.index(), found[k].second.index());
        CHECK(found[k].overlap.value == doctest::Approx(sums.overlap()).epsilon(1e-12));
        CHECK(found[k].agreement.value == doctest::Approx(sums.agreement()).epsilon(1e-12));
      }
    }
  }

  TEST_CASE("the same pairs on any number of threads") {
    testing::Random random(5);
    testing::AgendaField field{.leaders = 400, .goals = 30, .points = 5};
    const Network network = testing::random_agendas(random, field).build();
    const auto one = alignment::pairs(network, 50, PairOrder::most_aligned, {}, {.threads = 1});
    const auto seven = alignment::pairs(network, 50, PairOrder::most_aligned, {}, {.threads = 7});
    REQUIRE(one.size() == seven.size());
    for (std::size_t k = 0; k < one.size(); ++k) {
      CHECK(one[k].first == seven[k].first);
      CHECK(one[k].second == seven[k].second);
      CHECK(one[k].score.value == seven[k].score.value);
    }
  }
}
