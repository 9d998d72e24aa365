// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/series.hpp>

#include <coalign/model/things.hpp>

#include <algorithm>
#include <set>
#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

inline constexpr std::size_t few_dates = 60;

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

/// What leaders are asked in surveys, and who is there.
template <class Row>
inline constexpr bool is_asked = std::same_as<Row, AgendaEntry> || std::same_as<Row, Tie> ||
                                 std::same_as<Row, Leader> || std::same_as<Row, Membership>;

inline Changes changes_of(const Network& network, bool asked_alone = false) {
  Changes changes;
  Things::each([&]<class Row>() {
    if (asked_alone && !is_asked<Row>) return;
    if constexpr (Dated<Row>) {
      const auto since = network.column(&Row::since), until = network.column(&Row::until);
      for (std::size_t i = 0; i < since.size(); ++i) changes.row(since[i], until[i]);
    } else if constexpr (requires { &Row::date; }) {
      const auto date = network.column(&Row::date);
      for (std::size_t i = 0; i < date.size(); ++i) changes.event(date[i]);
    }
  });
  if (asked_alone) return changes;
  const auto start = network.column(&Initiative::start), end = network.column(&Initiative::end);
  for (std::size_t i = 0; i < start.size(); ++i) {
    changes.event(start[i]);
    // How it ended is known on its last day.
    changes.event(Date::on(end[i].last_day()));
  }
  return changes;
}

}  // namespace detail

namespace detail {

/// The first six of some days, for a message.
inline std::string named_days(std::vector<Day> days) {
  constexpr std::size_t most = 6;
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  std::string named;
  for (std::size_t k = 0; k < std::min(days.size(), most); ++k) {
    named += (k == 0 ? "" : ", ") + Date::on(days[k]).to_string();
  }
  return days.size() > most ? named + ", …" : named;
}

void check_recorded(const Network& network, Date first, Date second, Recorded what) {
  const auto [from, to] = std::minmax({first.last_day(), second.last_day()});
  const Changes changes = changes_of(network, what == Recorded::asked);
  std::vector<Day> days = changes.begins;
  for (const Day end : changes.ends) days.push_back(end + 1);
  for (const Day day : days) {
    if (day > from && day <= to) return;
  }
  const std::string both = Date::on(from).to_string() + " and " + Date::on(to).to_string();
  if (days.empty()) {
    throw BadArgument((what == Recorded::asked ? "no answer" : "nothing") +
                      std::string(" in the network is dated, so that it is the same on ") + both +
                      ": say when answers were given (since), or in which wave");
  }
  throw BadArgument((what == Recorded::asked ? "no answer" : "nothing") +
                    std::string(" was recorded between ") + both +
                    ", so that nothing changed; it was on " + named_days(std::move(days)));
}

bool same_numbers(const Numbers& a, const Numbers& b) {
  const auto same = [](const Estimate& one, const Estimate& other) {
    return one.unknown == other.unknown && one.evidence == other.evidence &&
           (!one.known() || one.value == other.value) && one.interval == other.interval;
  };
  return std::equal(a.values.begin(), a.values.end(), b.values.begin(), b.values.end(),
                    [&](const auto& one, const auto& other) {
                      return one.first == other.first && same(one.second, other.second);
                    });
}

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
  series.dates.push_back(Date::on(date.last_day()));
}

std::vector<Day> days_of_answers(const Network& network) {
  std::vector<Day> days;
  for (const Date since : network.column(&AgendaEntry::since)) {
    if (!since.open()) days.push_back(since.first_day());
  }
  for (const Date since : network.column(&Tie::since)) {
    if (!since.open()) days.push_back(since.first_day());
  }
  std::sort(days.begin(), days.end());
  return days;
}

void append_news(Series& series, Date date, Numbers numbers, Numbers& before, bool asked) {
  const bool known = std::any_of(numbers.values.begin(), numbers.values.end(),
                                 [](const auto& number) { return number.second.known(); });
  const bool news = series.dates.empty() ? known : asked || !same_numbers(numbers, before);
  before = numbers;
  if (news) append(series, date, std::move(numbers));
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
      const auto year = Date::of(Date::on(day).year());
      if (year) years.insert(year->last_day());
    }
    days = std::move(years);
  }
  std::vector<Date> dates;
  for (const Day day : days) {
    if (const Date date = Date::on(day); !date.open()) dates.push_back(date);
  }
  return dates;
}

}  // namespace coalign::inline COALIGN_ABI
