// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/network.hpp>

#include <algorithm>
#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// By goal: it is a vision.
struct VisionGoals {
  /// by goal
  std::vector<bool> is;
  bool marked = false;  ///< as given; else they are the goals that are served and serve no other
  /// whether there is one
  bool any = false;
};

/// A goal beside the theory of change, that serves none and none serves, is no vision unless it is marked: where
/// nothing is drawn every goal would be one.
[[nodiscard]] inline VisionGoals vision_goals(const Network& network) {
  const auto marked = network.column(&Goal::vision);
  const auto from = network.column(&Contribution::from), to = network.column(&Contribution::to);
  VisionGoals found;
  found.is.assign(marked.size(), false);
  for (std::size_t g = 0; g < marked.size(); ++g) found.is[g] = marked[g] == Truth::yes;
  found.any = found.marked = std::find(found.is.begin(), found.is.end(), true) != found.is.end();
  if (found.marked) return found;
  for (std::size_t k = 0; k < to.size(); ++k) found.is[to[k].index()] = true;
  for (std::size_t k = 0; k < from.size(); ++k) found.is[from[k].index()] = false;
  found.any = std::find(found.is.begin(), found.is.end(), true) != found.is.end();
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::facts
