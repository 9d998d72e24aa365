// SPDX-License-Identifier: MIT
// What can be wrong with one field: each with its code, its JSON pointer, its line and column.
#include <coalign/io/json.hpp>

#include "support/documents.hpp"

#include <doctest/doctest.h>

using testing::document;
using testing::said;
using testing::wrong;

namespace {

/// What is wrong with one row of a table; the row begins in column 1 of line 3.
std::string wrong_row(std::string_view table, std::string_view row) {
  return wrong(document('"' + std::string(table) + "\": [\n" + std::string(row) + "\n]"));
}

}  // namespace

TEST_SUITE("io/bad_fields") {
  TEST_CASE("a required field that is missing is reported where its row begins") {
    CHECK(wrong_row("leaders", R"({"id": "a"})") == "missing_field /leaders/0/kind 3:1");
    CHECK(wrong_row("leaders", R"( {"kind": "system"})") == "missing_field /leaders/0/id 3:2");
    CHECK(wrong_row("goals", "{}") == "missing_field /goals/0/id 3:1");
    CHECK(wrong_row("terms", R"({"leader": null, "term": ""})") ==
          "missing_field /terms/0/leader 3:2\nmissing_field /terms/0/term 3:18");
    CHECK(wrong_row("observations", "{}") ==
          "missing_field /observations/0/goal 3:1\nmissing_field /observations/0/date 3:1\n"
          "missing_field /observations/0/value 3:1");
    CHECK(said(R"("leaders": [{"id": "a"}])") ==
          "kind is required; which of the three kinds of leader");
  }

  TEST_CASE("a key that is not a field is named, with the nearest that is") {
    CHECK(wrong_row("leaders", R"({"id": "a", "kind": "system", "setcor": "x"})") ==
          "unknown_field /leaders/0/setcor 3:31");
    CHECK(said(R"("leaders": [{"id": "a", "kind": "system", "setcor": "x"}])") ==
          "\"setcor\" is not a field of a leader; did you mean \"sector\"?");
    CHECK(said(R"("goals": [{"id": "a", "colour": "x"}])") ==
          "\"colour\" is not a field of a goal; columns of your own go under attributes");
    CHECK(wrong(document(R"("leadrs": [{"x": [1]}])")) == "unknown_field /leadrs 2:1");
    CHECK(said(R"("leadrs": [])") ==
          "\"leadrs\" is not a key of this version; did you mean \"leaders\"?");
    CHECK(wrong(document(R"("scales": {"stanze": [1, 2]})")) ==
          "unknown_field /scales/stanze 2:12");
    CHECK(wrong_row("goals", R"({"id": "a", "a/b~c": 1})") ==
          "unknown_field /goals/0/a~1b~0c 3:13");
  }

  TEST_CASE("a key given twice is reported at every level, the second time it comes") {
    CHECK(wrong_row("goals", R"({"id": "a", "name": "x", "name": "y"})") ==
          "repeated_key /goals/0/name 3:26");
    CHECK(wrong(document("\"goals\": [],\n\"goals\": [{\"nonsense\": 1}]")) ==
          "repeated_key /goals 3:1");
    CHECK(wrong(document("\"version\": 1")) == "repeated_key /version 2:1");
    CHECK(wrong(document(R"("scales": {"stance": [1, 2], "stance": [1, 2]})")) ==
          "repeated_key /scales/stance 2:30");
    CHECK(wrong(document("\"scales\": {},\n\"scales\": {}")) == "repeated_key /scales 3:1");
    CHECK(wrong(document(R"("attributes": {"a": {"b": 1, "\u0062": 2}})")) ==
          "repeated_key /attributes 2:1");
    CHECK(wrong_row("goals", R"({"id": "a", "attributes": {"b": 1, "b": 2}})") ==
          "repeated_key /goals/0/attributes 3:13");
  }

  TEST_CASE("problems of a table are found in it, though its key comes twice") {
    CHECK(wrong(document("\"goals\": [{\"id\": 1}],\n\"goals\": [{\"id\": 2}]")) ==
          "wrong_type /goals/0/id 2:12\nrepeated_key /goals 3:1");
  }

  TEST_CASE("a value of the wrong type, for every type of field") {
    const auto code = [](std::string_view table, const std::string& field,
                         const std::string& value) {
      const std::string found = wrong_row(table, "{\"" + field + "\":\n" + value + "}");
      return found.find("wrong_type /" + std::string(table) + "/0/" + field + " 3:2") !=
             std::string::npos;
    };
    const auto fits_nothing_but = [&](std::string_view table, const std::string& field,
                                      std::string_view fits) {
      for (const auto* value :
           {"1", "\"a\"", "true", "[]", "[\"a\"]", "[1]", "[[]]", "[{}]", "[null]", "{}"}) {
        CAPTURE(field);
        CAPTURE(value);
        const bool is_fine = fits.find(" " + std::string(value) + " ") != std::string_view::npos;
        CHECK(code(table, field, value) != is_fine);
      }
    };
    fits_nothing_but("goals", "id", " \"a\" ");
    fits_nothing_but("goals", "name", " \"a\" ");
    fits_nothing_but("goals", "baseline", " 1 ");
    fits_nothing_but("goals", "vision", " true ");
    fits_nothing_but("goals", "by", " \"a\" ");         // no date, which is another problem
    fits_nothing_but("goals", "direction", " \"a\" ");  // no direction
    fits_nothing_but("goals", "attributes", " {} ");
    fits_nothing_but("tie_types", "carries", " [] [\"a\"] ");
    fits_nothing_but("agendas", "stance", " 1 ");
    fits_nothing_but("terms", "term", " \"a\" ");
    CHECK(said(R"("goals": [{"id": "g", "vision": "yes"}])") ==
          "found the text \"yes\"; needs true or false");
    CHECK(said(R"("goals": [{"id": "g", "by": 2030}])") ==
          "found the number 2030; needs a date as text: \"YYYY\", \"YYYY-MM\" or \"YYYY-MM-DD\"");
  }

  TEST_CASE("a value of the wrong type for a key of the document") {
    for (const auto* table :
         {"leaders", "memberships", "goals", "contributions", "agendas", "tie_types", "ties",
          "resources", "holdings", "needs", "commitments", "initiatives", "observations", "lessons",
          "shares", "uses", "terms"}) {
      for (const auto* value : {"1", "\"a\"", "{}", "{\"a\": [{}]}", "false"}) {
        CAPTURE(value);
        CHECK(wrong(document('"' + std::string(table) + "\": " + value)) ==
              "wrong_type /" + std::string(table) + " 2:1");
      }
    }
    CHECK(wrong(document("\"name\": 1")) == "wrong_type /name 2:1");
    CHECK(wrong(document("\"description\": [\"a\"]")) == "wrong_type /description 2:1");
    CHECK(wrong(document("\"attributes\": []")) == "wrong_type /attributes 2:1");
    CHECK(wrong(document("\"attributes\": \"a\"")) == "wrong_type /attributes 2:1");
    CHECK(wrong(document("\"scales\": []")) == "wrong_type /scales 2:1");
    CHECK(said("\"scales\": 7") == "found a plain value; needs an object");
  }

  TEST_CASE("a row that is no row is reported, and the rows after it keep their numbers") {
    CHECK(wrong(document(
              "\"goals\": [{\"id\": \"a\"},\n\"b\",\n[{}],\n null,\n7,\n{\"id\": \"a\"}]")) ==
          "wrong_type /goals/1 3:3\nwrong_type /goals/2 4:1\nwrong_type /goals/3 5:5\n"
          "wrong_type /goals/4 6:2\nduplicate_id /goals/5/id 7:2");
  }

  TEST_CASE("a number out of its range") {
    CHECK(wrong_row("goals", R"({"id": "a", "weight": 0})") == "out_of_range /goals/0/weight 3:13");
    CHECK(wrong_row("resources", R"({"id": "a", "rate": -1})") ==
          "out_of_range /resources/0/rate 3:13");
    CHECK(wrong_row("tie_types", R"({"id": "a", "max": 0})") ==
          "out_of_range /tie_types/0/max 3:13");
    CHECK(wrong_row("initiatives", R"({"id": "a", "success_probability": 1.01})") ==
          "out_of_range /initiatives/0/success_probability 3:13");
    const auto code = [](std::string_view table, std::string_view row) {
      return wrong_row(table, row).find("out_of_range") != std::string::npos;
    };
    CHECK(code("contributions", R"({"strength": 0})"));
    CHECK(code("contributions", R"({"strength": 1.0000001})"));
    CHECK_FALSE(code("contributions", R"({"strength": 1})"));
    CHECK(code("agendas", R"({"stance": -1.5})"));
    CHECK(code("agendas", R"({"priority": -0.1})"));
    CHECK_FALSE(code("agendas", R"({"stance": -1, "priority": 0})"));
    CHECK(code("ties", R"({"weight": 0})"));
    CHECK(code("ties", R"({"weight": -1e300})"));
    CHECK(code("holdings", R"({"amount": -1})"));
    CHECK_FALSE(code("holdings", R"({"amount": -0.0})"));
    CHECK(code("needs", R"({"amount": -1})"));
    CHECK(code("commitments", R"({"amount": -1})"));
    CHECK(code("terms", R"({"count": 0})"));
    CHECK(said(R"("goals": [{"id": "a", "weight": -2}])") == "weight is -2; must be above 0");
  }

  TEST_CASE("a stance or priority off its scale is reported with the scale") {
    const std::string rest = R"("leaders": [{"id": "a", "kind": "system"}], "goals": [{"id": "g"}],
        "agendas": [{"leader": "a", "goal": "g", )";
    CHECK(said(rest + R"("stance": 2}])") ==
          "stance is 2; must be from -1 to 1; where another scale was asked, state it in scales");
    CHECK(said(rest + R"("stance": 4}], "scales": {"stance": [-3, 3]})") ==
          "stance is 4; must be from -3 to 3, the scale that the document states");
    CHECK(said(rest + R"("stance": 0, "priority": 101}], "scales": {"priority": [0, 100]})") ==
          "priority is 101; must be from 0 to 100, the scale that the document states");
  }

  TEST_CASE("a scale that is none") {
    const auto scale = [](const std::string& value) {
      return wrong(document("\"scales\": {\"stance\": " + value + "}"));
    };
    for (const auto* value : {"[]", "[1]", "[1, 2, 3]", "[1, 1]", "[3, -3]", "7", "\"a\"", "{}",
                              "true", "[-1.7e308, 1.7e308]"}) {
      CAPTURE(value);
      CHECK(scale(value) == "bad_scale /scales/stance 2:12");
    }
    CHECK(scale("[\"a\", 1]").find("bad_scale /scales/stance 2:12") == 0);
    CHECK(scale("[[1], 2]").find("bad_scale /scales/stance 2:12") == 0);
    for (const auto* value : {"1", "0", "-3", "2.5", "1e7", "\"7\"", "[7]", "{}", "true"}) {
      CAPTURE(value);
      CHECK(wrong(document("\"scales\": {\"priority_points\": " + std::string(value) + "}")) ==
            "bad_scale /scales/priority_points 2:12");
    }
  }

  TEST_CASE("a word that is not one of those a field takes") {
    CHECK(wrong_row("leaders", R"({"id": "a", "kind": "person"})") ==
          "unknown_word /leaders/0/kind 3:13");
    CHECK(wrong_row("leaders", R"({"id": "a", "kind": ""})") ==
          "unknown_word /leaders/0/kind 3:13");
    CHECK(wrong_row("goals", R"({"id": "a", "direction": "Increase"})") ==
          "unknown_word /goals/0/direction 3:13");
    CHECK(said(R"("leaders": [{"id": "a", "kind": "person"}])") ==
          "\"person\" is not known here; needs one of individual, organization, system");
  }

  TEST_CASE("a date that cannot be") {
    for (const auto* date : {"2023-02-29", "1900-02-29",       "2024-13",  "2024-00",
                             "2024-01-00", "2024-04-31",       "0000",     "0000-01",
                             "24-1-1",     "2024-1",           "2024-1-1", "20240101",
                             "2024/01/01", "2024-01-01T00:00", "",         "   2",
                             "2024-",      "２０２４",         "-001",     "+2024",
                             "12024"}) {
      CAPTURE(date);
      CHECK(wrong_row("goals", R"({"id": "a", "by": ")" + std::string(date) + "\"}") ==
            "bad_date /goals/0/by 3:13");
    }
    CHECK(said(R"("goals": [{"id": "g", "by": "2023-02-29"}])") ==
          "\"2023-02-29\" is not a date; needs a date as text: \"YYYY\", \"YYYY-MM\" or "
          "\"YYYY-MM-DD\"");
  }

  TEST_CASE("an id that cannot be") {
    for (const auto* id : {"", "\\n", "a\\u0001", "\\u007f", "\\u0085", "\x7f", "\u009f"}) {
      CAPTURE(id);
      CHECK(wrong_row("goals", "{\"id\": \"" + std::string(id) + "\"}") ==
            "bad_id /goals/0/id 3:2");
    }
    CHECK(wrong_row("needs", R"({"goal": "", "resource": "\t", "amount": 1})") ==
          "bad_id /needs/0/goal 3:2\nbad_id /needs/0/resource 3:14");
    CHECK(said(R"("goals": [{"id": ""}])") == "an id must not be empty; any other text will do");
  }
}
