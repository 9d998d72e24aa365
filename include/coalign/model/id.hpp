// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>  // names std::hash

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

/// The ids of a table in its order: `for (const LeaderId leader : network.ids<Leader>())`.
template <class Thing>
class Ids {
 public:
  class Iterator {
   public:
    using iterator_category = std::input_iterator_tag;  // an id is made, not pointed at
    using value_type = Id<Thing>;
    using difference_type = std::ptrdiff_t;
    using pointer = void;
    using reference = Id<Thing>;

    constexpr Iterator() noexcept = default;
    constexpr explicit Iterator(std::uint32_t row) noexcept : row_(row) {}
    [[nodiscard]] constexpr Id<Thing> operator*() const noexcept { return Id<Thing>(row_); }
    constexpr Iterator& operator++() noexcept {
      ++row_;
      return *this;
    }
    constexpr Iterator operator++(int) noexcept { return Iterator(row_++); }
    friend constexpr bool operator==(Iterator, Iterator) = default;

   private:
    std::uint32_t row_ = 0;
  };

  constexpr explicit Ids(std::size_t size) noexcept : size_(static_cast<std::uint32_t>(size)) {}
  [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(0); }
  [[nodiscard]] constexpr Iterator end() const noexcept { return Iterator(size_); }
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }

 private:
  std::uint32_t size_;
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

template <class Thing>
struct std::hash<coalign::Id<Thing>> {
  [[nodiscard]] std::size_t operator()(coalign::Id<Thing> id) const noexcept { return id.value; }
};
