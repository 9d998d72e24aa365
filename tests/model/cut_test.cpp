// SPDX-License-Identifier: MIT
#include <coalign/io/json.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>

#include "support/documents.hpp"
#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace coalign;
using testing::document;

namespace {

Date day(std::string_view text) { return text.empty() ? Date{} : *Date::parse(text); }

const std::string basics =
    R"("leaders": [{"id": "a", "kind": "individual"}, {"id": "b", "kind": "organization"}],
    "goals": [{"id": "g"}], "tie_types": [{"id": "t"}], "resources": [{"id": "r"}], )";
Network with(const std::string& members) { return read_json(document(basics + members)); }

/// Whether a tie with these dates holds.
struct DatedTie {
  explicit DatedTie(const std::string& dates)
      : network(with(R"("ties": [{"from": "a", "to": "b", "type": "t")" + dates + "}]")) {}
  bool at(std::string_view date) const { return network.at(day(date)).size<Tie>() == 1; }
  bool between(std::string_view first, std::string_view last) const {
    return network.between(day(first), day(last)).size<Tie>() == 1;
  }
  Network network;
};

/// The notes, in short.
std::string notes_of(const Network& network) {
  std::string all;
  for (const auto& note : network.notes()) {
    if (note.what != "reference_gone") continue;
    all += note.table + ' ' + std::to_string(note.count) + "; ";
  }
  return all;
}

}  // namespace

TEST_SUITE("model/cut") {
  TEST_CASE("a row holds from the first day of since to the last day of until, both included") {
    const DatedTie days(R"(, "since": "2020-05-10", "until": "2021-03-04")");
    CHECK_FALSE(days.at("2020-05-09"));
    CHECK(days.at("2020-05-10"));
    CHECK(days.at("2021-03-04"));
    CHECK_FALSE(days.at("2021-03-05"));
    const DatedTie years(R"(, "since": "2020", "until": "2021-02")");
    CHECK_FALSE(years.at("2019-12-31"));
    CHECK(years.at("2020-01-01"));
    CHECK(years.at("2021-02-28"));
    CHECK_FALSE(years.at("2021-03-01"));
    const DatedTie open("");
    CHECK(open.at("0001-01-01"));
    CHECK(open.at("9999-12-31"));
  }

  TEST_CASE("an imprecise day is its last day") {
    const DatedTie tie(R"(, "since": "2020-03-31")");
    CHECK_FALSE(tie.at("2020-02"));
    CHECK(tie.at("2020-03"));
    CHECK(tie.at("2020"));
    CHECK_FALSE(tie.at("2020-03-30"));
    CHECK(tie.network.at(Date{}) == tie.network);
  }

  TEST_CASE("between takes what held at some time in it") {
    const DatedTie tie(R"(, "since": "2020-05", "until": "2021-02")");
    CHECK_FALSE(tie.between("2019", "2020-04"));
    CHECK(tie.between("2019", "2020-05-01"));
    CHECK(tie.between("2019", "2020"));
    CHECK(tie.between("2020-06", "2020-07"));
    CHECK(tie.between("2021-02-28", "2022"));
    CHECK_FALSE(tie.between("2021-03-01", "2022"));
    CHECK(tie.between("", "2020-05-01"));
    CHECK_FALSE(tie.between("", "2020-04-30"));
    CHECK(tie.between("2021-02-28", ""));
    CHECK_FALSE(tie.between("2021-03", ""));
    CHECK(tie.between("", ""));
  }

  TEST_CASE("an entry without an end ends the day before the next of the same things") {
    const Network n = with(R"("agendas": [
        {"leader": "a", "goal": "g", "stance": 0, "since": "2022"},
        {"leader": "a", "goal": "g", "stance": 1},
        {"leader": "a", "goal": "g", "stance": -1, "since": "2020-07", "until": "2020-09"},
        {"leader": "b", "goal": "g", "stance": 0.5}])");
    const auto stance = [&](std::string_view date) {
      const Network cut = n.at(day(date));
      std::string found;
      for (std::size_t i = 0; i < cut.size<AgendaEntry>(); ++i) {
        if (cut.key(cut.row<AgendaEntry>(i).leader) == "a")
          found += std::to_string(static_cast<int>(cut.row<AgendaEntry>(i).stance));
      }
      return found;
    };
    CHECK(stance("1900-01-01") == "1");
    CHECK(stance("2020-06-30") == "1");
    CHECK(stance("2020-07-01") == "-1");
    CHECK(stance("2020-09-30") == "-1");
    CHECK(stance("2020-10-01").empty());  // silent: an end that was given is an end
    CHECK(stance("2021-12-31").empty());
    CHECK(stance("2022-01-01") == "0");
    CHECK(n.between(day("2020-08"), day("2020-10")).size<AgendaEntry>() == 2);
    CHECK(n.between(day("2020-06"), day("2020-07")).size<AgendaEntry>() == 3);
  }

  TEST_CASE("memberships follow one another as agenda entries do; ties do not") {
    const Network n = with(
        R"("memberships": [{"member": "a", "of": "b", "role": "x"}, {"member": "a", "of": "b", "role": "y", "since": "2020"}],
        "ties": [{"from": "a", "to": "b", "type": "t"}, {"from": "a", "to": "b", "type": "t", "since": "2020"}])");
    CHECK(n.at(day("2019")).text(n.at(day("2019")).row<Membership>(0).role) == "x");
    CHECK(n.at(day("2021")).size<Membership>() == 1);
    CHECK(n.at(day("2021")).text(n.at(day("2021")).row<Membership>(0).role) == "y");
    CHECK(n.at(day("2021")).size<Tie>() == 2);
  }

  TEST_CASE("observations, lessons and shares dated up to the day, or undated") {
    const Network n = with(R"("initiatives": [{"id": "p"}],
        "observations": [{"goal": "g", "date": "2020", "value": 1}, {"goal": "g", "date": "2021-06-15", "value": 2}],
        "lessons": [{"id": "l", "initiative": "p", "worked": true}, {"id": "m", "initiative": "p", "worked": true, "date": "2021"}],
        "shares": [{"from": "a", "to": "b"}, {"from": "a", "to": "b", "date": "2022", "lesson": "m"}, {"from": "a", "to": "b", "lesson": "m"}])");
    const auto counts = [](const Network& cut) {
      return std::to_string(cut.size<Observation>()) + std::to_string(cut.size<Lesson>()) +
             std::to_string(cut.size<Share>());
    };
    CHECK(counts(n.at(day("2019-12-31"))) == "011");  // one share is of a lesson not learned yet
    CHECK(counts(n.at(day("2020-01-01"))) == "111");
    CHECK(counts(n.at(day("2021-06-14"))) == "122");
    CHECK(counts(n.at(day("2021-06-15"))) == "222");
    CHECK(counts(n.at(day("2030"))) == "223");
    CHECK(counts(n.between(day("2021"), day("2021"))) == "122");
    CHECK(counts(n.between(day("2020-12-31"), day("2021-06-14"))) ==
          "122");  // 2020 may be its last day
    CHECK(counts(n.between(day("2023"), {})) == "011");
    CHECK(counts(n.between({}, {})) == "223");
  }

  TEST_CASE("a period keeps what was recorded in it, whatever it is about") {
    const Network n = with(R"("initiatives": [
          {"id": "before", "start": "2020", "end": "2021", "status": "failed", "result": "x"},
          {"id": "later", "start": "2025"}],
        "lessons": [{"id": "l", "initiative": "before", "worked": false, "date": "2022-05"}],
        "observations": [{"goal": "g", "date": "2022-03", "value": 3, "initiative": "later"},
                         {"goal": "g", "date": "2022-04", "value": 4, "initiative": "before"}])");
    const Network year = n.between(day("2022"), day("2022"));
    REQUIRE(year.size<Initiative>() == 1);
    CHECK(year.row<Initiative>(0).status == InitiativeStatus::failed);
    CHECK(year.size<Lesson>() == 1);
    REQUIRE(year.size<Observation>() == 2);
    CHECK_FALSE(year.row<Observation>(0).initiative.known());
    CHECK(year.row<Observation>(1).initiative.known());
    CHECK(n.at(day("2022")).size<Observation>() == 2);
    // Nothing of it was recorded in 2023, so that it is not in it.
    CHECK(n.between(day("2023"), day("2023")).size<Initiative>() == 0);
  }

  TEST_CASE("initiatives that have started; one that ends later is running, without its result") {
    const Network n = with(R"("initiatives": [
        {"id": "p", "start": "2020-03", "end": "2021", "status": "failed", "result": "x", "success_probability": 0.5},
        {"id": "q", "status": "planned", "end": "2025"}, {"id": "s", "start": "2022", "status": "succeeded", "result": "y"}])");
    const auto told = [](const Network& cut) {
      std::string all;
      for (std::size_t i = 0; i < cut.size<Initiative>(); ++i) {
        const auto row = cut.row<Initiative>(i);
        all += std::string(cut.key(row.id)) + ' ' + std::string(word(row.status)) + ' ' +
               row.end.to_string() + ' ' + std::string(cut.text(row.result)) + ';';
      }
      return all;
    };
    CHECK(told(n.at(day("2020-02-29"))) == "q planned 2025 ;");
    CHECK(told(n.at(day("2020-03-01"))) == "p running 2021 ;q planned 2025 ;");
    CHECK(told(n.at(day("2021-12-30"))) == "p running 2021 ;q planned 2025 ;");
    CHECK(told(n.at(day("2021-12-31"))) == "p failed 2021 x;q planned 2025 ;");
    CHECK(told(n.at(day("2023"))) == "p failed 2021 x;q planned 2025 ;s succeeded  y;");
    CHECK(told(n.between(day("2022"), day("2023"))) == "q planned 2025 ;s succeeded  y;");
    CHECK(told(n.between(day("2019"), day("2020"))) == "p running 2021 ;q planned 2025 ;");
    CHECK(n.at(day("2020-03-01")).row<Initiative>(0).success_probability == 0.5);
  }

  TEST_CASE("rows whose reference is gone go too, lists lose it, and both are noted") {
    const Network n = read_json(document(R"(
        "leaders": [{"id": "a", "kind": "system", "until": "2020"}, {"id": "b", "kind": "system"}, {"id": "c", "kind": "system"}],
        "goals": [{"id": "g"}], "tie_types": [{"id": "t"}], "resources": [{"id": "r"}],
        "ties": [{"from": "a", "to": "b", "type": "t"}, {"from": "b", "to": "c", "type": "t"}, {"from": "c", "to": "a", "type": "t"}],
        "terms": [{"leader": "a", "term": "x"}],
        "commitments": [{"id": "1", "leader": "a", "resource": "r", "goal": "g"},
                        {"id": "2", "leader": "b", "resource": "r", "goal": "g", "part_of": "1"},
                        {"id": "3", "leader": "b", "resource": "r", "goal": "g", "part_of": "2"},
                        {"id": "4", "leader": "b", "resource": "r", "goal": "g"}],
        "initiatives": [{"id": "p", "leaders": ["a", "b"], "goals": ["g"]}, {"id": "q", "start": "2030"}],
        "lessons": [{"id": "l", "initiative": "q", "worked": true}],
        "shares": [{"from": "b", "to": "c", "lesson": "l"}], "uses": [{"lesson": "l", "initiative": "p"}])"));
    const Network cut = n.at(day("2021"));
    CHECK(cut.size<Leader>() == 2);
    CHECK(cut.size<Tie>() == 1);
    CHECK(cut.key(cut.row<Tie>(0).from) == "b");
    CHECK(cut.size<Term>() == 0);
    CHECK(cut.size<Commitment>() == 1);
    CHECK(cut.key(cut.row<Commitment>(0).id) == "4");
    CHECK(cut.find<Commitment>("4")->value == 0);
    CHECK_FALSE(cut.find<Leader>("a"));
    CHECK(cut.row<Initiative>(0).leaders == std::vector<LeaderId>{*cut.find<Leader>("b")});
    CHECK(cut.size<Share>() == 0);
    CHECK(cut.size<Use>() == 0);
    CHECK(notes_of(cut) ==
          "ties 2; commitments 3; initiatives 1; lessons 1; shares 1; uses 1; terms 1; ");
    CHECK(notes_of(n).empty());
    CHECK(read_json(to_json(cut)) == cut);
  }

  TEST_CASE("a chain of parts a hundred thousand long goes with its whole") {
    NetworkBuilder b;
    b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::system});
    b.add(Goal{.id = b.id<Goal>("g")});
    b.add(Resource{.id = b.id<Resource>("r")});
    for (int i = 100000; i >= 0; --i) {
      Commitment row{.id = b.id<Commitment>(std::to_string(i)),
                     .leader = b.id<Leader>("a"),
                     .resource = b.id<Resource>("r"),
                     .goal = b.id<Goal>("g")};
      if (i > 0) row.part_of = b.id<Commitment>(std::to_string(i - 1));
      else row.until = day("2020");
      b.add(row);
    }
    const Network n = std::move(b).build();
    CHECK(n.at(day("2020")).size<Commitment>() == 100001);
    CHECK(n.at(day("2021")).size<Commitment>() == 0);
  }

  TEST_CASE("tables that a cut does not touch are the same tables") {
    const Network n = with(
        R"("ties": [{"from": "a", "to": "b", "type": "t", "until": "2020", "weight": 2}, {"from": "a", "to": "b", "type": "t"}],
        "holdings": [{"leader": "a", "resource": "r", "amount": 1}, {"leader": "b", "resource": "r", "amount": 2}])");
    const Network cut = n.at(day("2021"));
    CHECK(cut.size<Tie>() == 1);
    CHECK(cut.row<TieType>(0).max == 2);  // the scale stays
    CHECK(cut.column(&Holding::amount).data() == n.column(&Holding::amount).data());
    CHECK(cut.column(&Leader::id).data() == n.column(&Leader::id).data());
    CHECK(cut.column(&Tie::weight).data() != n.column(&Tie::weight).data());
    CHECK(n.at(day("2020")).column(&Tie::weight).data() == n.column(&Tie::weight).data());
  }

  TEST_CASE("cutting twice on one day is cutting once, and an open period cuts nothing") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network n = testing::random_network(seed);
      CHECK(n.between({}, {}) == n);
      for (const auto* date : {"1990", "2000-02-29", "2005-07", "2030"}) {
        CAPTURE(date);
        const Network once = n.at(day(date));
        CHECK(once.at(day(date)) == once);
        const Network again = read_json(to_json(once));
        CHECK(again == once);
        const Network period = n.between(day("1985"), day(date));
        CHECK(read_json(to_json(period)) == period);
        CHECK(period.between(day("1985"), day(date)) == period);
      }
    }
  }

  TEST_CASE("a period without days is an error") {
    const Network n = testing::random_network(0);
    CHECK_THROWS_AS(static_cast<void>(n.between(day("1995"), day("1990"))), BadArgument);
    CHECK_THROWS_AS(static_cast<void>(n.between(day("2000-02"), day("2000-01"))), BadArgument);
    CHECK_NOTHROW(static_cast<void>(n.between(day("2000-02"), day("2000"))));
  }
}
