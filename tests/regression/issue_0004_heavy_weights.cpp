// SPDX-License-Identifier: MIT
// Sums of weights near the largest number there is became infinite, and scores NaN.
#include "support/random_agendas.hpp"

#include <coalign/io/json.hpp>

#include <doctest/doctest.h>

using namespace coalign;

namespace {

/// The same agendas with every goal's weight and every influence times a power of two.
alignment::Agendas scaled(double times) {
  testing::Random random(7);
  auto field = testing::random_agendas(random, {.weighted_goals = false});
  NetworkBuilder again;
  const Network plain = std::move(field).build();
  const auto id = [&](auto row) { return again.id<Goal>(plain.key(row)); };
  for (std::size_t i = 0; i < plain.size<Leader>(); ++i) {
    Leader row = plain.row<Leader>(i);
    row.id = again.id<Leader>(plain.key(row.id));
    row.sector = {};
    again.add(row);
  }
  for (std::size_t g = 0; g < plain.size<Goal>(); ++g) {
    again.add(Goal{.id = id(plain.row<Goal>(g).id), .weight = times / static_cast<double>(g + 1)});
  }
  for (std::size_t i = 0; i < plain.size<AgendaEntry>(); ++i) {
    AgendaEntry row = plain.row<AgendaEntry>(i);
    row.leader = again.id<Leader>(plain.key(row.leader));
    row.goal = id(row.goal);
    again.add(row);
  }
  return alignment::agendas(std::move(again).build(),
                            {.weights = std::vector<double>(plain.size<Leader>(), times)});
}

}  // namespace

TEST_CASE("issue 4: a common power of two in weights and influences changes no bit of a score") {
  const alignment::Agendas plain = scaled(1);
  REQUIRE(plain.score.known());
  for (const double times : {0x1p1023, 0x1p-900, 8.0}) {
    const alignment::Agendas found = scaled(times);
    CHECK(found.score.value == plain.score.value);
    CHECK(found.overlap.value == plain.overlap.value);
    CHECK(found.influence_known.value == plain.influence_known.value);
    for (std::size_t g = 0; g < plain.by_goal.size(); ++g) {
      CHECK(found.by_goal[g].portion == plain.by_goal[g].portion);
    }
    for (std::size_t i = 0; i < plain.by_leader.size(); ++i) {
      CHECK(found.by_leader[i].effect.value == plain.by_leader[i].effect.value);
    }
  }
}
