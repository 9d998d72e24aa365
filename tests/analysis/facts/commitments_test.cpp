// SPDX-License-Identifier: MIT
#include "support/random_history.hpp"

#include <coalign/analysis/facts/commitments.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <cmath>

using namespace coalign;

namespace {

/// A commitment to one initiative of 100 in parts: the whole, a part, and a part of that.
Network in_parts(double whole, double part, double part_of_part) {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("ann"), .kind = Kind::individual});
  b.add(Goal{.id = b.id<Goal>("goal"), .vision = Truth::yes});
  b.add(Resource{.id = b.id<Resource>("money")});
  b.add(Initiative{.id = b.id<Initiative>("pilot"),
                   .goals = {b.id<Goal>("goal")},
                   .status = InitiativeStatus::running,
                   .evidence = Evidence::untested});
  const auto give = [&](const char* id, double amount, const char* part_of) {
    Commitment row{.id = b.id<Commitment>(id),
                   .leader = b.id<Leader>("ann"),
                   .resource = b.id<Resource>("money"),
                   .initiative = b.id<Initiative>("pilot"),
                   .amount = amount};
    if (*part_of != 0) row.part_of = b.id<Commitment>(part_of);
    b.add(row);
  };
  give("whole", whole, "");
  give("part", part, "whole");
  give("part of part", part_of_part, "part");
  return std::move(b).build();
}

}  // namespace

TEST_SUITE("commitments") {
  TEST_CASE("each amount is counted once, and every measure counts the same") {
    const double open = not_given;
    const double cases[][4] = {{100, 40, 10, 100},
                               {100, open, 10, 100},
                               {open, 100, 30, 100},
                               {open, open, 100, 100},
                               {open, 100, open, 100}};
    for (const auto& its : cases) {
      CAPTURE(its[0]);
      CAPTURE(its[1]);
      CAPTURE(its[2]);
      const Network network = in_parts(its[0], its[1], its[2]);
      const std::size_t unknown = std::isnan(its[0]) ? 1 : 0;
      const auto resources = alignment::resources(network);
      CHECK(resources.by_resource.at(0).committed == its[3]);
      CHECK(resources.amounts_unknown == unknown);
      const auto theory = outcomes::theory_of_change(network);
      CHECK(theory.by_resource.at(0).amount == its[3]);
      CHECK(theory.by_resource.at(0).amounts_unknown == unknown);
      const auto portfolio = outcomes::portfolio(network);
      CHECK(portfolio.by_resource.at(0).amount == its[3]);
      CHECK(portfolio.by_resource.at(0).amounts_unknown == unknown);
      qualities::ProfileOptions options;
      options.mix = qualities::EvidenceMix{0, 0, 1};
      const auto found = qualities::profile(network, options).dissatisfaction;
      CHECK(found.indicators.mix.value == 1);
      CHECK(found.exploring_resources.value == 1);
      CHECK(found.exploring_resources.evidence == 1);
    }
  }

  TEST_CASE("resources and theory of change commit the same, over random histories") {
    std::size_t compared = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const Network network = testing::RandomHistory(random).build();
      const facts::Commitments commitments(network);
      for (const auto& row : outcomes::theory_of_change(network).by_resource) {
        double known = 0;
        std::size_t unknown = 0;
        for (std::uint32_t i = 0; i < network.size<Commitment>(); ++i) {
          const auto its = network.row<Commitment>(i);
          if (its.resource != row.resource || !commitments.counted_once(i)) continue;
          if (std::isnan(its.amount)) ++unknown;
          else known += its.amount;
        }
        CHECK(row.amount == doctest::Approx(known));
        CHECK(row.amounts_unknown == unknown);
        ++compared;
      }
    }
    CHECK(compared > 100);
  }
}
