// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/analysis/qualities/profile.hpp>
#include <coalign/analysis/structure/cohesion.describe.hpp>
#include <coalign/analysis/time/change.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/analysis/time/trend.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>

#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace coalign;

namespace testing {

inline Date date(const char* text) {
  return text == std::string_view() ? Date{} : Date::parse(text).value();
}

/// Two leaders and ties between them that hold from one date to another.
inline Network ties_from_to(const std::vector<std::pair<const char*, const char*>>& periods) {
  NetworkBuilder b;
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 1});
  for (const char* name : {"ada", "ben"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
  }
  for (const auto& [since, until] : periods) {
    b.add(Tie{.from = b.id<Leader>("ada"),
              .to = b.id<Leader>("ben"),
              .type = b.id<TieType>("trust"),
              .since = date(since),
              .until = date(until)});
  }
  return std::move(b).build();
}

inline std::string dates_of(const Network& network) {
  std::string all;
  for (const Date d : series_dates(network)) all += (all.empty() ? "" : " ") + d.to_string();
  return all;
}

}  // namespace testing

TEST_CASE("the dates of a series are those on which something changes") {
  CHECK(testing::dates_of(Network{}).empty());
  CHECK(testing::dates_of(testing::ties_from_to({{"", ""}})).empty());
  CHECK(testing::dates_of(testing::ties_from_to({{"2020-03", ""}, {"2020-03-01", ""}})) ==
        "2020-03-01");
  // After the last end nothing dated is left.
  CHECK(testing::dates_of(testing::ties_from_to({{"2019", "2019"}, {"2021", "2021-06"}})) ==
        "2019-01-01 2020-01-01 2021-01-01");
  CHECK(testing::dates_of(testing::ties_from_to({{"2019", "2019-06-14"}, {"2021", ""}})) ==
        "2019-01-01 2019-06-15 2021-01-01");
  // What held from of old is seen before it ends.
  CHECK(testing::dates_of(testing::ties_from_to({{"", "2019"}, {"2021", ""}})) ==
        "2019-12-31 2020-01-01 2021-01-01");
  CHECK(testing::dates_of(testing::ties_from_to({{"9998", ""}, {"", "9999"}})) == "9998-01-01");
}

TEST_CASE("many days become years, and the last change is in the last of them") {
  std::vector<std::string> days;
  for (int year = 2000; year < 2003; ++year) {
    for (int day = 1; day <= 25; ++day) {
      days.push_back(std::to_string(year) + (day < 10 ? "-02-0" : "-02-") + std::to_string(day));
    }
  }
  std::vector<std::pair<const char*, const char*>> periods;
  for (const std::string& day : days) periods.push_back({day.c_str(), ""});
  CHECK(testing::dates_of(testing::ties_from_to(periods)) == "2000-12-31 2001-12-31 2002-12-31");
  periods.resize(60);
  CHECK(series_dates(testing::ties_from_to(periods)).size() == 60);
}

TEST_CASE("between two dates of the series nothing that the network knows changes") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    const Network network = testing::random_network(seed, 5);
    const auto dates = series_dates(network);
    if (dates.size() < 2 || dates.size() >= 60) continue;
    bool years = true;  // maybe cut down to years: then days between them do change
    for (const Date date : dates) years = years && date.month() == 12 && date.day() == 31;
    if (years) continue;
    for (std::size_t k = 0; k + 1 < dates.size(); ++k) {
      CHECK(dates[k].first_day() < dates[k + 1].first_day());
      for (int day = 28; day > 0; --day) {
        const Date between = Date::of(dates[k].year(), std::max(dates[k].month(), 1), day).value();
        if (between.first_day() <= dates[k].first_day()) break;
        if (between.first_day() >= dates[k + 1].first_day()) continue;
        CHECK(network.at(between) == network.at(dates[k]));
        ++compared;
        break;
      }
    }
  }
  CHECK(compared > 20);
}

TEST_CASE("a series is the measure of the network at each date") {
  const Network network = testing::ties_from_to({{"2019", "2019"}, {"2021", ""}});
  const auto measure = [](const Network& at) { return structure::cohesion(at); };
  const Series found = series(network, measure);
  REQUIRE(found.dates.size() == 3);
  REQUIRE(found.columns.size() == 5);
  CHECK(found.columns[0].name == "density");
  CHECK(found.columns[0].values[0].value == 0.5);
  CHECK(found.columns[0].values[1].unknown == Reason::no_ties);
  CHECK(found.columns[0].values[2].value == 0.5);

  const auto one = [](const Network& at) { return structure::cohesion(at).density; };
  const Series asked = series(network, one, {testing::date("2021-05"), testing::date("2020-05")});
  CHECK(asked.dates[0] == testing::date("2021-05-31"));
  CHECK(asked.columns[0].name == "value");
  CHECK(asked.columns[0].values[0].value == 0.5);
  CHECK(!asked.columns[0].values[1].known());

  const auto qualities = [](const Network& at) { return qualities::profile(at); };
  const Series nested = series(network, qualities, {testing::date("2021")});
  bool there = false;
  for (const SeriesColumn& column : nested.columns) {
    there |= column.name == "risk.indicators.evenness";
    CHECK(column.values.size() == 1);
  }
  CHECK(there);
  const auto days = {testing::date("2021-02"), testing::date("2022")};
  CHECK_THROWS_AS((void)series(network, measure, days), BadArgument);  // nothing was asked between
  CHECK_THROWS_AS((void)series(Network{}, measure), BadArgument);
  CHECK(series(Network{}, measure, {testing::date("2021")}).columns.size() == 5);
}

TEST_CASE("a series of surveys has their days alone") {
  NetworkBuilder b;
  b.add(TieType{.id = b.id<TieType>("trust"), .max = 4});
  b.add(Goal{.id = b.id<Goal>("g")});
  for (const char* name : {"ada", "ben"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
  }
  for (const char* day : {"2018-05-01", "2019-03-01", "2020-01-01", "2021-06-30", "2022-03-01"}) {
    b.add(Observation{.goal = b.id<Goal>("g"), .date = testing::date(day), .value = 1});
  }
  const auto asked = [&](const char* since, const char* until, double weight) {
    b.add(Tie{.from = b.id<Leader>("ada"),
              .to = b.id<Leader>("ben"),
              .type = b.id<TieType>("trust"),
              .weight = weight,
              .since = testing::date(since),
              .until = testing::date(until)});
  };
  asked("2019-03-01", "2022-02-28", 1);
  asked("2022-03-01", "", 2);
  const Network network = std::move(b).build();
  const auto strength = [](const Network& at) {
    const auto& ties = layer(at);
    const bool tied = ties.arcs() != 0;
    return tied ? Estimate::of(ties.out(LeaderId{0}).weights[0], 1)
                : Estimate::none(Reason::no_ties, 0);
  };
  const Series found = series(network, strength);
  CHECK(found.dates == std::vector{testing::date("2019-03-01"), testing::date("2022-03-01")});
  // Of both waves together the latest answer counts: they do not add up.
  CHECK(strength(network).value == 0.5);
}

TEST_CASE("a measure may give its numbers by name, the same on every date") {
  const Network network = testing::ties_from_to({{"2019", "2019"}, {"2021", ""}});
  const auto ties = [](const Network& at) {
    const auto count = at.size<Tie>();
    Estimate value = Estimate::of(static_cast<double>(count), count);
    value.interval = Interval{0, 2};
    return Numbers{{{"ties", value}}, {{"goal", 1, value}}};
  };
  const Date first = testing::date("2019"), last = testing::date("2020");
  const Series found = series(network, ties, {first, last});
  REQUIRE(found.columns.size() == 1);
  CHECK(found.columns[0].name == "ties");
  CHECK(found.columns[0].values[0].value == 1);
  CHECK(found.columns[0].values[1].value == 0);
  const Change changed = change(network, ties, first, last);
  REQUIRE(changed.numbers.size() == 1);
  CHECK(changed.numbers[0].first.interval == Interval{0, 2});
  REQUIRE(changed.by_goal.size() == 1);
  CHECK(changed.by_goal[0].within == -1);

  const auto other = [](const Network& at) {
    return Numbers{{{at.size<Tie>() == 0 ? "none" : "some", Estimate::of(1, 1)}}, {}};
  };
  CHECK_THROWS_AS((void)series(network, other, {first, last}), BadArgument);
  CHECK_THROWS_AS((void)change(network, other, first, last), BadArgument);
}

TEST_CASE("the trend of a series leaves out what is unknown") {
  const Series found{
      {testing::date("2018"), testing::date("2019"), testing::date("2020")},
      {{"score", {Estimate::of(1, 4), Estimate::none(Reason::no_ties), Estimate::of(3, 4)}}}};
  const auto line = trend(found, "score");
  CHECK(line.slope.value == doctest::Approx(365.25 * 2 / 730));
  CHECK(line.slope.evidence == 2);
  CHECK_FALSE(line.slope.interval);
  CHECK_THROWS_AS((void)trend(found, "scores"), BadArgument);
  CHECK_THROWS_AS((void)trend(std::vector<Date>{}, found.columns[0].values), BadArgument);
  CHECK_THROWS_AS((void)trend(std::vector<Date>(3), found.columns[0].values), BadArgument);
}
