// SPDX-License-Identifier: MIT
#include <coalign/analysis/time/trend.hpp>

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

inference::TheilSen trend(std::span<const Date> dates, std::span<const Estimate> values,
                          const Work& work) {
  if (dates.size() != values.size()) throw BadArgument("there are as many dates as values");
  std::vector<double> years, known;
  for (std::size_t i = 0; i < dates.size(); ++i) {
    if (dates[i].open()) throw BadArgument("a trend is over dates that are given");
    if (!values[i].known()) continue;
    years.push_back(detail::year_of(dates[i].first_day()));
    known.push_back(values[i].value);
  }
  return inference::theil_sen_over_time(years, known, work);
}

inference::TheilSen trend(const Series& series, std::string_view name, const Work& work) {
  const auto column = std::find_if(series.columns.begin(), series.columns.end(),
                                   [&](const SeriesColumn& one) { return one.name == name; });
  if (column == series.columns.end()) {
    throw BadArgument("the series has no number \"" + std::string(name) + '"');
  }
  return trend(series.dates, column->values, work);
}

}  // namespace coalign::inline COALIGN_ABI
