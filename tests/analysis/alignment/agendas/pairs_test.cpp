// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/pairs_met.hpp>

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
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      testing::AgendaField field;
      if (seed >= 200) field.without_stance = 0.4;
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
          if (!(sums.compared > 0)) continue;
          const double score = options.silence == Silence::absent ? sums.score() : sums.agreement();
          if (sign * sums.agreed > 1e-12 * sums.compared) scores.push_back(score);
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

  TEST_CASE("a pair of score 0 is neither aligned nor opposed, whatever rounding leaves of it") {
    for (int one = 0; one < 7; ++one) {
      for (int other = 0; other < 7; ++other) {
        NetworkBuilder b;  // a scale from 1 to 7: half of its width apart is 0
        b.add(Goal{.id = b.id<Goal>("goal")});
        for (const auto& [name, point] : {std::pair("a", one), std::pair("b", other)}) {
          b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
          b.add(AgendaEntry{.leader = b.id<Leader>(name),
                            .goal = b.id<Goal>("goal"),
                            .stance = 2.0 * point / 6 - 1});
        }
        const Network network = std::move(b).build();
        const int apart = std::abs(one - other);
        CHECK(alignment::pairs(network, 1, PairOrder::most_aligned).size() == (apart < 3));
        CHECK(alignment::pairs(network, 1, PairOrder::most_opposed).size() == (apart > 3));
        alignment::SimilarityOptions subtract{alignment::Similarity::subtract,
                                              alignment::Normalization::average};
        CHECK(alignment::similar_pairs(network, 1, PairOrder::most_aligned, subtract).size() ==
              (apart < 3));
        CHECK(alignment::similar_pairs(network, 1, PairOrder::most_opposed, subtract).size() ==
              (apart > 3));
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

  TEST_CASE("more pairs than can be looked at are refused, as many as can be are not") {
    facts::AgendaTable table;
    table.goal_weight = {1};
    table.first = {0, 632'457};  // a few more than 200 billion
    CHECK_THROWS_AS(alignment::detail::check_pairs_met(table), BadArgument);
    table.first = {0, 632'456};
    CHECK_NOTHROW(alignment::detail::check_pairs_met(table));
  }
}
