// SPDX-License-Identifier: MIT
#include "support/drawn_fields.hpp"
#include "support/rounds.hpp"

#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>
#include <coalign/analysis/alignment/agendas/blocs.hpp>
#include <coalign/analysis/alignment/agendas/detail/swapped_entries.hpp>
#include <coalign/analysis/alignment/agendas/levels.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace coalign;
using alignment::Levels;
using alignment::detail::SwappedEntries;

namespace testing {

/// Leaders of two or three kinds, some of them members of organizations; whose agendas are whose is given by `holds`.
struct HousesField {
  std::vector<Kind> kind;
  std::vector<std::vector<double>> priorities;
  std::vector<std::pair<std::size_t, std::size_t>> memberships;

  [[nodiscard]] Network build(const std::vector<std::size_t>& holds) const {
    NetworkBuilder b;
    const auto leader = [&](std::size_t i) { return b.id<Leader>("l" + std::to_string(i)); };
    const auto goal = [&](std::size_t g) { return b.id<Goal>("g" + std::to_string(g)); };
    for (std::size_t g = 0; g < priorities.front().size(); ++g) b.add(Goal{.id = goal(g)});
    for (std::size_t i = 0; i < kind.size(); ++i) {
      b.add(Leader{.id = leader(i), .kind = kind[i]});
      for (std::size_t g = 0; g < priorities[holds[i]].size(); ++g) {
        const double p = priorities[holds[i]][g];
        if (p > 0) {
          b.add(AgendaEntry{.leader = leader(i), .goal = goal(g), .stance = 1, .priority = p});
        }
      }
    }
    for (const auto& [member, of] : memberships) {
      b.add(Membership{.member = leader(member), .of = leader(of)});
    }
    return std::move(b).build();
  }
  [[nodiscard]] Network as_is() const {
    std::vector<std::size_t> own(kind.size());
    std::iota(own.begin(), own.end(), std::size_t{0});
    return build(own);
  }
};

/// Two organizations and their members, nobody more like the own than like the other.
inline HousesField random_houses_field(Random& random, std::size_t members) {
  HousesField field;
  field.kind = {Kind::organization, Kind::organization};
  for (std::size_t m = 0; m < members; ++m) {
    field.kind.push_back(Kind::individual);
    field.memberships.emplace_back(m + 2, m % 2);
  }
  field.priorities = drawn_field(random, members + 2, 6, false);
  return field;
}

/// The levels alone: chance is not tried in what chance tries.
inline Levels levels_alone(const Network& network) {
  alignment::LevelsOptions how;
  how.permutation.replicates = 0;
  return alignment::levels(network, how);
}

/// The lowest score of shuffled groups, every order tried, by measuring networks whose leaders changed agendas.
template <class Lowest>
double share_as_low(const HousesField& field, std::vector<std::size_t> movable, double observed,
                    Lowest&& lowest) {
  std::vector<std::size_t> order(movable.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  double as_low = 0, orders = 0;
  do {
    std::vector<std::size_t> holds(field.kind.size());
    std::iota(holds.begin(), holds.end(), std::size_t{0});
    for (std::size_t k = 0; k < order.size(); ++k) holds[movable[k]] = movable[order[k]];
    as_low += lowest(field.build(holds)) <= observed + 1e-12 ? 1 : 0;
    ++orders;
  } while (std::next_permutation(order.begin(), order.end()));
  return as_low / orders;
}

}  // namespace testing

TEST_CASE("swapped entries: as many on each goal and for each leader, and every field as likely") {
  // Three leaders on three goals; each entry has its own priority, so that all orders differ.
  const Network network = testing::network_of({{0.1, 0.2, 0}, {0.3, 0, 0.4}, {0, 0, 0.5}});
  const facts::AgendaTable table = Facts(network).agendas({}, {});
  const SwappedEntries start(table, 3);
  std::map<std::vector<double>, std::size_t> seen;
  constexpr std::size_t draws = 30'000;
  SwappedEntries entries = start;
  for (std::size_t r = 0; r < draws; ++r) {
    inference::Random random(1, 2, r);
    const facts::AgendaTable& drawn = entries.draw(random);
    std::vector<double> field(9, 0.0);
    std::vector<std::size_t> of(3, 0);
    for (std::size_t g = 0; g < 3; ++g) {
      for (std::size_t e = drawn.first[g]; e < drawn.first[g + 1]; ++e) {
        CHECK(field[3 * drawn.leader[e] + g] == 0);
        field[3 * drawn.leader[e] + g] = drawn.priority[e];
        ++of[drawn.leader[e]];
        if (e > drawn.first[g]) CHECK(drawn.leader[e] > drawn.leader[e - 1]);
      }
    }
    CHECK(of == std::vector<std::size_t>{2, 2, 1});
    ++seen[field];
  }
  // Of two, one and two entries on the goals there are five ways, each with 2 x 2 orders within goals.
  CHECK(seen.size() == 20);
  double squares = 0;
  const double each = double(draws) / double(seen.size());
  for (const auto& [field, times] : seen) squares += std::pow(double(times) - each, 2) / each;
  CHECK(squares < 43.82);  // chi-squared with 19 degrees, at 0.1 %
}

TEST_CASE("least aligned leader and best division: p is evenly spread where entries fell anyhow") {
  testing::Random random(41);
  std::vector<double> leader, camps, any;
  for (std::size_t k = 0; k < testing::rounds(600); ++k) {
    const Network network = testing::network_of(testing::drawn_field(random, 10, 8, false));
    const auto seed = k + 1;
    alignment::AgendasByChanceOptions how;
    how.permutation = {seed, 99};
    leader.push_back(alignment::agendas_by_chance(network, how).least_aligned.p_less.value);
    alignment::BlocsOptions few;
    few.seed = seed;
    few.orders = 1;
    few.again = 0;
    few.replicates = 99;
    const alignment::Blocs blocs = alignment::blocs(network, few);
    camps.push_back(blocs.modularity_by_chance.p_greater.value);
    any.push_back(blocs.modularity_any_goal.p_greater.value);
  }
  // Lowest scores are often 0, shared by several fields: such ties make p larger, never smaller.
  CHECK(testing::from_uniform(leader).too_small < testing::ks_bound(leader.size()));
  CHECK(testing::from_uniform(camps).distance < testing::ks_bound(camps.size()));
  CHECK(testing::from_uniform(any).distance < testing::ks_bound(any.size()));
}

TEST_CASE("two camps are more than chance, and one outsider is") {
  std::vector<std::vector<double>> rows;
  for (std::size_t i = 0; i < 20; ++i) {
    std::vector<double> row(10, 0.0);
    for (std::size_t g = 0; g < 4; ++g) row[(i < 10 ? 0 : 5) + (g + i) % 5] = 1;
    rows.push_back(row);
  }
  const auto found = alignment::blocs(testing::network_of(rows));
  CHECK(found.modularity_any_goal.p_greater.value < 0.01);
  const auto& camps = found.modularity_by_chance;
  CHECK(camps.p_greater.value < 0.01);
  CHECK(camps.observed.value > camps.mean.value);
  std::vector<std::vector<double>> alike(15, std::vector<double>{1, 1, 1, 0, 0, 0, 0});
  for (std::size_t i = 0; i < 12; ++i) alike[i][3 + i % 4] = 1;
  alike[14] = {0, 0, 0, 1, 1, 1, 1};
  const auto outsider = alignment::agendas_by_chance(testing::network_of(alike)).least_aligned;
  CHECK(outsider.p_less.value < 0.05);
}

TEST_CASE("the lowest pair of groups: every order of groups, and evenly spread by chance") {
  testing::Random random(17);
  for (std::size_t k = 0; k < testing::rounds(20); ++k) {
    auto field = testing::random_houses_field(random, 4);
    field.memberships.clear();
    const Levels found = alignment::levels(field.as_is());
    REQUIRE(found.lowest.size() == 1);
    const double observed = found.lowest.front().score.value;
    const double share = testing::share_as_low(
        field, {0, 1, 2, 3, 4, 5}, observed,
        [](const Network& n) { return testing::levels_alone(n).lowest.front().score.value; });
    CHECK(found.lowest_by_chance.exact);
    CHECK(found.lowest_by_chance.observed.value == observed);
    CHECK(found.lowest_by_chance.p_less.value == doctest::Approx(share).epsilon(1e-12));
  }
  std::vector<double> p;
  for (std::size_t k = 0; k < testing::rounds(600); ++k) {
    alignment::LevelsOptions how;
    how.permutation = {k + 1, 199};
    auto field = testing::random_houses_field(random, 10);
    for (std::size_t i = 0; i < field.kind.size(); ++i) {
      field.kind[i] = i % 2 == 0 ? Kind::organization : Kind::individual;
    }
    field.memberships.clear();
    p.push_back(alignment::levels(field.as_is(), how).lowest_by_chance.p_less.value);
  }
  CHECK(testing::from_uniform(p).distance < testing::ks_bound(p.size()));
}

TEST_CASE("the furthest from its members: every order of members, and evenly spread by chance") {
  testing::Random random(19);
  const auto lowest = [](const Network& network) {
    double least = 2;
    for (const auto& house : testing::levels_alone(network).organizations) {
      least = std::min(least, house.score.value);
    }
    return least;
  };
  for (std::size_t k = 0; k < testing::rounds(20); ++k) {
    const auto field = testing::random_houses_field(random, 5);
    const Levels found = alignment::levels(field.as_is());
    const double observed = lowest(field.as_is());
    CHECK(found.furthest_by_chance.observed.value == observed);
    CHECK(found.furthest_by_chance.p_less.value ==
          doctest::Approx(testing::share_as_low(field, {2, 3, 4, 5, 6}, observed, lowest))
              .epsilon(1e-12));
  }
  std::vector<double> p;
  for (std::size_t k = 0; k < testing::rounds(600); ++k) {
    alignment::LevelsOptions how;
    how.permutation = {k + 1, 199};
    const auto field = testing::random_houses_field(random, 9);
    p.push_back(alignment::levels(field.as_is(), how).furthest_by_chance.p_less.value);
  }
  CHECK(testing::from_uniform(p).too_small < testing::ks_bound(p.size()));
}

TEST_CASE("extremes: the same bits on any number of threads") {
  testing::Random random(23);
  const Network network = testing::random_houses_field(random, 20).as_is();
  const auto all = [&](unsigned threads) {
    Work work;
    work.threads = threads;
    const auto levels = alignment::levels(network, {}, work);
    std::vector<double> found;
    for (const auto& test : {levels.lowest_by_chance, levels.furthest_by_chance,
                             alignment::agendas_by_chance(network, {}, work).least_aligned,
                             alignment::blocs(network, {}, {}, work).modularity_by_chance,
                             alignment::blocs(network, {}, {}, work).modularity_any_goal}) {
      found.insert(found.end(), {test.mean.value, test.sd.value, test.p_less.value});
    }
    return found;
  };
  const std::vector<double> one = all(1);
  for (const unsigned threads : {2U, 7U}) CHECK(all(threads) == one);
}
