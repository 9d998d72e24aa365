// SPDX-License-Identifier: MIT
// The front door and the descriptions, as a host includes them.
#include <coalign/analysis/describe.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

using namespace coalign;

TEST_CASE("every result is described: series and change have its numbers") {
  NetworkBuilder b;
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
  for (const char* name : {"ada", "ben"})
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::system});
  b.add(Tie{.from = b.id<Leader>("ada"),
            .to = b.id<Leader>("ben"),
            .type = b.id<TieType>("trust"),
            .since = Date::of(2020).value()});
  const Network network = std::move(b).build();
  const auto columns = [&](auto measure) { return series(network, measure).columns.size(); };
  CHECK(columns([](const Network& at) { return structure::cohesion(at); }) > 0);
  CHECK(columns([](const Network& at) { return alignment::networks(at); }) > 0);
  CHECK(columns([](const Network& at) { return alignment::similarity(at, {}); }) > 0);
  CHECK(columns([](const Network& at) { return qualities::profile(at); }) > 0);
  CHECK(columns([](const Network& at) { return knowledge::flow(at); }) > 0);
  CHECK(columns([](const Network& at) { return outcomes::portfolio(at); }) > 0);
  const auto change_of = [&](auto measure) {
    return change(network, measure, Date::of(2019).value(), Date::of(2021).value()).numbers.size();
  };
  CHECK(change_of([](const Network& at) { return alignment::agendas(at); }) > 0);
}
