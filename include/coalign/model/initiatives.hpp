// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/date.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/values.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Something tried: a pilot, a programme, a policy, a course.
struct Initiative {
  InitiativeId id{};
  Text name{};
  std::vector<LeaderId> leaders{};
  std::vector<GoalId> goals{};
  Date start{}, end{};
  InitiativeStatus status = InitiativeStatus::unknown;
  Evidence evidence = Evidence::unknown;
  Text rationale{}, success_criterion{};
  double success_probability = not_given;
  Text result{};
  JsonText attributes{};
};

/// A measured value of a goal's indicator.
struct Observation {
  GoalId goal{};
  Date date{};
  double value = not_given;
  InitiativeId initiative{};
  JsonText attributes{};
};

/// What an initiative taught.
struct Lesson {
  LessonId id{};
  InitiativeId initiative{};
  Truth worked = Truth::unknown;
  Text text{};
  Date date{};
  JsonText attributes{};
};

/// A lesson, a data set or a message passed on.
struct Share {
  LeaderId from{}, to{};
  Date date{};
  LessonId lesson{};
  JsonText attributes{};
};

/// A later initiative built on a lesson.
struct Use {
  LessonId lesson{};
  InitiativeId initiative{};
  JsonText attributes{};
};

/// How often a leader uses a term of the common language.
struct Term {
  LeaderId leader{};
  Text term{};
  double count = 1;
  JsonText attributes{};
};

}  // namespace coalign::inline COALIGN_ABI
