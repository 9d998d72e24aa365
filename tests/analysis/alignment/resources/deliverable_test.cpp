// SPDX-License-Identifier: MIT
#include "support/random_means.hpp"
#include "support/resources_by_definition.hpp"

#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/model/edits.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <span>
#include <string>

using namespace coalign;
using alignment::Resources;

TEST_CASE("deliverable: a bottleneck, and the tie that would widen it") {
  NetworkBuilder b;
  for (const char* name : {"rich", "poor", "far"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::organization});
  }
  b.add(Resource{.id = b.id<Resource>("money")});
  for (const char* name : {"near goal", "far goal"}) {
    b.add(Goal{.id = b.id<Goal>(name)});
    b.add(Need{.goal = b.id<Goal>(name), .resource = b.id<Resource>("money"), .amount = 10});
  }
  b.add(Holding{.leader = b.id<Leader>("rich"), .resource = b.id<Resource>("money"), .amount = 16});
  b.add(TieType{.id = b.id<TieType>("funding"), .carries = {b.id<Resource>("money")}});
  b.add(Tie{
      .from = b.id<Leader>("rich"), .to = b.id<Leader>("poor"), .type = b.id<TieType>("funding")});
  b.add(AgendaEntry{.leader = b.id<Leader>("poor"), .goal = b.id<Goal>("near goal"), .stance = 1});
  b.add(AgendaEntry{.leader = b.id<Leader>("far"), .goal = b.id<Goal>("far goal"), .stance = 1});
  const Network network = std::move(b).build();
  const Resources found = alignment::resources(network);
  CHECK(found.deliverable.value == 0.5);
  REQUIRE(found.bottlenecks.size() == 1);
  const auto& narrow = found.bottlenecks[0];
  CHECK(narrow.goals == std::vector<GoalId>{*network.find<Goal>("far goal")});
  CHECK(narrow.shortfall == 10);
  CHECK(narrow.unused == 6);
  CHECK(network.key(narrow.giver) == "rich");
  CHECK(network.key(narrow.receiver) == "far");
  CHECK(narrow.gain == 6);
}

TEST_CASE("deliverable: with the tie that a bottleneck names arrives what it says") {
  std::size_t named = 0;
  for (std::uint64_t seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_means(seed);
    const testing::SlowResources slow(network);
    const Resources found = alignment::resources(network);
    for (std::size_t p = 0; p < found.by_resource.size(); ++p) {
      const auto narrow = std::find_if(
          found.bottlenecks.begin(), found.bottlenecks.end(),
          [&](const auto& one) { return one.resource == found.by_resource[p].resource; });
      if (narrow == found.bottlenecks.end() || narrow->gain == 0) continue;
      for (std::size_t t = 0; t < network.size<TieType>(); ++t) {
        const auto carries = network.row<TieType>(t).carries;
        const auto in_purse = [&](ResourceId r) { return slow.purses[p].count(r.index()) != 0; };
        if (std::none_of(carries.begin(), carries.end(), in_purse)) continue;
        const Edit tie = TieMade{
            std::string(network.key(narrow->giver)), std::string(network.key(narrow->receiver)),
            std::string(network.key(TieTypeId{static_cast<std::uint32_t>(t)}))};
        CHECK(slow.holds[p][narrow->giver.index()] > 0);
        const Network tied = apply_edits(network, std::span(&tie, 1));
        const testing::SlowResources with(tied);
        CHECK(with.delivered(p) - slow.delivered(p) == doctest::Approx(narrow->gain));
        ++named;
        break;
      }
    }
  }
  CHECK(named > 20);
}
