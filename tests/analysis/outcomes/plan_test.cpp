// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace coalign;

TEST_CASE("plan: nothing of nothing, and more than it can draw is refused") {
  CHECK(outcomes::plan(Network{}).boxes.empty());
  CHECK_THROWS_AS(static_cast<void>(outcomes::plan(Network{}, {.goals = 1001})), BadArgument);
  CHECK_THROWS_AS(static_cast<void>(outcomes::plan(Network{}, {.initiatives = 1001})), BadArgument);
}

TEST_CASE("plan: every contribution runs to the right, every box stands once in its column") {
  std::size_t arcs = 0;
  for (std::uint64_t seed = 1; seed <= 80; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_network(seed);
    const outcomes::Plan found = outcomes::plan(network, {.initiatives = 1000, .goals = 1000});
    CHECK(found.boxes.size() == found.initiatives + found.goals);
    std::set<std::pair<std::size_t, std::size_t>> places;
    for (const auto& box : found.boxes) {
      CHECK(box.column < found.columns);
      CHECK(box.initiative.known() == (box.column == 0));
      CHECK(box.goal.known() != box.initiative.known());
      CHECK(places.emplace(box.column, box.row).second);
      CHECK((box.row == 0 || places.count({box.column, box.row - 1}) == 1));
    }
    for (const auto& arc : found.arcs) {
      CHECK(found.boxes[arc.begin].column < found.boxes[arc.end].column);
      ++arcs;
    }
    const outcomes::Plan cut = outcomes::plan(network, {.initiatives = 2, .goals = 3});
    CHECK(cut.boxes.size() <= 5);
    CHECK(cut.goals == found.goals);
    for (const auto& arc : cut.arcs) CHECK(std::max(arc.begin, arc.end) < cut.boxes.size());
  }
  CHECK(arcs > 100);
}

TEST_CASE("plan: rows follow what they are joined to, so that no two of these lines cross") {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("l"), .kind = Kind::organization});
  const std::vector<std::string> order{"c", "a", "b"};
  for (const auto& one : order) b.add(Goal{.id = b.id<Goal>(one)});
  for (const std::string one : {"a", "b", "c"}) {
    Initiative row{.id = b.id<Initiative>("try " + one)};
    row.goals = {b.id<Goal>(one)};
    b.add(row);
  }
  const outcomes::Plan found = outcomes::plan(std::move(b).build());
  REQUIRE(found.arcs.size() == 3);
  for (const auto& arc : found.arcs) CHECK(found.boxes[arc.begin].row == found.boxes[arc.end].row);
}
