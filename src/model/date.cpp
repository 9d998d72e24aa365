// SPDX-License-Identifier: MIT
#include <coalign/model/date.hpp>

#include <chrono>

namespace coalign::inline COALIGN_ABI {

std::optional<Date> Date::of(int year, int month, int day) {
  using namespace std::chrono;
  if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31) return {};
  if (month == 0 && day != 0) return {};
  if (day != 0 &&
      !year_month_day{std::chrono::year{year}, std::chrono::month(static_cast<unsigned>(month)),
                      std::chrono::day(static_cast<unsigned>(day))}
           .ok()) {
    return {};
  }
  Date date;
  date.packed_ = year * 512 + month * 32 + day;
  return date;
}

std::optional<Date> Date::parse(std::string_view text) {
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return {};
  const auto number = [&](std::size_t from, std::size_t length) {
    int value = 0;
    for (const char c : text.substr(from, length)) {
      if (c < '0' || c > '9') return -1;
      value = value * 10 + (c - '0');
    }
    return value;
  };
  const int year = number(0, 4);
  if (text.size() == 4) return of(year);
  if (text[4] != '-') return {};
  const int month = number(5, 2);
  if (month < 1) return {};
  if (text.size() == 7) return of(year, month);
  const int day = number(8, 2);
  if (text[7] != '-' || day < 1) return {};
  return of(year, month, day);
}

Date Date::on(Day day) {
  constexpr Day first = -719'162, last = 2'932'896;  // 0001-01-01, 9999-12-31
  if (day < first || day > last) return {};
  const std::chrono::year_month_day found{std::chrono::sys_days{std::chrono::days{day}}};
  return of(static_cast<int>(found.year()), static_cast<int>(unsigned{found.month()}),
            static_cast<int>(unsigned{found.day()}))
      .value_or(Date{});
}

Day Date::first_day() const {
  using namespace std::chrono;
  if (open()) return before_all;
  const auto m = static_cast<unsigned>(month() == 0 ? 1 : month());
  const auto d = static_cast<unsigned>(day() == 0 ? 1 : day());
  const sys_days days{std::chrono::year{year()} / std::chrono::month{m} / std::chrono::day{d}};
  return static_cast<Day>(days.time_since_epoch().count());
}

Day Date::last_day() const {
  using namespace std::chrono;
  if (open()) return after_all;
  if (day() != 0) return first_day();
  const auto m = static_cast<unsigned>(month() == 0 ? 12 : month());
  const sys_days days{std::chrono::year{year()} / std::chrono::month{m} / last};
  return static_cast<Day>(days.time_since_epoch().count());
}

std::string Date::to_string() const {
  if (open()) return {};
  const auto padded = [](int value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - digits.size(), '0') + digits;
  };
  std::string text = padded(year(), 4);
  if (month() != 0) text += '-' + padded(month(), 2);
  if (day() != 0) text += '-' + padded(day(), 2);
  return text;
}

}  // namespace coalign::inline COALIGN_ABI
