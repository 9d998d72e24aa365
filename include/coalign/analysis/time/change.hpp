// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/detail/change_without.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// A network on two dates, and what of it is on both. Ids belong to no one network: they are the user's.
struct TwoDates {
  Network first, second;            ///< as they are
  Network same_first, same_second;  ///< only with the leaders and goals that are on both
  /// Leaders there, or speaking, on the second date only; on the first only.
  std::vector<std::string> came, went;
  std::vector<std::string> goals_came, goals_went;  ///< goals likewise
  std::size_t same = 0;                             ///< leaders on both
};

/// A leader is on both dates who is there on both (`since` and `until` say so), with a known agenda on both or on
/// neither; a goal likewise, spoken of on both or on neither.
/// @throws BadArgument where a date is open, and where nothing was recorded between the two
/// @complexity O(rows)
[[nodiscard]] COALIGN_API TwoDates on_both(const Network& network, Date first, Date second,
                                           const Work& work = {});

/// One number on two dates: second - first = went + changed + came.
struct NumberChange {
  std::string name;
  Estimate first, second;
  Estimate same_first, same_second;  ///< of the leaders and goals on both dates
  Estimate went;                     ///< same_first - first: what it is without those who went
  Estimate changed;                  ///< same_second - same_first: among those who stayed
  Estimate came;                     ///< second - same_second: what those who came make of it
};

/// A goal's part of the change among those who stayed: within + shifted, over goals, is the whole of it.
struct GoalChange {
  std::string goal;
  double portion_first = 0, portion_second = 0;
  Estimate first, second;  ///< its own score
  double within = 0;       ///< (sh + sh') / 2 (X' - X): its score moved
  double shifted = 0;      ///< (X + X') / 2 (sh' - sh): it weighs more or less
};
/// What became of a goal's part in a score, from its portion and its own score on both dates.
[[nodiscard]] COALIGN_API GoalChange goal_change(std::string goal, double portion_first,
                                                 const Estimate& first, double portion_second,
                                                 const Estimate& second);

/// What became of a measure between two dates, the last days that they can mean. Ids belong to no one network: they are the user's.
struct Change {
  std::string measure;  ///< what it is called, where that was said
  std::array<Date, 2> dates;
  std::size_t same = 0;  ///< leaders on both
  std::vector<std::string> came, went, goals_came, goals_went;
  std::vector<NumberChange> numbers;
  std::vector<GoalChange>
      by_goal;  ///< of `score`, where the measure has parts by goal that add up to it
};

namespace detail {

[[nodiscard]] COALIGN_API NumberChange number_change(std::string name, const Estimate& first,
                                                     const Estimate& same_first,
                                                     const Estimate& same_second,
                                                     const Estimate& second);

/// Of what was measured on the four networks.
[[nodiscard]] COALIGN_API Change change_of(std::array<Date, 2> dates, TwoDates networks,
                                           const FourNumbers& numbers);

}  // namespace detail

/// What became of a measure from one date to another: first what changed among the leaders and goals that are on
/// both, then what came and went. The three add up exactly, and the first splits exactly by goal. The measure is
/// that of `series`.
///
///     change(network, [&](const Network& at) { return alignment::agendas(at, {}, work); }, first, second)
///
/// The three steps have intervals: jackknifed over the leaders of either date, each deleted on both dates and the measure
/// taken anew (see `inference::LeaveOneOut`), for up to 200 leaders; none of a measure that is asked of one leader.
///
/// Unknown where a number is on one of the four networks. @throws what `on_both` and the measure throw, and BadArgument
/// where Numbers have other names on one of them, and where they are all the same while nobody was asked between
/// @complexity four times the measure, and O(rows); with intervals as often again for each leader
template <class Measure>
[[nodiscard]] Change change(const Network& network, Measure&& measure, Date first, Date second,
                            const Work& work = {}) {
  TwoDates networks = on_both(network, first, second, work);
  const auto measure_all = [&](const TwoDates& of) {
    return detail::FourNumbers{
        detail::measured(measure, of.first), detail::measured(measure, of.same_first),
        detail::measured(measure, of.same_second), detail::measured(measure, of.second)};
  };
  const detail::FourNumbers numbers = measure_all(networks);
  if (detail::same_numbers(numbers[0], numbers[3]) &&
      detail::same_numbers(numbers[0], numbers[1])) {
    detail::check_recorded(network, first, second, detail::Recorded::asked);
  }
  detail::ChangeWithout without;
  for (const std::string& leader : detail::leaders_to_leave_out(networks)) {
    work.check();
    try {
      const Network rest = detail::without_leader(network, leader, work);
      without.add(networks, leader, measure_all(on_both(rest, first, second, work)));
    } catch (const BadArgument&) {  // it is asked of this very leader
      without.give_up();
      break;
    }
  }
  Change found = detail::change_of({first, second}, std::move(networks), numbers);
  without.give(found);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/change.cpp>
#endif
