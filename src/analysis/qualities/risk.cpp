// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/risk.hpp>

#include <coalign/analysis/agreement/hill.hpp>
#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>
#include <set>

namespace coalign::inline COALIGN_ABI::qualities::detail {

inline void fill_exploring_shares(Subject& subject, RiskIndicators& found) {
  const Network& network = subject.network;
  const auto rationale = network.column(&Initiative::rationale);
  const auto criterion = network.column(&Initiative::success_criterion);
  const auto end = network.column(&Initiative::end);
  const auto goals = network.column(&Initiative::goals);
  Tally intentional(subject.ledger, "risk.intentional", "initiatives");
  std::uint64_t exploring = 0;
  Tally aimed(subject.ledger, "risk.aimed", "initiatives");
  bool comparable = false, described = false;
  for (const facts::GoalState& goal : subject.history.goals)
    comparable |= goal.beyond != Truth::unknown;
  for (std::size_t i = 0; i < end.size(); ++i) {
    described |= !rationale[i].missing() || !criterion[i].missing();
  }
  for (std::size_t i = 0; i < end.size(); ++i) {
    if (!subject.scope.initiatives[i] || !subject.history.initiatives[i].exploring) continue;
    ++exploring;
    // Where nobody wrote down either, nobody was asked for it.
    if (described)
      intentional.add(i, !rationale[i].missing() && !criterion[i].missing() && !end[i].open());
    if (!comparable) continue;  // nobody knows what would be beyond practice
    bool beyond = false;
    for (const GoalId goal : goals[i]) {
      beyond |= subject.history.goals[goal.index()].beyond == Truth::yes;
    }
    aimed.add(i, beyond);
  }
  const Reason why = exploring > 0 ? Reason::no_targets : Reason::no_initiatives;
  found.intentional = intentional.share(why);
  found.aimed = aimed.share(why);
}

/// Hill number (q = 1) of goals, each exploring initiative's weight shared equally over its goals, as a
/// share of all goals on which anything was tried.
inline Estimate spread(Subject& subject) {
  const auto goals = subject.network.column(&Initiative::goals);
  std::vector<double> weight(subject.history.goals.size(), 0.0);
  std::vector<bool> tried(weight.size(), false);
  std::uint64_t exploring = 0, with_goals = 0;
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const facts::InitiativeState& state = subject.history.initiatives[i];
    if (!subject.scope.initiatives[i] || !state.tried) continue;
    const std::set<GoalId> its(goals[i].begin(), goals[i].end());
    for (const GoalId goal : its) {
      tried[goal.index()] = true;
      if (state.exploring) weight[goal.index()] += 1 / static_cast<double>(its.size());
    }
    exploring += state.exploring ? 1 : 0;
    with_goals += state.exploring && !its.empty() ? 1 : 0;
  }
  if (exploring == 0) return Estimate::none(Reason::no_initiatives);
  if (with_goals == 0) return Estimate::none(Reason::no_goals);
  Tally tally(subject.ledger, "risk.evenness", "goals");
  for (std::size_t g = 0; g < weight.size(); ++g) {
    if (tried[g]) tally.add(g, weight[g] > 0);
  }
  const double goals_tried = static_cast<double>(tally.count());
  const double effective = agreement::hill_number(weight, 1).value;
  return Estimate::of(std::clamp(effective / goals_tried, 0.0, 1.0), with_goals);
}

Risk risk(Subject& subject) {
  Risk found;
  fill_exploring_shares(subject, found.indicators);
  found.indicators.evenness = spread(subject);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
