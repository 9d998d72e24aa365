// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::knowledge {

/// A lesson: whom it concerns, and whom it reached. Its initiative's own leaders are in neither.
struct LessonFlow {
  LessonId lesson{};
  Truth worked = Truth::unknown;
  std::size_t concerned =
      0;  ///< those who support one of its initiative's goals, and those reached
  std::size_t leaders_reached = 0;  ///< those to whom it was passed on, over any number of steps
  Estimate reach;                   ///< leaders_reached / concerned
};

/// A leader: what they gave and got, and what of what concerns them they heard.
struct LeaderFlow {
  LeaderId leader{};
  std::size_t given = 0,
              received = 0;   ///< different things passed on to, and by, different leaders
  std::size_t concerned = 0;  ///< lessons of others, of those looked at, that concern them
  std::size_t heard = 0;      ///< of these
  Estimate reach;             ///< heard / concerned
};

/// What one kind, or stage, of leaders passed on to another, beside what mixing would give: the same
/// givers, each receiver anybody else.
struct KindFlow {
  std::array<Kind, 2> kinds{};  ///< from, to
  std::size_t passed = 0;
  double expected = 0;
  Estimate ratio;  ///< passed / expected: above 1, more than mixing would give
};
struct StageFlow {
  std::array<Stage, 2> stages{};
  std::size_t passed = 0;
  double expected = 0;
  Estimate ratio;
};

/// A goal: the lessons of its initiatives, and what is left of them without today's leaders.
struct GoalKept {
  GoalId goal{};
  std::size_t lessons = 0;
  std::size_t held = 0;  ///< by an emerging or future leader
  Estimate kept;         ///< held / lessons
};

/// How what was learned travels. See docs/knowledge.md.
struct Flow {
  Estimate reach, unheard, reciprocity, passed_on_worked, passed_on_failed, kept, kept_failed;
  std::size_t lessons = 0, lessons_looked_at = 0, shares = 0;
  std::size_t passed = 0;             ///< different things passed on from one leader to another
  std::vector<LessonFlow> by_lesson;  ///< those looked at
  std::vector<LeaderFlow> by_leader;  ///< everybody
  std::vector<KindFlow> by_kind;      ///< kinds that are there
  std::vector<StageFlow> by_stage;
  std::vector<GoalKept> by_goal;  ///< goals with a lesson
};

/// A lesson's holders are its initiative's leaders and everyone to whom a holder passed it on, by earliest
/// arrival: who gets a lesson on a day may pass it on from that day; a share without a date happens as soon
/// as its giver holds the lesson. It concerns those with a positive position on one of its initiative's
/// goals (everybody, where no agenda is known) and its holders, its initiative's own leaders aside.
///
/// `reach`: mean over lessons that concern anybody of reached / concerned. `unheard`: of the leaders whom a
/// lesson concerns, the share that heard none that does. Both from 0 to 1, over all lessons up to 10,000; of
/// more, over 10,000 drawn at random by a fixed seed, and `reach` has a 95 % interval for that.
/// `reciprocity`: with w_ij the different things that i passed on to j, sum of min(w_ij, w_ji) / sum of w_ij.
/// `passed_on_worked`, `passed_on_failed`: of lessons of what worked, and of what did not, the share that
/// reached anybody. `kept`: of lessons, the share that an emerging or future leader holds: what is left if all
/// current leaders leave; `kept_failed`: of what did not work. Unknown where no shares are recorded.
///
/// @complexity O(shares log shares + positions on the goals of each lesson looked at)
[[nodiscard]] COALIGN_API Flow flow(const Network& network, const Work& work = {});
[[nodiscard]] COALIGN_API Flow flow(const Facts& facts, const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::knowledge

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/knowledge/flow.cpp>
#endif
