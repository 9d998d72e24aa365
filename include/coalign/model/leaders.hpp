// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/values.hpp>

namespace coalign::inline COALIGN_ABI {

/// Who leads: an individual, an organization or a system.
struct Leader {
  LeaderId id{};
  Kind kind = Kind::unknown;
  Text name{};
  Stage stage = Stage::unknown;
  Text sector{};
  Response response = Response::unknown;
  Date since{}, until{};
  JsonText attributes{};
};

/// A leader is part of a larger one.
struct Membership {
  LeaderId member{}, of{};
  Text role{};
  Date since{}, until{};
  JsonText attributes{};
};

}  // namespace coalign::inline COALIGN_ABI
