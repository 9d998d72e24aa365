// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <vector>

using namespace coalign;

TEST_CASE("priorities of groups: nothing of nobody, and a case by hand") {
  CHECK(alignment::group_priorities(Network{}).empty());
  NetworkBuilder b;
  const auto leader = [&](const char* name, Kind kind) {
    const auto id = b.id<Leader>(name);
    b.add(Leader{.id = id, .kind = kind});
    return id;
  };
  const auto a = leader("a", Kind::individual), c = leader("c", Kind::individual);
  const auto o = leader("o", Kind::organization);
  leader("silent", Kind::organization);
  const auto g = b.id<Goal>("g"), h = b.id<Goal>("h");
  for (const auto goal : {g, h, b.id<Goal>("nobody's")}) b.add(Goal{.id = goal});
  b.add(AgendaEntry{.leader = a, .goal = g, .stance = 1, .priority = 0.8});
  b.add(AgendaEntry{.leader = c, .goal = h, .stance = -1, .priority = 0.5});
  b.add(AgendaEntry{.leader = o, .goal = g, .stance = 1, .priority = 0.25});
  const auto found = alignment::group_priorities(std::move(b).build());
  REQUIRE(found.size() == 4);  // two kinds and two goals
  for (const auto& row : found) {
    const bool people = row.group == "individual";
    CHECK(row.leaders == (people ? 2U : 1U));
    const double expected = row.goal == g ? (people ? 0.4 : 0.25) : people ? 0.25 : 0.0;
    CHECK(row.priority.value == doctest::Approx(expected));
    CHECK(row.speaking == (row.goal == h && !people ? 0U : 1U));
  }
  NetworkBuilder with_one;
  with_one.add(Leader{.id = with_one.id<Leader>("a"), .kind = Kind::individual});
  CHECK_THROWS_AS(static_cast<void>(alignment::group_priorities(std::move(with_one).build(),
                                                                {.by = "no such attribute"})),
                  BadArgument);
}

TEST_CASE("priorities of groups add up to the priorities of all") {
  for (std::uint64_t seed = 1; seed <= 20; ++seed) {
    testing::Random random(seed);
    const testing::AgendaField field{.leaders = 1 + random.below(30), .goals = 1 + random.below(9)};
    const Network network = testing::random_agendas(random, field).build();
    const Facts facts(network);
    const auto& table = facts.agendas();
    double all = 0, groups = 0;
    for (const double one : table.priority) all += one;
    for (const auto& row : alignment::group_priorities(facts)) {
      CHECK((row.priority.value >= 0 && row.priority.value <= 1));
      groups += row.priority.value * double(row.leaders);
    }
    CHECK(groups == doctest::Approx(all));
  }
}
