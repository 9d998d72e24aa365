// SPDX-License-Identifier: MIT
// A list is no result whose numbers `change` could follow.
// Expected: neither an Estimate nor a described result
#include <coalign/analysis/describe.hpp>
#include <coalign/coalign.hpp>

using namespace coalign;

Change change_of(const Network& network, Date first, Date second) {
#if defined(WRONG)
  const auto measure = [](const Network& at) { return alignment::gaps(at, 3); };
#else
  const auto measure = [](const Network& at) { return alignment::networks(at); };
#endif
  return change(network, measure, first, second);
}
