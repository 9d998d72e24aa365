// SPDX-License-Identifier: MIT
// A text may be no date: parsing says so.
// Expected: to .*Date
#include <coalign/coalign.hpp>

using namespace coalign;

#if defined(WRONG)
Date day() { return "2024-02-30"; }
#else
std::optional<Date> day() { return Date::parse("2024-02-30"); }
#endif
