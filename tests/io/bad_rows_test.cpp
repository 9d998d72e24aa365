// SPDX-License-Identifier: MIT
// What can be wrong between rows: each with its code, its JSON pointer, its line and column.
#include <alidade/io/json.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

using testing::document;
using testing::problems_of;
using testing::repeated;
using testing::wrong;

namespace {

/// What is wrong with rows of one table, a line to each from line 3, beside a few good things.
std::string wrong_rows(std::string_view table, std::string_view rows) {
  return wrong(document('"' + std::string(table) + "\": [\n" + std::string(rows) + R"(
],
"leaders": [{"id": "a", "kind": "individual"}, {"id": "b", "kind": "organization"},
            {"id": "c", "kind": "organization"}, {"id": "s", "kind": "system"}],
"goals": [{"id": "g"}, {"id": "h"}, {"id": "i"}], "resources": [{"id": "money"}, {"id": "time"}],
"tie_types": [{"id": "t", "max": 4}, {"id": "u"}], "initiatives": [{"id": "p"}],
"lessons": [{"id": "l", "initiative": "p", "worked": true}])"));
}
std::string said(std::string_view members) {
  const auto problems = problems_of(document(members));
  REQUIRE(problems.count == 1);
  return problems.list[0].message + "; " + problems.list[0].suggestion;
}

}  // namespace

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

  TEST_CASE("an end before its beginning") {
    CHECK(wrong_rows(
              "ties",
              R"({"from": "a", "to": "b", "type": "t", "since": "2020", "until": "2019-12"})") ==
          "ends_before_start /ties/0/until 3:56");
    CHECK(wrong_rows(
              "ties",
              R"({"from": "a", "to": "b", "type": "t", "since": "2020", "until": "2020-01"})") ==
          "nothing");
    CHECK(wrong(document(
              R"("initiatives": [{"id": "p", "start": "2020-05", "end": "2020-04-30"}])")) ==
          "ends_before_start /initiatives/0/end 2:49");
    CHECK(wrong(document(
              R"("leaders": [{"id": "p", "kind": "system", "since": "2021", "until": "2020"}])")) ==
          "ends_before_start /leaders/0/until 2:60");
  }

  TEST_CASE("two entries of a leader on a goal on one day") {
    const auto entries = [](const std::string& first, const std::string& second) {
      const std::string who = R"({"leader": "a", "goal": "g", "stance": 1)";
      return wrong_rows("agendas", who + first + "},\n" + who + second + "}");
    };
    const std::string overlap = "overlapping_entries /agendas/1/since ";
    CHECK(entries("", "") == overlap + "4:1");
    CHECK(entries(R"(, "since": "2020")", R"(, "since": "2020")") == overlap + "4:43");
    CHECK(entries(R"(, "since": "2020")", R"(, "since": "2020-01")") == overlap + "4:43");
    CHECK(entries(R"(, "since": "2020", "until": "2021")", R"(, "since": "2021")") ==
          overlap + "4:43");
    CHECK(entries(R"(, "since": "2020", "until": "2021-05")", R"(, "since": "2021-05-31")") ==
          overlap + "4:43");
    CHECK(entries(R"(, "until": "2021")", R"(, "until": "2020")") == overlap + "4:1");
    CHECK(
        entries(R"(, "since": "2021", "until": "2030")", R"(, "since": "2020", "until": "2025")") ==
        "overlapping_entries /agendas/0/since 3:43");
    CHECK(entries(R"(, "since": "2020", "until": "2021-05")", R"(, "since": "2021-06")") ==
          "nothing");
    CHECK(entries(R"(, "since": "2021")", R"(, "since": "2020")") == "nothing");
    CHECK(entries("", R"(, "since": "2020")") == "nothing");
    CHECK(wrong_rows("memberships",
                     "{\"member\": \"a\", \"of\": \"b\"},\n{\"member\": \"a\", \"of\": \"b\"}") ==
          "overlapping_entries /memberships/1/since 4:1");
    CHECK(wrong_rows("memberships",
                     "{\"member\": \"a\", \"of\": \"b\"},\n{\"member\": \"a\", \"of\": \"c\"}") ==
          "nothing");
  }

  TEST_CASE("rows that must not repeat") {
    const auto twice = [](std::string_view table, const std::string& row) {
      return wrong_rows(table, row + ",\n" + row);
    };
    CHECK(twice("contributions", R"({"from": "g", "to": "h"})") ==
          "duplicate_row /contributions/1 4:1");
    CHECK(twice("holdings", R"({"leader": "a", "resource": "time", "amount": 1})") ==
          "duplicate_row /holdings/1 4:1");
    CHECK(twice("needs", R"({"goal": "g", "resource": "time", "amount": 1})") ==
          "duplicate_row /needs/1 4:1");
    CHECK(twice("uses", R"({"lesson": "l", "initiative": "p"})") == "duplicate_row /uses/1 4:1");
    CHECK(twice("terms", R"({"leader": "a", "term": "x"})") == "duplicate_row /terms/1 4:1");
    CHECK(twice("ties", R"({"from": "a", "to": "b", "type": "t"})") == "nothing");
    CHECK(twice("shares", R"({"from": "a", "to": "b"})") == "nothing");
    CHECK(twice("commitments", R"({"leader": "a", "resource": "time", "goal": "g"})") == "nothing");
    CHECK(twice("observations", R"({"goal": "g", "date": "2020", "value": 1})") == "nothing");
    // what refers to nothing is not the same thing twice
    CHECK(twice("uses", R"({"lesson": "x", "initiative": "p"})") ==
          "unknown_id /uses/0/lesson 3:2\nunknown_id /uses/1/lesson 4:2");
  }

  TEST_CASE("circles: of goals, of members, of parts of commitments; dates aside") {
    CHECK(wrong_rows("contributions",
                     "{\"from\": \"g\", \"to\": \"h\"},\n{\"from\": \"h\", \"to\": "
                     "\"i\"},\n{\"from\": \"i\", \"to\": \"g\"}") ==
          "circle /contributions/2/to 5:15");
    CHECK(wrong_rows("contributions", R"({"from": "g", "to": "g"})") ==
          "circle /contributions/0/to 3:15");
    CHECK(wrong_rows("contributions",
                     "{\"from\": \"g\", \"to\": \"h\"},\n{\"from\": \"g\", \"to\": "
                     "\"i\"},\n{\"from\": \"h\", \"to\": \"i\"}") == "nothing");
    CHECK(wrong_rows("memberships",
                     "{\"member\": \"b\", \"of\": \"c\", \"until\": \"2000\"},\n{\"member\": "
                     "\"c\", \"of\": \"b\", \"since\": \"2001\"}") ==
          "circle /memberships/1/of 4:17");
    CHECK(wrong_rows("memberships", R"({"member": "s", "of": "s"})") ==
          "circle /memberships/0/of 3:17");
    const std::string rest = R"(", "leader": "a", "resource": "time", "goal": "g", "part_of": ")";
    CHECK(wrong_rows("commitments", "{\"id\": \"x" + rest + "y\"},\n{\"id\": \"y" + rest +
                                        "x\"}") == "circle /commitments/1/part_of 4:61");
    CHECK(wrong_rows("commitments", "{\"id\": \"x" + rest + "x\"}") ==
          "circle /commitments/0/part_of 3:61");
    CHECK(
        said(
            R"("goals": [{"id": "g"}, {"id": "h"}], "contributions": [{"from": "h", "to": "g"}, {"from": "g", "to": "h"}])") ==
        "this closes a circle: \"g\" → \"h\" → \"g\"; leave out the row that is wrong");
  }

  TEST_CASE("a member of something smaller") {
    CHECK(wrong_rows("memberships", R"({"member": "b", "of": "a"})") ==
          "larger_kind /memberships/0/of 3:17");
    CHECK(wrong_rows("memberships", R"({"member": "s", "of": "b"})") ==
          "larger_kind /memberships/0/of 3:17");
    CHECK(wrong_rows("memberships", R"({"member": "b", "of": "c"})") == "nothing");
  }

  TEST_CASE("what a commitment is behind, and of what it is a part") {
    CHECK(wrong_rows("commitments", R"({"leader": "a", "resource": "time"})") ==
          "one_of_goal_initiative /commitments/0/goal 3:1");
    CHECK(wrong_rows("commitments",
                     R"({"leader": "a", "resource": "time", "initiative": "p", "goal": "g"})") ==
          "one_of_goal_initiative /commitments/0/goal 3:56");
    CHECK(
        wrong_rows(
            "commitments",
            "{\"id\": \"x\", \"leader\": \"a\", \"resource\": \"time\", \"goal\": \"g\"},\n"
            "{\"leader\": \"a\", \"resource\": \"money\", \"goal\": \"g\", \"part_of\": \"x\"}") ==
        "other_resource /commitments/1/part_of 4:51");
    CHECK(wrong_rows("commitments", R"({"leader": "a", "resource": "time", "goal": "x"})") ==
          "unknown_id /commitments/0/goal 3:37");
  }

  TEST_CASE("a layer of leadership says which end leads") {
    CHECK(wrong(document(R"("tie_types": [{"id": "t", "means": "leadership"}])")) ==
          "missing_leads /tie_types/0/leads 2:15");
    CHECK(
        wrong(document(R"("tie_types": [{"id": "t", "means": "leadership", "leads": "from"}])")) ==
        "nothing");
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
          alidade::read_json(document("\"goals\": [" + repeated("7,", 1200) + "7]"));
      FAIL("read");
    } catch (const alidade::InvalidNetwork& invalid) {
      const std::string said = invalid.what();
      CHECK(said.find("1201 problems\n  line 2, column 12: /goals/0: found a plain value") == 0);
      CHECK(said.find("[wrong_type]\n  … and 1191 more") != std::string::npos);
    }
  }
}
