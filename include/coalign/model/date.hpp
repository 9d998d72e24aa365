// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <compare>
#include <cstdint>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

/// A day count from 1970-01-01; what dates are compared by.
using Day = std::int32_t;
/// a day before every date
inline constexpr Day before_all = -0x7fffffff;
/// a day after every date
inline constexpr Day after_all = 0x7fffffff;

/// A date as people know it: a year, a month or a day, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, years
/// 0001-9999. The default is open: no date was given.
class Date {
 public:
  /// Open: no date was given.
  constexpr Date() = default;

  /// Month and day may be 0: not known. Out of the calendar: nothing.
  [[nodiscard]] COALIGN_API static std::optional<Date> of(int year, int month = 0, int day = 0);
  /// A date as it is written above; nothing where the text is none.
  [[nodiscard]] COALIGN_API static std::optional<Date> parse(std::string_view text);
  /// That day; open beyond the calendar.
  [[nodiscard]] COALIGN_API static Date on(Day day);

  /// Whether no date was given.
  [[nodiscard]] constexpr bool open() const noexcept { return packed_ == 0; }
  /// The year; 0 where it is open.
  [[nodiscard]] constexpr int year() const noexcept { return packed_ / 512; }
  /// 1 to 12; 0 where it is not known.
  [[nodiscard]] constexpr int month() const noexcept { return packed_ / 32 % 16; }
  /// 1 to 31; 0 where it is not known.
  [[nodiscard]] constexpr int day() const noexcept { return packed_ % 32; }

  /// The first and the last day that the date can mean. An open date is `before_all` as a first day
  /// and `after_all` as a last one.
  [[nodiscard]] COALIGN_API Day first_day() const;
  /// The last day that the date can mean; `after_all` where it is open.
  [[nodiscard]] COALIGN_API Day last_day() const;

  /// As it was given; empty where it is open.
  [[nodiscard]] COALIGN_API std::string to_string() const;

  /// Same date, written the same way; `2024` and `2024-01` differ.
  friend constexpr bool operator==(Date, Date) = default;

 private:
  std::int32_t packed_ = 0;
};

/// As it was given; nothing for an open date.
template <class Traits>
std::basic_ostream<char, Traits>& operator<<(std::basic_ostream<char, Traits>& out, Date date) {
  return out << date.to_string();
}

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/date.cpp>
#endif
