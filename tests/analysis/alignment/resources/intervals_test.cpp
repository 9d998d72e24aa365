// SPDX-License-Identifier: MIT
#include "support/random_means.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <set>

using namespace coalign;
using alignment::Resources;

TEST_CASE("resources: every interval is the jackknife over networks without a leader") {
  std::size_t given = 0, differences = 0;
  for (std::uint64_t seed = 1; seed <= 120; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    std::set<std::size_t> counted;
    bool parts = false;
    for (std::size_t c = 0; c < network.size<Commitment>(); ++c) {
      const Commitment row = network.row<Commitment>(c);
      counted.insert(row.leader.index());
      parts |= row.part_of.known();
    }
    if (parts) continue;  // they go with what they are part of
    for (std::size_t e = 0; e < network.size<AgendaEntry>(); ++e) {
      counted.insert(network.row<AgendaEntry>(e).leader.index());
    }
    const testing::DeletedOneByOne<Resources> deleted(
        network, [](const Network& of, std::optional<std::size_t> = {}) {
          return alignment::resources(of, {.deliverable = false});
        });
    using R = Resources;
    using E = Estimate;
    const auto counts = [&](std::size_t i) { return counted.count(i) != 0; };
    const Range share{0, 1};
    deleted.check(
        "match", share, [](const R& r) -> const E& { return r.match; }, counts);
    deleted.check(
        "givers", share, [](const R& r) -> const E& { return r.match_givers; }, counts);
    deleted.check(
        "coverage", share, [](const R& r) -> const E& { return r.coverage; }, counts);
    deleted.check(
        "at most", share, [](const R& r) -> const E& { return r.coverage_at_most; }, counts);
    if (!deleted.whole.chance.interval) {  // else it is thrown
      deleted.check(
          "difference", {-1, 1}, [](const R& r) -> const E& { return r.difference; }, counts);
      differences += deleted.whole.difference.interval ? 1 : 0;
    }
    for (std::size_t k = 0; k < deleted.whole.by_resource.size(); ++k) {
      deleted.check(
          "match of one", share, [&](const R& r) -> const E& { return r.by_resource[k].match; },
          counts);
    }
    for (std::size_t g = 0; g < deleted.whole.by_goal.size(); ++g) {
      deleted.check(
          "wanted", share, [&](const R& r) -> const E& { return r.by_goal[g].wanted; }, counts);
      deleted.check(
          "given", share, [&](const R& r) -> const E& { return r.by_goal[g].given; }, counts);
      deleted.check(
          "loss", share, [&](const R& r) -> const E& { return r.by_goal[g].loss; }, counts);
      deleted.check(
          "covered", share, [&](const R& r) -> const E& { return r.by_goal[g].coverage; }, counts);
    }
    given += deleted.given;
  }
  CHECK(given > 200);
  CHECK(differences > 5);
}
