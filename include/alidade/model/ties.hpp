// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/model/date.hpp>
#include <alidade/model/id.hpp>
#include <alidade/model/values.hpp>

#include <vector>

namespace alidade::inline v0 {

/// A layer of the network: trust, collaboration, funding, advice, influence, knowledge…
struct TieType {
  TieTypeId id{};
  Truth directed = Truth::yes;
  std::vector<ResourceId> carries{};
  Means means = Means::unknown;
  End leads = End::unknown;
  double max = not_given;  ///< where not given the largest weight read, then kept
  JsonText attributes{};
};

/// A relation of one type between two leaders.
struct Tie {
  LeaderId from{}, to{};
  TieTypeId type{};
  double weight = 1;
  Date since{}, until{};
  JsonText attributes{};
};

}  // namespace alidade::inline v0
