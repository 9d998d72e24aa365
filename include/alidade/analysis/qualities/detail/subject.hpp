// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/analysis/qualities/detail/history.hpp>
#include <alidade/analysis/qualities/detail/tally.hpp>
#include <alidade/analysis/qualities/profile.hpp>

#include <cstdint>
#include <vector>

namespace alidade::inline v0::qualities::detail {

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
  const Network& network;
  const ProfileOptions& options;
  const Work& work;
  History history;
  Scope scope;
  Ledger ledger;
  std::vector<InitiativeId>
      first_used;  ///< by lesson: the first later initiative that used it, or none

  /// How much a goal is wanted by those in scope.
  [[nodiscard]] ALIDADE_API double wanted(GoalId goal) const;
};

[[nodiscard]] ALIDADE_API Subject read_subject(const Network& network,
                                               const ProfileOptions& options, const Work& work);

/// Whether an initiative used a lesson that it did not teach, of one that did not begin after it.
[[nodiscard]] ALIDADE_API bool is_later_use(const Network& network, const Use& use);

[[nodiscard]] ALIDADE_API Dissatisfaction dissatisfaction(Subject& subject);
[[nodiscard]] ALIDADE_API Risk risk(Subject& subject);
[[nodiscard]] ALIDADE_API Learning learning(Subject& subject);
[[nodiscard]] ALIDADE_API Outcomes outcomes(Subject& subject);
[[nodiscard]] ALIDADE_API Sharing sharing(Subject& subject);

/// (latest - baseline) / (target - baseline) within [0, 1].
[[nodiscard]] ALIDADE_API Estimate progress_of(const Network& network, const GoalState& state,
                                               GoalId goal);

}  // namespace alidade::inline v0::qualities::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/qualities/detail/subject.cpp>
#include <alidade/src/analysis/qualities/dissatisfaction.cpp>
#include <alidade/src/analysis/qualities/learning.cpp>
#include <alidade/src/analysis/qualities/outcomes.cpp>
#include <alidade/src/analysis/qualities/risk.cpp>
#include <alidade/src/analysis/qualities/sharing.cpp>
#endif
