// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/values.hpp>

namespace coalign::inline COALIGN_ABI {

/// A change that leaders want.
struct Goal {
  GoalId id{};
  Text name{};
  Truth vision = Truth::unknown;
  Text indicator{}, unit{};
  Direction direction = Direction::unknown;
  double baseline = not_given, best_practice = not_given, target = not_given;
  Date by{};
  double weight = 1;
  JsonText attributes{};
};

/// One goal serves another: the theory of change.
struct Contribution {
  GoalId from{}, to{};
  double strength = 1;
  JsonText attributes{};
};

/// Where a leader stands on a goal and how much it matters to them: a stance, a priority, or both. Silence
/// is the absence of an entry, never a stance of 0; an entry without a stance cares, and was not asked
/// which side it takes.
struct AgendaEntry {
  LeaderId leader{};
  GoalId goal{};
  double stance = not_given;
  double priority =
      not_given;  ///< not given counts as 1 on the scale of [0, 1], whatever was asked
  Basis basis = Basis::stated;
  Date since{}, until{};
  JsonText attributes{};
};

}  // namespace coalign::inline COALIGN_ABI
