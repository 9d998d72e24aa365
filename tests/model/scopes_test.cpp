// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/scopes.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>
#include <vector>

using namespace coalign;
using testing::document;

namespace {

const std::string four_leaders = R"("leaders": [
    {"id": "a", "kind": "individual", "sector": "health", "attributes": {"region": "north", "size": 10}},
    {"id": "b", "kind": "individual", "sector": "law", "attributes": {"region": "south", "size": 9}},
    {"id": "c", "kind": "organization", "sector": "health", "attributes": {"region": null}},
    {"id": "d", "kind": "system"}],
  "memberships": [{"member": "a", "of": "c"}, {"member": "c", "of": "d"}],
  "goals": [{"id": "g"}], "tie_types": [{"id": "t"}], "resources": [{"id": "r"}],
  "agendas": [{"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": 1}, {"leader": "d", "goal": "g", "stance": 1}],
  "ties": [{"from": "a", "to": "b", "type": "t"}, {"from": "c", "to": "a", "type": "t"},
           {"from": "b", "to": "d", "type": "t"}],
  "initiatives": [{"id": "i", "leaders": ["a", "b"], "goals": ["g"]}, {"id": "j", "leaders": ["b"]}],
  "observations": [{"goal": "g", "date": "2020", "value": 1, "initiative": "j"}],
  "commitments": [{"id": "x", "leader": "b", "resource": "r", "goal": "g", "amount": 5, "to": "a"},
                  {"id": "y", "leader": "a", "resource": "r", "goal": "g", "amount": 2, "part_of": "x"},
                  {"leader": "c", "resource": "r", "initiative": "j", "amount": 1}])";

std::string ids(const Network& network) {
  std::string all;
  for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) all += network.key(LeaderId{i});
  return all;
}

std::string in_short(const Scopes& scopes) {
  std::string all;
  for (const Scope& scope : scopes.scopes) {
    all += scope.value.value_or("-") + ":" + ids(scope.network) + ' ';
  }
  return all;
}

std::size_t noted(const Network& network, std::string_view what, std::string_view table) {
  std::size_t count = 0;
  for (const Note& note : network.notes()) {
    if (note.what == what && note.table == table) count += note.count;
  }
  return count;
}

}  // namespace

TEST_SUITE("model/scopes") {
  TEST_CASE("one network for each value, those without last") {
    const Network network = read_json(document(four_leaders));
    CHECK(in_short(split(network, "kind")) == "individual:ab organization:c system:d ");
    CHECK(in_short(split(network, "sector")) == "health:ac law:b -:d ");
    CHECK(in_short(split(network, "region")) == "north:a south:b -:cd ");
    CHECK(in_short(split(network, "size")) == "9:b 10:a -:cd ");
    CHECK(in_short(split(network, "of")) == "c:ac d:acd -:b ");
    CHECK(in_short(split(network, "stage")) == "-:abcd ");
  }

  TEST_CASE("where nobody has such an attribute, the error names those that there are") {
    const Network network = read_json(document(four_leaders));
    CHECK_THROWS_WITH_AS((void)split(network, "regoin"), doctest::Contains("of, region, size"),
                         BadArgument);
    CHECK(split(Network{}, "anything").scopes.empty());
  }

  TEST_CASE("what a scope loses is noted, what was never its own is not") {
    const Network network = read_json(document(four_leaders));
    const Scopes scopes = split(network, "sector");
    CHECK(scopes.ties_between == 2);
    const Network& health = scopes.scopes[0].network;
    CHECK(health.size<Tie>() == 1);
    CHECK(scopes.scopes[0].ties_leaving == 1);
    CHECK(noted(health, "tie_leaves_scope", "ties") == 1);
    CHECK(health.size<AgendaEntry>() == 1);
    CHECK(noted(health, "reference_gone", "agendas") == 0);
    CHECK(noted(health, "reference_gone", "memberships") == 1);  // c of d
    CHECK(health.size<Initiative>() == 2);                       // j has money of c
    CHECK(noted(health, "reference_gone", "initiatives") == 2);
    CHECK(health.size<Commitment>() == 1);  // x came from outside, and y was a part of it
    CHECK(noted(health, "reference_gone", "commitments") == 2);
    const Network& nobody = scopes.scopes[2].network;
    CHECK(nobody.size<Initiative>() == 0);
    CHECK(nobody.size<Observation>() == 1);  // of the goal, whoever's doing it was
    CHECK_FALSE(nobody.row<Observation>(0).initiative.known());
    CHECK(noted(nobody, "reference_gone", "initiatives") == 0);
  }

  TEST_CASE("scopes share leaders, entries and ties out among them, and each is a valid network") {
    for (std::uint64_t seed = 1; seed <= 60; ++seed) {
      CAPTURE(seed);
      const Network network = testing::random_network(seed);
      for (const char* by : {"kind", "stage", "sector", "response"}) {
        const Scopes scopes = split(network, by);
        std::size_t leaders = 0, entries = 0, holdings = 0, ties = 0, leaving = 0;
        for (const Scope& scope : scopes.scopes) {
          leaders += scope.network.size<Leader>();
          entries += scope.network.size<AgendaEntry>();
          holdings += scope.network.size<Holding>();
          ties += scope.network.size<Tie>();
          leaving += scope.ties_leaving;
          CHECK(scope.network.size<Goal>() == network.size<Goal>());
          CHECK(read_json(to_json(scope.network)) == scope.network);
        }
        CHECK(leaders == network.size<Leader>());
        CHECK(entries == network.size<AgendaEntry>());
        CHECK(holdings == network.size<Holding>());
        CHECK(ties + scopes.ties_between == network.size<Tie>());
        CHECK(leaving == 2 * scopes.ties_between);
      }
    }
  }

  TEST_CASE("one value for all is the network itself") {
    const Network network = read_json(document(
        R"("leaders": [{"id": "a", "kind": "system"}, {"id": "b", "kind": "system"}],
        "goals": [{"id": "g"}], "agendas": [{"leader": "b", "goal": "g", "stance": 1}])"));
    const Scopes scopes = split(network, "kind");
    REQUIRE(scopes.scopes.size() == 1);
    CHECK(scopes.scopes[0].network == network);
    CHECK(scopes.scopes[0].network.notes().empty());
  }
}
