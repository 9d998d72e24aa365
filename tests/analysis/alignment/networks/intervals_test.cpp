// SPDX-License-Identifier: MIT
#include "support/networks_by_definition.hpp"
#include "support/random_field.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace coalign;
using alignment::Networks;
using alignment::NetworksOptions;

TEST_CASE(
    "networks: every interval is the jackknife over networks from which a leader or a tie was "
    "deleted") {
  std::size_t given = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    NetworksOptions options;
    options.of_best = false;
    options.through = random.one_of({0.5, 0.0, 1.0});
    if (random.chance(0.3)) options.layer.weight = TieWeight::binary;
    const auto measure = [&](const Network& of, std::optional<std::size_t> = {}) {
      return alignment::networks(of, options);
    };
    testing::DeletedOneByOne<Networks> deleted(network, measure);
    for (const Network& rest : testing::without_each_pairs_ties(network)) {
      deleted.without_ties.push_back(measure(rest));
    }
    const Networks& whole = deleted.whole;
    std::set<std::size_t> known;
    for (const auto& row : whole.by_leader) known.insert(row.leader.index());
    const auto counts = [&](std::size_t i) { return known.count(i) != 0; };
    Range ratio;
    ratio.low = 0;
    using N = Networks;
    using E = Estimate;
    deleted.check(
        "score", {0, 1}, [](const N& n) -> const E& { return n.score; }, counts);
    deleted.check(
        "density", {0, 1}, [](const N& n) -> const E& { return n.density; }, counts);
    deleted.check(
        "difference", {-1, 1}, [](const N& n) -> const E& { return n.difference; }, counts);
    deleted.check(
        "activity", ratio, [](const N& n) -> const E& { return n.activity; }, counts);
    deleted.check(
        "placement", ratio, [](const N& n) -> const E& { return n.placement; }, counts);
    deleted.check(
        "lift", ratio, [](const N& n) -> const E& { return n.lift; }, counts);
    deleted.check(
        "unneeded", {0, 1}, [](const N& n) -> const E& { return n.unneeded; }, counts);
    deleted.check(
        "counted", {0, 1}, [](const N& n) -> const E& { return n.counted; }, counts);
    const testing::SlowNetworks slow(network, options);
    for (std::size_t g = 0; g < whole.by_goal.size(); ++g) {
      CAPTURE(g);
      const auto needed = [&](std::size_t leader) {
        const auto place = std::find(slow.known.begin(), slow.known.end(), leader);
        if (place == slow.known.end()) return false;
        const auto& its = slow.r_of[g][static_cast<std::size_t>(place - slow.known.begin())];
        return std::any_of(its.begin(), its.end(), [](double r) { return r > 0; });
      };
      deleted.check(
          "goal", {0, 1}, [&](const N& n) -> const E& { return n.by_goal[g].score; }, needed);
    }
    for (const auto& pair : whole.by_kind) {
      const auto row_of = [&](const N& n) {
        return std::find_if(n.by_kind.begin(), n.by_kind.end(),
                            [&](const auto& row) { return row.kinds == pair.kinds; });
      };
      static const E none = E::none(Reason::too_few);
      const auto who = [&](std::size_t i) {
        const Kind kind = network.row<Leader>(i).kind;
        return counts(i) && (kind == pair.kinds[0] || kind == pair.kinds[1]);
      };
      deleted.check(
          "kinds", {0, 1},
          [&](const N& n) -> const E& {
            const auto row = row_of(n);
            return row == n.by_kind.end() ? none : row->score;
          },
          who);
      deleted.check(
          "density of kinds", {0, 1},
          [&](const N& n) -> const E& {
            const auto row = row_of(n);
            return row == n.by_kind.end() ? none : row->density;
          },
          who);
    }
    given += deleted.given;
  }
  CHECK(given > 500);
}
