// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <string>

using namespace coalign;

namespace testing {

/// Small enough to check every number of it with a pencil. The latest day is that of the last share.
inline constexpr std::string_view by_hand = R"({
"format": "coalign/network", "version": 1,
"leaders": [{"id": "ann", "kind": "organization", "stage": "current"},
            {"id": "ben", "kind": "individual", "stage": "emerging"},
            {"id": "cem", "kind": "individual"}, {"id": "dee", "kind": "individual"}],
"memberships": [{"member": "ben", "of": "ann"}],
"goals": [
  {"id": "ready", "vision": true, "indicator": "children ready", "direction": "increase",
   "baseline": 50, "best_practice": 60, "target": 80, "by": "2030"},
  {"id": "visits", "indicator": "homes visited", "baseline": 10, "best_practice": 40, "target": 30,
   "by": "2026"},
  {"id": "wages"},
  {"id": "delay", "direction": "decrease", "baseline": 20, "best_practice": 12, "target": 8}],
"contributions": [{"from": "visits", "to": "ready"}],
"agendas": [
  {"leader": "ann", "goal": "ready", "stance": 1}, {"leader": "ann", "goal": "visits", "stance": 0.5},
  {"leader": "ben", "goal": "ready", "stance": 1, "basis": "inferred"},
  {"leader": "cem", "goal": "visits", "stance": 1},
  {"leader": "cem", "goal": "delay", "stance": 1, "priority": 0.5},
  {"leader": "dee", "goal": "ready", "stance": -1}],
"tie_types": [{"id": "work"}],
"ties": [{"from": "ann", "to": "cem", "type": "work"}],
"resources": [{"id": "money"}],
"commitments": [
  {"leader": "dee", "resource": "money", "initiative": "pilot"},
  {"leader": "cem", "resource": "money", "goal": "ready", "amount": 3},
  {"leader": "cem", "resource": "money", "goal": "delay", "amount": 0}],
"initiatives": [
  {"id": "pilot", "leaders": ["ann"], "goals": ["ready", "visits"], "start": "2020", "end": "2021-06",
   "status": "failed", "evidence": "untested", "rationale": "r", "success_criterion": "c"},
  {"id": "course", "leaders": ["ben"], "goals": ["visits"], "start": "2022-03", "end": "2023",
   "status": "completed", "evidence": "promising", "rationale": "r"},
  {"id": "drive", "leaders": ["ann", "cem"], "goals": ["ready"], "start": "2021-11", "end": "2023-06",
   "status": "succeeded", "evidence": "proven"},
  {"id": "trial", "leaders": ["dee"], "goals": ["wages"], "start": "2023", "end": "2023-12",
   "status": "stopped", "evidence": "untested", "rationale": "r", "success_criterion": "c"},
  {"id": "plan", "leaders": ["ann"], "goals": ["delay"], "start": "2026", "status": "planned"}],
"observations": [
  {"goal": "ready", "date": "2024-06", "value": 65}, {"goal": "visits", "date": "2022", "value": 30},
  {"goal": "delay", "date": "2024", "value": 26}],
"lessons": [
  {"id": "l1", "initiative": "pilot", "worked": false, "text": "t", "date": "2021-09"},
  {"id": "l2", "initiative": "drive", "worked": true, "text": "t", "date": "2024-08"},
  {"id": "l3", "initiative": "drive", "worked": false, "text": "t"},
  {"id": "l4", "initiative": "course", "worked": true, "text": "t", "date": "2023"},
  {"id": "l5", "initiative": "course", "worked": true, "text": "t"}],
"shares": [
  {"from": "ann", "to": "cem", "lesson": "l1", "date": "2021-10"},
  {"from": "cem", "to": "dee", "lesson": "l1", "date": "2021-12"},
  {"from": "ann", "to": "cem", "lesson": "l2", "date": "2024-08-15"},
  {"from": "cem", "to": "ann", "lesson": "l3", "date": "2023-10"},
  {"from": "cem", "to": "ann", "lesson": "l1", "date": "2024-01"},
  {"from": "ben", "to": "dee", "lesson": "l4", "date": "2024-09-30"},
  {"from": "ben", "to": "dee", "lesson": "l5"}],
"uses": [{"lesson": "l1", "initiative": "drive"}, {"lesson": "l2", "initiative": "pilot"}],
"terms": [{"leader": "ann", "term": "a"}, {"leader": "ann", "term": "b"},
          {"leader": "cem", "term": "a", "count": 2}, {"leader": "dee", "term": "c"}]
})";

inline void check(const Estimate& found, double value, std::uint64_t evidence) {
  CAPTURE(word(found.unknown));
  CHECK(std::abs(found.value - value) < 1e-12);
  CHECK(found.evidence == evidence);
}

}  // namespace testing

using testing::check;

TEST_CASE("qualities by hand: constructive dissatisfaction") {
  const Network network = read_json(testing::by_hand);
  qualities::ProfileOptions options;
  options.mix = qualities::EvidenceMix{2, 1, 1};
  const auto found = qualities::profile(network, options).dissatisfaction;
  // Wanted: ready 2 and delay 0.5 mean to beat best practice, visits 1.5 does not.
  check(found.indicators.ambition, 2.5 / 4, 3);
  // ann wants ready and leads on it; cem wants delay and gives nothing. Visits is there already, and
  // what ben wants was inferred.
  check(found.indicators.acted_on, 1.0 / 2, 2);
  // By number, as no amount is known: proven 1, promising 1, untested 2 of 4, against 1/2, 1/4, 1/4.
  check(found.indicators.mix, 1 - (0.25 + 0 + 0.25) / 2, 4);
  check(found.score, (2.5 / 4 + 1.0 / 2 + 0.75) / 3, 9);
  check(found.exploring, 3.0 / 4, 4);
  CHECK(found.exploring_resources.unknown == Reason::no_amounts);
  // (80 - 60)/(80 - 50), (30 - 40)/(30 - 10), (8 - 12)/(8 - 20)
  check(found.stretch, 1.0 / 3, 3);
  check(found.by_goal[1].stretch, -1.0 / 2, 1);
  check(found.by_goal[1].progress, 1, 1);
}

TEST_CASE("qualities by hand: intentional risk taking") {
  const auto found = qualities::profile(read_json(testing::by_hand)).risk;
  check(found.indicators.intentional, 2.0 / 3, 3);  // the course has no success criterion
  check(found.indicators.aimed, 1.0 / 3, 3);        // the pilot, at ready
  // Ready 1/2, visits 1/2 + 1, wages 1, of 3; these are all the goals that anything was tried on.
  const double effective = std::pow(6, 1.0 / 6) * std::pow(2, 1.0 / 2) * std::pow(3, 1.0 / 3);
  check(found.indicators.evenness, effective / 3, 3);
  check(found.score, (2.0 / 3 + 1.0 / 3 + effective / 3) / 3, 9);
}

TEST_CASE("qualities by hand: failure-inspired learning") {
  const auto found = qualities::profile(read_json(testing::by_hand)).learning;
  check(found.indicators.candour, 3.0 / 4, 4);    // of the course it is not said what came
  check(found.indicators.recorded, 1.0 / 2, 2);   // the trial taught nothing
  check(found.indicators.passed_on, 1.0 / 2, 2);  // the drive's lessons went among its own leaders
  check(found.indicators.used, 1.0 / 2, 2);       // the pilot began before the drive: no use of it
  check(found.indicators.prompt, 1.0 / 2, 2);     // 63 days, and 398
  check(found.score, (0.75 + 4 * 0.5) / 5, 12);
  check(found.days_to_lesson, (63 + 398) / 2.0, 2);
  check(found.days_to_use, 61, 1);  // 2021-09-01 to 2021-11-01
  check(found.success_using, 1, 1);
  check(found.success_others, 0, 2);
  check(found.success_difference, 1, 3);
  CHECK(!found.none_missed);
}

TEST_CASE("qualities by hand: outcome orientation") {
  const auto found = qualities::profile(read_json(testing::by_hand)).outcomes;
  CHECK(found.as_of == *Date::of(2024, 9, 30));
  CHECK(!found.all_lead);
  check(found.indicators.measurable, 2.0 / 4, 4);
  check(found.indicators.connected, 3.0 / 4, 4);  // wages lead nowhere
  check(found.indicators.funded, 2.0 / 3,
        3);  // pilot by dee, drive by cem for ready, course by none
  check(found.indicators.observed, 1.0 / 2, 2);  // visits was last seen in 2022
  check(found.indicators.progress, (0.5 + 1 + 0) / 3, 3);
  check(found.indicators.decided, 2.0 / 3, 3);  // of wages nothing is observed
  check(found.score, (0.5 + 0.75 + 2.0 / 3 + 0.5 + 0.5 + 2.0 / 3) / 6, 19);
}

TEST_CASE("qualities by hand: sharing knowledge") {
  const auto found = qualities::profile(read_json(testing::by_hand)).sharing;
  // l1 concerns ben, cem and dee, of whom two hold it; l2 and l3 ben, who does not; l4 and l5 ann, cem
  // and dee, of whom dee does.
  check(found.indicators.reach, (2.0 / 3 + 0 + 0 + 1.0 / 3 + 1.0 / 3) / 5, 5);
  check(found.indicators.reciprocity, 4.0 / 7, 7);  // two each way between ann and cem
  check(found.indicators.candid, (1.0 / 2) / (2.0 / 3), 5);
  const double mean = 0.5 + std::log2(6) / 6 + std::log2(3) / 3;
  const double language = 1 - (mean - 1.0 / 3) / std::log2(3);
  check(found.indicators.common_language, language, 3);
  check(found.indicators.continuity, 2.0 / 5, 5);  // ben taught l4 and l5
  const double of_two = 2 - 0.75 * std::log2(3) - 0.5;
  check(found.tied_language, 1 - of_two, 1);
  CHECK(found.indicators.continuity.interval.has_value());
  CHECK(!found.indicators.reach.interval.has_value());
}

TEST_CASE("qualities by hand: of a leader with its members, of a goal, of a period") {
  const Network network = read_json(testing::by_hand);
  qualities::ProfileOptions of_ann, of_visits, period;
  of_ann.leader = *network.find<Leader>("ann");
  const auto ann = qualities::profile(network, of_ann);
  check(ann.learning.indicators.candour, 2.0 / 3, 3);  // pilot, drive; and the course, led by ben
  check(ann.dissatisfaction.indicators.acted_on, 1, 1);
  // ready 2, visits 0.5 of what ann and ben want
  check(ann.dissatisfaction.indicators.ambition, 2.0 / 2.5, 2);
  check(ann.sharing.indicators.reciprocity, 4.0 / 6, 6);  // without cem's to dee
  of_visits.goal = *network.find<Goal>("visits");
  const auto visits = qualities::profile(network, of_visits);
  check(visits.learning.indicators.recorded, 1, 1);
  check(visits.outcomes.indicators.measurable, 1, 1);
  period.first = *Date::of(2023);
  period.last = *Date::of(2023);
  const auto year = qualities::profile(network, period);
  CHECK(year.network == network.between(*Date::of(2023), *Date::of(2023)));
  CHECK(year.outcomes.as_of == *Date::of(2023, 12, 31));
}

TEST_CASE("qualities by hand: a mix by what is committed, pool by pool") {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("ann"), .kind = Kind::individual});
  b.add(Resource{.id = b.id<Resource>("usd"), .group = b.text("currency"), .rate = 2});
  b.add(Resource{.id = b.id<Resource>("cad"), .group = b.text("currency")});
  b.add(Resource{.id = b.id<Resource>("hours")});
  b.add(Initiative{.id = b.id<Initiative>("sure"), .evidence = Evidence::proven});
  b.add(Initiative{.id = b.id<Initiative>("new"), .evidence = Evidence::untested});
  const auto give = [&](const char* what, const char* to, double amount, const char* id,
                        const char* part_of) {
    Commitment row{.id = b.id<Commitment>(id),
                   .leader = b.id<Leader>("ann"),
                   .resource = b.id<Resource>(what),
                   .initiative = b.id<Initiative>(to),
                   .amount = amount};
    if (*part_of != 0) row.part_of = b.id<Commitment>(part_of);
    b.add(row);
  };
  give("usd", "sure", 3, "a", "");
  give("cad", "new", 2, "b", "");
  give("hours", "new", 10, "c", "");
  give("usd", "sure", 1, "d", "a");  // there already
  qualities::ProfileOptions options;
  options.mix = qualities::EvidenceMix{1, 0, 1};
  const auto found = qualities::profile(std::move(b).build(), options).dissatisfaction;
  // Currency: 6 proven and 2 untested; hours: all untested.
  check(found.indicators.mix, (0.75 + 0.5) / 2, 3);
  check(found.exploring_resources, (0.25 + 1) / 2, 3);
}

TEST_CASE("qualities: where many explore and none fails, it is said") {
  for (const bool one_missed : {false, true}) {
    NetworkBuilder b;
    for (int i = 0; i < 5; ++i) {
      b.add(Initiative{
          .id = b.id<Initiative>(std::to_string(i)),
          .status = one_missed && i == 0 ? InitiativeStatus::stopped : InitiativeStatus::succeeded,
          .evidence = Evidence::untested});
    }
    CHECK(qualities::profile(std::move(b).build()).learning.none_missed == !one_missed);
  }
}

TEST_CASE(
    "qualities: beyond so many lessons reach is of a sample, on two threads, and says how far that "
    "may be off") {
  NetworkBuilder b;
  const auto leader = [&](int i) { return b.id<Leader>("leader " + std::to_string(i)); };
  for (int i = 0; i < 5; ++i) b.add(Leader{.id = leader(i), .kind = Kind::individual});
  b.add(Initiative{.id = b.id<Initiative>("i"), .leaders = {leader(0)}});
  for (int l = 0; l < 400; ++l) {
    const LessonId lesson = b.id<Lesson>("lesson " + std::to_string(l));
    b.add(Lesson{.id = lesson, .initiative = b.id<Initiative>("i"), .worked = Truth::yes});
    for (int i = 1; i <= l % 5; ++i)
      b.add(Share{.from = leader(0), .to = leader(i), .lesson = lesson});
  }
  const Network network = std::move(b).build();
  qualities::ProfileOptions options;
  const auto exact = qualities::profile(network, options).sharing;
  check(exact.indicators.reach, 0.5, 400);
  CHECK(!exact.indicators.reach.interval);
  options.lessons = 100;
  const auto sampled = qualities::profile(network, options, {.threads = 2}).sharing;
  CHECK(sampled.indicators.reach.evidence == 100);
  REQUIRE(sampled.indicators.reach.interval);
  CHECK(sampled.indicators.reach.interval->low < 0.5);
  CHECK(sampled.indicators.reach.interval->high > 0.5);
  // 1.96 x 0.354 / 10 x the root of 3/4
  const auto around = *sampled.indicators.reach.interval;
  CHECK(around.high - around.low == doctest::Approx(0.12).epsilon(0.1));
  CHECK(qualities::profile(network, options).sharing.indicators.reach.value ==
        sampled.indicators.reach.value);
}
