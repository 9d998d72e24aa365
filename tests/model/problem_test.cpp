// SPDX-License-Identifier: MIT
#include <coalign/model/builder.hpp>
#include <coalign/model/detail/rules.hpp>
#include <coalign/model/detail/utf8.hpp>

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace coalign;
using namespace std::string_literals;

TEST_SUITE("model/problem") {
  TEST_CASE("every code has a name of its own") {
    std::set<std::string_view> names(Words<Code>::list.begin(), Words<Code>::list.end());
    CHECK(names.size() == Words<Code>::list.size());
    CHECK(word(Code::none).empty());
    CHECK(word(Code::missing_field) == "missing_field");
    CHECK(word(Code::unsupported_version) == "unsupported_version");
    CHECK(static_cast<std::size_t>(Code::unsupported_version) + 1 == Words<Code>::list.size());
  }

  TEST_CASE("where a problem is, as a JSON pointer") {
    CHECK(Problem{}.pointer().empty());
    CHECK(Problem{Code::syntax, "ties", 4, "weight"}.pointer() == "/ties/4/weight");
    CHECK(Problem{Code::syntax, "ties", 4}.pointer() == "/ties/4");
    CHECK(Problem{Code::syntax, "", Problem::no_row, "a/b~c~1"}.pointer() == "/a~1b~0c~01");
  }

  TEST_CASE("a problem in one line, fit for a terminal") {
    CHECK(Problem{Code::bad_date, "goals", 2, "by", "no date", "a year", 7, 3}.to_string() ==
          "line 7, column 3: /goals/2/by: no date; a year [bad_date]");
    CHECK(Problem{Code::syntax, "", Problem::no_row, "", "what"}.to_string() == "what [syntax]");
    CHECK(Problem{Code::unknown_field, "goals", 0, "\x1b[2J\u009b\x7f"s, "a\nb"}.to_string() ==
          "/goals/0/<U+001B>[2J<U+009B><U+007F>: a b [unknown_field]");
    const Problem turned{Code::syntax, "", Problem::no_row, "", "\u202eabc\u2066 d\u2028\u2030é"};
    CHECK(turned.to_string() == "<U+202E>abc<U+2066> d<U+2028>\u2030é [syntax]");
  }

  TEST_CASE("all are counted, a thousand are listed") {
    Problems problems;
    CHECK(problems.none());
    for (std::size_t i = 0; i < 1500; ++i) {
      CHECK(problems.full() == (i >= 1000));
      problems.add({Code::syntax, "t", i});
    }
    CHECK(problems.count == 1500);
    CHECK(problems.list.size() == 1000);
    CHECK(problems.list.back().row == 999);
    const std::string said = InvalidNetwork(problems).what();
    CHECK(said.find("1500 problems\n") == 0);
    CHECK(said.find("… and 1490 more") != std::string::npos);
  }

  TEST_CASE("long texts are cut between letters") {
    CHECK(detail::in_quotes("a\tb") == "\"a b\"");
    CHECK(detail::in_quotes(std::string(60, 'x')) == '"' + std::string(60, 'x') + '"');
    CHECK(detail::in_quotes(std::string(61, 'x')) == '"' + std::string(60, 'x') + "…\"");
    CHECK(detail::in_quotes(std::string(59, 'x') + "é and more") ==
          '"' + std::string(59, 'x') + "…\"");
    for (std::size_t n = 0; n < 70; ++n)
      CHECK(detail::is_utf8(detail::in_quotes(std::string(n, 'x') + "😀😀😀😀")));
  }

  TEST_CASE("the nearest word is one with few wrong letters") {
    detail::StringPool known;
    for (const auto* word : {"leaders", "ties", "tie_types", "goals"}) known.intern(word);
    CHECK(detail::did_you_mean("leader", known) == "did you mean \"leaders\"?");
    CHECK(detail::did_you_mean("laeders", known) == "did you mean \"leaders\"?");
    CHECK(detail::did_you_mean("tietypes", known) == "did you mean \"tie_types\"?");
    CHECK(detail::did_you_mean("tie", known) == "did you mean \"ties\"?");
    CHECK(detail::did_you_mean("resources", known).empty());
    CHECK(detail::did_you_mean("", known).empty());
    CHECK(detail::did_you_mean("x", detail::StringPool{}).empty());
  }

  TEST_CASE("UTF-8 is what the standard says") {
    for (const auto& good : {""s, "a"s, "é"s, "€"s, "😀"s, "\x7f"s, "\u0080"s, "\uFFFF"s,
                             "\U0010FFFF"s, "\uD7FF"s, "\uE000"s}) {
      CHECK(detail::is_utf8(good));
    }
    for (const auto& bad :
         {"\x80"s, "\xbf"s, "\xc0\x80"s, "\xc1\xbf"s, "\xc3"s, "\xe0\x9f\xbf"s, "\xe2\x82"s,
          "\xed\xa0\x80"s, "\xed\xbf\xbf"s, "\xf0\x8f\xbf\xbf"s, "\xf0\x9f\x98"s,
          "\xf4\x90\x80\x80"s, "\xf5\x80\x80\x80"s, "\xff"s, "\xfe"s,
          "a\xc3"
          "a"s,
          "\xe2\x28\xa1"s, "\xf0\x28\x8c\xbc"s}) {
      CHECK_FALSE(detail::is_utf8(bad));
    }
    CHECK(detail::has_control("a\u0085"));
    CHECK(detail::has_control("\x7f"));
    CHECK_FALSE(detail::has_control("\u00a0\u200e é"));
  }
}
