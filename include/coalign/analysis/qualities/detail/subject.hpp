// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/qualities/detail/tally.hpp>
#include <coalign/analysis/qualities/profile.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// Whose qualities are looked at: which rows count. All of them, those of one leader with its members,
/// or those of one goal with the goals that serve it.
struct Scope {
  enum class Of : std::uint8_t { network, leader, goal };
  Of of = Of::network;
  std::vector<bool> leaders, goals, initiatives;

  [[nodiscard]] bool has(LeaderId leader) const { return leaders[leader.index()]; }
  [[nodiscard]] bool has(GoalId goal) const { return goals[goal.index()]; }
  [[nodiscard]] bool has(InitiativeId initiative) const { return initiatives[initiative.index()]; }
};

/// What the indicators of all qualities are computed from.
struct Subject {
  const Facts& facts;
  const Network& network;
  const ProfileOptions& options;
  const Work& work;
  const facts::History& history;
  const std::vector<InitiativeId>& first_used;  ///< by lesson: the first later initiative, or none
  Scope scope;
  Ledger ledger;

  /// How much a goal is wanted by those in scope.
  [[nodiscard]] COALIGN_API double wanted(GoalId goal) const;
};

[[nodiscard]] COALIGN_API Subject read_subject(const Facts& facts, const ProfileOptions& options,
                                               const Work& work);

[[nodiscard]] COALIGN_API Dissatisfaction dissatisfaction(Subject& subject);
[[nodiscard]] COALIGN_API Risk risk(Subject& subject);
[[nodiscard]] COALIGN_API Learning learning(Subject& subject);
[[nodiscard]] COALIGN_API Outcomes outcomes(Subject& subject);
[[nodiscard]] COALIGN_API Sharing sharing(Subject& subject);

/// (latest - baseline) / (target - baseline) within [0, 1].
[[nodiscard]] COALIGN_API Estimate progress_of(const Network& network,
                                               const facts::GoalState& state, GoalId goal);

}  // namespace coalign::inline COALIGN_ABI::qualities::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/qualities/detail/subject.cpp>
#include <coalign/src/analysis/qualities/dissatisfaction.cpp>
#include <coalign/src/analysis/qualities/learning.cpp>
#include <coalign/src/analysis/qualities/outcomes.cpp>
#include <coalign/src/analysis/qualities/risk.cpp>
#include <coalign/src/analysis/qualities/sharing.cpp>
#endif
