// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment {

struct UnansweredOptions {
  Silence silence = Silence::absent;  ///< what it means that a leader has no entry on a goal
  std::uint64_t seed = 1;
  std::size_t draws = 9;  ///< of who of the unknown is like whom of the known; 0: no tipping point
  /// Draws of goals by how popular they are, for what that chance gives on average; 0: any goal is as likely.
  std::size_t replicates = 1'000;
};

/// Three silences, and whether the finding on agendas holds if those who are silent differ.
struct Unanswered {
  std::size_t leaders = 0;
  std::size_t did_not_respond = 0;  ///< were asked, did not answer, and have no agenda
  std::size_t agenda_unknown = 0;   ///< others who have none
  std::uint64_t cells = 0;  ///< of leaders with a known agenda and goals that anybody speaks on
  std::uint64_t cells_unanswered = 0;
  Estimate tipping;  ///< share of those without an agenda
  bool stands = false;
  Estimate density;  ///< its interval: none of the missing ties is there, all are
};

/// What is not known of whom, and how much it could change.
///
/// The finding: leaders want the same more than by the stricter chance, so that the interval of the score's difference to it in
/// `agendas_by_chance` lies above 0, or that of the overlap where nobody could be against anything. The stricter chance is
/// taken to be the same multiple of that of any goal, whatever is supposed. `tipping` is the least share of the leaders without an
/// agenda who would have to hold the opposite of the mean agenda (all goals, mean priorities, mean stances turned round),
/// or of the overlap a goal that nobody shares, so that it falls; the others hold the agenda of a leader drawn from those
/// known. It falls where it does in most draws. Found by bisection on whole leaders. Unknown (`not_asked`) where there is
/// no such finding, or where it stands whatever they hold: then `stands` is true. Influence weighs nobody here.
///
/// `density` is that of all ties together, both ways: with none of the ties that nobody reported, and with all of them. A
/// tie from a leader who did not answer may be missing; one without direction where neither of the two answered.
///
/// @complexity draws x log(leaders) times that of `agendas`; the same bits on any number of threads
[[nodiscard]] COALIGN_API Unanswered unanswered(const Network& network,
                                                const UnansweredOptions& options = {},
                                                const Work& work = {});
[[nodiscard]] COALIGN_API Unanswered unanswered(const Facts& facts,
                                                const UnansweredOptions& options = {},
                                                const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/unanswered.cpp>
#endif
