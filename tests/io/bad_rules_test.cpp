// SPDX-License-Identifier: MIT
// Rules that take more than one field: each with its code, its JSON pointer, its line and column.
#include <coalign/io/json.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

using testing::document;
using testing::said;
using testing::wrong;
using testing::wrong_rows;

TEST_SUITE("io/bad_rules") {
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

  TEST_CASE("an agenda entry has a stance, a priority, or both") {
    const auto entry = [](const std::string& said) {
      return wrong_rows("agendas", R"({"leader": "a", "goal": "g")" + said + "}");
    };
    CHECK(entry("") == "missing_field /agendas/0/stance 3:1");
    CHECK(entry(R"(, "stance": null, "priority": null)") == "missing_field /agendas/0/stance 3:30");
    CHECK(entry(R"(, "stance": 0)") == "nothing");
    CHECK(entry(R"(, "priority": 0)") == "nothing");
    CHECK(entry(R"(, "priority": 2)") == "out_of_range /agendas/0/priority 3:30");
    CHECK(entry(R"(, "stance": "x")") == "wrong_type /agendas/0/stance 3:30");
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
}
