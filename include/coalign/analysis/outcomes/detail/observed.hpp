// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/config.hpp>
#include <coalign/model/date.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::outcomes::detail {

/// A goal's observations in order of time; of one day in the order of rows.
struct Observed {
  std::vector<std::size_t> rows;
  std::vector<Day> days;
  std::vector<double> values;

  [[nodiscard]] bool any() const noexcept { return !rows.empty(); }
  /// How many are before a day.
  [[nodiscard]] std::size_t before(Day day) const {
    return static_cast<std::size_t>(std::lower_bound(days.begin(), days.end(), day) - days.begin());
  }
  /// How many dates they have, from one of them on and before another.
  [[nodiscard]] std::size_t dates(std::size_t from, std::size_t to) const {
    std::size_t found = 0;
    for (std::size_t i = from; i < to; ++i) found += i == from || days[i] != days[i - 1] ? 1 : 0;
    return found;
  }
  [[nodiscard]] inference::TheilSen line(std::size_t from, std::size_t to, const Work& work) const {
    std::vector<double> years;
    for (std::size_t i = from; i < to; ++i) years.push_back(coalign::detail::year_of(days[i]));
    return inference::theil_sen_over_time(years, std::span(values).subspan(from, to - from), work);
  }
};

/// By goal, what was observed up to a day.
[[nodiscard]] COALIGN_API std::vector<Observed> read_observed(const Network& network, Day as_of);

}  // namespace coalign::inline COALIGN_ABI::outcomes::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/outcomes/detail/observed.cpp>
#endif
