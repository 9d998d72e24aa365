// SPDX-License-Identifier: MIT
#include "support/random_history.hpp"

#include <coalign/analysis/outcomes/over_time.describe.hpp>
#include <coalign/coalign.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

using namespace coalign;
using doctest::Approx;
using outcomes::over_time;

namespace testing {

inline Date day_of(const char* text) { return Date::parse(text).value(); }

/// A goal from 100 down to 40 by 2026, best practice 60; history, work from 2018 to 2020, and after.
inline Network one_curve(double scale = 1, bool unrelated = false) {
  NetworkBuilder b;
  const GoalId goal = b.id<Goal>("g");
  b.add(Goal{.id = goal,
             .direction = Direction::decrease,
             .baseline = 100 * scale,
             .best_practice = 60 * scale,
             .target = 40 * scale,
             .by = day_of("2026")});
  const std::vector<std::pair<const char*, double>> seen{{"2014", 92}, {"2015", 94},  {"2016", 96},
                                                         {"2017", 98}, {"2018", 100}, {"2019", 90},
                                                         {"2020", 80}, {"2021", 70},  {"2022", 64}};
  for (const auto& [date, value] : seen) {
    b.add(Observation{.goal = goal, .date = day_of(date), .value = value * scale});
  }
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::organization});
  b.add(Initiative{.id = b.id<Initiative>("i"),
                   .leaders = {b.id<Leader>("a")},
                   .goals = {goal},
                   .start = day_of("2018-03"),
                   .end = day_of("2020-06"),
                   .status = InitiativeStatus::completed});
  if (unrelated) {
    b.add(Leader{.id = b.id<Leader>("b"), .kind = Kind::system});
    b.add(Goal{.id = b.id<Goal>("other"), .target = 5});
    b.add(Observation{.goal = b.id<Goal>("other"), .date = day_of("2020"), .value = 1});
  }
  return std::move(b).build();
}

}  // namespace testing

TEST_SUITE("outcomes over time") {
  TEST_CASE("nothing recorded, nothing known") {
    const auto found = over_time(Network{});
    for (const Estimate& one : {found.reached, found.in_time, found.improving, found.turned,
                                found.breakthrough, found.lasting}) {
      CHECK(one.unknown == Reason::no_observations);
    }
    CHECK(found.by_goal.empty());
    CHECK(found.as_of.open());
  }

  TEST_CASE("worked by hand: a curve that is turned") {
    const auto found = over_time(testing::one_curve());
    REQUIRE(found.by_goal.size() == 1);
    const auto& goal = found.by_goal[0];
    CHECK(goal.rows.size() == 9);
    CHECK(goal.observed == Date::of(2022, 1, 1));
    CHECK(goal.latest.value == 64);
    CHECK(goal.progress.value == Approx(36.0 / 60));
    // Before the work it rose by 2 a year: 1 January 2022 would have brought 108, four years after 2018.
    CHECK(goal.began == Date::of(2018, 3, 1));
    CHECK(goal.forecast.value == Approx(108).epsilon(1e-4));
    CHECK(goal.forecast.evidence == 5);
    CHECK(goal.forecast.interval.has_value());
    CHECK(goal.turned.value == Approx(44.0 / 68).epsilon(1e-3));
    // Since then 90, 80, 70, 64: slopes of 10 three times, 8.67, 8 and 6; the target is 24 away.
    CHECK(goal.trend.value == Approx(-(10 + 26.0 / 3) / 2).epsilon(1e-2));
    CHECK(goal.trend.evidence == 4);
    CHECK(goal.expected.value == Approx(2022 + 24 / -goal.trend.value).epsilon(1e-6));
    CHECK(goal.earliest.unknown == Reason::too_few);
    CHECK(goal.in_time == Truth::yes);
    CHECK(goal.breakthrough == Truth::no);
    // At its end it had gained 20; by now 36.
    REQUIRE(found.by_initiative.size() == 1);
    const auto& gain = found.by_initiative[0];
    CHECK(gain.before.value == 100);
    CHECK(gain.at_end.value == 80);
    CHECK(gain.latest.value == 64);
    CHECK(gain.gain.value == 20);
    CHECK(gain.lasting.value == Approx(1.8));
    CHECK(found.lasting.value == 1);
    CHECK(found.turned.value == 1);
    CHECK(found.turned.interval.has_value());
    CHECK(found.reached.value == 0);
    CHECK(found.breakthrough.value == 0);
  }

  TEST_CASE("seen from an earlier day, what came later is passed over") {
    const auto found = over_time(testing::one_curve(), {.as_of = testing::day_of("2018")});
    const auto& goal = found.by_goal[0];
    CHECK(goal.rows.size() == 5);
    CHECK(goal.latest.value == 100);
    CHECK(goal.progress.value == 0);
    CHECK(goal.expected.unknown == Reason::leads_away);
    CHECK(goal.in_time == Truth::no);
    CHECK(goal.improving == Truth::no);
    CHECK(goal.turned.unknown == Reason::too_few);  // nothing was observed since
  }

  TEST_CASE("laws: another unit, an unrelated goal") {
    const auto plain = over_time(testing::one_curve()), scaled = over_time(testing::one_curve(4));
    const auto& a = plain.by_goal[0];
    const auto& b = scaled.by_goal[0];
    CHECK(b.trend.value == 4 * a.trend.value);
    CHECK(b.progress.value == Approx(a.progress.value));
    CHECK(b.turned.value == Approx(a.turned.value));
    CHECK(b.expected.value == Approx(a.expected.value));
    CHECK(scaled.by_initiative[0].lasting.value == Approx(plain.by_initiative[0].lasting.value));
    const auto more = over_time(testing::one_curve(1, true));
    CHECK(more.by_goal[0].turned.value == a.turned.value);
    CHECK(more.by_goal[0].expected.value == a.expected.value);
    CHECK(more.by_goal[1].trend.unknown == Reason::too_few);
    CHECK(more.turned.value == plain.turned.value);
  }

  TEST_CASE("a target that is met late was not met in time; what ends later has not ended") {
    const auto met_by = [](const char* by, const char* last_value_at) {
      NetworkBuilder b;
      b.add(Goal{.id = b.id<Goal>("g"), .baseline = 0, .target = 10, .by = testing::day_of(by)});
      for (const auto& [date, value] : std::vector<std::pair<const char*, double>>{
               {"2018", 4}, {"2019", 8}, {"2020", 11}, {last_value_at, 12}}) {
        b.add(Observation{.goal = b.id<Goal>("g"), .date = testing::day_of(date), .value = value});
      }
      return over_time(std::move(b).build());
    };
    const auto late = met_by("2018", "2021").by_goal[0];
    CHECK(late.in_time == Truth::no);
    CHECK(late.expected.value == Approx(2020).epsilon(1e-5));
    CHECK(met_by("2018", "2021").reached.value == 1);
    CHECK(met_by("2018", "2021").in_time.value == 0);
    CHECK(met_by("2020", "2023").by_goal[0].in_time == Truth::yes);

    const auto early = over_time(testing::one_curve(), {.as_of = testing::day_of("2019")});
    CHECK(early.by_initiative.empty());
    CHECK(early.lasting.unknown == Reason::no_initiatives);
  }

  TEST_CASE("work on a goal that leads to it counts as its beginning") {
    NetworkBuilder b;
    for (const char* name : {"part", "whole"}) b.add(Goal{.id = b.id<Goal>(name), .target = 9});
    b.add(Contribution{.from = b.id<Goal>("part"), .to = b.id<Goal>("whole")});
    b.add(Initiative{.id = b.id<Initiative>("i"),
                     .goals = {b.id<Goal>("part")},
                     .start = testing::day_of("2019"),
                     .status = InitiativeStatus::running});
    const auto found = over_time(std::move(b).build());
    CHECK(found.by_goal[0].began == Date::of(2019, 1, 1));
    CHECK(found.by_goal[1].began == Date::of(2019, 1, 1));
  }

  TEST_CASE(
      "the forecast is the line through what was before the work, the turn what is better than "
      "it") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      NetworkBuilder b;
      const double target = random.between(-20, 20) + 0.5;
      b.add(Goal{.id = b.id<Goal>("g"), .direction = Direction::increase, .target = target});
      b.add(Initiative{.id = b.id<Initiative>("i"),
                       .goals = {b.id<Goal>("g")},
                       .start = testing::day_of("2010-07"),
                       .status = InitiativeStatus::running});
      const int first = 2010 - random.between(1, 8), last = 2010 + random.between(1, 4);
      std::vector<double> years, before;
      double latest = 0;
      for (int year = first; year <= last; ++year) {
        latest = random.between(-9, 9);
        b.add(
            Observation{.goal = b.id<Goal>("g"), .date = Date::of(year).value(), .value = latest});
        if (year > 2010) continue;
        years.push_back(1970 + Date::of(year).value().first_day() / 365.25);
        before.push_back(latest);
      }
      const auto row = over_time(std::move(b).build()).by_goal[0];
      CHECK(row.turned.known() == (years.size() >= 3));
      CHECK(row.forecast.evidence == years.size());
      if (!row.turned.known()) continue;
      const double forecast = inference::theil_sen(years, before)
                                  .at(1970 + Date::of(last).value().first_day() / 365.25);
      CHECK(row.forecast.value == Approx(forecast));
      CHECK(row.turned.value == Approx((latest - forecast) / std::abs(target - forecast)));
    }
  }

  TEST_CASE("by its definition, over random histories") {
    std::size_t lasted = 0, met = 0;
    for (std::uint64_t seed = 0; seed < 400; ++seed) {
      CAPTURE(seed);
      testing::Random random(seed);
      const Network network = testing::RandomHistory(random).build();
      const auto found = over_time(network);
      for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
        CAPTURE(g);
        const Goal goal = network.row<Goal>(g);
        const auto& row = found.by_goal[g];
        std::multimap<Day, double> seen;  // of one day in the order of rows
        for (std::size_t i = 0; i < network.size<Observation>(); ++i) {
          const Observation one = network.row<Observation>(i);
          if (one.goal.index() == g) seen.emplace(one.date.first_day(), one.value);
        }
        CHECK(row.rows.size() == seen.size());
        CHECK(row.latest.known() == !seen.empty());
        if (seen.empty()) continue;
        const double latest = seen.rbegin()->second;
        CHECK(row.latest.value == latest);
        if (row.progress.known()) {
          CHECK(row.progress.value ==
                Approx((latest - goal.baseline) / (goal.target - goal.baseline)));
        }
        std::vector<double> slopes;
        std::set<Day> since;
        const Day began = row.began.open() ? after_all : row.began.first_day();
        for (const auto& [day, value] : seen) {
          if (day >= began) since.insert(day);
        }
        const auto from = since.size() < 3 ? seen.begin() : seen.lower_bound(began);
        for (auto a = from; a != seen.end(); ++a) {
          for (auto b = std::next(a); b != seen.end(); ++b) {
            if (a->first != b->first) {
              slopes.push_back((b->second - a->second) / (b->first - a->first) * 365.25);
            }
          }
        }
        CHECK(row.trend.known() == !slopes.empty());
        if (row.trend.known()) {
          std::sort(slopes.begin(), slopes.end());
          CHECK(row.trend.value ==
                Approx((slopes[(slopes.size() - 1) / 2] + slopes[slopes.size() / 2]) / 2));
        }
        if (row.expected.known()) {
          ++met;
          // Where the latest is at the target: when the target was first seen met. Else: not before the latest.
          const auto reached = [&](double x) {
            return row.direction == Direction::increase ? x >= goal.target : x <= goal.target;
          };
          const auto first = std::find_if(seen.begin(), seen.end(),
                                          [&](const auto& one) { return reached(one.second); });
          const Day latest_day = seen.rbegin()->first;
          if (reached(latest)) {
            CHECK(row.expected.value == Approx(1970 + first->first / 365.25));
          } else {
            CHECK(row.expected.value >= 1970 + latest_day / 365.25 - 1e-9);
          }
        }
      }
      for (const auto& row : found.by_initiative) {
        if (!row.lasting.known()) continue;
        ++lasted;
        CHECK(row.gain.value > 0);
        CHECK(row.lasting.value == Approx((row.latest.value - row.before.value) /
                                          (row.at_end.value - row.before.value)));
      }
    }
    CHECK(lasted > 5);
    CHECK(met > 50);
  }
}
