// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/continuity.hpp>
#include <coalign/analysis/leadership/resilience.hpp>
#include <coalign/model/builder.hpp>

#include <doctest/doctest.h>

using namespace coalign;

TEST_CASE("goals of the largest weights there are leave shares of support numbers") {
  NetworkBuilder b;
  for (const char* goal : {"g", "h", "i"}) b.add(Goal{.id = b.id<Goal>(goal), .weight = 1e308});
  b.add(Leader{.id = b.id<Leader>("now"), .kind = Kind::individual, .stage = Stage::current});
  b.add(Leader{.id = b.id<Leader>("next"), .kind = Kind::individual, .stage = Stage::emerging});
  for (const char* goal : {"g", "h", "i"}) {
    for (const char* leader : {"now", "next"}) {
      b.add(AgendaEntry{.leader = b.id<Leader>(leader), .goal = b.id<Goal>(goal), .stance = 1});
    }
  }
  const Network network = std::move(b).build();
  CHECK(leadership::continuity(network).agenda_left.value == 0.5);
  for (const auto& loss : leadership::resilience(network).losses) {
    CHECK((!loss.agenda.known() || loss.agenda.value <= 1));
  }
}
