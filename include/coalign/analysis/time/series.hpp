// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/numbers.hpp>
#include <coalign/config.hpp>
#include <coalign/model/date.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// One number of a measure, date by date.
struct SeriesColumn {
  std::string name;  ///< of the field; of one in a nested result, with dots: "risk.score"
  /// one for each date
  std::vector<Estimate> values;
};

/// What a measure gives on several dates.
struct Series {
  /// in their order
  std::vector<Date> dates;
  std::vector<SeriesColumn> columns;  ///< in the order of the result's description
};

/// The dates on which what `network.at(date)` knows may have changed: where something begins, is observed,
/// learned or passed on, and the day after something ends. More than 60 such days become years: the
/// last day of every year in which something changed. A last date after which nothing dated would be
/// left is no date of the series. Where the first change is an end, the day before it comes first. In
/// order of time; nothing where nothing is dated.
/// @complexity O(dated rows log dated rows)
[[nodiscard]] COALIGN_API std::vector<Date> series_dates(const Network& network);

namespace detail {

/// One more date of a series, as the day that was taken for it.
COALIGN_API void append(Series& series, Date date, Numbers numbers);
/// The same where the numbers are others than `before`, which then are these, or where anybody was `asked`; at
/// first, where any is known.
COALIGN_API void append_news(Series& series, Date date, Numbers numbers, Numbers& before,
                             bool asked);
/// The days on which agenda entries or ties begin, in order.
[[nodiscard]] COALIGN_API std::vector<Day> days_of_answers(const Network& network);
[[nodiscard]] COALIGN_API bool same_numbers(const Numbers& a, const Numbers& b);

/// Of what a network records: all of it, or what leaders were asked and who was there.
enum class Recorded : std::uint8_t { all, asked };
/// @throws BadArgument where nothing of it begins, ends or is dated between two dates, saying when something did
COALIGN_API void check_recorded(const Network& network, Date first, Date second,
                                Recorded what = Recorded::all);

}  // namespace detail

/// `measure(network.at(date))` for each date, in the order given; no dates: those of `series_dates` on
/// which leaders were asked or a number is another than before, from the first on which any is known,
/// so that a series of surveys has their days. The dates of the series are the days that were taken: the last of a month or year. The
/// measure returns an Estimate, a result that is described and has estimates, or Numbers; anything else does not
/// compile. <coalign/analysis/describe.hpp> describes all that analyses return. Every date is measured
/// anew over tables that the networks share.
///
///     series(network, [&](const Network& at) { return structure::cohesion(at, {}, work); });
///
/// @throws BadArgument without dates, where nothing is dated, where nothing was recorded between the first and the last
/// of several dates, and where Numbers have other names on another date; whatever the measure throws
/// @complexity for each date a cut, O(rows), and the measure
template <class Measure>
[[nodiscard]] Series series(const Network& network, Measure&& measure, std::vector<Date> dates = {},
                            const Work& work = {}) {
  const bool chosen = !dates.empty();
  if (!chosen) dates = series_dates(network);
  if (dates.empty()) throw BadArgument("nothing in the network is dated: there is no series of it");
  if (chosen && dates.size() > 1) {
    const auto [first, last] = std::minmax_element(
        dates.begin(), dates.end(), [](Date a, Date b) { return a.last_day() < b.last_day(); });
    detail::check_recorded(network, *first, *last);
  }
  Series made;
  Numbers before;
  const std::vector<Day> asked = chosen ? std::vector<Day>() : detail::days_of_answers(network);
  auto next = asked.begin();
  for (const Date date : dates) {
    work.check();
    Numbers numbers = detail::measured(measure, network.at(date));
    if (chosen) {
      detail::append(made, date, std::move(numbers));
    } else {
      const auto seen = std::upper_bound(next, asked.end(), date.last_day());
      detail::append_news(made, date, std::move(numbers), before, seen != next);
      next = seen;
    }
  }
  if (made.dates.empty()) detail::append(made, dates.back(), std::move(before));
  return made;
}

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/series.cpp>
#endif
