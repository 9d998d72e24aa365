// SPDX-License-Identifier: MIT
#include "support/random_means.hpp"
#include "support/resources_by_definition.hpp"

#include <coalign/analysis/alignment/resources/detail/lumps.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/io/json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace coalign;
using alignment::Resources;

namespace testing {

inline void check_same(const Estimate& found, double wanted) {
  CHECK(found.known() == !std::isnan(wanted));
  if (found.known() && !std::isnan(wanted)) {
    CHECK(found.value == doctest::Approx(wanted).epsilon(1e-9));
  }
}

inline double mean(const std::vector<double>& numbers) {
  double sum = 0, count = 0;
  for (const double x : numbers) {
    if (!std::isnan(x)) sum += x, ++count;
  }
  return count > 0 ? sum / count : NAN;
}

/// The same network with amounts times a number, or with one leader more, who is silent.
inline Network changed(const Network& of, double times, bool silent) {
  auto document = nlohmann::json::parse(to_json(of));
  for (const char* list : {"needs", "holdings", "commitments"}) {
    for (auto& row : document[list]) {
      if (row.contains("amount")) row["amount"] = times * row["amount"].get<double>();
    }
  }
  if (silent) document["leaders"].push_back({{"id", "silent"}, {"kind", "individual"}});
  return read_json(document.dump());
}

/// Leaders in the reverse order, under other names.
inline Network renamed(const Network& of) {
  auto document = nlohmann::json::parse(to_json(of));
  auto& leaders = document["leaders"];
  std::reverse(leaders.begin(), leaders.end());
  const auto other = [](nlohmann::json& id) { id = "the " + id.get<std::string>(); };
  for (auto& row : leaders) other(row["id"]);
  for (const char* list : {"agendas", "holdings", "commitments"}) {
    for (auto& row : document[list]) other(row["leader"]);
  }
  for (auto& row : document["commitments"]) {
    if (row.contains("to")) other(row["to"]);
  }
  for (auto& row : document["ties"]) other(row["from"]), other(row["to"]);
  for (auto& row : document["initiatives"]) {
    for (auto& leader : row["leaders"]) other(leader);
  }
  return read_json(document.dump());
}

inline std::vector<double> bits_of(const Resources& found) {
  std::vector<double> all;
  const auto keep = [&](const Estimate& one) { all.push_back(one.known() ? one.value : -1e9); };
  for (const Estimate* one : {&found.match, &found.match_givers, &found.chance, &found.coverage,
                              &found.coverage_at_most, &found.deliverable}) {
    keep(*one);
  }
  for (const auto& row : found.by_resource) keep(row.match), keep(row.deliverable);
  for (const auto& row : found.by_leader) keep(row.match);
  for (const auto& row : found.bottlenecks) all.push_back(row.gain);
  return all;
}

inline void check_alike_in_any_order(const Resources& found, const Resources& wanted) {
  const auto alike = [](const Estimate& a, const Estimate& b) {
    CHECK(a.unknown == b.unknown);
    if (a.known() && b.known()) CHECK(a.value == doctest::Approx(b.value).epsilon(1e-9));
  };
  alike(found.match, wanted.match);
  alike(found.match_givers, wanted.match_givers);
  alike(found.coverage, wanted.coverage);
  alike(found.deliverable, wanted.deliverable);
}

inline void check_alike(const Resources& found, const Resources& wanted) {
  const auto alike = [](const Estimate& a, const Estimate& b) {
    CHECK(a.unknown == b.unknown);
    if (a.known() && b.known()) CHECK(a.value == doctest::Approx(b.value).epsilon(1e-9));
  };
  alike(found.match, wanted.match);
  alike(found.match_givers, wanted.match_givers);
  alike(found.chance, wanted.chance);
  alike(found.coverage, wanted.coverage);
  alike(found.coverage_at_most, wanted.coverage_at_most);
  alike(found.deliverable, wanted.deliverable);
  CHECK(found.amounts_unknown == wanted.amounts_unknown);
  REQUIRE(found.by_leader.size() == wanted.by_leader.size());
  for (std::size_t i = 0; i < found.by_leader.size(); ++i) {
    alike(found.by_leader[i].match, wanted.by_leader[i].match);
  }
  REQUIRE(found.bottlenecks.size() == wanted.bottlenecks.size());
}

}  // namespace testing

TEST_CASE("resources by their definition, over random networks") {
  std::size_t not_compared = 0, flows = 0, matches = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    const testing::SlowResources slow(network);
    const Resources found = alignment::resources(network);
    REQUIRE(found.by_resource.size() == slow.purses.size());
    const auto all = [](std::size_t) { return true; };
    std::vector<double> match, givers, coverage, arrives;
    for (std::size_t p = 0; p < slow.purses.size(); ++p) {
      const auto& row = found.by_resource[p];
      CHECK(row.commitments == slow.counted[p]);
      const auto gives = [&](std::size_t i) {
        bool any = false;
        for (std::size_t k = 0; k < network.size<Commitment>(); ++k) {
          const Commitment one = network.row<Commitment>(k);
          // To an initiative without a goal is to nothing that is compared.
          if (one.initiative.known() &&
              network.row<Initiative>(one.initiative.index()).goals.empty()) {
            continue;
          }
          any |= one.leader.index() == i && slow.purses[p].count(one.resource.index()) != 0 &&
                 one.amount != 0 && !one.part_of.known();
        }
        any |= testing::SlowResources::sum(slow.gives[p][i]) > 0;
        return any && slow.known[i];
      };
      const double matched = testing::SlowResources::match(slow.wanted(p, all), slow.given(p, all));
      const double covered = network.size<Commitment>() == 0 ? NAN : slow.coverage(p);
      testing::check_same(row.match, matched);
      testing::check_same(row.match_givers, testing::SlowResources::match(slow.wanted(p, gives),
                                                                          slow.given(p, gives)));
      testing::check_same(row.coverage, covered);
      if (slow.counted[p] != 0) {
        match.push_back(matched);
        givers.push_back(row.match_givers.known() ? row.match_givers.value : NAN);
      }
      coverage.push_back(covered);
      double delivered = NAN;
      if (testing::SlowResources::sum(slow.needs[p]) > 0 && !slow.holds[p].empty()) {
        delivered = slow.delivered(p) / testing::SlowResources::sum(slow.needs[p]);
        ++flows;
      }
      testing::check_same(row.deliverable, delivered);
      arrives.push_back(delivered);
      matches += std::isnan(matched) ? 0 : 1;
    }
    testing::check_same(found.match, testing::mean(match));
    testing::check_same(found.match_givers, testing::mean(givers));
    testing::check_same(found.coverage, testing::mean(coverage));
    testing::check_same(found.deliverable, testing::mean(arrives));
    if (found.match.known()) {
      double loss = 0;
      for (const auto& goal : found.by_goal) {
        std::vector<double> wanted, given;  // by the kinds of means that compare it
        for (std::size_t p = 0; p < slow.purses.size(); ++p) {
          const auto shares = slow.wanted(p, all), gifts = slow.given(p, all);
          if (shares.empty() || gifts.empty() || !slow.compares(p, goal.goal.index())) continue;
          wanted.push_back(shares[goal.goal.index()]);
          given.push_back(gifts[goal.goal.index()]);
        }
        testing::check_same(goal.wanted, testing::mean(wanted));
        testing::check_same(goal.given, testing::mean(given));
        not_compared += wanted.empty() ? 1 : 0;
        loss += goal.loss.value;
      }
      CHECK(loss == doctest::Approx(1 - found.match.value).epsilon(1e-12));
    }
    for (const auto& leader : found.by_leader) {
      std::vector<double> own;
      for (std::size_t p = 0; p < slow.purses.size(); ++p) {
        const auto one = [&](std::size_t i) { return i == leader.leader.index(); };
        own.push_back(testing::SlowResources::match(slow.wanted(p, one), slow.given(p, one)));
      }
      testing::check_same(leader.match, testing::mean(own));
    }
    for (const auto& narrow : found.bottlenecks) {
      CHECK(narrow.needed == doctest::Approx(narrow.reachable + narrow.shortfall));
      CHECK(narrow.shortfall > 0);
      CHECK(narrow.gain <= std::min(narrow.unused, narrow.shortfall) + 1e-9);
    }
  }
  CHECK(flows > 200);
  CHECK(not_compared > 20);
  CHECK(matches > 200);
}

TEST_CASE("resources: nothing there is unknown, each with its reason") {
  const Resources nothing = alignment::resources(Network());
  CHECK(nothing.match.unknown == Reason::no_resources);
  CHECK(nothing.coverage.unknown == Reason::no_resources);
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::individual});
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(Resource{.id = b.id<Resource>("r")});
  b.add(Need{.goal = b.id<Goal>("g"), .resource = b.id<Resource>("r"), .amount = 3});
  const Resources found = alignment::resources(std::move(b).build());
  CHECK(found.match.unknown == Reason::no_commitments);
  CHECK(found.coverage.unknown == Reason::no_commitments);
  CHECK(found.deliverable.unknown == Reason::no_holdings);
}

TEST_CASE("the match of lumps by chance") {
  // One lump on m goals that are wanted alike covers one of them: 1/m.
  const std::vector<double> one{5}, alike(4, 2.0);
  CHECK(alignment::detail::match_of_lumps(one, alike, 0, {}).value == doctest::Approx(0.25));
  // By hand: two equal lumps, shares 1/2 each: both on one (1/2) match 1/2, one on each match 1.
  const std::vector<double> two{1, 1}, halves{1, 1};
  CHECK(alignment::detail::match_of_lumps(two, halves, 0, {}).value == doctest::Approx(0.75));
  // Where both ways can be taken they agree: 12 lumps exactly, 13 of which one is next to nothing by chance.
  std::vector<double> lumps{3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8};
  const std::vector<double> wanted{3, 2, 1, 0, 7};
  const Estimate exact = alignment::detail::match_of_lumps(lumps, wanted, 0, {});
  CHECK(!exact.interval);
  lumps.push_back(1e-9);
  const Estimate drawn = alignment::detail::match_of_lumps(lumps, wanted, 0, {});
  REQUIRE(drawn.interval);
  CHECK(drawn.value == doctest::Approx(exact.value).epsilon(0.02));
}

TEST_CASE("resources as PEFA composes its variance: twice Duncan's index") {
  // Derived in methods.md 9: budget 400 300 200 100, actual 360 330 120 90; variance 0.1333, index 0.0667.
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::organization});
  b.add(Resource{.id = b.id<Resource>("money")});
  const std::vector<double> budget{400, 300, 200, 100}, actual{360, 330, 120, 90};
  for (std::size_t g = 0; g < budget.size(); ++g) {
    const GoalId goal = b.id<Goal>("g" + std::to_string(g));
    b.add(Goal{.id = goal});
    b.add(AgendaEntry{
        .leader = b.id<Leader>("a"), .goal = goal, .stance = 1, .priority = budget[g] / 400});
    b.add(Commitment{.leader = b.id<Leader>("a"),
                     .resource = b.id<Resource>("money"),
                     .goal = goal,
                     .amount = actual[g]});
  }
  const Resources found = alignment::resources(std::move(b).build());
  CHECK(1 - found.match.value == doctest::Approx(0.0666666667).epsilon(1e-9));
  CHECK(found.match_givers.value == doctest::Approx(found.match.value));
  CHECK(found.by_leader[0].match.value == doctest::Approx(found.match.value));
}

TEST_CASE("resources: the same bits on any number of threads") {
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const Network network = testing::random_means(seed);
    const auto bits = testing::bits_of(alignment::resources(network));
    for (const unsigned threads : {2U, 7U}) {
      CHECK(testing::bits_of(alignment::resources(network, {}, {.threads = threads})) == bits);
    }
  }
}

TEST_CASE("resources: laws") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    const Resources found = alignment::resources(network);
    // Whatever is in one unit, times any number: shares stay.
    testing::check_alike(alignment::resources(testing::changed(network, 7.3, false)), found);
    // Other names, in another order of leaders.
    testing::check_alike_in_any_order(alignment::resources(testing::renamed(network)), found);
    // Somebody who says, has and gives nothing.
    testing::check_alike(alignment::resources(testing::changed(network, 1, true)), found);
  }
}

TEST_CASE("resources: to give more to a goal that needs it never lowers coverage") {
  std::size_t raised = 0;
  for (std::uint64_t seed = 0; seed < 150; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    const Resources found = alignment::resources(network);
    if (!found.coverage.known() || network.size<Need>() == 0) continue;
    const Need need = network.row<Need>(seed % network.size<Need>());
    const Edit gift = CommitmentMade{.leader = std::string(network.key(LeaderId{0})),
                                     .resource = std::string(network.key(need.resource)),
                                     .goal = std::string(network.key(need.goal)),
                                     .amount = 0.5};
    const Resources more = alignment::resources(apply_edits(network, std::span(&gift, 1)));
    REQUIRE(more.coverage.known());
    CHECK(more.coverage.value >= found.coverage.value - 1e-12);
    raised += more.coverage.value > found.coverage.value ? 1 : 0;
  }
  CHECK(raised > 10);
}

TEST_CASE("resources: a commitment told again in parts stays one") {
  const auto told = [](bool in_parts) {
    NetworkBuilder b;
    for (const char* name : {"a", "b"}) {
      b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::organization});
    }
    b.add(Resource{.id = b.id<Resource>("money")});
    for (const char* name : {"g", "h"}) {
      b.add(Goal{.id = b.id<Goal>(name)});
      b.add(AgendaEntry{.leader = b.id<Leader>("a"), .goal = b.id<Goal>(name), .stance = 1});
    }
    const auto give = [&](const char* id, const char* goal, double amount, const char* of) {
      Commitment row{.id = b.id<Commitment>(id),
                     .leader = b.id<Leader>("a"),
                     .resource = b.id<Resource>("money"),
                     .goal = b.id<Goal>(goal),
                     .amount = amount};
      if (of != nullptr) row.part_of = b.id<Commitment>(of);
      b.add(row);
    };
    give("whole", "g", 3, nullptr);
    give("other", "h", 1, nullptr);
    if (in_parts) give("one", "g", 1, "whole"), give("two", "g", 2, "whole");
    return alignment::resources(std::move(b).build());
  };
  const Resources parts = told(true), whole = told(false);
  CHECK(parts.parts == 2);
  CHECK(whole.match.value == 0.75);
  testing::check_alike(parts, whole);
}

TEST_CASE("concentration: an unknown amount is not 0") {
  NetworkBuilder b;
  for (const char* name : {"a", "b"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::organization});
  }
  b.add(Resource{.id = b.id<Resource>("money")});
  for (const char* goal : {"both", "one", "known"}) b.add(Goal{.id = b.id<Goal>(goal)});
  const auto give = [&](const char* leader, const char* goal, double amount) {
    b.add(Commitment{.leader = b.id<Leader>(leader),
                     .resource = b.id<Resource>("money"),
                     .goal = b.id<Goal>(goal),
                     .amount = amount});
  };
  give("a", "both", 5);
  give("b", "both", not_given);
  give("b", "one", not_given);
  give("a", "known", 2);
  give("b", "known", 2);
  const auto rows = alignment::resources(std::move(b).build()).by_goal_resource;
  REQUIRE(rows.size() == 3);
  CHECK(rows[0].dominant_providers.unknown == Reason::no_amounts);
  CHECK(rows[0].effective_providers.unknown == Reason::no_amounts);
  CHECK(rows[1].dominant_providers.value == 1);
  CHECK(rows[2].dominant_providers.value == doctest::Approx(2));
  CHECK(rows[2].effective_providers.value == doctest::Approx(2));
}

TEST_CASE("resources: of one goal there is no match, for a leader neither") {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::organization});
  b.add(Resource{.id = b.id<Resource>("money")});
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(AgendaEntry{.leader = b.id<Leader>("a"), .goal = b.id<Goal>("g"), .stance = 1});
  b.add(Commitment{.leader = b.id<Leader>("a"),
                   .resource = b.id<Resource>("money"),
                   .goal = b.id<Goal>("g"),
                   .amount = 1});
  const Resources found = alignment::resources(std::move(b).build());
  CHECK(found.match.unknown == Reason::too_few);
  CHECK(found.by_leader[0].match.unknown == Reason::too_few);
}
