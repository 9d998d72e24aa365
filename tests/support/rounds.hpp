// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>

#if !defined(COALIGN_TEST_SHARE)
#define COALIGN_TEST_SHARE 1
#endif

namespace testing {

/// On how many random networks a law is tried, or how long a text is. The build of every day tries all; where a sanitizer
/// looks on at each step, or the library is compiled in a further way, a share of them takes every path as well.
inline constexpr std::size_t rounds(std::size_t all) {
  return std::max<std::size_t>(all / COALIGN_TEST_SHARE, 1);
}

}  // namespace testing
