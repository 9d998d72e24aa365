// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/theil_sen.hpp>
#include <coalign/analysis/time/series.hpp>
#include <coalign/config.hpp>
#include <coalign/model/date.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <span>
#include <string_view>

namespace coalign::inline COALIGN_ABI {

/// The change of a number a year, by Theil and Sen; dates on which it is unknown are left out. From eight
/// dates on the interval is the wider the more each date resembles the one before; under that it takes them as independent,
/// which the same leaders year by year are not, and is too narrow (see `inference::theil_sen_over_time`).
/// x of the line is the year with its fraction, an imprecise date its first day.
/// @throws BadArgument where dates and values are not as many, or a date is open
[[nodiscard]] COALIGN_API inference::TheilSen trend(std::span<const Date> dates,
                                                    std::span<const Estimate> values,
                                                    const Work& work = {});

/// That of one number of a series. @throws BadArgument for a name that it has not
[[nodiscard]] COALIGN_API inference::TheilSen trend(const Series& series, std::string_view name,
                                                    const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/time/trend.cpp>
#endif
