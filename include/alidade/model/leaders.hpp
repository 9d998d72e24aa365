// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/model/date.hpp>
#include <alidade/model/id.hpp>
#include <alidade/model/values.hpp>

namespace alidade::inline v0 {

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

}  // namespace alidade::inline v0
