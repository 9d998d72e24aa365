// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/history.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::facts {

/// One passing on of a lesson. An undated one has the day `before_all`: it happens as soon as its giver
/// holds the lesson.
struct Passing {
  /// giver and receiver
  LeaderId from{}, to{};
  /// when
  Day day = before_all;
};

/// The shares that name a lesson, lesson by lesson, within it by giver. Shared between threads.
struct Passings {
  std::vector<std::size_t> first;  ///< by lesson, and one more for the end
  /// lesson by lesson
  std::vector<Passing> all;

  /// How a lesson was passed on.
  [[nodiscard]] std::span<const Passing> of(LessonId lesson) const {
    const std::size_t from = first[lesson.index()];
    return {all.data() + from, first[lesson.index() + 1] - from};
  }
};
/// Reads the shares that name a lesson.
/// @complexity O(shares + leaders + lessons)
[[nodiscard]] COALIGN_API Passings read_passings(const Network& network, const Work& work = {});

/// That a leader came to hold a lesson.
struct Arrival {
  /// who
  LeaderId leader{};
  Day day = before_all;  ///< the earliest; `before_all`: from the beginning, or nobody knows when
  LeaderId from{};  ///< who passed it on; of several as early the first; none: led the initiative
};

/// A set of leaders, emptied at no cost.
class LeaderMarks {
 public:
  /// None of so many leaders.
  explicit LeaderMarks(std::size_t leaders) : seen_(leaders, 0) {}
  /// Empties it.
  void clear() { ++now_; }
  /// Whether a leader is in it.
  [[nodiscard]] bool has(LeaderId leader) const { return seen_[leader.index()] == now_; }
  /// Adds a leader; whether it was not in it before.
  bool add(LeaderId leader) { return std::exchange(seen_[leader.index()], now_) != now_; }

 private:
  std::vector<std::uint32_t> seen_;
  std::uint32_t now_ = 1;
};

/// Finds who holds a lesson: its initiative's leaders and everyone to whom a holder passed it on, by
/// earliest arrival: who received it on a day may pass it on from that day. One for each thread.
class HolderSearch {
 public:
  /// Looks at both, which must outlive it.
  COALIGN_API HolderSearch(const Network& network, const Passings& passings);

  /// In the order of arrival, the initiative's leaders first, of one day in the order of leaders. Valid
  /// until the next call. @complexity O(s log s) for the s shares of the lesson
  [[nodiscard]] COALIGN_API std::span<const Arrival> of(LessonId lesson);

 private:
  struct Waiting {
    Day day;
    LeaderId leader, from;
  };
  [[nodiscard]] COALIGN_API static bool later(const Waiting& a, const Waiting& b);

  ColumnView<InitiativeId> initiative_;
  ColumnView<std::vector<LeaderId>> leaders_;
  const Passings& passings_;
  LeaderMarks held_;
  std::vector<Waiting> waiting_;
  std::vector<Arrival> found_;
};

/// Finds whom a lesson concerns: leaders with a positive position on one of its initiative's goals (all
/// leaders, where no agendas are known), and its holders, without the initiative's own leaders.
class ConcernedSearch {
 public:
  /// Looks at both, which must outlive it.
  ConcernedSearch(const Network& network, const History& history)
      : initiative_(network.column(&Lesson::initiative)),
        goals_(network.column(&Initiative::goals)),
        leaders_(network.size<Leader>()),
        history_(history),
        seen_(leaders_) {}

  /// Calls `f(leader, holds)` for each: first those who hold it, in the order of `holders`, then the
  /// others, goal by goal. @complexity O(holders + positions on its goals)
  template <class F>
  void each(LessonId lesson, std::span<const Arrival> holders, F&& f) {
    seen_.clear();
    for (const Arrival& holder : holders) {
      seen_.add(holder.leader);
      if (holder.from.known()) f(holder.leader, true);
    }
    if (!history_.agendas) {
      for (std::uint32_t i = 0; i < leaders_; ++i) {
        if (seen_.add(LeaderId{i})) f(LeaderId{i}, false);
      }
      return;
    }
    for (const GoalId goal : goals_[initiative_[lesson.index()].index()]) {
      for (const Position& position : history_.supporters(goal)) {
        if (seen_.add(position.leader)) f(position.leader, false);
      }
    }
  }

 private:
  ColumnView<InitiativeId> initiative_;
  ColumnView<std::vector<GoalId>> goals_;
  std::size_t leaders_;
  const History& history_;
  LeaderMarks seen_;
};

/// Whether an initiative used a lesson that it did not teach, of one that did not begin after it.
[[nodiscard]] COALIGN_API bool is_later_use(const Network& network, const Use& use);

/// By lesson, the first later initiative that used it, or none. Of those that begin on one day the first in the
/// network's order; one without a start comes last.
[[nodiscard]] COALIGN_API std::vector<InitiativeId> first_uses(const Network& network);

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/lessons.cpp>
#endif
