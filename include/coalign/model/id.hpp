// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>

namespace coalign::inline v0 {

/// A row of one thing's table. `Thing` only names the table, so that a leader can never be passed
/// where a goal is meant. Handed out by a builder or a network; the user's own ids are text. A number
/// becomes an id only where one writes so: `LeaderId(3)`.
///
/// An id belongs to the network that it came from. After an edit, a cut or a split the same number may
/// be another row's, or no row's: look the user's id up there, `other.find<Leader>(network.key(id))`.
template <class Thing>
struct Id {
  static constexpr std::uint32_t none = 0xffffffffU;

  std::uint32_t value = none;

  constexpr Id() noexcept = default;
  constexpr explicit Id(std::uint32_t row) noexcept : value(row) {}

  [[nodiscard]] constexpr bool known() const noexcept { return value != none; }
  [[nodiscard]] constexpr std::size_t index() const noexcept { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

struct Leader;
struct Goal;
struct TieType;
struct Resource;
struct Commitment;
struct Initiative;
struct Lesson;

using LeaderId = Id<Leader>;
using GoalId = Id<Goal>;
using TieTypeId = Id<TieType>;
using ResourceId = Id<Resource>;
using CommitmentId = Id<Commitment>;
using InitiativeId = Id<Initiative>;
using LessonId = Id<Lesson>;

}  // namespace coalign::inline v0
