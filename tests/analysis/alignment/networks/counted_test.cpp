// SPDX-License-Identifier: MIT
#include "support/networks_by_definition.hpp"
#include "support/random_field.hpp"

#include <doctest/doctest.h>

using namespace coalign;

TEST_CASE("networks: the counted form of many leaders is that of all their pairs") {
  for (std::uint64_t seed = 1; seed <= 8; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const std::size_t leaders = 100 + random.below(150), goals = 4 + random.below(60);
    NetworkBuilder b;
    const auto leader = [&](std::size_t i) { return b.id<Leader>("leader " + std::to_string(i)); };
    const auto goal = [&](std::size_t g) { return b.id<Goal>("goal " + std::to_string(g)); };
    for (std::size_t g = 0; g < goals; ++g) {
      b.add(Goal{.id = goal(g)});
      if (g > 0 && random.chance(0.2)) b.add(Contribution{.from = goal(g - 1), .to = goal(g)});
    }
    b.add(TieType{.id = b.id<TieType>("trust"), .directed = Truth::no});
    for (std::size_t i = 0; i < leaders; ++i) {
      Leader row{.id = leader(i), .kind = Kind::individual};
      if (seed % 2 == 0) row.response = random.one_of({Response::answered, Response::asked});
      b.add(row);
      const std::size_t first = random.below(goals);
      for (std::size_t k = random.below(3) + 1; k-- > 0;) {
        const double stance = random.one_of({1.0, 1.0, -1.0});
        b.add(AgendaEntry{
            .leader = leader(i), .goal = goal((first + 2 * k) % goals), .stance = stance});
      }
      if (i == 0) continue;
      const std::size_t other = random.below(i);
      b.add(Tie{.from = leader(other), .to = leader(i), .type = b.id<TieType>("trust")});
    }
    const Network network = std::move(b).build();
    const alignment::NetworksOptions options{.through = random.one_of({0.0, 0.5})};
    const auto found = alignment::networks(network, options);
    REQUIRE(found.counted.known());
    CHECK(testing::close(found.counted.value, testing::SlowNetworks(network, options).counted()));
  }
}
