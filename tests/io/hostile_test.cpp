// SPDX-License-Identifier: MIT
// Documents made to hurt: deep, long, repetitive. Each must end soon, in bounded memory.
#include <coalign/io/json.hpp>

#include "support/documents.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <chrono>

using testing::document;
using testing::problems_of;
using testing::repeated;
using testing::verdict;
using testing::wrong;

namespace {

constexpr std::size_t deep = 100000;

/// As `verdict`, and fails where that took suspiciously long: seconds, where quadratic would be hours.
std::string soon(const std::string& text) {
  const auto begin = std::chrono::steady_clock::now();
  const auto code = verdict(text);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(60));
  return code;
}

/// `n` rows with %% replaced by the row's number and ## by the next one.
std::string rows(std::string_view table, std::string_view row, std::size_t n) {
  std::string text = '"' + std::string(table) + "\": [";
  for (std::size_t i = 0; i < n; ++i) {
    if (i != 0) text += ",\n";
    text += testing::replaced(testing::replaced(std::string(row), "%%", std::to_string(i)), "##",
                              std::to_string((i + 1) % n));
  }
  return text + "]";
}

}  // namespace

TEST_SUITE("io/hostile") {
  TEST_CASE("nesting a hundred thousand deep, anywhere") {
    const std::string lists = repeated("[", deep) + repeated("]", deep);
    const std::string objects = repeated("{\"a\":", deep) + "1" + repeated("}", deep);
    CHECK(soon(lists) == "wrong_format");
    CHECK(soon(repeated("[", deep)) == "wrong_format");
    CHECK(soon(objects) == "unknown_field");
    for (const auto& value : {lists, objects}) {
      CHECK(soon(document("\"name\": " + value)) == "wrong_type");
      CHECK(soon(document("\"unknown\": " + value)) == "unknown_field");
      CHECK(soon(document("\"goals\": " + value)) == "wrong_type");
      CHECK(soon(document("\"scales\": {\"stance\": " + value + "}")) == "bad_scale");
      CHECK(soon(document("\"goals\": [{\"id\": " + value + "}]")) == "wrong_type");
      CHECK(soon(document("\"goals\": [{\"id\": \"g\", \"x\": " + value + "}]")) ==
            "unknown_field");
      CHECK(soon(document("\"initiatives\": [{\"id\": \"g\", \"goals\": [" + value + "]}]")) ==
            "wrong_type");
      CHECK(soon(document("\"goals\": [{\"id\": \"g\", \"attributes\": {\"a\":" + value + "}}]")) ==
            "too_deep");
      CHECK(soon(document("\"attributes\": {\"a\":" + value + "}")) == "too_deep");
    }
    CHECK(problems_of(repeated("[", deep)).list.back().message.size() < 200);
  }

  TEST_CASE("attributes may be nested 64 deep, and no deeper") {
    const auto nested = [](std::size_t depth, const std::string& open, const std::string& close) {
      const std::string value = repeated(open, depth - 1) + "1" + repeated(close, depth - 1);
      return "{\"k\":" + value + "}";
    };
    for (const auto& [open, close] : {std::pair{"{\"k\":", "}"}, std::pair{"[", "]"}}) {
      CHECK(wrong(document("\"attributes\": " + nested(64, open, close))) == "nothing");
      CHECK(wrong(document("\"attributes\": " + nested(65, open, close))) ==
            "too_deep /attributes 2:1");
      CHECK(wrong(document("\"goals\": [{\"id\": \"g\", \"attributes\": " +
                           nested(64, open, close) + "}]")) == "nothing");
      CHECK(wrong(document("\"goals\": [{\"id\": \"g\", \"attributes\": " +
                           nested(65, open, close) + "}]")) == "too_deep /goals/0/attributes 2:23");
    }
  }

  TEST_CASE("chains a hundred thousand long, straight and closed") {
    const std::string goals = rows("goals", R"({"id":"%%"})", deep) + ",";
    const std::string chain = rows("contributions", R"({"from":"%%","to":"##"})", deep);
    CHECK(soon(document(goals + chain)) == "circle");
    CHECK(soon(document(goals + testing::replaced(chain, R"("to":"0"})", R"("to":"99999"})"))) ==
          "circle");
    CHECK(soon(document(goals + testing::replaced(chain, ",\n{\"from\":\"99999\",\"to\":\"0\"}",
                                                  ""))) == "fine");
    const std::string people = rows("leaders", R"({"id":"%%","kind":"system"})", deep) + ",";
    CHECK(soon(document(people + rows("memberships", R"({"member":"%%","of":"##"})", deep))) ==
          "circle");
    CHECK(
        soon(document(people + R"("goals":[{"id":"g"}],"resources":[{"id":"r"}],)" +
                      rows("commitments",
                           R"({"id":"%%","leader":"%%","resource":"r","goal":"g","part_of":"##"})",
                           deep))) == "circle");
    const auto problems = problems_of(document(goals + chain));
    CHECK(problems.count == 1);
    CHECK(problems.list[0].message.size() < 200);
  }

  TEST_CASE("many ways back along a long chain") {
    const std::string goals = rows("goals", R"({"id":"%%"})", deep) + ",";
    std::string chain = rows("contributions", R"({"from":"%%","to":"##"})", deep);
    chain.resize(chain.rfind(",\n"));  // not closed
    for (std::size_t k = 0; k < deep; ++k)
      chain += ",\n{\"from\":\"99999\",\"to\":\"" + std::to_string(99998 - k % 9) + "\"}";
    const auto problems = problems_of(document(goals + chain + "]"));
    CHECK(problems.count == 2 * deep - 9);  // each a circle; all but nine a repetition
  }

  TEST_CASE("nothing but problems, of every kind that is cheap to write") {
    const std::size_t many = testing::rounds(300000);
    CHECK(soon(document("\"goals\": [" + repeated("{},", many) + "{}]")) == "missing_field");
    CHECK(soon(document("\"goals\": [" + repeated("{\"id\":\"a\"},", many) + "{}]")) ==
          "duplicate_id");
    CHECK(soon(document("\"goals\": [{" + repeated("\"x\":1,", many) + "\"y\":1}]")) ==
          "unknown_field");
    CHECK(soon(document("\"goals\": [{" + repeated("\"id\":\"\",", many) + "\"y\":1}]")) ==
          "repeated_key");
    CHECK(soon(document(rows("x%%", "", 1) + "," + repeated("\"goals\":[],", many) + "\"x\":1")) ==
          "unknown_field");
    CHECK(soon(document("\"initiatives\": [{\"id\":\"a\",\"leaders\":[" + repeated("1,", many) +
                        "1]}]")) == "wrong_type");
    CHECK(soon(document(rows("goals", R"({"id":"a","k%%":1})", many))) == "unknown_field");
    CHECK(soon(document("\"attributes\":{" + repeated("\"x\":1,", many) + "\"y\":1}")) ==
          "repeated_key");
  }

  TEST_CASE("a hundred thousand ids that nothing has, beside many that are near") {
    const std::string far = repeated("far-", 15);
    const std::string text =
        document(rows("leaders", "{\"id\":\"" + far + "%%\",\"kind\":\"system\"}", 19000) + "," +
                 rows("terms", "{\"leader\":\"" + far + "x%%\",\"term\":\"t\"}", deep));
    CHECK(soon(text) == "unknown_id");
    const auto problems = problems_of(text);
    CHECK(problems.count == deep);
    CHECK_FALSE(problems.list.front().suggestion.empty());
  }

  TEST_CASE("texts of many megabytes") {
    const std::string huge = repeated("שלום ", testing::rounds(2000000));
    CHECK(soon(document("\"name\": \"" + huge + "\"")) == "fine");
    CHECK(soon(document("\"goals\": [{\"id\": \"" + huge + "\"}]")) == "fine");
    CHECK(soon(document("\"needs\": [{\"goal\": \"" + huge +
                        "\", \"resource\": \"r\", \"amount\": 1}]")) == "unknown_id");
    CHECK(soon(document("\"" + huge + "\": 1")) == "unknown_field");
    CHECK(problems_of(document("\"goals\": [{\"id\": \"g\", \"by\": \"" + huge + "\"}]"))
              .list[0]
              .message.size() < 200);
    CHECK(soon("{" + repeated(" ", testing::rounds(20000000)) + "]") == "syntax");
    CHECK(problems_of("{" + repeated(" ", 2000000) + "]").list[0].message.size() < 200);
    CHECK(soon(repeated("9", 1000000)) == "not_finite");
  }

  TEST_CASE("ids, messages and pointers never put control characters on a terminal") {
    const auto problems = problems_of(
        document(R"("goals": [{"id": "g", "\u001b[2J": 1, "by": "\u001b]0;x\u0007\u007f"}])"));
    for (const auto& problem : problems.list) {
      for (const char c : problem.to_string())
        CHECK((static_cast<unsigned char>(c) >= 0x20 && c != 0x7f));
    }
  }
}
