// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/agendas/detail/counts.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

/// Answers, row by row: where a leader stands on a goal and how much it matters to them, as in the table of agendas.
struct AnswerRows {
  std::span<const std::int64_t> leader;  ///< any number that stands for the leader
  std::span<const std::uint32_t> goal;   ///< its place among the goals of the tally
  std::span<const double> stance;        ///< NaN where nobody asked which side they take
  std::span<const double> priority;      ///< how much it matters to them
  std::span<const std::uint32_t>
      group;  ///< of the leader, among those of the tally; empty: the first
};

/// How often a group's leaders said the same of a goal.
struct AnswerCount {
  std::uint32_t goal = 0, group = 0;  ///< places among those of the tally
  double stance = 0, priority = 0;    ///< what they said
  std::uint64_t leaders = 0;          ///< how many of them said it

  /// Falls by priority and rises by stance, goal by goal and group by group.
  [[nodiscard]] COALIGN_API bool operator<(const AnswerCount& other) const;
};

/// What `AgendaTally::agendas` gives: ids in it are of `network`, which has the goals and sectors and nothing else.
struct TalliedAgendas {
  Network network;  ///< of the goals and sectors
  Agendas agendas;  ///< the numbers
};

/// How many leaders, of which kind and sector, stand where on which goal: all that the pooled score needs, however many
/// answers there are. Made of batches in any process, added in any order; the numbers are whole, so the sum is the same.
///
/// All leaders of a batch are whole in it: a leader's answers are never in two. Each counts the same, and answers each
/// goal once; who answers nothing is not counted.
class AgendaTally {
 public:
  /// A goal, and what it counts.
  struct Topic {
    std::string name;   ///< its id
    double weight = 1;  ///< as `Goal::weight`
    friend bool operator==(const Topic&, const Topic&) = default;
  };
  /// Leaders of one kind and sector.
  struct Group {
    Kind kind = Kind::unknown;  ///< as `Leader::kind`
    std::string sector = {};    ///< empty: none
    friend bool operator==(const Group&, const Group&) = default;
    /// Written out: texts of libc++ 14 have no `<=>`.
    friend bool operator<(const Group& one, const Group& other) {
      return one.kind != other.kind ? one.kind < other.kind : one.sector < other.sector;
    }
  };

  /// Of those goals, in their order, and groups of leaders. @throws BadArgument where one is named twice
  COALIGN_API explicit AgendaTally(std::vector<Topic> goals, std::vector<Group> groups = {},
                                   std::size_t stance_points = 0);

  /// Counts a batch in. @throws BadArgument for what is no answer, naming its row
  /// @complexity O(rows), sorted where a leader's do not follow one another
  COALIGN_API void add(const AnswerRows& rows);
  /// Counts in what was counted elsewhere, as by a database.
  COALIGN_API void add(const AnswerCount& count);
  /// So many leaders of a group answered something.
  COALIGN_API void add_leaders(std::uint32_t group, std::uint64_t leaders);
  /// How often a priority was the smaller of two of one leader's own. Chance is not known without.
  COALIGN_API void add_own_pairs(double priority, std::uint64_t pairs);
  /// What was counted in is without own pairs, so that chance is not known.
  void forget_own_pairs() noexcept { own_pairs_known_ = false; }

  /// @throws BadArgument where goals or points of the scale differ; groups may
  COALIGN_API AgendaTally& operator+=(const AgendaTally& other);
  /// Both together. @throws BadArgument where goals or points of the scale differ
  [[nodiscard]] friend AgendaTally operator+(AgendaTally one, const AgendaTally& other) {
    return one += other;
  }
  /// Whether the same was counted.
  [[nodiscard]] COALIGN_API bool operator==(const AgendaTally& other) const;

  /// Score, agreement, overlap, chance, and how they split by goal, kind and sector: the bits that `alignment::agendas`
  /// gives for a network of all these leaders. What needs each leader is not asked: intervals, `by_leader`, alpha, visions.
  [[nodiscard]] COALIGN_API TalliedAgendas agendas(Silence silence = Silence::absent,
                                                   const Work& work = {}) const;

  /// In the order of their places.
  [[nodiscard]] const std::vector<Topic>& goals() const noexcept { return goals_; }
  /// In the order of their places.
  [[nodiscard]] const std::vector<Group>& groups() const noexcept { return groups_; }
  /// Of the scale; 0: not known.
  [[nodiscard]] std::size_t stance_points() const noexcept { return stance_points_; }
  [[nodiscard]] std::uint64_t leaders() const noexcept;  ///< of all groups
  /// How many leaders each group has.
  [[nodiscard]] const std::vector<std::uint64_t>& leaders_of() const noexcept { return leaders_; }
  /// How many were counted in.
  [[nodiscard]] COALIGN_API std::uint64_t answers() const;
  /// In order, so that equal tallies give equal lists.
  [[nodiscard]] COALIGN_API std::vector<AnswerCount> counts() const;
  /// By falling priority.
  [[nodiscard]] COALIGN_API std::vector<std::pair<double, std::uint64_t>> own_pairs() const;
  /// Whether chance is known.
  [[nodiscard]] bool own_pairs_known() const noexcept { return own_pairs_known_; }

 private:
  COALIGN_API void count(std::uint32_t goal, std::uint32_t group, double stance, double priority,
                         std::uint64_t leaders);

  std::vector<Topic> goals_;
  std::vector<Group> groups_;
  std::size_t stance_points_;
  std::vector<std::uint64_t> leaders_;  // by group
  detail::Codes stances_, priorities_;
  detail::Counts counts_;                 // by goal, group, stance and priority
  std::vector<std::uint64_t> own_pairs_;  // by priority
  bool own_pairs_known_ = true;
};

inline std::uint64_t AgendaTally::leaders() const noexcept {
  std::uint64_t all = 0;
  for (const std::uint64_t some : leaders_) all += some;
  return all;
}

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/tallied_agendas.cpp>
#include <coalign/src/analysis/alignment/agendas/tally.cpp>
#endif
