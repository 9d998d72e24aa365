// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/values.hpp>

namespace coalign::inline COALIGN_ABI {

/// A kind of means: money, staff time, data, expertise, reputation.
struct Resource {
  ResourceId id{};
  Text name{}, unit{}, group{};
  double rate = 1;
  JsonText attributes{};
};

/// How much of a resource a leader has.
struct Holding {
  LeaderId leader{};
  ResourceId resource{};
  double amount = not_given;
  JsonText attributes{};
};

/// How much of a resource a goal takes.
struct Need {
  GoalId goal{};
  ResourceId resource{};
  double amount = not_given;
  JsonText attributes{};
};

/// What a leader puts behind a goal, or behind an initiative.
struct Commitment {
  CommitmentId id{};
  LeaderId leader{};
  ResourceId resource{};
  GoalId goal{};
  InitiativeId initiative{};
  double amount = not_given;
  LeaderId to{};
  CommitmentId part_of{};
  Date since{}, until{};
  JsonText attributes{};
};

}  // namespace coalign::inline COALIGN_ABI
