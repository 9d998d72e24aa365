// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/ties_between.hpp>
#include <coalign/io/json.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/report/since.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace coalign;

namespace testing {

inline Date wave_day(const char* text) { return *Date::parse(text); }

/// Five leaders; e leaves, d comes. Two waves of trust, one of advice, and one kind of pairs without direction.
inline Network two_waves_of_ties() {
  return read_json(document(R"("leaders": [
    {"id": "a", "kind": "organization"}, {"id": "b", "kind": "organization"},
    {"id": "c", "kind": "organization"}, {"id": "d", "kind": "organization", "since": "2023"},
    {"id": "e", "kind": "organization", "until": "2022"}],
    "tie_types": [{"id": "trust"}, {"id": "advice"}, {"id": "met", "directed": false}],
    "ties": [
      {"from": "a", "to": "b", "type": "trust", "since": "2022", "until": "2023-12-31"},
      {"from": "a", "to": "b", "type": "trust", "since": "2024"},
      {"from": "a", "to": "c", "type": "trust", "since": "2022", "until": "2023-12-31"},
      {"from": "b", "to": "a", "type": "trust", "since": "2022"},
      {"from": "a", "to": "e", "type": "trust", "since": "2022"},
      {"from": "b", "to": "c", "type": "trust", "since": "2024"},
      {"from": "c", "to": "a", "type": "trust", "since": "2024"},
      {"from": "a", "to": "d", "type": "trust", "since": "2024"},
      {"from": "a", "to": "b", "type": "advice", "since": "2022"},
      {"from": "a", "to": "b", "type": "met", "since": "2022", "until": "2023-12-31"},
      {"from": "b", "to": "a", "type": "met", "since": "2024"},
      {"from": "c", "to": "b", "type": "met", "since": "2024"}])"));
}

}  // namespace testing

using testing::document;
using testing::two_waves_of_ties;
using testing::wave_day;

TEST_SUITE("analysis/time/ties_between") {
  TEST_CASE("each tie is one of seven, and they add up") {
    const auto found = ties_between(two_waves_of_ties(), wave_day("2022"), wave_day("2024"));
    REQUIRE(found.size() == 3);
    const TiesBetween& trust = found[0];
    CHECK(trust.layer == "trust");
    CHECK(trust.twice);
    CHECK(trust.first == 4);
    CHECK(trust.second == 5);
    CHECK(trust.again == 1);    // a to b
    CHECK(trust.held == 1);     // b to a: b was not asked of a again
    CHECK(trust.gone == 1);     // a to c
    CHECK(trust.left == 1);     // a to e
    CHECK(trust.came == 1);     // b to c: b had named a
    CHECK(trust.joined == 1);   // a to d
    CHECK(trust.unasked == 1);  // c to a: c named nobody before
    CHECK_FALSE(found[1].twice);
    CHECK(found[1].held == 1);
    CHECK(found[2].again == 1);  // either way round
    CHECK(found[2].came == 1);   // b had been named
    for (const TiesBetween& of : found) {
      CHECK(of.first == of.again + of.held + of.gone + of.left);
      CHECK(of.second == of.again + of.held + of.came + of.joined + of.unasked);
    }
  }

  TEST_CASE("the second day is after the first, and both are given") {
    const Network network = two_waves_of_ties();
    CHECK_THROWS_AS((void)ties_between(network, wave_day("2024"), wave_day("2022")), BadArgument);
    CHECK_THROWS_AS((void)ties_between(network, wave_day("2024"), wave_day("2024")), BadArgument);
    CHECK_THROWS_AS((void)ties_between(network, Date{}, wave_day("2024")), BadArgument);
    CHECK(ties_between(Network{}, wave_day("2022"), wave_day("2024")).empty());
  }

  TEST_CASE("what was not asked twice has no change") {
    const SinceSection found =
        changed_since(two_waves_of_ties(), wave_day("2022"), wave_day("2024"));
    CHECK_FALSE(found.cohesion.numbers.empty());
    CHECK(found.agendas.numbers.empty());
    CHECK(found.answers.first == 0);
    const SinceSection advice = changed_since(two_waves_of_ties(), wave_day("2022"),
                                              wave_day("2024"), {{}, {.types = {TieTypeId{1}}}});
    CHECK(advice.cohesion.numbers.empty());
    CHECK(found.cohesion.numbers[0].name == "density");
    CHECK(found.cohesion.numbers[0].first.value == doctest::Approx(4.0 / 12));  // of a, b, c, e
  }

  TEST_CASE("answers are given again by those who gave some before") {
    const Network network = read_json(document(R"("leaders": [
      {"id": "a", "kind": "individual"}, {"id": "b", "kind": "individual"},
      {"id": "c", "kind": "individual"}], "goals": [{"id": "g"}], "agendas": [
      {"leader": "a", "goal": "g", "stance": 1, "since": "2022"},
      {"leader": "a", "goal": "g", "stance": -1, "since": "2024"},
      {"leader": "b", "goal": "g", "stance": 1, "since": "2022"},
      {"leader": "c", "goal": "g", "stance": 1, "since": "2024"}])"));
    const AnswersBetween found = answers_between(network, wave_day("2022"), wave_day("2024"));
    CHECK(found.first == 2);
    CHECK(found.again == 1);
    CHECK_FALSE(changed_since(network, wave_day("2022"), wave_day("2024")).agendas.numbers.empty());
    CHECK(changed_since(network, wave_day("2022"), wave_day("2023")).agendas.numbers.empty());
  }
}
