// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/unanswered.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>

namespace coalign {

using doctest::Approx;

namespace {

/// So many who are for both goals, so many against both, so many of whom nothing is known.
Network field(std::size_t alike, std::size_t against, std::size_t unknown) {
  NetworkBuilder b;
  for (const char* goal : {"g", "h"}) b.add(Goal{.id = b.id<Goal>(goal)});
  for (std::size_t i = 0; i < alike + against + unknown; ++i) {
    const LeaderId id = b.id<Leader>("l" + std::to_string(i));
    const bool known = i < alike + against;
    b.add(Leader{.id = id,
                 .kind = Kind::individual,
                 .response = known        ? Response::answered
                             : i % 2 == 0 ? Response::asked
                                          : Response::unknown});
    if (!known) continue;
    for (const char* goal : {"g", "h"}) {
      b.add(AgendaEntry{.leader = id, .goal = b.id<Goal>(goal), .stance = i < alike ? 1.0 : -1.0});
    }
  }
  return std::move(b).build();
}

bool found_alike(std::size_t alike, std::size_t against) {
  const auto found = alignment::agendas(field(alike, against, 0));
  const Estimate& off = found.chance.score_difference;
  return off.interval && off.interval->low > 0;
}

}  // namespace

TEST_SUITE("alignment/unanswered") {
  TEST_CASE("of nothing, nothing is known") {
    const auto found = alignment::unanswered(Network{});
    CHECK(found.leaders == 0);
    CHECK_FALSE(found.tipping.known());
    CHECK(found.density.unknown == Reason::too_few);
  }

  TEST_CASE("three silences") {
    NetworkBuilder b;
    for (const char* goal : {"g", "h"}) b.add(Goal{.id = b.id<Goal>(goal)});
    const auto add = [&](const char* id, Response response) {
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::individual, .response = response});
    };
    add("a", Response::answered), add("b", Response::answered), add("c", Response::asked);
    add("d", Response::answered), add("e", Response::unknown);
    for (const char* one : {"a", "b"}) {
      b.add(AgendaEntry{.leader = b.id<Leader>(one), .goal = b.id<Goal>("g"), .stance = 1});
    }
    b.add(AgendaEntry{.leader = b.id<Leader>("b"), .goal = b.id<Goal>("h"), .stance = 1});
    const auto found = alignment::unanswered(std::move(b).build());
    CHECK(found.leaders == 5);
    CHECK(found.did_not_respond == 1);
    CHECK(found.agenda_unknown == 2);
    CHECK(found.cells == 4);
    CHECK(found.cells_unanswered == 1);
    CHECK(found.density.unknown == Reason::no_ties);
  }

  TEST_CASE("the tipping point by trying every number") {
    for (const std::size_t unknown : {3U, 8U, 20U}) {
      CAPTURE(unknown);
      const auto found = alignment::unanswered(field(12, 0, unknown));
      std::size_t least = 0;
      while (least <= unknown && found_alike(12 + unknown - least, least)) ++least;
      CHECK(found.stands == (least > unknown));
      CHECK(found.tipping.known() == (least <= unknown));
      if (found.tipping.known()) {
        CHECK(found.tipping.value == Approx(double(least) / double(unknown)));
        CHECK(found.tipping.evidence == unknown);
      }
    }
    CHECK_FALSE(alignment::unanswered(field(6, 6, 4)).tipping.known());  // no finding
    CHECK_FALSE(alignment::unanswered(field(12, 0, 0)).stands);          // nobody is silent
  }

  TEST_CASE("the finding is that beside the stricter chance") {
    // Nearly all care about the same few of many goals: more alike than on any goal, and no more than popular goals give.
    NetworkBuilder b;
    for (int g = 0; g < 12; ++g) b.add(Goal{.id = b.id<Goal>("g" + std::to_string(g))});
    for (int i = 0; i < 24; ++i) {
      const LeaderId id = b.id<Leader>("l" + std::to_string(i));
      b.add(Leader{.id = id, .kind = Kind::individual});
      if (i >= 18) continue;
      for (const int g : {i % 3, (i / 3) % 3 == i % 3 ? 3 + i % 9 : (i / 3) % 3}) {
        b.add(
            AgendaEntry{.leader = id, .goal = b.id<Goal>("g" + std::to_string(g)), .priority = 1});
      }
    }
    const Network network = std::move(b).build();
    const auto agendas = alignment::agendas(network);
    const auto chance = alignment::agendas_by_chance(network);
    REQUIRE(agendas.chance.overlap_difference.interval->low > 0);
    REQUIRE_FALSE(chance.overlap_difference.interval->low > 0);
    const auto found = alignment::unanswered(network);
    CHECK_FALSE(found.tipping.known());
    CHECK_FALSE(found.stands);
    alignment::UnansweredOptions any;
    any.replicates = 0;
    const auto usual = alignment::unanswered(network, any);
    CHECK((usual.tipping.known() || usual.stands));
  }

  TEST_CASE("with nobody who differs it stands where the stricter chance says so") {
    const Network network = read(COALIGN_SOURCE "/examples/afwi.json");
    const auto chance = alignment::agendas_by_chance(network);
    const auto found = alignment::unanswered(network);
    const auto agendas = alignment::agendas(network);
    const Estimate& off =
        alignment::by_overlap(agendas) ? chance.overlap_difference : chance.score_difference;
    const bool above = off.interval && off.interval->low > 0;
    if (!above) CHECK_FALSE((found.tipping.known() || found.stands));
  }

  TEST_CASE("the same on any number of threads") {
    const Network network = read(COALIGN_SOURCE "/examples/afwi.json");
    const auto one = alignment::unanswered(network, {}, {.threads = 1});
    for (const unsigned threads : {2U, 7U}) {
      const auto other = alignment::unanswered(network, {}, {.threads = threads});
      CHECK(one.stands == other.stands);
      CHECK(one.tipping.known() == other.tipping.known());
      if (one.tipping.known()) CHECK(one.tipping.value == other.tipping.value);
    }
  }

  TEST_CASE("bounds of the density") {
    NetworkBuilder b;
    b.add(TieType{.id = b.id<TieType>("directed")});
    for (const char* id : {"a", "b", "c", "d"}) {
      b.add(Leader{.id = b.id<Leader>(id),
                   .kind = Kind::individual,
                   .response = id[0] == 'd' ? Response::asked : Response::answered});
    }
    b.add(
        Tie{.from = b.id<Leader>("a"), .to = b.id<Leader>("d"), .type = b.id<TieType>("directed")});
    b.add(
        Tie{.from = b.id<Leader>("d"), .to = b.id<Leader>("b"), .type = b.id<TieType>("directed")});
    const auto found = alignment::unanswered(std::move(b).build());
    CHECK(found.density.value == Approx(2.0 / 12));
    REQUIRE(found.density.interval);
    CHECK(found.density.interval->low == found.density.value);
    CHECK(found.density.interval->high == Approx(4.0 / 12));  // d may tie to a and c too
  }
}

}  // namespace coalign
