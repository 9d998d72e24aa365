// SPDX-License-Identifier: MIT
#include <coalign/model/date.hpp>

#include <doctest/doctest.h>

#include <chrono>

using namespace coalign;

namespace {

Day number_of(std::string_view text) { return Date::parse(text)->first_day(); }

}  // namespace

static_assert(Date{}.open());
static_assert(Date{} == Date{});

TEST_SUITE("model/date") {
  TEST_CASE("a date that was not given is open: it begins before all and ends after all") {
    CHECK(Date{}.first_day() == before_all);
    CHECK(Date{}.last_day() == after_all);
    CHECK(Date{}.to_string().empty());
    CHECK(Date::parse("0001")->first_day() > before_all);
    CHECK(Date::parse("9999")->last_day() < after_all);
  }

  TEST_CASE("a year, a month and a day are kept as written") {
    for (const auto* text :
         {"2024", "2024-02", "2024-02-29", "0001", "9999-12-31", "0099-01", "2000-02-29"}) {
      CAPTURE(text);
      const auto date = Date::parse(text);
      REQUIRE(date);
      CHECK_FALSE(date->open());
      CHECK(date->to_string() == text);
    }
    CHECK(Date::parse("2024-05-06")->year() == 2024);
    CHECK(Date::parse("2024-05-06")->month() == 5);
    CHECK(Date::parse("2024-05-06")->day() == 6);
    CHECK(Date::parse("2024")->month() == 0);
    CHECK(*Date::parse("2024") != *Date::parse("2024-01"));
    CHECK(*Date::parse("2024-01") != *Date::parse("2024-01-01"));
  }

  TEST_CASE("an imprecise date begins on the first day that it can mean and ends on the last") {
    CHECK(Date::parse("1970")->first_day() == 0);
    CHECK(Date::parse("1970")->last_day() == 364);
    CHECK(number_of("2024") == number_of("2024-01-01"));
    CHECK(Date::parse("2024")->last_day() == number_of("2024-12-31"));
    CHECK(Date::parse("2024-02")->last_day() == number_of("2024-02-29"));
    CHECK(Date::parse("2023-02")->last_day() == number_of("2023-02-28"));
    CHECK(Date::parse("1900-02")->last_day() == number_of("1900-02-28"));
    CHECK(Date::parse("2000-02")->last_day() == number_of("2000-02-29"));
    CHECK(Date::parse("2024-04-05")->last_day() == number_of("2024-04-05"));
  }

  TEST_CASE("what is out of the calendar is no date") {
    for (const auto* text :
         {"",           "2",          "20245",      "0000",        "2024-00",    "2024-13",
          "2024-1",     "2024-01-00", "2024-01-32", "2023-02-29",  "1900-02-29", "2024-04-31",
          "2024/01/01", "2024-01/01", "20x4",       "-001",        "+001",       " 024",
          "2024 01",    "2024-01-1",  "2024-01-1x", "2024-01-01 ", "24-01-01"}) {
      CAPTURE(text);
      CHECK_FALSE(Date::parse(text));
    }
    CHECK_FALSE(Date::parse(std::string_view("2024\0", 5)));
    CHECK_FALSE(Date::of(0));
    CHECK_FALSE(Date::of(-1));
    CHECK_FALSE(Date::of(10000));
    CHECK_FALSE(Date::of(2024, 13));
    CHECK_FALSE(Date::of(2024, -1));
    CHECK_FALSE(Date::of(2024, 0, 1));
    CHECK_FALSE(Date::of(2024, 1, -1));
    CHECK_FALSE(Date::of(2024, 1, 257));  // 1 in a byte
    CHECK_FALSE(Date::of(2147483647, 2147483647, 2147483647));
  }

  TEST_CASE("every day of ten thousand years is the day that the calendar says") {
    using namespace std::chrono;
    const sys_days end{year{9999} / December / 31};
    Day wrong = 0, last = Date::of(1, 1, 1)->first_day() - 1;
    for (sys_days day{year{1} / January / 1}; day <= end; day += days{1}) {
      const year_month_day ymd{day};
      const auto date = Date::of(int{ymd.year()}, static_cast<int>(unsigned{ymd.month()}),
                                 static_cast<int>(unsigned{ymd.day()}));
      if (!date || date->first_day() != day.time_since_epoch().count() ||
          date->last_day() != date->first_day())
        ++wrong;
      else if (date->first_day() != ++last) ++wrong;
    }
    CHECK(wrong == 0);
  }

  TEST_CASE("what is read from a date's own text is that date") {
    int wrong = 0;
    for (int year = 1; year <= 9999; year += 7) {
      for (int month = 0; month <= 12; ++month) {
        for (int day = 0; day <= (month == 0 ? 0 : 31); ++day) {
          const auto date = Date::of(year, month, day);
          if (date && Date::parse(date->to_string()) != date) ++wrong;
        }
      }
    }
    CHECK(wrong == 0);
  }
}
