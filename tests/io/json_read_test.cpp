// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/edits.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <filesystem>

using namespace coalign;
using testing::document;
using testing::wrong;

namespace {

const std::string two_leaders =
    R"("leaders": [{"id": "a", "kind": "system"}, {"id": "b", "kind": "system"}])";

AgendaEntry first_entry(std::string_view scales, std::string_view entry) {
  const Network network =
      read_json(document("\"agendas\": [{\"leader\": \"a\", \"goal\": \"g\", " +
                         std::string(entry) + "}], \"goals\": [{\"id\": \"g\"}],\n" + two_leaders +
                         ",\n\"scales\": {" + std::string(scales) + "}"));
  const Network again = read_json(to_json(network));
  CHECK(again == network);
  return network.row<AgendaEntry>(0);
}

}  // namespace

TEST_SUITE("io/json_read") {
  TEST_CASE("a document that only says what it is, is an empty network") {
    CHECK(read_json(document("")) == Network{});
    CHECK(read_json(document(R"("leaders": [], "ties": null, "name": null, "scales": {},
                                "attributes": null, "description": "")")) == Network{});
    CHECK(read_json(" \r\n\t{\"version\":1.0,\"format\":\"coalign/network\"}").size<Leader>() == 0);
  }

  TEST_CASE("every thing of the format is read") {
    const Network n = read_json(document(R"(
      "name": "Early years", "description": "D", "attributes": {"source": [1, "x"]},
      "memberships": [{"member": "amara", "of": "clinic", "role": "director", "since": "2020-02"}],
      "leaders": [{"id": "amara", "kind": "individual", "stage": "emerging", "sector": "health",
                   "name": "Amara", "response": "asked", "until": "2024-02-29"},
                  {"kind": "organization", "id": "clinic"}],
      "goals": [{"id": "ready", "indicator": "children", "unit": "%", "direction": "increase",
                 "baseline": 61, "best_practice": 68, "target": 80, "by": "2030", "vision": true}, {"id": "visits"}],
      "contributions": [{"from": "visits", "to": "ready", "strength": 0.6}],
      "tie_types": [{"id": "trust", "directed": false, "means": "leadership", "leads": "to", "max": 4,
                     "carries": ["money", "money"]}],
      "ties": [{"from": "amara", "to": "clinic", "type": "trust", "weight": 3}],
      "resources": [{"id": "money", "unit": "EUR", "group": "cash", "rate": 1.1}],
      "holdings": [{"leader": "clinic", "resource": "money", "amount": 0}],
      "needs": [{"goal": "ready", "resource": "money", "amount": 7}],
      "commitments": [{"leader": "amara", "resource": "money", "initiative": "pilot", "part_of": "c", "to": "clinic"},
                      {"id": "c", "leader": "amara", "resource": "money", "goal": "ready", "amount": 5}],
      "initiatives": [{"id": "pilot", "leaders": ["clinic", "amara"], "goals": ["visits"], "start": "2021",
                       "status": "failed", "evidence": "promising", "success_probability": 0.25}],
      "observations": [{"goal": "ready", "date": "2022", "value": -3.5, "initiative": "pilot"}],
      "lessons": [{"id": "l", "initiative": "pilot", "worked": false, "text": "no"}],
      "shares": [{"from": "amara", "to": "clinic", "lesson": "l"}],
      "uses": [{"lesson": "l", "initiative": "pilot"}],
      "terms": [{"leader": "amara", "term": "équité", "count": 2}])"));
    CHECK(n.name() == "Early years");
    CHECK(n.attributes() == R"({"source":[1,"x"]})");
    CHECK(n.text(n.row<Membership>(0).role) == "director");
    CHECK(n.row<Membership>(0).since == Date::of(2020, 2));
    CHECK(n.row<Leader>(0).stage == Stage::emerging);
    CHECK(n.row<Leader>(0).response == Response::asked);
    CHECK(n.row<Leader>(0).until == Date::of(2024, 2, 29));
    CHECK(n.key(n.row<Membership>(0).of) == "clinic");
    CHECK(n.row<Goal>(0).by == Date::of(2030));
    CHECK(n.row<Goal>(0).vision == Truth::yes);
    CHECK(n.row<Goal>(1).vision == Truth::unknown);
    CHECK(std::isnan(n.row<Goal>(1).target));
    CHECK(n.row<Contribution>(0).strength == 0.6);
    CHECK(n.row<TieType>(0).directed == Truth::no);
    CHECK(n.row<TieType>(0).carries.size() == 2);
    CHECK(n.row<Tie>(0).weight == 3);
    CHECK(n.row<Resource>(0).rate == 1.1);
    CHECK(n.row<Holding>(0).amount == 0);
    CHECK(n.row<Need>(0).amount == 7);
    CHECK(n.key(n.row<Commitment>(0).part_of) == "c");
    CHECK(n.row<Commitment>(0).part_of.index() == 1);
    CHECK(n.key(n.row<Commitment>(0).id).empty());
    CHECK(std::isnan(n.row<Commitment>(0).amount));
    CHECK(n.key(n.row<Initiative>(0).leaders.at(1)) == "amara");
    CHECK(n.row<Initiative>(0).status == InitiativeStatus::failed);
    CHECK(n.row<Observation>(0).value == -3.5);
    CHECK(n.row<Lesson>(0).worked == Truth::no);
    CHECK(n.row<Share>(0).lesson == n.find<Lesson>("l"));
    CHECK(n.row<Use>(0).initiative == n.find<Initiative>("pilot"));
    CHECK(n.text(n.row<Term>(0).term) == "équité");
  }

  TEST_CASE("the order of keys and of lists makes no difference") {
    const Network one = read_json(document(two_leaders + R"(, "tie_types": [{"id": "t", "max": 2}],
        "ties": [{"from": "b", "to": "a", "type": "t", "weight": 2}])"));
    const Network other =
        read_json(document(R"("ties": [{"weight": 2, "type": "t", "to": "a", "from": "b"}],
        "tie_types": [{"max": 2, "id": "t"}], )" +
                           two_leaders));
    CHECK(one == other);
    CHECK(one.hash() == other.hash());
  }

  TEST_CASE("attributes keep their order and their numbers as written") {
    const std::string kept =
        R"({"z":1E5,"a":[-0,1.10,1e-400,"\u00e9\/ \\"],"":{"n":null},"é é":12345678901234567890123})";
    const Network n = read_json(
        document("\"leaders\": [{\"id\": \"a\", \"kind\": \"system\", \"attributes\": \n" +
                 testing::replaced(kept, ",", " ,\n\t") + "}]"));
    CHECK(n.text(n.row<Leader>(0).attributes) == kept);
  }

  TEST_CASE("a null is as if the field were not there, and -0 is 0") {
    const Network n =
        read_json(document(R"("goals": [{"id": "g", "name": null, "baseline": -0, "target": -0.0,
        "weight": null, "by": null, "vision": null, "attributes": null}])"));
    CHECK(n == read_json(document(R"("goals": [{"id": "g", "baseline": 0, "target": 0}])")));
    CHECK_FALSE(std::signbit(n.row<Goal>(0).baseline));
    CHECK_FALSE(std::signbit(n.row<Goal>(0).target));
  }

  TEST_CASE("stances and priorities are mapped from the scale on which they were asked") {
    CHECK(first_entry("", R"("stance": -0.25, "priority": 0.5)").stance == -0.25);
    const std::string asked = R"("stance": [-3, 3], "priority": [0, 100], "stance_points": 7)";
    CHECK(first_entry(asked, R"("stance": 3, "priority": 25)").stance == 1);
    CHECK(first_entry(asked, R"("stance": -3, "priority": 25)").stance == -1);
    CHECK(first_entry(asked, R"("stance": -1.5, "priority": 25)").stance == -0.5);
    CHECK(first_entry(asked, R"("stance": 1, "priority": 25)").priority == 0.25);
    CHECK(first_entry(asked, R"("stance": 1, "priority": 100)").priority == 1);
    CHECK_FALSE(std::signbit(first_entry(asked, R"("stance": 0, "priority": 0)").stance));
    CHECK(first_entry(R"("stance": [1, 5])", R"("stance": 3)").stance == 0);
    CHECK(first_entry(R"("stance": [1, 5])", R"("stance": 2)").stance == -0.5);
  }

  TEST_CASE("a priority that was not given stays 1, whatever the scale") {
    CHECK(first_entry(R"("priority": [0, 100])", R"("stance": 1)").priority == 1);
    CHECK(first_entry("", R"("stance": 1)").priority == 1);
  }

  TEST_CASE("the number of points is kept, and what is written back is on the model's own scale") {
    const Network n = read_json(document(two_leaders + R"(, "goals": [{"id": "g"}],
        "scales": {"stance": [-3, 3], "stance_points": 7, "priority": [0, 10], "priority_points": 11},
        "agendas": [{"leader": "a", "goal": "g", "stance": -3, "priority": 5}])"));
    CHECK(n.scale_points().stance == 7);
    CHECK(n.scale_points().priority == 11);
    const std::string text = to_json(n);
    CHECK(text.find(R"("scales":{"stance_points":7,"priority_points":11})") != std::string::npos);
    CHECK(text.find(R"("stance":-1,"priority":0.5)") != std::string::npos);
    CHECK(read_json(text) == n);
  }

  TEST_CASE("where no max is given the largest weight stands for it, and is kept") {
    const Network n =
        read_json(document(two_leaders + R"(, "tie_types": [{"id": "t"}, {"id": "unused"}],
        "ties": [{"from": "a", "to": "b", "type": "t", "weight": 2}, {"from": "b", "to": "a", "type": "t", "weight": 2.5}])"));
    CHECK(n.row<TieType>(0).max == 2.5);
    CHECK(std::isnan(n.row<TieType>(1).max));
    REQUIRE(n.notes().size() == 1);
    CHECK(n.notes()[0].what == "max_from_ties");
    CHECK(n.notes()[0].count == 1);
    CHECK(n.notes()[0].examples.at(0) == "t: 2.5");
    const Network again = read_json(to_json(n));
    CHECK(again.notes() == n.notes());  // saving does not make it known
    CHECK(again == n);
    CHECK(again.at(*Date::parse("2020")).notes() == n.notes());
    const Network given =
        read_json(document(two_leaders + R"(, "tie_types": [{"id": "t", "max": 3}],
        "ties": [{"from": "a", "to": "b", "type": "t", "weight": 2}])"));
    CHECK(given.notes().empty());
    CHECK(given.row<TieType>(0).max_from_ties == Truth::unknown);
  }

  TEST_CASE("where ties count alike no scale is missing, and nothing is noted") {
    for (const char* ties : {R"({"from": "a", "to": "b", "type": "t"})",
                             R"({"from": "a", "to": "b", "type": "t", "weight": 1})"}) {
      const Network n = read_json(document(
          two_leaders + R"(, "tie_types": [{"id": "t"}], "ties": [)" + std::string(ties) + "]"));
      CHECK(n.row<TieType>(0).max == 1);
      CHECK(n.row<TieType>(0).max_from_ties == Truth::yes);
      CHECK(n.notes().empty());
      CHECK(read_json(to_json(n)) == n);
      CHECK(read_json(to_json(n)).notes().empty());
    }
  }

  TEST_CASE("a stated max says that a strength was asked, unless it is 1") {
    const auto read = [](const char* max) {
      return read_json(document(two_leaders + R"(, "tie_types": [{"id": "t", "max": )" + max +
                                R"(}], "ties": [{"from": "a", "to": "b", "type": "t"}])"));
    };
    const Network scaled = read("3");
    CHECK(std::isnan(scaled.row<Tie>(0).weight));
    REQUIRE(scaled.notes().size() == 1);
    CHECK(scaled.notes()[0].what == "unknown_strength");
    CHECK(read_json(to_json(scaled)) == scaled);
    const Network ticked = read("1");
    CHECK(ticked.row<Tie>(0).weight == 1);
    CHECK(ticked.notes().empty());
    // taken from weights that are left out by now: boxes would have been written with theirs
    const Network cut = read("1, \"max_from_ties\": true");
    CHECK(std::isnan(cut.row<Tie>(0).weight));
    CHECK(read_json(to_json(cut)) == cut);
    const Network said = read("1, \"max_from_ties\": false");
    CHECK(std::isnan(said.row<Tie>(0).weight));
    CHECK(read_json(to_json(said)) == said);
  }

  TEST_CASE("a stated max of 1 on which strength was asked stays one through cuts and edits") {
    const auto read = [](const char* first, const char* second) {
      return read_json(document(two_leaders +
                                R"(, "tie_types": [{"id": "t", "max": 1}, {"id": "u"}], "ties": [
        {"from": "a", "to": "b", "type": "t", "until": "2021")" +
                                first + R"(},
        {"from": "b", "to": "a", "type": "t", "since": "2022")" +
                                second + "}]"));
    };
    const Network asked = read(R"(, "weight": 1)", "");
    CHECK(asked.row<TieType>(0).max_from_ties == Truth::no);
    const Network later = asked.at(*Date::parse("2024"));
    REQUIRE(later.size<Tie>() == 1);
    CHECK(std::isnan(later.row<Tie>(0).weight));
    CHECK(read_json(to_json(later)) == later);
    const std::array<Edit, 1> edits{TieMade{"a", "b", "u", 1}};
    const Network edited = apply_edits(later, edits);
    REQUIRE(edited.size<Tie>() == 2);
    CHECK(std::isnan(edited.row<Tie>(0).weight));
    CHECK(edited.row<Tie>(1).weight == 1);
    // a weight below 1 says so too; ones alone do not, and no weights are boxes
    CHECK(read(R"(, "weight": 0.5)", R"(, "weight": 1)").row<TieType>(0).max_from_ties ==
          Truth::no);
    for (const char* weight : {R"(, "weight": 1)", ""}) {
      const Network boxes = read(weight, weight);
      CHECK(boxes.row<TieType>(0).max_from_ties == Truth::unknown);
      const Network cut = boxes.at(*Date::parse("2024"));
      CHECK(cut.row<Tie>(0).weight == 1);
      CHECK(read_json(to_json(cut)) == cut);
    }
  }

  TEST_CASE("the evaluation of a real initiative is read, and comes back the same") {
    const std::filesystem::path file = std::string(COALIGN_SHARED) + "/data/afwi/afwi.json";
    if (!std::filesystem::exists(file)) {
      MESSAGE("skipped: there is no ", file.string());
      return;
    }
    const Network n = read(file);
    CHECK(n.size<Leader>() == 87);
    CHECK(n.size<Goal>() == 17);
    CHECK(n.size<Tie>() == 104);
    const std::string text = to_json(n);
    CHECK(read_json(text) == n);
    CHECK(to_json(read_json(text)) == text);
  }
}
