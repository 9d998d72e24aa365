// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/time/series.hpp>
#include <coalign/config.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace coalign::inline v0 {

/// A network on two dates, and what of it is on both. Ids belong to no one network: they are the user's.
struct TwoDates {
  Network first, second;            ///< as they are
  Network same_first, same_second;  ///< only with the leaders and goals that are on both
  std::vector<std::string> came,
      went;  ///< leaders there, or speaking, on the second date only; on the first
  std::vector<std::string> goals_came, goals_went;  ///< goals likewise
  std::size_t same = 0;                             ///< leaders on both
};

/// A leader is on both dates who is there on both (`since` and `until` say so), with a known agenda on both or on
/// neither; a goal likewise, spoken of on both or on neither.
/// @throws BadArgument where a date is open
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
[[nodiscard]] COALIGN_API GoalChange goal_change(std::string goal, double portion_first,
                                                 const Estimate& first, double portion_second,
                                                 const Estimate& second);

struct Change {
  TwoDates dates;
  std::vector<NumberChange> numbers;
  std::vector<GoalChange>
      by_goal;  ///< of `score`, where the measure has parts by goal that add up to it
};

namespace detail {

[[nodiscard]] COALIGN_API NumberChange number_change(std::string name, const Estimate& first,
                                                     const Estimate& same_first,
                                                     const Estimate& same_second,
                                                     const Estimate& second);

template <class Result>
concept HasGoalParts = requires(const Result& result) {
  result.by_goal[0].portion + result.by_goal[0].score.value;
  result.by_goal[0].goal.index();
};

template <class Result>
[[nodiscard]] std::vector<Estimate> estimates_of(const Result& result) {
  std::vector<Estimate> all;
  each_estimate(result, {},
                [&](const std::string&, const Estimate& value) { all.push_back(value); });
  return all;
}

}  // namespace detail

/// What became of a measure from one date to another: first what changed among the leaders and goals that are on
/// both, then what came and went. The three add up exactly, and the first splits exactly by goal. The measure is
/// that of `series`.
///
///     change(network, [&](const Network& at) { return alignment::agendas(at, {}, work); }, first, second)
///
/// Unknown where a number is on one of the four networks. @throws what `on_both` and the measure throw
/// @complexity four times the measure, and O(rows)
template <class Measure>
[[nodiscard]] Change change(const Network& network, Measure&& measure, Date first, Date second,
                            const Work& work = {}) {
  Change found{on_both(network, first, second, work), {}, {}};
  const auto before = detail::measured(measure, found.dates.first);
  const auto stayed = detail::measured(measure, found.dates.same_first);
  const auto now = detail::measured(measure, found.dates.same_second);
  const auto after = detail::measured(measure, found.dates.second);
  const auto all_stayed = detail::estimates_of(stayed), all_now = detail::estimates_of(now);
  const auto all_after = detail::estimates_of(after);
  std::size_t k = 0;
  detail::each_estimate(before, {}, [&](std::string name, const Estimate& value) {
    found.numbers.push_back(
        detail::number_change(std::move(name), value, all_stayed[k], all_now[k], all_after[k]));
    ++k;
  });
  if constexpr (detail::HasGoalParts<std::remove_cvref_t<decltype(before)>>) {
    for (std::size_t g = 0; g < stayed.by_goal.size() && g < now.by_goal.size(); ++g) {
      const auto& a = stayed.by_goal[g];
      const auto& b = now.by_goal[g];
      found.by_goal.push_back(goal_change(std::string(found.dates.same_first.key(a.goal)),
                                          a.portion, a.score, b.portion, b.score));
    }
  }
  return found;
}

}  // namespace coalign::inline v0

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/change.cpp>
#endif
