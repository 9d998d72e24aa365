// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/goals.hpp>
#include <coalign/model/initiatives.hpp>
#include <coalign/model/leaders.hpp>
#include <coalign/model/resources.hpp>
#include <coalign/model/ties.hpp>

#include <concepts>

namespace coalign::inline COALIGN_ABI {

/// The seventeen things a network is made of, in the order in which they are written down.
template <class... Thing>
struct ThingList {
  /// how many things there are
  static constexpr std::size_t size = sizeof...(Thing);

  /// Calls `f.template operator()<Thing>()` for each thing in order.
  template <class F>
  static constexpr void each(F&& f) {
    (f.template operator()<Thing>(), ...);
  }
};

/// All of them.
using Things =
    ThingList<Leader, Membership, Goal, Contribution, AgendaEntry, TieType, Tie, Resource, Holding,
              Need, Commitment, Initiative, Observation, Lesson, Share, Use, Term>;

/// A thing that other things refer to by an id.
template <class Row>
concept Keyed = requires(Row row) {
  { row.id } -> std::same_as<Id<Row>&>;
};

/// A thing that holds from a first to a last day.
template <class Row>
concept Dated = requires(Row row) {
  { row.since } -> std::same_as<Date&>;
  { row.until } -> std::same_as<Date&>;
};

}  // namespace coalign::inline COALIGN_ABI
