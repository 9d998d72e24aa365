// SPDX-License-Identifier: MIT
// Texts that are not JSON, or not a document of ours.
#include <coalign/io/json.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

using namespace std::string_literals;
using testing::document;
using testing::problems_of;
using testing::repeated;
using testing::replaced;
using testing::verdict;
using testing::wrong;

namespace {

std::string with_name(const std::string& name) { return document("\"name\": \"" + name + "\""); }
std::string goal(const std::string& members) {
  return document("\"goals\": [{\"id\": \"g\", " + members + "}]");
}

const std::string small = R"({"format":"coalign/network","version":1,"name":"n é",
"leaders":[{"id":"a","kind":"system","attributes":{"k":[1.5,null,"\u00e9"]}},{"id":"b","kind":"individual"}],
"goals":[{"id":"g","by":"2030","vision":true}],"scales":{"stance":[-3,3]},
"agendas":[{"leader":"a","goal":"g","stance":-2}],"initiatives":[{"id":"p","leaders":["a","b"]}]})";

}  // namespace

TEST_SUITE("io/bad_json") {
  TEST_CASE("nothing at all") {
    CHECK(wrong("") == "empty 1:1");
    CHECK(wrong(" \n\t\r\n") == "empty 1:1");
    CHECK(wrong(repeated(" \n", 100000)) == "empty 1:1");
  }

  TEST_CASE("a text that was cut off") {
    CHECK(wrong("{\"format\": \"coalign/net") == "cut_off 1:23");
    CHECK(wrong("{\n") == "cut_off 1:2");
    CHECK(wrong("{\"name\"") == "cut_off 1:7");
    CHECK(wrong("[") == "wrong_format 1:1\ncut_off 1:1");
    CHECK(wrong("{\"goals\": [{}") == "missing_field /goals/0/id 1:12\ncut_off 1:13");
  }

  TEST_CASE("text that is not JSON, with the place where it stops being JSON") {
    CHECK(wrong("{\"name\": nope}") == "syntax 1:11");
    CHECK(wrong("{\"name\": 'x'}") == "syntax 1:10");
    CHECK(wrong("{'name': 1}") == "syntax 1:2");
    CHECK(wrong("{name: 1}") == "syntax 1:3");
    CHECK(wrong("{Name: 1}") == "syntax 1:2");
    CHECK(wrong("{\"name\": \"a\",}") == "syntax 1:14");
    CHECK(wrong("{\"name\" \"a\"}") == "syntax 1:11");
    CHECK(wrong("{\"attributes\": {\"a\": 01}}") == "syntax 1:24");
    CHECK(wrong("{\"name\": // no comments\n \"a\"}") == "syntax 1:10");
    CHECK(wrong("{\"name\": +1}") == "syntax 1:10");
    CHECK(wrong("{\"name\": .5}") == "syntax 1:10");
    CHECK(wrong(with_name("UTF-8 surrogate \\x")) == "syntax 2:27");
    CHECK(wrong("{\"name\": \"\\x\"}") == "syntax 1:12");
    CHECK(wrong("{\"name\": \"\\u12g4\"}") == "syntax 1:15");
    CHECK(wrong("{\"name\": \"a\nb\"}") == "syntax 1:12");
    CHECK(wrong("{\n\n \"name\" 7\n}") == "syntax 3:10");
    CHECK(wrong(document("") + "{}") == "syntax 4:1");
    CHECK(wrong(document("") + "x") == "syntax 4:1");
  }

  TEST_CASE("a syntax error comes after the problems before it, and ends reading") {
    CHECK(wrong("{\"goals\": [{\"id\": 1},\n{\"id\": \"g\" ?},\n{\"id\": 2}]}") ==
          "wrong_type /goals/0/id 1:13\nsyntax 2:12");
  }

  TEST_CASE("numbers that are not finite") {
    CHECK(wrong(goal("\"target\": NaN")) == "not_finite 2:33");
    CHECK(wrong(goal("\"target\": Infinity")) == "not_finite 2:33");
    CHECK(wrong(goal("\"target\": -Infinity")) == "not_finite 2:34");
    CHECK(wrong(goal("\"target\": -NaN")) == "not_finite 2:34");
    CHECK(wrong(goal("\"target\": 1e400")).find("not_finite 2:3") == 0);
    CHECK(wrong(goal("\"target\": -1e400")).find("not_finite 2:3") == 0);
    CHECK(wrong(goal("\"target\": 1" + repeated("0", 400))).find("not_finite 2:4") == 0);
    CHECK(verdict(goal("\"attributes\": {\"x\": NaN}")) == "not_finite");
    CHECK(verdict(goal("\"attributes\": {\"x\": [1e400]}")) == "not_finite");
    CHECK(verdict(goal("\"target\": 1e308, \"baseline\": 1e-400")) == "fine");
    CHECK(problems_of(goal("\"target\": 1e400")).list.at(0).message ==
          "the number 1e400 is too large for a double");
  }

  TEST_CASE("bytes that are not UTF-8: in ids, names, keys, attributes") {
    for (const auto& bad : {"\xff"s, "\xc3"s, "\x80"s, "\xc0\xaf"s, "\xed\xa0\x80"s,
                            "\xf4\x90\x80\x80"s, "\xe2\x82"s}) {
      CAPTURE(bad);
      CHECK(verdict(with_name(bad)) == "not_utf8");
      CHECK(verdict(document("\"goals\": [{\"id\": \"g" + bad + "\"}]")) == "not_utf8");
      CHECK(verdict(document("\"x" + bad + "\": 1")) == "not_utf8");
      CHECK(verdict(goal("\"na" + bad + "\": 1")) == "not_utf8");
      CHECK(verdict(goal("\"attributes\": {\"k\": \"" + bad + "\"}")) == "not_utf8");
      CHECK(verdict(goal("\"attributes\": {\"" + bad + "\": 1}")) == "not_utf8");
    }
    CHECK(wrong(document("\"name\":\n \"ab\xff\"")) == "not_utf8 3:5");
  }

  TEST_CASE("half a surrogate pair") {
    for (const auto* bad : {R"(\ud800)", R"(\udc00)", R"(\ud83dx)", R"(\ud83d\u0041)",
                            R"(\udc00\ud83d)", R"(\ud83d\n)"}) {
      CAPTURE(bad);
      CHECK(verdict(with_name(bad)) == "lone_surrogate");
      CHECK(verdict(goal("\"attributes\": {\"k\": \"" + std::string(bad) + "\"}")) ==
            "lone_surrogate");
    }
    CHECK(verdict(with_name(R"(\ud83d\ude00)")) == "fine");
  }

  TEST_CASE("NUL, as a byte and as an escape") {
    CHECK(wrong(with_name("a\0b"s)) == "nul 2:11");
    CHECK(wrong("{}\0"s) == "nul 1:3");
    CHECK(wrong("\0"s) == "nul 1:1");
    CHECK(wrong("{\0\"\0a\0\"\0"s) == "nul 1:2");  // UTF-16 without its mark
    CHECK(wrong("{nonsense \0"s) == "syntax 1:3");
    CHECK(wrong(with_name("a\\u0000b")) == "nul /name 2:1");
    CHECK(wrong(goal("\"name\": \"\\u0000\"")) == "nul /goals/0/name 2:23");
    CHECK(wrong(document("\"goals\": [{\"id\": \"g\\u0000\"}]")) == "nul /goals/0/id 2:12");
    CHECK(wrong(goal("\"attributes\": {\"k\": \"\\u0000\"}")) == "nul /goals/0/attributes 2:23");
    CHECK(wrong(goal("\"attributes\": {\"\\u0000\": 1}")) == "nul /goals/0/attributes 2:23");
    CHECK(wrong(document("\"attributes\": {\"\\u0000\": 1}")) == "nul /attributes 2:1");
  }

  TEST_CASE("a byte order mark, and UTF-16") {
    CHECK(wrong("\xEF\xBB\xBF" + document("")) == "byte_order_mark 1:1");
    CHECK(wrong("\xFF\xFE{\0}\0"s) == "not_utf8 1:1");
    CHECK(wrong("\xFE\xFF\0{\0}"s) == "not_utf8 1:1");
    CHECK(problems_of("\xFF\xFE{\0}\0"s).list.at(0).message == "the text is UTF-16");
    CHECK(verdict(with_name("\xEF\xBB\xBF")) == "fine");
  }

  TEST_CASE("a document of another kind") {
    CHECK(wrong("{}") == "wrong_format /format 1:1\nunsupported_version /version 1:1");
    CHECK(wrong(" 42") ==
          "wrong_format 1:3\nwrong_format /format 1:3\nunsupported_version /version 1:3");
    CHECK(verdict("\"a\"") == "wrong_format");
    CHECK(verdict("[{}]") == "wrong_format");
    CHECK(verdict("null") == "wrong_format");
    CHECK(wrong(R"({"format": "coalign/report", "version": 1})") == "wrong_format /format 1:2");
    CHECK(wrong(R"({"format": 1, "version": 1})") == "wrong_format /format 1:2");
    CHECK(wrong(R"({"format": {}, "version": [1]})") ==
          "wrong_type /format 1:2\nwrong_type /version 1:16");
    CHECK(wrong(R"({"format": "coalign/network", "version": 2})") ==
          "unsupported_version /version 1:31");
    CHECK(wrong(R"({"format": "coalign/network", "version": "1"})") ==
          "unsupported_version /version 1:31");
    CHECK(wrong(R"({"format": "coalign/network", "version": 1.5})") ==
          "unsupported_version /version 1:31");
  }

  TEST_CASE("every beginning of a document is refused, and never crashes") {
    const std::string text = to_json(testing::random_network(3, 2)) + small;
    const std::size_t whole = text.size() - small.size();
    for (const auto& [from, to] :
         {std::pair{std::size_t{0}, whole - 2}, std::pair{whole, text.size() - 1}}) {
      for (std::size_t end = from; end < to; end += from == 0 ? 7 : 1) {
        CAPTURE(end);
        const auto code = verdict(std::string_view(text).substr(from, end - from));
        if (code == "fine") FAIL("read");
      }
    }
  }

  TEST_CASE("a document with any one byte changed is read, or refused") {
    REQUIRE(verdict(small) == "fine");
    std::size_t read = 0, refused = 0;
    for (std::size_t i = 0; i < small.size(); ++i) {
      for (int byte = 0; byte < 256; ++byte) {
        if ((i + static_cast<std::size_t>(byte)) % COALIGN_TEST_SHARE != 0) continue;
        std::string text = small;
        text[i] = static_cast<char>(byte);
        try {
          const auto network = coalign::read_json(text);
          ++read;
          if (read % 16 == 0 && !(coalign::read_json(to_json(network)) == network)) FAIL(text);
        } catch (const coalign::InvalidNetwork& invalid) {
          ++refused;
          const auto& first = invalid.problems.list.at(0);
          if (first.message.empty() || first.line == 0 || first.column == 0)
            FAIL(text, testing::in_short(first));
        }
      }
    }
    CHECK(read > testing::rounds(1000));
    CHECK(refused > testing::rounds(10000));
  }
}
