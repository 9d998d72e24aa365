// SPDX-License-Identifier: MIT
#include "support/random_field.hpp"

#include <coalign/coalign.hpp>
#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

using namespace coalign;

namespace {

/// A result without the intervals of its numbers.
nlohmann::json bare(nlohmann::json value) {
  if (value.is_object()) value.erase("interval");
  if (value.is_structured()) {
    for (auto& part : value) part = bare(std::move(part));
  }
  return value;
}

template <class Result>
nlohmann::json bare(const Network& network, const Result& result) {
  return bare(nlohmann::json::parse(to_json(network, result)));
}

}  // namespace

TEST_CASE("agendas and networks without intervals: the same numbers, and no interval") {
  std::size_t given = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    const auto agendas = alignment::agendas(network);
    const auto scores = alignment::agendas(network, {.intervals = false});
    const auto networks = alignment::networks(network);
    const auto congruence = alignment::networks(network, {.intervals = false});
    CHECK(bare(network, agendas) == bare(network, scores));
    CHECK(bare(network, networks) == bare(network, congruence));
    given += agendas.score.interval && networks.score.interval ? 1U : 0U;
    CHECK(!scores.score.interval);
    CHECK(!congruence.score.interval);
    for (const auto& goal : scores.by_goal) CHECK(!goal.mean_stance.interval);
    for (const auto& goal : congruence.by_goal) CHECK(!goal.score.interval);
  }
  CHECK(given > 10);
}
