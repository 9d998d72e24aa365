// SPDX-License-Identifier: MIT
#include "support/history_by_definition.hpp"
#include "support/random_history.hpp"

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/facts/history.hpp>

#include <doctest/doctest.h>

using namespace coalign;

namespace testing {

inline Truth as_truth(const std::optional<bool>& answer) {
  return !answer ? Truth::unknown : *answer ? Truth::yes : Truth::no;
}

/// One lesson of an initiative led by ann, and shares of it as (from, to, date).
inline Network one_lesson(const std::vector<std::array<const char*, 3>>& shares) {
  NetworkBuilder b;
  for (const char* name : {"ann", "ben", "cem", "dee"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
  }
  b.add(Initiative{.id = b.id<Initiative>("pilot"), .leaders = {b.id<Leader>("ann")}});
  b.add(Lesson{
      .id = b.id<Lesson>("lesson"), .initiative = b.id<Initiative>("pilot"), .worked = Truth::no});
  for (const auto& [from, to, date] : shares) {
    b.add(Share{.from = b.id<Leader>(from),
                .to = b.id<Leader>(to),
                .date = Date::parse(date).value_or(Date{}),
                .lesson = b.id<Lesson>("lesson")});
  }
  return std::move(b).build();
}

inline std::string who_holds(const Network& network) {
  const auto passings = facts::read_passings(network);
  facts::HolderSearch search(network, passings);
  std::string names;
  for (const auto& arrival : search.of(LessonId{0})) names += network.key(arrival.leader)[0];
  return names;
}

}  // namespace testing

TEST_CASE("history: nothing of nothing") {
  const auto history = Facts(Network{}).history();
  CHECK(history.as_of == before_all);
  CHECK(!history.agendas);
  CHECK(history.goals.empty());
}

TEST_CASE("holders: a lesson travels forward in time only") {
  CHECK(testing::who_holds(testing::one_lesson({})) == "a");
  CHECK(testing::who_holds(testing::one_lesson({{"ann", "ben", "2020"}, {"ben", "cem", "2021"}})) ==
        "abc");
  // ben passed something on before he had it.
  CHECK(testing::who_holds(testing::one_lesson({{"ann", "ben", "2021"}, {"ben", "cem", "2020"}})) ==
        "ab");
  // Within a day the order is open: it may have gone on at once.
  CHECK(testing::who_holds(testing::one_lesson({{"ben", "cem", "2020"}, {"ann", "ben", "2020"}})) ==
        "abc");
  // An undated share happens as soon as its giver holds the lesson, so cem holds it from 2021.
  CHECK(testing::who_holds(testing::one_lesson(
            {{"ann", "ben", "2021"}, {"ben", "cem", ""}, {"cem", "dee", "2020"}})) == "abc");
  CHECK(testing::who_holds(testing::one_lesson(
            {{"ann", "ben", "2021"}, {"ben", "cem", ""}, {"cem", "dee", "2022"}})) == "abcd");
  // A later way does not hide an earlier one.
  CHECK(testing::who_holds(testing::one_lesson({{"ann", "cem", "2023"},
                                                {"ann", "ben", "2020"},
                                                {"ben", "cem", "2021"},
                                                {"cem", "dee", "2022"}})) == "abcd");
}

TEST_CASE("history: every word is what its definition says, over random histories") {
  std::size_t passed_on = 0, gaps = 0, acts = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::RandomHistory(random).build();
    const testing::SlowHistory slow(network);
    const auto history = Facts(network).history();
    CHECK(history.as_of == slow.as_of);
    CHECK(history.positions.size() == slow.wants().size());
    for (const auto& position : history.positions) {
      const auto row = slow.wants().at({position.leader.index(), position.goal.index()});
      CHECK(position.value == row.stance * row.priority);
      CHECK(position.stated == (row.basis != Basis::inferred));
      const AgendaEntry its = network.row<AgendaEntry>(position.row);
      CHECK((its.leader == row.leader && its.goal == row.goal && its.since == row.since));
    }
    for (std::size_t g = 0; g < history.goals.size(); ++g) {
      const auto& goal = history.goals[g];
      CHECK(std::abs(goal.wanted - slow.wanted(g)) < 1e-12);
      CHECK(goal.gap_open == testing::as_truth(slow.gap_open(g)));
      CHECK(goal.beyond == testing::as_truth(slow.beyond(g)));
      if (const auto seen = slow.last_observation(g)) CHECK(goal.latest == seen->value);
      else CHECK(std::isnan(goal.latest));
      gaps += goal.gap_open == Truth::yes ? 1 : 0;
      for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) {
        const GoalId id{static_cast<std::uint32_t>(g)};
        CHECK(history.acts_on(LeaderId{i}, id) == slow.acts_on(LeaderId{i}, id));
        acts += history.acts_on(LeaderId{i}, id) ? 1 : 0;
      }
    }
    for (std::uint32_t i = 0; i < history.initiatives.size(); ++i) {
      const Initiative row = network.row<Initiative>(i);
      const auto& initiative = history.initiatives[i];
      CHECK(initiative.tried == slow.tried(row));
      CHECK(initiative.exploring == slow.exploring(row));
      CHECK(initiative.ended == slow.ended(row));
      CHECK(initiative.judged == slow.judged(row));
      CHECK(initiative.missed == slow.missed(row));
      CHECK(initiative.humbling == slow.humbling(row));
      CHECK(history.lessons_of(InitiativeId{i}).size() == slow.lessons_of(InitiativeId{i}).size());
      for (const LessonId lesson : history.lessons_of(InitiativeId{i})) {
        CHECK(network.row<Lesson>(lesson.index()).initiative.index() == i);
      }
    }
    const auto passings = facts::read_passings(network);
    facts::HolderSearch holders(network, passings);
    facts::ConcernedSearch concerned(network, history);
    for (std::uint32_t l = 0; l < network.size<Lesson>(); ++l) {
      const auto found = holders.of(LessonId{l});
      const auto wanted = slow.holders(LessonId{l});
      CHECK(found.size() == wanted.size());
      Day before = before_all;
      for (const auto& arrival : found) {
        CHECK(arrival.day == wanted.at(arrival.leader.index()));
        CHECK(arrival.day >= before);
        before = arrival.day;
        if (arrival.from.known()) CHECK(wanted.at(arrival.from.index()) <= arrival.day);
        passed_on += arrival.from.known() ? 1 : 0;
      }
      std::set<std::size_t> whom;
      std::size_t holding = 0;
      concerned.each(LessonId{l}, found, [&](LeaderId leader, bool holds) {
        CHECK(whom.insert(leader.index()).second);
        CHECK(holds == (wanted.count(leader.index()) == 1));
        holding += holds ? 1 : 0;
      });
      CHECK(whom == slow.concerned(LessonId{l}));
    }
  }
  CHECK(passed_on > 100);
  CHECK(gaps > 100);
  CHECK(acts > 300);
}

TEST_CASE("history: what is observed after the day looked at is not known") {
  NetworkBuilder b;
  b.add(Goal{.id = b.id<Goal>("goal"), .baseline = 1, .target = 3});
  b.add(Observation{.goal = b.id<Goal>("goal"), .date = *Date::parse("2020"), .value = 2});
  b.add(Observation{.goal = b.id<Goal>("goal"), .date = *Date::parse("2022"), .value = 3});
  const Network network = std::move(b).build();
  CHECK(Facts(network).history().goals[0].gap_open == Truth::no);
  const auto before = Facts(network).history(*Date::parse("2021"));
  CHECK(before.goals[0].latest == 2);
  CHECK(before.goals[0].gap_open == Truth::yes);
  CHECK(before.as_of == Date::parse("2021")->last_day());
}
