// SPDX-License-Identifier: MIT
#include "support/drawn_fields.hpp"
#include "support/networks_by_definition.hpp"
#include "support/random_field.hpp"
#include "support/rounds.hpp"

#include <coalign/analysis/alignment/networks/networks_by_chance.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <numeric>

using namespace coalign;
using alignment::NetworksByChance;

namespace testing {

/// The same field, in which those at i hold the agenda of `who[i]`.
inline SlowNetworks with_agendas_of(const SlowNetworks& field,
                                    const std::vector<std::size_t>& who) {
  SlowNetworks moved = field;
  for (std::size_t i = 0; i < who.size(); ++i) {
    for (std::size_t j = 0; j < who.size(); ++j) {
      moved.r[i][j] = field.compared[i][j] ? field.r[who[i]][who[j]] : 0;
    }
  }
  return moved;
}

inline std::array<double, 4> numbers_of(const SlowNetworks& field) {
  const double score = field.met() / field.required();
  const double density = field.strength() / field.pairs();
  return {score, field.by_chance() / density, score / field.by_chance(), field.of_best()};
}

inline constexpr std::array each_test{&NetworksByChance::score, &NetworksByChance::activity,
                                      &NetworksByChance::placement, &NetworksByChance::of_best};

/// Leaders with agendas and ties that know nothing of one another.
inline Network unrelated(Random& random) {
  NetworkBuilder b;
  const auto leader = [&](std::size_t i) { return b.id<Leader>("l" + std::to_string(i)); };
  const auto goal = [&](std::size_t g) { return b.id<Goal>("g" + std::to_string(g)); };
  constexpr std::size_t leaders = 12, goals = 6;
  for (std::size_t g = 0; g < goals; ++g) b.add(Goal{.id = goal(g)});
  b.add(TieType{.id = b.id<TieType>("trust"), .directed = Truth::no});
  for (std::size_t i = 0; i < leaders; ++i) {
    b.add(Leader{.id = leader(i), .kind = Kind::organization});
    for (std::size_t g = 0; g < goals; ++g) {
      if (random.chance(0.5)) {
        b.add(AgendaEntry{.leader = leader(i),
                          .goal = goal(g),
                          .stance = random.between(-2, 2) / 2.0,
                          .priority = random.unit()});
      }
    }
    for (std::size_t j = 0; j < i; ++j) {
      if (random.chance(0.3)) {
        b.add(Tie{.from = leader(i), .to = leader(j), .type = b.id<TieType>("trust")});
      }
    }
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_CASE("networks by chance: every order of agendas, by the definition") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    alignment::NetworksByChanceOptions how;
    how.through = random.one_of({0.5, 0.0, 1.0});
    alignment::NetworksOptions options;
    options.through = how.through;
    const testing::SlowNetworks slow(network, options);
    std::vector<std::size_t> movable;
    for (std::size_t i = 0; i < slow.known.size(); ++i) {
      const auto row = network.row<Leader>(slow.known[i]);
      if (row.response == Response::answered || row.response == Response::unknown) {
        movable.push_back(i);
      }
    }
    bool recorded = false;
    for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
      recorded |= network.row<Leader>(i).response != Response::unknown;
    }
    if (recorded) {
      std::erase_if(movable, [&](std::size_t i) {
        return network.row<Leader>(slow.known[i]).response != Response::answered;
      });
    }
    const NetworksByChance found = alignment::networks_by_chance(network, how);
    const auto measured = alignment::networks(network, options);
    if (movable.size() < 2) {
      CHECK_FALSE(found.score.observed.known());
      continue;
    }
    CHECK(found.score.observed.known() == measured.score.known());
    if (movable.size() > 6 || !measured.score.known()) continue;
    std::array<double, 4> sum{}, greater{};
    const std::array<double, 4> observed = testing::numbers_of(slow);
    std::vector<std::size_t> order(movable.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    double orders = 0;
    do {
      std::vector<std::size_t> who(slow.known.size());
      std::iota(who.begin(), who.end(), std::size_t{0});
      for (std::size_t k = 0; k < order.size(); ++k) who[movable[k]] = movable[order[k]];
      const auto numbers = testing::numbers_of(testing::with_agendas_of(slow, who));
      ++orders;
      for (std::size_t k = 0; k < 4; ++k) {
        sum[k] += numbers[k];
        greater[k] += numbers[k] >= observed[k] - 1e-9 ? 1 : 0;
      }
    } while (std::next_permutation(order.begin(), order.end()));
    for (std::size_t k = 0; k < 4; ++k) {
      CAPTURE(k);
      const inference::PermutationTest& test = found.*testing::each_test[k];
      if (!test.observed.known() || !std::isfinite(sum[k])) continue;
      if (k == 3 && test.observed.value == 0) continue;
      CHECK(test.exact);
      CHECK(test.mean.value == doctest::Approx(sum[k] / orders).epsilon(1e-9));
      CHECK(test.p_greater.value == doctest::Approx(greater[k] / orders).epsilon(1e-12));
      ++compared;
    }
  }
  CHECK(compared > 150);
}

TEST_CASE("networks by chance: each p is evenly spread where ties and agendas are unrelated") {
  testing::Random random(31);
  std::array<std::vector<double>, 4> p;
  for (std::size_t k = 0; k < testing::rounds(600); ++k) {
    const Network network = testing::unrelated(random);
    alignment::NetworksByChanceOptions how;
    how.permutation = {k + 1, 199};
    const NetworksByChance found = alignment::networks_by_chance(network, how);
    for (std::size_t m = 0; m < 4; ++m) {
      p[m].push_back((found.*testing::each_test[m]).p_greater.value);
    }
  }
  for (const auto& each : p) {
    CHECK(testing::from_uniform(each).distance < testing::ks_bound(each.size()));
  }
}

TEST_CASE("networks by chance: the share of the best has the p of the congruence") {
  testing::Random random(8);
  const NetworksByChance found = alignment::networks_by_chance(testing::unrelated(random));
  REQUIRE(found.of_best.observed.known());
  CHECK(found.of_best.p_greater.value == found.score.p_greater.value);
  alignment::NetworksByChanceOptions how;
  how.of_best = false;
  const NetworksByChance without = alignment::networks_by_chance(testing::unrelated(random), how);
  CHECK(without.of_best.p_greater.unknown == Reason::not_asked);
  CHECK(without.score.p_greater.known());
}

TEST_CASE("networks by chance: the same bits on any number of threads") {
  testing::Random random(9);
  const Network network = testing::unrelated(random);
  const NetworksByChance one = alignment::networks_by_chance(network);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    const NetworksByChance more = alignment::networks_by_chance(network, {}, work);
    for (const auto test : testing::each_test) {
      CHECK((one.*test).mean.value == (more.*test).mean.value);
      CHECK((one.*test).p_two_sided.value == (more.*test).p_two_sided.value);
    }
  }
}

TEST_CASE("networks by chance: nothing known, nothing said") {
  const NetworksByChance nobody = alignment::networks_by_chance(NetworkBuilder().build());
  for (const auto test : testing::each_test) CHECK_FALSE((nobody.*test).p_greater.known());
}
