// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"

#include <coalign/analysis/knowledge/flow.hpp>
#include <coalign/model/builder.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <tuple>

using namespace coalign;

namespace testing {

/// Who holds a lesson, by passing it on until nothing changes, and when they got it.
inline std::map<std::size_t, Day> slow_holders(const Network& network, std::size_t lesson) {
  std::map<std::size_t, Day> held;
  const auto initiative = network.row<Lesson>(lesson).initiative.index();
  for (const LeaderId leader : network.row<Initiative>(initiative).leaders) {
    held[leader.index()] = before_all;
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (std::size_t i = 0; i < network.size<Share>(); ++i) {
      const Share share = network.row<Share>(i);
      const auto giver = held.find(share.from.index());
      if (!share.lesson.known() || share.lesson.index() != lesson || giver == held.end()) continue;
      if (!share.date.open() && share.date.first_day() < giver->second) continue;
      const Day day = share.date.open() ? giver->second : share.date.first_day();
      const auto [at, isnew] = held.emplace(share.to.index(), day);
      changed |= isnew || day < at->second;
      at->second = std::min(at->second, day);
    }
  }
  return held;
}

/// Whose latest entry on a goal is for it.
inline std::set<std::pair<std::size_t, std::size_t>> slow_supporters(const Network& network) {
  std::map<std::pair<std::size_t, std::size_t>, AgendaEntry> latest;
  for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
    const AgendaEntry row = network.row<AgendaEntry>(i);
    const auto [at, isnew] = latest.emplace(std::pair(row.leader.index(), row.goal.index()), row);
    if (!isnew && at->second.since.first_day() <= row.since.first_day()) at->second = row;
  }
  std::set<std::pair<std::size_t, std::size_t>> found;
  for (const auto& [key, row] : latest) {
    // Who cares, and was not asked which side they take, wants to hear of it.
    const double position = std::isnan(row.stance) ? row.priority : row.stance * row.priority;
    if (position > 0) found.insert(key);
  }
  return found;
}

inline bool same(const Estimate& found, double wanted, double of) {
  if (of == 0) return !found.known();
  return found.known() && found.value == doctest::Approx(wanted / of).epsilon(1e-12);
}

}  // namespace testing

TEST_CASE("knowledge flow by its definition, over random networks") {
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const Network network = testing::random_network(seed, 4 + seed % 20);
    const knowledge::Flow found = knowledge::flow(network);
    const auto supports = testing::slow_supporters(network);
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> of_leader;
    double reach = 0, reached_any = 0;
    std::size_t kept = 0, failed = 0, failed_passed = 0;
    REQUIRE(found.by_lesson.size() == network.size<Lesson>());
    for (std::size_t l = 0; l < network.size<Lesson>(); ++l) {
      const auto held = testing::slow_holders(network, l);
      const Initiative from = network.row<Initiative>(network.row<Lesson>(l).initiative.index());
      std::set<std::size_t> own, concerned;
      for (const LeaderId leader : from.leaders) own.insert(leader.index());
      for (const auto& [leader, day] : held) concerned.insert(leader);
      for (const auto& [leader, goal] : supports) {
        for (const GoalId its : from.goals) {
          if (its.index() == goal) concerned.insert(leader);
        }
      }
      if (network.size<AgendaEntry>() == 0) {
        for (std::size_t i = 0; i < network.size<Leader>(); ++i) concerned.insert(i);
      }
      for (const std::size_t leader : own) concerned.erase(leader);
      const std::size_t reached = held.size() - own.size();
      CHECK(found.by_lesson[l].concerned == concerned.size());
      CHECK(found.by_lesson[l].leaders_reached == reached);
      for (const std::size_t leader : concerned) {
        ++of_leader[leader].first;
        of_leader[leader].second += held.count(leader);
      }
      if (!concerned.empty()) {
        reach += static_cast<double>(reached) / static_cast<double>(concerned.size());
        ++reached_any;
      }
      bool stays = false;
      for (const auto& [leader, day] : held) {
        const Stage stage = network.row<Leader>(leader).stage;
        stays |= stage == Stage::emerging || stage == Stage::future;
      }
      kept += stays ? 1 : 0;
      const bool bad = network.row<Lesson>(l).worked == Truth::no;
      failed += bad ? 1 : 0;
      failed_passed += bad && reached != 0 ? 1 : 0;
    }
    if (network.size<Share>() == 0) {
      CHECK(found.reach.unknown == Reason::no_shares);
      continue;
    }
    CHECK(testing::same(found.reach, reach, reached_any));
    CHECK(testing::same(found.passed_on_failed, static_cast<double>(failed_passed),
                        static_cast<double>(failed)));
    if (found.kept.known()) {
      CHECK(testing::same(found.kept, static_cast<double>(kept),
                          static_cast<double>(network.size<Lesson>())));
    }
    for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
      CHECK(found.by_leader[i].concerned == of_leader[i].first);
      CHECK(found.by_leader[i].heard == of_leader[i].second);
    }

    std::set<std::tuple<std::size_t, std::size_t, std::uint32_t>> things;
    std::map<std::pair<std::size_t, std::size_t>, std::size_t> w;
    for (std::size_t i = 0; i < network.size<Share>(); ++i) {
      const Share share = network.row<Share>(i);
      if (share.from != share.to &&
          things.emplace(share.from.index(), share.to.index(), share.lesson.value).second) {
        ++w[{share.from.index(), share.to.index()}];
      }
    }
    std::size_t mutual = 0, kinds = 0;
    for (const auto& [pair, count] : w) {
      const auto back = w.find({pair.second, pair.first});
      mutual += back == w.end() ? 0 : std::min(count, back->second);
    }
    CHECK(found.passed == things.size());
    CHECK(testing::same(found.reciprocity, static_cast<double>(mutual),
                        static_cast<double>(things.size())));
    double expected = 0;
    for (const auto& row : found.by_kind) {
      kinds += row.passed;
      expected += row.expected;
    }
    CHECK(kinds == things.size());
    CHECK(expected == doctest::Approx(static_cast<double>(things.size())).epsilon(1e-12));
  }
}

TEST_CASE("knowledge flow: the same on any number of threads") {
  const Network network = testing::random_network(7, 60);
  const knowledge::Flow one = knowledge::flow(network);
  for (const unsigned threads : {2U, 7U}) {
    const knowledge::Flow other = knowledge::flow(network, Work{threads, {}, {}});
    CHECK(one.reach.value == other.reach.value);
    for (std::size_t i = 0; i < one.by_leader.size(); ++i) {
      CHECK(one.by_leader[i].heard == other.by_leader[i].heard);
    }
  }
}

TEST_CASE("knowledge flow where nothing is recorded is unknown") {
  const knowledge::Flow nothing = knowledge::flow(Network());
  CHECK(nothing.reach.unknown == Reason::no_shares);
  CHECK(nothing.reciprocity.unknown == Reason::no_shares);
  CHECK(nothing.kept.unknown == Reason::no_shares);
  CHECK(nothing.by_leader.empty());
}

TEST_CASE("knowledge flow by hand: in time, or too late") {
  NetworkBuilder b;
  for (const char* name : {"a", "b", "c", "d"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual, .stage = Stage::current});
  }
  b.add(Leader{.id = b.id<Leader>("e"), .kind = Kind::individual, .stage = Stage::future});
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(Initiative{
      .id = b.id<Initiative>("i"), .leaders = {b.id<Leader>("a")}, .goals = {b.id<Goal>("g")}});
  b.add(Lesson{.id = b.id<Lesson>("l"), .initiative = b.id<Initiative>("i"), .worked = Truth::no});
  for (const char* name : {"a", "b", "c", "d"}) {
    b.add(AgendaEntry{.leader = b.id<Leader>(name), .goal = b.id<Goal>("g"), .stance = 1});
  }
  const auto share = [&](const char* from, const char* to, const char* date) {
    b.add(Share{.from = b.id<Leader>(from),
                .to = b.id<Leader>(to),
                .date = *Date::parse(date),
                .lesson = b.id<Lesson>("l")});
  };
  share("a", "b", "2021");
  share("b", "c", "2020");  // before b had it
  share("b", "e", "2022");
  const knowledge::Flow found = knowledge::flow(std::move(b).build());
  CHECK(found.by_lesson[0].concerned == 4);  // b, c, d, and e, who heard it
  CHECK(found.by_lesson[0].leaders_reached == 2);
  CHECK(found.reach.value == 0.5);
  CHECK(found.unheard.value == 0.5);
  CHECK(found.passed_on_failed.value == 1);
  CHECK(found.passed_on_worked.unknown == Reason::no_lessons);
  CHECK(found.kept.value == 1);
  CHECK(found.reciprocity.value == 0);
  // Current leaders gave 3 things, of which a future leader got 1; mixing: 3 x 1 / 4.
  CHECK(found.by_stage[1].passed == 1);
  CHECK(found.by_stage[1].expected == 0.75);
}

TEST_CASE("knowledge flow: of very many lessons some are drawn, with an interval") {
  NetworkBuilder b;
  constexpr std::uint32_t lessons = 12'000;
  for (const char* name : {"a", "b", "c"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
  }
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(Initiative{
      .id = b.id<Initiative>("i"), .leaders = {b.id<Leader>("a")}, .goals = {b.id<Goal>("g")}});
  for (std::uint32_t i = 0; i < lessons; ++i) {
    const LessonId lesson = b.id<Lesson>("l" + std::to_string(i));
    b.add(Lesson{.id = lesson, .initiative = b.id<Initiative>("i"), .worked = Truth::yes});
    if (i % 4 == 0)
      b.add(Share{.from = b.id<Leader>("a"), .to = b.id<Leader>("b"), .lesson = lesson});
  }
  const knowledge::Flow found = knowledge::flow(std::move(b).build());
  CHECK(found.lessons_looked_at == 10'000);
  REQUIRE(found.reach.interval);
  CHECK(found.reach.interval->low <= 0.125);  // a quarter of the lessons reached one of two
  CHECK(found.reach.interval->high >= 0.125);
  CHECK(found.reach.interval->high - found.reach.interval->low < 0.01);
}
