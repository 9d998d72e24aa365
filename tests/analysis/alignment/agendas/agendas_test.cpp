// SPDX-License-Identifier: MIT
#include "support/agendas_by_definition.hpp"
#include "support/random_agendas.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <cmath>

using namespace coalign;
using alignment::AgendasOptions;
using alignment::Balance;
using alignment::Silence;
using testing::SlowAgendas;
using testing::SlowSums;

namespace testing {

inline bool near(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max({1.0, std::abs(a), std::abs(b)});
}

/// A result's three parts against the slow sums, known exactly where these are.
template <class Result>
void check_parts(const Result& found, const SlowSums& slow, Silence silence) {
  const bool cared = slow.cared > 1e-15, shared = slow.shared > 1e-15;
  const bool compared = slow.compared > 1e-15;
  REQUIRE(found.overlap.known() == cared);
  REQUIRE(found.agreement.known() == compared);
  REQUIRE(found.score.known() == (silence == Silence::absent && !shared ? cared : compared));
  if (shared && !compared) CHECK(found.agreement.unknown == Reason::no_stances);
  if (cared) CHECK(near(found.overlap.value, slow.overlap()));
  if (compared) CHECK(near(found.agreement.value, slow.agreement()));
  if (found.score.known()) {
    CHECK(near(found.score.value, silence == Silence::absent ? slow.score() : slow.agreement()));
  }
}

template <class Rows>
void check_adds_up(const Rows& rows, const Estimate& score) {
  if (!score.known()) return;
  double portions = 0, sum = 0;
  for (const auto& row : rows) {
    portions += row.portion;
    if (row.portion != 0) {
      REQUIRE(row.score.known());
      sum += row.portion * row.score.value;
    }
  }
  CHECK(near(portions, 1));
  CHECK(near(sum, score.value));
}

inline AgendasOptions random_options(Random& random, std::size_t leaders) {
  AgendasOptions options;
  if (random.chance(0.3)) options.silence = Silence::unknown;
  if (random.chance(0.3)) options.through = random.one_of({0.5, 1.0, 0.3});
  if (random.chance(0.3)) options.balance = Balance::leader;
  if (random.chance(0.5)) {
    for (std::size_t i = 0; i < leaders; ++i) {
      options.weights.push_back(random.chance(0.2) ? 0 : random.unit() * 5);
    }
  }
  return options;
}

/// Two leaders and their entries on goals, by (stance, priority).
inline Network two(const std::vector<std::tuple<int, std::string, double, double>>& entries) {
  NetworkBuilder b;
  for (const int i : {0, 1}) {
    b.add(Leader{.id = b.id<Leader>(std::to_string(i)), .kind = Kind::individual});
  }
  for (const std::string goal : {"a", "b"}) b.add(Goal{.id = b.id<Goal>(goal)});
  for (const auto& [leader, goal, stance, priority] : entries) {
    b.add(AgendaEntry{.leader = b.id<Leader>(std::to_string(leader)),
                      .goal = b.id<Goal>(goal),
                      .stance = stance,
                      .priority = priority});
  }
  return std::move(b).build();
}

}  // namespace testing

using testing::near;
using testing::two;

TEST_SUITE("analysis/alignment/agendas") {
  TEST_CASE("nothing known is unknown, and says why") {
    const auto empty = alignment::agendas(Network{});
    CHECK(empty.score.unknown == Reason::no_agendas);
    CHECK(empty.agreement.unknown == Reason::no_agendas);
    CHECK(empty.chance.overlap.unknown == Reason::no_agendas);
    CHECK(empty.by_goal.empty());
    CHECK(empty.by_kind.empty());

    CHECK(alignment::agendas(two({})).score.unknown == Reason::no_agendas);
    const auto one = alignment::agendas(two({{0, "a", 1, 1}}));
    CHECK(one.score.unknown == Reason::too_few);
    CHECK(one.leaders_known == 1);
    CHECK(one.by_leader[0].without.unknown == Reason::too_few);
    const auto nothing_matters = alignment::agendas(two({{0, "a", 1, 0}, {1, "a", 1, 0}}));
    CHECK(nothing_matters.score.unknown == Reason::no_priority);
    CHECK(nothing_matters.agreement.unknown == Reason::no_priority);
  }

  TEST_CASE("two leaders are the pair formula") {
    const auto found =
        alignment::agendas(two({{0, "a", 1, 0.8}, {1, "a", 0.5, 0.4}, {1, "b", -1, 0.6}}));
    CHECK(near(found.agreement.value, 0.5));
    CHECK(near(found.overlap.value, 0.4 / 1.4));
    CHECK(near(found.score.value, 0.5 * 0.4 / 1.4));
    CHECK(found.score.evidence == 3);
  }

  TEST_CASE("the same agendas align fully, opposed ones not at all, and strangers share nothing") {
    CHECK(alignment::agendas(two({{0, "a", 0.3, 0.8}, {1, "a", 0.3, 0.8}})).score.value == 1);
    CHECK(alignment::agendas(two({{0, "a", 1, 1}, {1, "a", -1, 1}})).score.value == -1);
    const auto strangers = alignment::agendas(two({{0, "a", 1, 1}, {1, "b", 1, 1}}));
    CHECK(strangers.score.value == 0);
    CHECK(strangers.overlap.value == 0);
    CHECK(strangers.agreement.unknown == Reason::nothing_shared);
    CHECK(alignment::agendas(two({{0, "a", 1, 1}, {1, "b", 1, 1}}), {.silence = Silence::unknown})
              .score.unknown == Reason::nothing_shared);
  }

  TEST_CASE("it equals the sum over all pairs, and every split does too") {
    for (std::uint64_t seed = 0; seed < 500; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      testing::AgendaField field;
      if (seed >= 300) field.without_stance = 0.4;
      field.leaders = random.below(14);
      field.goals = 1 + random.below(8);
      field.points = random.one_of({0U, 2U, 5U, 7U, 101U});
      const Network network = testing::random_agendas(random, field).build();
      const AgendasOptions options = testing::random_options(random, field.leaders);
      const auto found = alignment::agendas(network, options);
      const SlowAgendas slow(network, options);

      testing::check_parts(found, slow.all(), options.silence);
      if (found.score.known() && options.silence == Silence::absent && found.agreement.known()) {
        CHECK(near(found.score.value, found.agreement.value * found.overlap.value));
      }
      const auto any = [](std::size_t, std::size_t) { return true; };
      for (std::size_t g = 0; g < field.goals; ++g) {
        testing::check_parts(found.by_goal[g], slow.over(any, g), options.silence);
        CHECK(found.by_goal[g].supporting + found.by_goal[g].opposing + found.by_goal[g].neutral +
                  found.by_goal[g].silent + found.by_goal[g].without_stance ==
              found.leaders_known);
      }
      const auto kind = network.column(&Leader::kind);
      for (const auto& pair : found.by_kind) {
        const auto of = [&](std::size_t i, std::size_t j) {
          return std::min(kind[i], kind[j]) == pair.kinds[0] &&
                 std::max(kind[i], kind[j]) == pair.kinds[1];
        };
        testing::check_parts(pair, slow.over(of), options.silence);
      }
      const auto sector = network.column(&Leader::sector);
      for (const auto& pair : found.by_sector) {
        const auto of = [&](std::size_t i, std::size_t j) {
          return (sector[i] == pair.sectors[0] && sector[j] == pair.sectors[1]) ||
                 (sector[i] == pair.sectors[1] && sector[j] == pair.sectors[0]);
        };
        testing::check_parts(pair, slow.over(of), options.silence);
      }
      for (const auto& leader : found.by_leader) {
        const std::size_t me = leader.leader.index();
        SlowAgendas own(network, options);
        own.influence[me] = 1;  // a leader's own score does not depend on their own influence
        const auto with_me = [&](std::size_t i, std::size_t j) { return i == me || j == me; };
        testing::check_parts(leader, own.over(with_me), options.silence);
        const SlowSums rest =
            slow.over([&](std::size_t i, std::size_t j) { return !with_me(i, j); });
        const bool nothing_shared = options.silence == Silence::absent && !(rest.shared > 1e-15);
        REQUIRE(leader.without.known() == ((nothing_shared ? rest.cared : rest.compared) > 1e-15));
        if (leader.without.known()) {
          CHECK(near(leader.without.value,
                     options.silence == Silence::absent ? rest.score() : rest.agreement()));
        }
        if (seed >= 300) continue;  // the law is of a score that is one ratio
        if (leader.effect.known() && leader.score.known() && leader.portion > 0) {
          const double gain = leader.score.value - found.score.value;
          if (std::abs(gain) > 1e-9) CHECK((gain > 0) == (leader.effect.value > 0));
        }
      }
      if (found.score.known()) {
        double loss = 0;
        for (const auto& goal : found.by_goal) loss += goal.loss.value;
        CHECK(near(loss, 1 - found.score.value));
      }
      if (seed >= 300) continue;
      testing::check_adds_up(found.by_goal, found.score);
      testing::check_adds_up(found.by_kind, found.score);
      if (!found.by_sector.empty()) testing::check_adds_up(found.by_sector, found.score);
      testing::check_adds_up(found.by_leader, found.score);
    }
  }

  TEST_CASE("neither the order of rows nor the scale of influence matters") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const Network network = testing::random_agendas(random, {}).build();
      NetworkBuilder b;
      for (std::size_t i = network.size<AgendaEntry>(); i-- > 0;) {
        AgendaEntry row = network.row<AgendaEntry>(i);
        row.leader = b.id<Leader>(network.key(row.leader));
        row.goal = b.id<Goal>(network.key(row.goal));
        b.add(row);
      }
      for (std::size_t g = network.size<Goal>(); g-- > 0;) {
        Goal row = network.row<Goal>(g);
        row.id = b.id<Goal>(network.key(row.id));
        b.add(row);
      }
      for (std::size_t i = network.size<Leader>(); i-- > 0;) {
        Leader row = network.row<Leader>(i);
        row.id = b.id<Leader>(network.key(row.id));
        row.sector = {};
        b.add(row);
      }
      const auto found = alignment::agendas(network);
      const auto turned = alignment::agendas(std::move(b).build());
      REQUIRE(found.score.known() == turned.score.known());
      if (found.score.known()) CHECK(near(found.score.value, turned.score.value));
      const std::vector<double> weights(network.size<Leader>(), 1e6);
      const auto scaled = alignment::agendas(network, {.weights = weights});
      if (found.score.known()) CHECK(near(found.score.value, scaled.score.value));
    }
  }

  TEST_CASE("a group is read from -1/(n-1), split in halves, to 1") {
    for (const int n : {2, 10, 100}) {
      for (const int against : {0, n / 4, n / 2}) {
        NetworkBuilder b;
        b.add(Goal{.id = b.id<Goal>("g")});
        for (int i = 0; i < n; ++i) {
          const auto id = b.id<Leader>(std::to_string(i));
          b.add(Leader{.id = id, .kind = Kind::individual});
          b.add(AgendaEntry{
              .leader = id, .goal = b.id<Goal>("g"), .stance = i < against ? -1.0 : 1.0});
        }
        const double q = 1 - static_cast<double>(against) / n;
        const double exact = (n * (2 * q - 1) * (2 * q - 1) - 1) / (n - 1);
        const auto found = alignment::agendas(std::move(b).build());
        CHECK(near(found.score.value, exact));
        CHECK(near(found.chance.agreement.value, 1.0 / 3));
      }
    }
  }

  TEST_CASE("chance agreement is that of stances uniform on the points") {
    for (const std::uint32_t points : {2U, 3U, 7U}) {
      NetworkBuilder b;
      b.scales({.stance_points = points});
      for (const char* id : {"x", "y"}) {
        b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::system});
        b.add(AgendaEntry{.leader = b.id<Leader>(id), .goal = b.id<Goal>("g"), .stance = 1});
      }
      b.add(Goal{.id = b.id<Goal>("g")});
      double expected = 0;
      for (std::uint32_t i = 0; i < points; ++i) {
        for (std::uint32_t j = 0; j < points; ++j) {
          expected += 1 - std::abs(2.0 * i - 2.0 * j) / (points - 1);
        }
      }
      const auto chance = alignment::agendas(std::move(b).build()).chance;
      CHECK(near(chance.agreement.value, expected / (points * points)));
      CHECK(near(chance.agreement_beyond_chance.value, 1));
    }
  }

  TEST_CASE("where silence is unknown the score by chance is the agreement by chance") {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("g")});
    b.add(Goal{.id = b.id<Goal>("h")});
    for (const char* id : {"x", "y"}) {
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::system});
      b.add(AgendaEntry{.leader = b.id<Leader>(id), .goal = b.id<Goal>("g"), .stance = 1});
    }
    const Network network = std::move(b).build();
    for (const Silence silence : {Silence::absent, Silence::unknown}) {
      alignment::AgendasOptions options;
      options.silence = silence;
      const auto found = alignment::agendas(network, options);
      const double product = found.chance.agreement.value * found.chance.overlap.value;
      CHECK(near(found.chance.score.value,
                 silence == Silence::absent ? product : found.chance.agreement.value));
    }
  }

  TEST_CASE("chance overlap is the mean over all ways to put priorities on goals") {
    const std::vector<std::vector<double>> given{{1, 0.5, 0}, {0.7, 0, 0}, {0.2, 0.9, 0.4}};
    NetworkBuilder b;
    for (std::size_t i = 0; i < 3; ++i) {
      const auto leader = b.id<Leader>(std::to_string(i));
      b.add(Leader{.id = leader, .kind = Kind::system});
      b.add(Goal{.id = b.id<Goal>(std::to_string(i)), .weight = 1.0 + static_cast<double>(i)});
      for (std::size_t g = 0; g < 3; ++g) {
        if (given[i][g] == 0) continue;
        b.add(AgendaEntry{.leader = leader,
                          .goal = b.id<Goal>(std::to_string(g)),
                          .stance = 1,
                          .priority = given[i][g]});
      }
    }
    double minima = 0, maxima = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      for (std::size_t j = i + 1; j < 3; ++j) {
        std::vector<std::size_t> p{0, 1, 2};
        do {
          std::vector<std::size_t> q{0, 1, 2};
          do {
            for (std::size_t g = 0; g < 3; ++g) {
              const double w = 1.0 + static_cast<double>(g);
              minima += w * std::min(given[i][p[g]], given[j][q[g]]);
              maxima += w * std::max(given[i][p[g]], given[j][q[g]]);
            }
          } while (std::next_permutation(q.begin(), q.end()));
        } while (std::next_permutation(p.begin(), p.end()));
      }
    }
    CHECK(near(alignment::agendas(std::move(b).build()).chance.overlap.value, minima / maxima));
  }

  TEST_CASE("the same bits on any number of threads, and a stop stops") {
    testing::Random random(3);
    testing::AgendaField field{.leaders = testing::rounds(300), .goals = 40, .points = 0};
    const Network network = testing::random_agendas(random, field).build();
    const auto one = to_json(report(network, {}, {.threads = 1}));
    CHECK(one == to_json(report(network, {}, {.threads = 2})));
    CHECK(one == to_json(report(network, {}, {.threads = 7})));
    const std::atomic<bool> stop = true;
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {}, {.stop = &stop})), Stopped);
  }

  TEST_CASE("the split by pairs of sectors ends where it would take too much") {
    for (const std::size_t sectors : {alignment::most_sectors, alignment::most_sectors + 1}) {
      NetworkBuilder b;
      b.add(Goal{.id = b.id<Goal>("g")});
      for (std::size_t i = 0; i < sectors; ++i) {
        const LeaderId leader = b.id<Leader>(std::to_string(i));
        b.add(
            Leader{.id = leader, .kind = Kind::system, .sector = b.text("s" + std::to_string(i))});
        b.add(AgendaEntry{.leader = leader, .goal = b.id<Goal>("g"), .stance = 1});
      }
      const auto found = alignment::agendas(std::move(b).build());
      CHECK(found.score.known());
      CHECK(found.by_sector.empty() == (sectors > alignment::most_sectors));
    }
  }

  TEST_CASE("a wrong option is an error that says what would be right") {
    const Network network = two({{0, "a", 1, 1}});
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {.weights = {1}})), BadArgument);
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {.weights = {1, -1}})),
                    BadArgument);
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {.weights = {1, not_given}})),
                    BadArgument);
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {.through = 2})), BadArgument);
    CHECK_THROWS_AS(static_cast<void>(alignment::agendas(network, {.through = not_given})),
                    BadArgument);
  }
}
