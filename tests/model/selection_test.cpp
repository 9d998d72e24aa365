// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/selection.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace coalign;

namespace testing {

inline Network selectable() {
  return read_json(document(R"(
      "name": "Harbor",
      "leaders": [{"id": "a", "kind": "organization", "sector": "health", "attributes": {"county": "north"}},
                  {"id": "b", "kind": "organization", "sector": "school", "attributes": {"county": "south"}},
                  {"id": "c", "kind": "organization", "sector": "school"}],
      "goals": [{"id": "g", "name": "Clean water"}, {"id": "h"}],
      "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "h", "stance": 1}],
      "tie_types": [{"id": "trust"}, {"id": "money"}],
      "ties": [{"from": "a", "to": "b", "type": "trust"}, {"from": "b", "to": "c", "type": "money"}])"));
}

}  // namespace testing

TEST_SUITE("model/selection") {
  TEST_CASE("what is not chosen goes, and what refers to it; types stay known") {
    const Network whole = testing::selectable();
    Selection only;
    only.title = "Ours";
    only.layers = {"trust"};
    only.goals = {"Clean water"};
    const Network part = select(whole, only);
    CHECK(part.name() == "Ours");
    CHECK(part.size<Tie>() == 1);
    CHECK(part.size<TieType>() == 2);
    CHECK(part.size<Goal>() == 1);
    CHECK(part.size<AgendaEntry>() == 1);
    CHECK(part.size<Leader>() == 3);
    CHECK(read_json(to_json(part)) == part);
  }

  TEST_CASE("an attribute counts as sector; who has none of it has no sector") {
    Selection county;
    county.sector = "county";
    const Network part = select(testing::selectable(), county);
    const auto sector = part.column(&Leader::sector);
    CHECK(part.text(sector[0]) == "north");
    CHECK(part.text(sector[1]) == "south");
    CHECK(sector[2].missing());
  }

  TEST_CASE("attributes take the place of the network's own") {
    Selection own;
    own.attributes = R"({"report":{"silence":"unknown"}})";
    CHECK(select(testing::selectable(), own).attributes() == own.attributes);
  }

  TEST_CASE("what there is not is refused by its name") {
    const Network whole = testing::selectable();
    for (const auto& wrong : {Selection{.layers = {"money", "nope"}}, Selection{.goals = {"nope"}},
                              Selection{.sector = "nope"}}) {
      CHECK_THROWS_AS(static_cast<void>(select(whole, wrong)), BadArgument);
    }
  }

  TEST_CASE("nothing chosen changes nothing") {
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      CHECK(select(network, Selection{}) == network);
    }
  }
}
