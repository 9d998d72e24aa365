// SPDX-License-Identifier: MIT
// What can be wrong between rows: each with its code, its JSON pointer, its line and column.
#include <coalign/io/json.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

using testing::document;
using testing::problems_of;
using testing::repeated;
using testing::said;
using testing::wrong;
using testing::wrong_rows;

TEST_SUITE("io/bad_rows") {
  TEST_CASE("three wrong rows give three problems in one run") {
    CHECK(wrong_rows("ties", R"({"from": "a", "to": "a", "type": "t"},
{"from": "a", "to": "b", "type": "t", "weight": 5},
{"from": "a", "to": "b", "type": "t", "weight": 4},
{"from": "a", "to": "nobody", "type": "t"})") ==
          "unknown_id /ties/3/to 6:15\nself_tie /ties/0/to 3:15\nabove_max /ties/1/weight 4:39");
  }

  TEST_CASE("an id that is taken") {
    CHECK(
        wrong(document(
            "\"goals\": [{\"id\": \"g\"},\n{\"id\": \"h\"},\n{\"name\": \"x\", \"id\": \"g\"}]")) ==
        "duplicate_id /goals/2/id 4:15");
    CHECK(said(R"("goals": [{"id": "g"}, {"id": "g"}])") ==
          "the id \"g\" is taken by row 0; each goal needs its own");
    CHECK(wrong(document(R"("goals": [{"id": "g"}], "resources": [{"id": "g"}])")) == "nothing");
  }

  TEST_CASE("after an id that is taken the other rows are still told apart") {
    CHECK(
        wrong(document(R"("leaders": [{"id": "a", "kind": "system"}, {"id": "a", "kind": "system"},
{"id": "b", "kind": "individual"}, {"id": "c", "kind": "system"}],
"memberships": [{"member": "b", "of": "c"}])")) == "duplicate_id /leaders/1/id 2:45");
  }

  TEST_CASE("an id that nothing has, in every table that refers to it") {
    CHECK(wrong_rows("memberships", R"({"member": "a", "of": "x"})") ==
          "unknown_id /memberships/0/of 3:17");
    CHECK(wrong_rows("contributions", R"({"from": "x", "to": "g"})") ==
          "unknown_id /contributions/0/from 3:2");
    CHECK(wrong_rows("agendas", R"({"leader": "a", "goal": "x", "stance": 1})") ==
          "unknown_id /agendas/0/goal 3:17");
    CHECK(wrong_rows("ties", R"({"from": "a", "to": "b", "type": "x"})") ==
          "unknown_id /ties/0/type 3:26");
    CHECK(wrong_rows("holdings", R"({"leader": "a", "resource": "x", "amount": 1})") ==
          "unknown_id /holdings/0/resource 3:17");
    CHECK(wrong_rows("needs", R"({"goal": "a", "resource": "time", "amount": 1})") ==
          "unknown_id /needs/0/goal 3:2");
    CHECK(wrong_rows(
              "commitments",
              R"({"leader": "a", "resource": "time", "goal": "g", "to": "x", "part_of": "y"})") ==
          "unknown_id /commitments/0/to 3:50\nunknown_id /commitments/0/part_of 3:61");
    CHECK(wrong_rows("observations",
                     R"({"goal": "g", "date": "2020", "value": 1, "initiative": "x"})") ==
          "unknown_id /observations/0/initiative 3:43");
    CHECK(wrong_rows("shares", R"({"from": "x", "to": "y", "lesson": "z"})") ==
          "unknown_id /shares/0/from 3:2\nunknown_id /shares/0/to 3:15\nunknown_id "
          "/shares/0/lesson 3:26");
    CHECK(wrong_rows("uses", R"({"lesson": "x", "initiative": "p"})") ==
          "unknown_id /uses/0/lesson 3:2");
    CHECK(wrong_rows("terms", R"({"leader": "x", "term": "x"})") ==
          "unknown_id /terms/0/leader 3:2");
    CHECK(wrong(document(R"("initiatives": [{"id": "p", "leaders": ["x", "y"]}])")) ==
          "unknown_id /initiatives/0/leaders 2:29\nunknown_id /initiatives/0/leaders 2:29");
    CHECK(wrong(document(R"("tie_types": [{"id": "p", "carries": ["x"]}])")) ==
          "unknown_id /tie_types/0/carries 2:27");
  }

  TEST_CASE("the nearest known id is suggested, and none where none is near") {
    const auto suggestion = [](const std::string& asked) {
      return problems_of(
                 document(
                     R"("goals": [{"id": "school-readiness"}, {"id": "home-visits"}, {"id": "גן ילדים"}],
          "contributions": [{"from": ")" +
                     asked + R"(", "to": "home-visits"}])"))
          .list.at(0)
          .suggestion;
    };
    CHECK(suggestion("school-raediness") == "did you mean \"school-readiness\"?");
    CHECK(suggestion("home visit") == "did you mean \"home-visits\"?");
    CHECK(suggestion("Home-Visits") == "did you mean \"home-visits\"?");
    CHECK(suggestion("גן ילדם") == "did you mean \"גן ילדים\"?");
    CHECK(suggestion("prison").empty());
    CHECK(suggestion(repeated("home-visits", 100)).empty());
  }

  TEST_CASE("every problem is counted, the first thousand are listed") {
    const auto problems =
        problems_of(document("\"goals\": [" + repeated("{\"id\": 1},\n", 4999) + "{\"id\": 1}]"));
    CHECK(problems.count == 5000);
    REQUIRE(problems.list.size() == 1000);
    CHECK(problems.list.back().row == 999);
    CHECK(problems.list.back().line == 1001);
    try {
      const auto network =
          coalign::read_json(document("\"goals\": [" + repeated("7,", 1200) + "7]"));
      FAIL("read");
    } catch (const coalign::InvalidNetwork& invalid) {
      const std::string said = invalid.what();
      CHECK(said.find("1201 problems\n  line 2, column 12: /goals/0: found a plain value") == 0);
      CHECK(said.find("[wrong_type]\n  … and 1191 more") != std::string::npos);
    }
  }
}
