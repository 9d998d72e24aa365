// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/series.hpp>

#include <coalign/model/things.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace coalign::inline v0 {

namespace detail {

inline constexpr std::size_t few_dates = 60;

/// As short as it can be written: the first day of a year is that year. Nothing beyond the calendar.
inline Date shortest_date(Day day) {
  const Date found = Date::on(day);
  if (found.day() != 1) return found;
  return found.month() == 1 ? Date::of(found.year()).value()
                            : Date::of(found.year(), found.month()).value();
}

/// When things begin and end.
struct Changes {
  std::vector<Day> begins, ends;  ///< an end is the last day
  Day last = before_all;          ///< on which something dated still counts

  void begin(Date since) {
    if (!since.open()) begins.push_back(since.first_day());
  }
  void row(Date since, Date until) {
    if (since.open() && until.open()) return;
    begin(since);
    if (!until.open()) ends.push_back(until.last_day());
    last = std::max(last, until.last_day());
  }
  void event(Date date) {  // once known, always known
    if (!date.open()) row(date, Date{});
  }
};

inline Changes changes_of(const Network& network) {
  Changes changes;
  Things::each([&]<class Row>() {
    if constexpr (Dated<Row>) {
      const auto since = network.column(&Row::since), until = network.column(&Row::until);
      for (std::size_t i = 0; i < since.size(); ++i) changes.row(since[i], until[i]);
    } else if constexpr (requires { &Row::date; }) {
      const auto date = network.column(&Row::date);
      for (std::size_t i = 0; i < date.size(); ++i) changes.event(date[i]);
    }
  });
  const auto start = network.column(&Initiative::start), end = network.column(&Initiative::end);
  for (std::size_t i = 0; i < start.size(); ++i) {
    changes.event(start[i]);
    // How it ended is known on its last day.
    changes.event(end[i].open() ? Date{} : shortest_date(end[i].last_day()));
  }
  return changes;
}

}  // namespace detail

namespace detail {

void append(Series& series, Date date, Numbers numbers) {
  auto& columns = series.columns;
  const bool first = series.dates.empty();
  if (first) {
    for (auto& number : numbers.values) columns.push_back({std::move(number.first), {}});
  } else if (!std::equal(columns.begin(), columns.end(), numbers.values.begin(),
                         numbers.values.end(), [](const SeriesColumn& column, const auto& number) {
                           return column.name == number.first;
                         })) {
    throw BadArgument("the measure gives other numbers at " + date.to_string() + " than at " +
                      series.dates.front().to_string());
  }
  for (std::size_t k = 0; k < columns.size(); ++k) {
    columns[k].values.push_back(numbers.values[k].second);
  }
  series.dates.push_back(date);
}

}  // namespace detail

std::vector<Date> series_dates(const Network& network) {
  const detail::Changes changes = detail::changes_of(network);
  std::set<Day> days(changes.begins.begin(), changes.begins.end());
  const auto first_end = std::min_element(changes.ends.begin(), changes.ends.end());
  const bool ended_first =
      first_end != changes.ends.end() && (days.empty() || *first_end < *days.begin());
  if (ended_first) days.insert(*first_end);
  for (const Day end : changes.ends) {
    if (end < changes.last) days.insert(end + 1);
  }
  if (days.size() > detail::few_dates) {
    std::set<Day> years;
    for (const Day day : days) {
      const Date date = detail::shortest_date(day);
      const bool first = date.month() == 0;
      const auto year = Date::of(first ? date.year() : date.year() + 1);
      years.insert(year ? year->first_day() : day);
    }
    days = std::move(years);
  }
  std::vector<Date> dates;
  for (const Day day : days) {
    const Date date = detail::shortest_date(day);
    if (!date.open()) dates.push_back(date);
  }
  return dates;
}

}  // namespace coalign::inline v0
