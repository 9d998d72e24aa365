// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas.describe.hpp>
#include <coalign/analysis/alignment/networks/networks.describe.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/coalign.hpp>

#include "support/random_network.hpp"
#include "support/random_values.hpp"
#include "support/without_a_leader.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace coalign;
using doctest::Approx;

namespace testing {

inline Date change_date(const char* text) { return Date::parse(text).value(); }

inline auto agendas_at() {
  return [](const Network& at) { return alignment::agendas(at); };
}

inline const NumberChange& number_named(const Change& found, const std::string& name) {
  for (const NumberChange& one : found.numbers) {
    if (one.name == name) return one;
  }
  FAIL("no number " << name);
  return found.numbers.front();
}

/// Leaders who come, go, fall silent and change their minds, on goals that come up and are dropped.
inline Network random_years(std::uint64_t seed, const std::string& prefix = "") {
  Random random(seed);
  NetworkBuilder b;
  const auto year = [&] { return Date::of(2018 + random.between(0, 4)).value(); };
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
  for (int g = 0; g < 5; ++g) b.add(Goal{.id = b.id<Goal>(prefix + "g" + std::to_string(g))});
  for (int i = 0; i < 9; ++i) {
    const auto leader = b.id<Leader>(prefix + "l" + std::to_string(i));
    Leader row{.id = leader, .kind = static_cast<Kind>(random.between(1, 3))};
    if (random.chance(0.3)) row.since = Date::of(2020).value();
    if (random.chance(0.2)) row.until = Date::of(2020).value();
    b.add(row);
    for (int g = 0; g < 5; ++g) {
      for (int first = 2018; first < 2023 && random.chance(0.6); first += random.between(1, 3)) {
        b.add(AgendaEntry{.leader = leader,
                          .goal = b.id<Goal>(prefix + "g" + std::to_string(g)),
                          .stance = random.between(-2, 2) / 2.0,
                          .priority = random.between(1, 4) / 4.0,
                          .since = Date::of(first).value(),
                          .until = random.chance(0.3) ? Date::of(first).value() : Date{}});
      }
    }
  }
  for (int k = 0; k < 20; ++k) {
    const int from = random.between(0, 8), to = random.between(0, 8);
    if (from == to) continue;
    b.add(Tie{.from = b.id<Leader>(prefix + "l" + std::to_string(from)),
              .to = b.id<Leader>(prefix + "l" + std::to_string(to)),
              .type = b.id<TieType>("trust"),
              .since = year()});
  }
  return std::move(b).build();
}

template <class Measure>
void check_adds_up(const Network& network, Measure&& measure) {
  const Change found = change(network, measure, change_date("2019"), change_date("2022"));
  for (const NumberChange& one : found.numbers) {
    CAPTURE(one.name);
    if (!one.went.known() || !one.changed.known() || !one.came.known()) continue;
    CHECK(one.went.value + one.changed.value + one.came.value ==
          Approx(one.second.value - one.first.value).epsilon(1e-12));
  }
  const NumberChange& score = number_named(found, "score");
  if (!score.changed.known()) return;
  double sum = 0;
  for (const GoalChange& goal : found.by_goal) sum += goal.within + goal.shifted;
  CHECK(std::abs(sum - score.changed.value) < 1e-12);
}

}  // namespace testing

TEST_SUITE("change between two dates") {
  TEST_CASE("what was not asked twice is refused, and it is said when something was") {
    const auto refused = [](const Network& network, const char* first, const char* second) {
      try {
        (void)change(network, testing::agendas_at(), testing::change_date(first),
                     testing::change_date(second));
      } catch (const BadArgument& error) {
        return std::string(error.what());
      }
      return std::string();
    };
    CHECK(refused(Network{}, "2019", "2020").find("nothing in the network is dated") == 0);
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("g")});
    for (const char* name : {"a", "b"}) {
      b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
      b.add(AgendaEntry{.leader = b.id<Leader>(name),
                        .goal = b.id<Goal>("g"),
                        .stance = 1,
                        .since = testing::change_date("2019-05")});
    }
    b.add(Observation{
        .goal = b.id<Goal>("g"), .date = testing::change_date("2021-03-01"), .value = 1});
    const Network network = std::move(b).build();
    CHECK(refused(network, "2018", "2019").empty());
    CHECK(refused(network, "2019", "2020") ==
          "nothing was recorded between 2019-12-31 and 2020-12-31, so that nothing changed; it was "
          "on 2019-05-01, 2021-03-01");
    CHECK(refused(network, "2020", "2022") ==
          "no answer was recorded between 2020-12-31 and 2022-12-31, so that nothing changed; it "
          "was on 2019-05-01");
    CHECK_THROWS_AS((void)on_both(Network{}, Date{}, testing::change_date("2020")), BadArgument);
  }

  TEST_CASE("worked by hand: one changes their mind, one goes, one comes") {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("g")});
    const auto says = [&](const char* leader, double stance, const char* since, const char* until) {
      AgendaEntry row{.leader = b.id<Leader>(leader), .goal = b.id<Goal>("g"), .stance = stance};
      row.since = testing::change_date(since);
      if (*until != 0) row.until = testing::change_date(until);
      b.add(row);
    };
    for (const char* name : {"a", "b", "goes", "comes"}) {
      b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
    }
    says("a", 1, "2019", "");
    says("b", -1, "2019", "");
    says("b", 1, "2021", "");
    says("goes", 1, "2019", "2019");
    says("comes", -1, "2021", "");
    const Change found = change(std::move(b).build(), testing::agendas_at(),
                                testing::change_date("2019"), testing::change_date("2021"));
    CHECK(found.came == std::vector<std::string>{"comes"});
    CHECK(found.went == std::vector<std::string>{"goes"});
    CHECK(found.same == 2);
    const NumberChange& score = testing::number_named(found, "score");
    // Three, of whom one is against: two of three pairs at -1. Two who stay: -1, then 1.
    CHECK(score.first.value == Approx(-1.0 / 3));
    CHECK(score.went.value == Approx(-1 + 1.0 / 3));
    CHECK(score.changed.value == 2);
    CHECK(score.came.value == Approx(-1.0 / 3 - 1));
    REQUIRE(found.by_goal.size() == 1);
    CHECK(found.by_goal[0].within == 2);
    CHECK(found.by_goal[0].shifted == 0);
  }

  TEST_CASE("steps have the intervals of changes of networks without each leader") {
    const Date first = testing::change_date("2019"), second = testing::change_date("2022");
    std::size_t given = 0;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_years(seed);
      const testing::DeletedOneByOne<Change> deleted(
          network, [&](const Network& of, std::optional<std::size_t> = {}) {
            return change(of, testing::agendas_at(), first, second);
          });
      const TwoDates dates = on_both(network, first, second);
      const auto on = [&](const Network& date) {
        return [&](std::size_t i) {
          return date.find<Leader>(network.key(LeaderId{static_cast<std::uint32_t>(i)}))
              .has_value();
        };
      };
      using C = Change;
      for (const std::string name : {"score", "agreement", "chance.score_difference"}) {
        const auto number = [&](const C& of) -> const NumberChange& {
          return testing::number_named(of, name);
        };
        const Range any{};
        using E = Estimate;
        deleted.check(
            "went", any, [&](const C& of) -> const E& { return number(of).went; }, on(dates.first));
        deleted.check(
            "changed", any, [&](const C& of) -> const E& { return number(of).changed; },
            on(dates.same_first));
        deleted.check(
            "came", any, [&](const C& of) -> const E& { return number(of).came; },
            on(dates.second));
      }
      given += deleted.given;
    }
    CHECK(given > 50);
  }

  TEST_CASE("laws: parts add up, a date is not compared with itself, names do not matter") {
    const auto networks = [](const Network& at) { return alignment::networks(at); };
    for (std::uint64_t seed = 0; seed < 150; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_years(seed);
      testing::check_adds_up(network, testing::agendas_at());
      testing::check_adds_up(network, networks);
      const Date day = testing::change_date("2020");
      CHECK_THROWS_AS((void)change(network, networks, day, day), BadArgument);
      const Date first = testing::change_date("2019"), second = testing::change_date("2022");
      const Change one = change(network, testing::agendas_at(), first, second);
      const Change other =
          change(testing::random_years(seed, "other "), testing::agendas_at(), first, second);
      REQUIRE(one.came.size() == other.came.size());
      for (std::size_t k = 0; k < one.numbers.size(); ++k) {
        CHECK(one.numbers[k].changed.known() == other.numbers[k].changed.known());
        if (one.numbers[k].changed.known()) {
          CHECK(one.numbers[k].changed.value == other.numbers[k].changed.value);
        }
      }
      // Whoever is on both dates is there on both, and speaks on both or on neither.
      const TwoDates dates = on_both(testing::random_years(seed), first, second);
      CHECK(dates.same_first.size<Leader>() == dates.same);
      CHECK(dates.same_second.size<Leader>() == dates.same);
      for (std::uint32_t i = 0; i < dates.same; ++i) {
        CHECK(dates.second.find<Leader>(dates.same_first.key(LeaderId{i})).has_value());
      }
    }
  }

  TEST_CASE("a network without agendas: who is there is who counts") {
    NetworkBuilder b;
    b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
    for (const char* name : {"a", "b", "late"}) {
      Leader row{.id = b.id<Leader>(name), .kind = Kind::system};
      if (std::string(name) == "late") row.since = testing::change_date("2020");
      b.add(row);
    }
    for (const char* to : {"b", "late"}) {
      b.add(Tie{.from = b.id<Leader>("a"), .to = b.id<Leader>(to), .type = b.id<TieType>("trust")});
    }
    const Change found = change(
        std::move(b).build(), [](const Network& at) { return structure::cohesion(at); },
        testing::change_date("2019"), testing::change_date("2021"));
    CHECK(found.came == std::vector<std::string>{"late"});
    const NumberChange& density = testing::number_named(found, "density");
    CHECK(density.first.value == 0.5);
    CHECK(density.changed.value == 0);
    CHECK(density.came.value == Approx(2.0 / 6 - 0.5));
    CHECK(found.by_goal.empty());
  }
}
