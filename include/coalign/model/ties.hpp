// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/values.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI {

/// A layer of the network: trust, collaboration, funding, advice, influence, knowledge…
struct TieType {
  TieTypeId id{};
  Truth directed = Truth::yes;
  std::vector<ResourceId> carries{};
  Means means = Means::unknown;
  End leads = End::unknown;
  double max = not_given;  ///< where not given the largest weight read, then kept
  /// yes: so it was. no: it was given, and strength was asked on it. Set on the way in, no where max is 1
  Truth max_from_ties = Truth::unknown;
  JsonText attributes{};
};

/// A relation of one type between two leaders.
struct Tie {
  LeaderId from{}, to{};
  TieTypeId type{};
  /// not given: 1 where no tie of the type has one, and its max is not given, or is 1 and `max_from_ties` is not given;
  /// else unknown
  double weight = not_given;
  Date since{}, until{};
  JsonText attributes{};
};

}  // namespace coalign::inline COALIGN_ABI
