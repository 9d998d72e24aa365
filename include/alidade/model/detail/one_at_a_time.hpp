// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/model/detail/tables.hpp>

#include <algorithm>
#include <cstdint>
#include <vector>

namespace alidade::inline v0::detail {

/// What makes a row the same thing as another at another time: the fields it must not repeat by.
template <class Row>
[[nodiscard]] std::uint64_t unique_key(const Row& row) {
  const auto number = [](auto value) -> std::uint64_t {
    if constexpr (requires { value.symbol; }) return value.symbol;
    else return value.value;
  };
  const auto [first, second] = Description<Row>::unique_by;
  return number(row.*first) << 32U | number(row.*second);
}

/// The rows in the order of what they must not repeat by, then of time, then as they stand.
template <class Row>
[[nodiscard]] std::vector<std::uint32_t> in_order_of_key(const Table<Row>& table) {
  struct Place {
    std::uint64_t key;
    Day since;
    std::uint32_t row;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  places.reserve(table.size());
  for (std::uint32_t i = 0; i < table.size(); ++i) {
    const Row row = table.row(i);
    Day since = before_all;
    if constexpr (Dated<Row>) since = row.since.first_day();
    places.push_back({unique_key(row), since, i});
  }
  if (!std::is_sorted(places.begin(), places.end())) std::sort(places.begin(), places.end());
  std::vector<std::uint32_t> order(places.size());
  std::transform(places.begin(), places.end(), order.begin(), [](const Place& p) { return p.row; });
  return order;
}

/// The last day on which each row holds: `until`, or the day before the next `since` of the same
/// things, or never.
template <class Row>
[[nodiscard]] std::vector<Day> last_days(const Table<Row>& table) {
  std::vector<Day> days(table.size());
  for (std::size_t i = 0; i < days.size(); ++i) {
    days[i] = table.template of<&Row::until>()[i].last_day();
  }
  if constexpr (Unrepeated<Row>) {
    const auto order = in_order_of_key<Row>(table);
    for (std::size_t k = 1; k < order.size(); ++k) {
      const Row before = table.row(order[k - 1]);
      const Row next = table.row(order[k]);
      if (before.until.open() && unique_key(before) == unique_key(next)) {
        days[order[k - 1]] = next.since.first_day() - 1;
      }
    }
  }
  return days;
}

}  // namespace alidade::inline v0::detail
