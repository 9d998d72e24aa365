// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/detail/written.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>  // names std::hash
#include <type_traits>

namespace coalign::inline COALIGN_ABI {

/// A row of one thing's table. `Thing` only names the table, so that a leader can never be passed
/// where a goal is meant. Handed out by a builder or a network; the user's own ids are text. A number
/// becomes an id only where one writes so: `LeaderId(3)`.
///
/// An id belongs to the network that it came from. After an edit, a cut or a split the same number may
/// be another row's, or no row's: look the user's id up there, `other.find<Leader>(network.key(id))`.
template <class Thing>
struct Id {
  /// the number that stands for no row
  static constexpr std::uint32_t none = 0xffffffffU;

  /// the row, or `none`
  std::uint32_t value = none;

  /// Of no row.
  constexpr Id() noexcept = default;
  /// Of this row; the caller sees to it that there is one.
  constexpr explicit Id(std::uint32_t row) noexcept : value(row) {}
  /// Does not compile, and says what would.
  template <class T, std::enable_if_t<!detail::is_given<T>, int> = 0>
  constexpr Id(const T&) {
    static_assert(detail::is_given<T>,
                  "the user's own id is text: builder.id<Leader>(\"ann\") in a row, "
                  "*network.find<Leader>(\"ann\") of a network");
  }

  /// Whether it is of a row.
  [[nodiscard]] constexpr bool known() const noexcept { return value != none; }
  /// The row, to index columns with; only where it is `known`.
  [[nodiscard]] constexpr std::size_t index() const noexcept { return value; }
  friend constexpr auto operator<=>(Id, Id) = default;
};

/// The ids of a table in its order: `for (const LeaderId leader : network.ids<Leader>())`.
template <class Thing>
class Ids {
 public:
  /// Walks over the ids, in the order of rows.
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

  /// The first so many ids.
  constexpr explicit Ids(std::size_t size) noexcept : size_(static_cast<std::uint32_t>(size)) {}
  /// The first id.
  [[nodiscard]] constexpr Iterator begin() const noexcept { return Iterator(0); }
  /// Beyond the last id.
  [[nodiscard]] constexpr Iterator end() const noexcept { return Iterator(size_); }
  /// How many there are.
  [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
  /// Whether there is none.
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

/// names a leader
using LeaderId = Id<Leader>;
/// names a goal
using GoalId = Id<Goal>;
/// names a type of ties
using TieTypeId = Id<TieType>;
/// names a resource
using ResourceId = Id<Resource>;
/// names a commitment
using CommitmentId = Id<Commitment>;
/// names an initiative
using InitiativeId = Id<Initiative>;
/// names a lesson
using LessonId = Id<Lesson>;

}  // namespace coalign::inline COALIGN_ABI

template <class Thing>
struct std::hash<coalign::Id<Thing>> {
  [[nodiscard]] std::size_t operator()(coalign::Id<Thing> id) const noexcept { return id.value; }
};
