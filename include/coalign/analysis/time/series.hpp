// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/date.hpp>
#include <coalign/model/describe/field.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <concepts>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline v0 {

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
/// first day of every year before which, within a year, something changed. A last date after which
/// nothing dated would be left is no date of the series. Where the first change is an end, the day
/// before it comes first. In order of time; nothing where nothing is dated.
/// @complexity O(dated rows log dated rows)
[[nodiscard]] COALIGN_API std::vector<Date> series_dates(const Network& network);

/// The numbers of a measure, by name, as a host language gives those that are no described result.
struct Numbers {
  /// A goal's part of the number that is named `score`.
  struct OfGoal {
    std::string goal;    ///< the user's own id
    double portion = 0;  ///< weight in the score of all goals, as a share
    Estimate score;      ///< of the goal alone
  };
  std::vector<std::pair<std::string, Estimate>> values;  ///< the same names on every date
  std::vector<OfGoal> by_goal;  ///< nothing where the measure has no such parts
};

namespace detail {

/// Calls `f(name, estimate)` for each estimate of a described result, nested results included, lists not.
template <class Result, class F>
void each_estimate(const Result& result, const std::string& before, F&& f) {
  if constexpr (std::same_as<Result, Estimate>) {
    f(before.empty() ? std::string("value") : before, result);
  } else if constexpr (Described<Result>) {
    each_field<Result>([&]<std::size_t I>() {
      using Value = FieldValue<Result, I>;
      if constexpr (std::same_as<Value, Estimate> || Described<Value>) {
        std::string name = before.empty() ? std::string() : before + ".";
        name += field_at<Result, I>.name;
        each_estimate(result.*field_at<Result, I>.member, name, f);
      }
    });
  }
}

/// How many estimates `each_estimate` finds.
template <class Result>
consteval std::size_t estimates_in() {
  if constexpr (std::same_as<Result, Estimate>) return 1;
  std::size_t found = 0;
  if constexpr (Described<Result>) {
    each_field<Result>([&]<std::size_t I>() { found += estimates_in<FieldValue<Result, I>>(); });
  }
  return found;
}

template <class Result>
concept HasGoalParts = requires(const Result& result) {
  result.by_goal[0].portion + result.by_goal[0].score.value;
  result.by_goal[0].goal.index();
};

/// What a measure gives on a network. It does not compile where `series` and `change` would find nothing.
template <class Measure>
[[nodiscard]] Numbers measured(Measure& measure, const Network& network) {
  using Result = std::remove_cvref_t<decltype(measure(network))>;
  if constexpr (std::same_as<Result, Numbers>) {
    return measure(network);
  } else {
    static_assert(std::same_as<Result, Estimate> || Described<Result>,
                  "the measure returns neither an Estimate nor a described result: include "
                  "<coalign/analysis/describe.hpp>, or return one of its numbers");
    static_assert(!Described<Result> || estimates_in<Result>() != 0,
                  "the measure's result has no Estimate of its own: return one of its parts");
    const Result result = measure(network);
    Numbers found;
    each_estimate(result, {}, [&](std::string name, const Estimate& value) {
      found.values.emplace_back(std::move(name), value);
    });
    if constexpr (HasGoalParts<Result>) {
      for (const auto& row : result.by_goal) {
        found.by_goal.push_back({std::string(network.key(row.goal)), row.portion, row.score});
      }
    }
    return found;
  }
}

/// One more date of a series.
COALIGN_API void append(Series& series, Date date, Numbers numbers);

}  // namespace detail

/// `measure(network.at(date))` for each date, in the order given; no dates: those of `series_dates`. The
/// measure returns an Estimate, a result that is described and has estimates, or Numbers; anything else does not
/// compile. <coalign/analysis/describe.hpp> describes all that analyses return. Every date is measured
/// anew over tables that the networks share.
///
///     series(network, [&](const Network& at) { return structure::cohesion(at, {}, work); });
///
/// @throws BadArgument without dates, where nothing is dated, and where Numbers have other names on another date;
/// whatever the measure throws
/// @complexity for each date a cut, O(rows), and the measure
template <class Measure>
[[nodiscard]] Series series(const Network& network, Measure&& measure, std::vector<Date> dates = {},
                            const Work& work = {}) {
  if (dates.empty()) dates = series_dates(network);
  if (dates.empty()) throw BadArgument("nothing in the network is dated: say at which dates");
  Series made;
  for (const Date date : dates) {
    work.check();
    detail::append(made, date, detail::measured(measure, network.at(date)));
  }
  return made;
}

}  // namespace coalign::inline v0

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/series.cpp>
#endif
