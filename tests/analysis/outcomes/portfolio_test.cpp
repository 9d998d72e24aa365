// SPDX-License-Identifier: MIT
#include "support/random_history.hpp"

#include <coalign/analysis/outcomes/portfolio.describe.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <string>
#include <vector>

using namespace coalign;
using doctest::Approx;
using outcomes::portfolio;

namespace testing {

struct Bet {
  const char* name;
  double chance, money;
  std::vector<const char*> goals;
  std::vector<const char*> leaders;
  InitiativeStatus status = InitiativeStatus::running;
};

inline Network bets(const std::vector<Bet>& all) {
  NetworkBuilder b;
  for (const char* name : {"ada", "ben"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::organization});
  }
  for (const char* name : {"part", "vision", "aside"}) b.add(Goal{.id = b.id<Goal>(name)});
  b.add(Contribution{.from = b.id<Goal>("part"), .to = b.id<Goal>("vision")});
  b.add(Resource{.id = b.id<Resource>("money")});
  for (const Bet& bet : all) {
    Initiative row{.id = b.id<Initiative>(bet.name), .status = bet.status};
    row.success_probability = bet.chance;
    for (const char* goal : bet.goals) row.goals.push_back(b.id<Goal>(goal));
    for (const char* leader : bet.leaders) row.leaders.push_back(b.id<Leader>(leader));
    b.add(row);
    if (bet.money == 0) continue;
    b.add(Commitment{.leader = b.id<Leader>("ada"),
                     .resource = b.id<Resource>("money"),
                     .initiative = b.id<Initiative>(bet.name),
                     .amount = bet.money});
  }
  return std::move(b).build();
}

/// Goals that anything standing works on or leads to, one initiative left out.
inline std::set<std::size_t> reached_without(const Network& network, std::size_t out) {
  std::set<std::size_t> found;
  for (std::size_t i = 0; i < network.size<Initiative>(); ++i) {
    const Initiative row = network.row<Initiative>(i);
    if (i == out || row.status == InitiativeStatus::planned ||
        row.status == InitiativeStatus::failed || row.status == InitiativeStatus::stopped) {
      continue;
    }
    for (const GoalId goal : row.goals) found.insert(goal.index());
  }
  for (std::size_t before = 0; before != found.size();) {
    before = found.size();
    for (std::size_t k = 0; k < network.size<Contribution>(); ++k) {
      const Contribution row = network.row<Contribution>(k);
      if (found.count(row.from.index()) != 0) found.insert(row.to.index());
    }
  }
  return found;
}

}  // namespace testing

TEST_SUITE("risk portfolio") {
  TEST_CASE("nothing recorded, nothing known") {
    const auto found = portfolio(Network{});
    CHECK(found.any.unknown == Reason::no_initiatives);
    CHECK(found.effective_goals.unknown == Reason::no_initiatives);
    CHECK(found.by_resource.empty());
    CHECK_THROWS_AS((void)portfolio(Network{}, {.correlation = 1.5}), BadArgument);
  }

  TEST_CASE("worked by hand") {
    const Network network =
        testing::bets({{"sure", 0.8, 10, {"part"}, {"ada"}},
                       {"long shot", 0.25, 30, {"part", "aside"}, {"ada", "ben"}},
                       {"over", 0.9, 50, {"aside"}, {"ben"}, InitiativeStatus::failed},
                       {"later", 0.9, 50, {"aside"}, {"ben"}, InitiativeStatus::planned}});
    const auto found = portfolio(network);
    CHECK(found.running == 2);
    CHECK(found.planned == 1);
    CHECK(found.any.value == Approx(1 - 0.2 * 0.75));
    CHECK(found.any_lowest.value == 0.8);
    CHECK(found.any_highest.value == 1);
    CHECK(found.successes.value == Approx(1.05));
    CHECK(found.sd.value == Approx(std::sqrt(0.16 + 0.1875)));
    CHECK(portfolio(network, {.correlation = 1}).sd.value == Approx(0.4 + std::sqrt(0.1875)));
    // The first is all on one goal, the second half on each of two.
    CHECK(found.effective_goals.value ==
          Approx(std::exp(-0.75 * std::log(0.75) - 0.25 * std::log(0.25))));
    REQUIRE(found.by_resource.size() == 1);
    CHECK(found.by_resource[0].amount == 40);
    CHECK(found.by_resource[0].expected.value == Approx(0.2 * 10 + 0.75 * 30));
    CHECK(found.by_resource[0].sd.value == Approx(std::hypot(10 * 0.4, 30 * std::sqrt(0.1875))));
    CHECK(found.by_initiative[0].at_stake.value == 0.25);
    CHECK(found.by_initiative[0].goal_ids.empty());  // the other leads to the same
    CHECK(found.by_initiative[1].goal_ids == std::vector<GoalId>{*network.find<Goal>("aside")});
    CHECK(found.by_initiative[0].leader_ids.empty());
    CHECK(found.by_initiative[1].leader_ids == std::vector<LeaderId>{*network.find<Leader>("ben")});
  }

  TEST_CASE("a chance that nobody gave is not filled in") {
    const auto found = portfolio(
        testing::bets({{"known", 0.5, 10, {"part"}, {}}, {"open", not_given, 30, {"part"}, {}}}));
    CHECK(found.any.unknown == Reason::no_chances);
    CHECK(found.any.evidence == 1);
    CHECK(found.any_lowest.value == 0.5);
    CHECK(found.any_highest.value == 1);
    CHECK(found.successes.unknown == Reason::no_chances);
    CHECK(found.by_resource[0].expected.unknown == Reason::no_chances);
    CHECK(found.by_resource[0].lowest.value == 5);
    CHECK(found.by_resource[0].highest.value == 35);
    CHECK(found.by_initiative[1].chance_of_success.unknown == Reason::no_chances);
  }

  TEST_CASE("every outcome, one by one") {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      std::vector<std::string> names;
      std::vector<testing::Bet> all;
      const std::size_t n = 1 + random.below(8);
      for (std::size_t i = 0; i < n; ++i) names.push_back("bet " + std::to_string(i));
      for (std::size_t i = 0; i < n; ++i) {
        all.push_back({names[i].c_str(),
                       random.between(0, 10) / 10.0,
                       static_cast<double>(random.between(1, 9)),
                       {"part"},
                       {}});
      }
      const auto found = portfolio(testing::bets(all));
      double any = 0, mean = 0, square = 0, lost = 0, lost_square = 0;
      for (std::size_t outcome = 0; outcome < (std::size_t{1} << n); ++outcome) {
        double chance = 1, wins = 0, loss = 0;
        for (std::size_t i = 0; i < n; ++i) {
          const bool won = (outcome >> i & 1U) != 0;
          chance *= won ? all[i].chance : 1 - all[i].chance;
          wins += won ? 1 : 0;
          loss += won ? 0 : all[i].money;
        }
        any += outcome == 0 ? 0 : chance;
        mean += chance * wins;
        square += chance * wins * wins;
        lost += chance * loss;
        lost_square += chance * loss * loss;
      }
      CHECK(found.any.value == Approx(any));
      CHECK(found.successes.value == Approx(mean));
      CHECK(found.sd.value == Approx(std::sqrt(std::max(square - mean * mean, 0.0))).epsilon(1e-6));
      CHECK(found.by_resource[0].expected.value == Approx(lost));
      CHECK(found.by_resource[0].sd.value ==
            Approx(std::sqrt(std::max(lost_square - lost * lost, 0.0))).epsilon(1e-6));
      CHECK(found.any_lowest.value <= found.any.value + 1e-12);
      CHECK(found.any_highest.value >= found.any.value - 1e-12);
    }
  }

  TEST_CASE("what goes along is what is no longer reached without it, over random histories") {
    std::size_t taken = 0;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const Network network = testing::RandomHistory(random).build();
      const auto found = portfolio(network);
      const auto whole = testing::reached_without(network, network.size<Initiative>());
      for (const auto& row : found.by_initiative) {
        const auto left = testing::reached_without(network, row.initiative.index());
        std::vector<GoalId> gone;
        for (const std::size_t goal : whole) {
          if (left.count(goal) == 0) gone.push_back(GoalId{static_cast<std::uint32_t>(goal)});
        }
        CHECK(row.goal_ids == gone);
        taken += gone.size();
      }
      double shares = 0;
      for (const auto& row : found.by_initiative)
        shares += row.at_stake.known() ? row.at_stake.value : 0;
      if (!found.by_initiative.empty() && found.by_initiative[0].at_stake.known()) {
        CHECK(shares == Approx(1));
      }
    }
    CHECK(taken > 50);
  }
}
