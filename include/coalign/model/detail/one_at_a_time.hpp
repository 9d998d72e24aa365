// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/detail/tables.hpp>

#include <algorithm>
#include <cstdint>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// What makes a row the same thing as another at another time: the fields it must not repeat by.
template <class First, class Second>
[[nodiscard]] std::uint64_t joined_key(First first, Second second) {
  const auto number = [](auto value) -> std::uint64_t {
    if constexpr (requires { value.symbol; }) return value.symbol;
    else return value.value;
  };
  return number(first) << 32U | number(second);
}
template <class Row>
[[nodiscard]] std::uint64_t unique_key(const Row& row) {
  const auto [first, second] = Description<Row>::unique_by;
  return joined_key(row.*first, row.*second);
}
template <class Row>
[[nodiscard]] std::uint64_t unique_key_at(const Table<Row>& table, std::size_t row) {
  constexpr auto by = Description<Row>::unique_by;
  return joined_key(table.template of<std::get<0>(by)>()[row],
                    table.template of<std::get<1>(by)>()[row]);
}

/// The rows in the order of what they must not repeat by, then of time, then as they stand. Sorted
/// apart for each first key, which takes little memory beside the table.
template <class Row>
[[nodiscard]] std::vector<std::uint32_t> in_order_of_key(const Table<Row>& table) {
  const auto key = [&](std::uint32_t row) { return unique_key_at<Row>(table, row); };
  const auto rows = static_cast<std::uint32_t>(table.size());
  std::size_t groups = 0;  // one more for keys that are not known
  const auto group = [&](std::uint64_t of) { return std::min<std::size_t>(of >> 32U, groups); };
  constexpr std::uint32_t unknown = 0xffffffffU;
  for (std::uint32_t i = 0; i < rows; ++i) {
    const std::uint64_t first = key(i) >> 32U;
    if (first != unknown) groups = std::max<std::size_t>(groups, first + 1);
  }
  std::vector<std::uint32_t> end(groups + 1, 0), order(rows);
  for (std::uint32_t i = 0; i < rows; ++i) ++end[group(key(i))];
  std::exclusive_scan(end.begin(), end.end(), end.begin(), 0U);
  for (std::uint32_t i = 0; i < rows; ++i) order[end[group(key(i))]++] = i;

  struct Place {
    std::uint64_t key;
    Day since;
    std::uint32_t row;
    auto operator<=>(const Place&) const = default;
  };
  std::vector<Place> places;
  for (std::size_t g = 0, begin = 0; g < end.size(); begin = end[g++]) {
    places.clear();
    for (std::size_t k = begin; k < end[g]; ++k) {
      Day since = before_all;
      if constexpr (Dated<Row>) since = table.template of<&Row::since>()[order[k]].first_day();
      places.push_back({key(order[k]), since, order[k]});
    }
    if (std::is_sorted(places.begin(), places.end())) continue;
    std::sort(places.begin(), places.end());
    for (std::size_t k = begin; k < end[g]; ++k) order[k] = places[k - begin].row;
  }
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

}  // namespace coalign::inline COALIGN_ABI::detail
