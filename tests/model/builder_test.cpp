// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <utility>

using namespace coalign;
using namespace std::string_literals;

namespace {

/// What is wrong with what `fill` builds, in short, a line to each.
template <class Fill>
std::string wrong(Fill&& fill) {
  NetworkBuilder b;
  fill(b);
  try {
    const Network network = std::move(b).build();
  } catch (const InvalidNetwork& invalid) {
    std::string all;
    for (const auto& problem : invalid.problems.list) {
      CHECK_FALSE(problem.message.empty());
      all += (all.empty() ? "" : "\n") + std::string(word(problem.code)) + ' ' + problem.pointer();
    }
    return all;
  }
  return "nothing";
}

Leader leader(NetworkBuilder& b, std::string_view id) {
  return {.id = b.id<Leader>(id), .kind = Kind::individual};
}

}  // namespace

TEST_SUITE("model/builder") {
  TEST_CASE("a builder that was given nothing makes the empty network") {
    CHECK(NetworkBuilder().build() == Network{});
    CHECK(NetworkBuilder().build().hash() == Network{}.hash());
  }

  TEST_CASE("rows come in any order; ids are numbered as their rows come") {
    NetworkBuilder b;
    b.add(AgendaEntry{.leader = b.id<Leader>("ann"), .goal = b.id<Goal>("ready"), .stance = -1});
    b.add(leader(b, "ben"));
    b.add(leader(b, "ann"));
    b.add(Goal{.id = b.id<Goal>("ready")});
    CHECK(b.rows<Leader>() == 2);
    const Network network = std::move(b).build();
    CHECK(network.find<Leader>("ben")->value == 0);
    CHECK(network.row<AgendaEntry>(0).leader.value == 1);
    CHECK(network.key(network.row<AgendaEntry>(0).leader) == "ann");
    CHECK(network.row<AgendaEntry>(0).priority == 1);
    CHECK(network.row<Leader>(1).id.value == 1);
  }

  TEST_CASE("a network outlives its builder, and the builder can begin anew") {
    auto b = std::make_unique<NetworkBuilder>();
    b->add(Goal{.id = b->id<Goal>("g"), .name = b->text("first")});
    const Network first = std::move(*b).build();
    b->add(Goal{.id = b->id<Goal>("g"), .name = b->text("second")});
    const Network second = std::move(*b).build();
    b.reset();
    CHECK(first.text(first.row<Goal>(0).name) == "first");
    CHECK(second.text(second.row<Goal>(0).name) == "second");
    CHECK(second.size<Goal>() == 1);
    CHECK(first != second);
  }

  TEST_CASE("rows from C++ are checked as those of a document are") {
    CHECK(wrong([](auto& b) { b.add(Leader{}); }) ==
          "missing_field /leaders/0/id\nmissing_field /leaders/0/kind");
    CHECK(wrong([](auto& b) {
            b.add(leader(b, "a"));
            b.add(leader(b, "a"));
          }) == "duplicate_id /leaders/1/id");
    CHECK(wrong([](auto& b) {
            b.add(Term{.leader = b.template id<Leader>("x"), .term = b.text("t")});
          }) == "unknown_id /terms/0/leader");
    CHECK(wrong([](auto& b) {
            b.add(leader(b, "a"));
            b.add(Tie{.from = b.template id<Leader>("a"),
                      .to = b.template id<Leader>("a"),
                      .type = b.template id<TieType>("t"),
                      .weight = -1});
            b.add(TieType{.id = b.template id<TieType>("t"), .means = Means::leadership});
          }) ==
          "out_of_range /ties/0/weight\nmissing_leads /tie_types/0/leads\nself_tie /ties/0/to");
    CHECK(wrong([](auto& b) {
            b.add(Commitment{.leader = b.template id<Leader>(""),
                             .resource = b.template id<Resource>("r\n")});
          }) ==
          "bad_id /commitments/0/leader\nbad_id /commitments/0/resource\none_of_goal_initiative "
          "/commitments/0/goal");
    CHECK(wrong([](auto& b) { b.add(Goal{.id = b.template id<Goal>("g"), .weight = 0}); }) ==
          "out_of_range /goals/0/weight");
    CHECK(wrong([](auto& b) {
            auto row = leader(b, "a");
            row.since = *Date::of(2020);
            row.until = *Date::of(2019);
            b.add(row);
          }) == "ends_before_start /leaders/0/until");
  }

  TEST_CASE("numbers that are not finite: unknown where not a number, wrong where infinite") {
    constexpr double inf = std::numeric_limits<double>::infinity();
    CHECK(wrong([&](auto& b) { b.add(Goal{.id = b.template id<Goal>("g"), .target = inf}); }) ==
          "not_finite /goals/0/target");
    CHECK(wrong([&](auto& b) { b.add(Goal{.id = b.template id<Goal>("g"), .weight = -inf}); }) ==
          "not_finite /goals/0/weight");
    NetworkBuilder b;
    b.add(Goal{
        .id = b.id<Goal>("g"), .baseline = -0.0, .target = -std::nan("7"), .weight = not_given});
    const Network network = std::move(b).build();
    CHECK(network.row<Goal>(0).weight == 1);
    CHECK(std::isnan(network.row<Goal>(0).target));
    CHECK_FALSE(std::signbit(network.row<Goal>(0).baseline));
    CHECK(network == read_json(to_json(network)));
  }

  TEST_CASE("texts that are not UTF-8, or hold a NUL, are reported where they are used") {
    CHECK(wrong([](auto& b) { b.name("\xff"); }) == "not_utf8 /name");
    CHECK(wrong([](auto& b) { b.description("a\0b"s); }) == "nul /description");
    CHECK(wrong([](auto& b) { b.add(Goal{.id = b.template id<Goal>("\xed\xa0\x80")}); }) ==
          "not_utf8 /goals/0/id");
    CHECK(wrong([](auto& b) {
            b.add(Goal{.id = b.template id<Goal>("g"), .name = b.text("\xc3")});
          }) == "not_utf8 /goals/0/name");
    CHECK(wrong([](auto& b) {
            b.add(Goal{.id = b.template id<Goal>("g"), .unit = b.text("\0"s)});
          }) == "nul /goals/0/unit");
    CHECK(wrong([](auto& b) { (void)b.text("\xff"); }) == "nothing");  // used nowhere
  }

  TEST_CASE("attributes must be one JSON object") {
    const auto code = [](std::string_view json) {
      const auto found = wrong([&](auto& b) {
        b.add(Goal{.id = b.template id<Goal>("g"), .attributes = b.json(json)});
      });
      CHECK(wrong([&](auto& b) { b.attributes(json); }) ==
            testing::replaced(found, "/goals/0", ""));
      return found.substr(0, found.find(' '));
    };
    for (const auto& json : {"{}"s, " {\"a\" : [1, {}]} "s, R"({"a":"\u0041 \" {"})"s})
      CHECK(code(json) == "nothing");
    for (const auto& json : {"[]"s, "1"s, "\"a\""s, "null"s, "[{}]"s})
      CHECK(code(json) == "bad_attributes");
    for (const auto& json : {""s, " "s, "{"s, "{\"a\": \"b"s}) CHECK(code(json) == "cut_off");
    for (const auto& json : {"{}x"s, "{} {}"s, "{,}"s, "{'a': 1}"s, "{\"a\": tru}"s, "/**/{}"s})
      CHECK(code(json) == "syntax");
    CHECK(code("\xEF\xBB\xBF{}") == "byte_order_mark");
    CHECK(code("{\"a\": \"\xff\"}") == "not_utf8");
    CHECK(code("{\"a\": \"\0\"}"s) == "nul");
    CHECK(code(R"({"a": "\u0000"})") == "nul");
    CHECK(code(R"({"a": "\ud800"})") == "lone_surrogate");
    CHECK(code(R"({"a": {"b": 1, "b": 1}})") == "repeated_key");
    CHECK(code(R"({"a": -Infinity})") == "not_finite");
    CHECK(code(testing::repeated("{\"a\":", 65) + "1" + testing::repeated("}", 65)) == "too_deep");
  }

  TEST_CASE("two bad attributes that begin alike have each their own problem") {
    const std::string alike = "{\"" + std::string(300, 'x') + "\": ";
    CHECK(wrong([&](auto& b) {
            b.add(Goal{.id = b.template id<Goal>("g"), .attributes = b.json(alike + "NaN}")});
            b.add(Goal{.id = b.template id<Goal>("h"), .attributes = b.json(alike + "1")});
          }) == "not_finite /goals/0/attributes\ncut_off /goals/1/attributes");
  }

  TEST_CASE("scales that are none") {
    constexpr double inf = std::numeric_limits<double>::infinity();
    for (const auto& range :
         {std::pair{1.0, 1.0}, {2.0, 1.0}, {0.0, inf}, {std::nan(""), 1.0}, {-1.7e308, 1.7e308}}) {
      CHECK(wrong([&](auto& b) { b.scales({.stance = range}); }) == "bad_scale /scales/stance");
    }
    CHECK(wrong([](auto& b) { b.scales({.priority_points = 1}); }) ==
          "bad_scale /scales/priority_points");
    CHECK(wrong([](auto& b) { b.scales({.stance_points = 2}); }) == "nothing");
    CHECK(wrong([](auto& b) { b.scales({.stance_points = 1000000}); }) == "nothing");
    CHECK(wrong([](auto& b) { b.scales({.stance_points = 1000001}); }) ==  // readers refuse it
          "bad_scale /scales/stance_points");
  }

  TEST_CASE("what is not this builder's own is refused, and never followed") {
    CHECK(wrong([](auto& b) { b.add(Leader{.id = LeaderId{77}, .kind = Kind::system}); }) ==
          "bad_text /leaders/0/id");
    CHECK(wrong([](auto& b) { b.add(Share{.from = LeaderId{77}, .to = LeaderId{0}}); }) ==
          "bad_text /shares/0/from\nbad_text /shares/0/to");
    CHECK(wrong([](auto& b) {
            b.add(Initiative{.id = b.template id<Initiative>("p"), .goals = {GoalId{3}}});
          }) == "bad_text /initiatives/0/goals");
    CHECK(wrong([](auto& b) { b.add(Goal{.id = b.template id<Goal>("g"), .name = Text{99}}); }) ==
          "bad_text /goals/0/name");
    CHECK(wrong([](auto& b) {
            b.add(Goal{.id = b.template id<Goal>("g"), .attributes = JsonText{99}});
          }) == "bad_text /goals/0/attributes");
    CHECK(wrong([](auto& b) {
            b.add(Leader{.id = b.template id<Leader>("a"), .kind = static_cast<Kind>(77)});
          }) == "unknown_word /leaders/0/kind");
  }

  TEST_CASE("a reader's own problems and notes go with the others") {
    NetworkBuilder b;
    b.report({Code::wrong_type, "ties", 3, "weight", "odd"});
    CHECK(b.problems().count == 1);
    CHECK_THROWS_AS((void)std::move(b).build(), InvalidNetwork);
    NetworkBuilder c;
    for (int i = 0; i < 8; ++i)
      c.note("merged", "ties", "ties that were the same", "row " + std::to_string(i));
    c.note("merged", "leaders", "ties that were the same", "");
    const Network network = std::move(c).build();
    REQUIRE(network.notes().size() == 2);
    CHECK(network.notes()[0].count == 8);
    CHECK(network.notes()[0].examples.size() == Note::most_examples);
    CHECK(network.notes()[1].examples.empty());
  }

  TEST_CASE("a builder that was moved from, or has built, is empty and starts anew") {
    NetworkBuilder b;
    b.name("n");
    b.add(Goal{.id = b.id<Goal>("g")});
    b.report({Code::wrong_type, "ties", 3, "weight", "odd"});
    NetworkBuilder c = std::move(b);
    CHECK(c.rows<Goal>() == 1);
    CHECK(c.problems().count == 1);
    CHECK(b.rows<Goal>() == 0);
    CHECK(b.problems().none());
    b.add(Goal{.id = b.id<Goal>("h")});
    const Network network = std::move(b).build();
    CHECK(network.name().empty());
    CHECK(network.find<Goal>("h").has_value());
    CHECK(b.rows<Goal>() == 0);
    CHECK(std::move(b).build() == Network{});
    c = NetworkBuilder();
    CHECK(c.problems().none());
  }

  TEST_CASE("a stop ends building") {
    const std::atomic<bool> stop = true;
    CHECK_THROWS_AS((void)NetworkBuilder().build({.stop = &stop}), Stopped);
  }
}
