// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/outcomes.hpp>

#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// By goal: it is a vision, or a path of contributions leads from it to one. Nothing where no goal is
/// marked as vision, or where no contribution is recorded though some goal is not.
struct LeadsToVision {
  std::vector<bool> goals;
  Reason unknown = Reason::known;
};

inline LeadsToVision leads_to_vision(const Network& network) {
  const auto vision = network.column(&Goal::vision);
  const auto from = network.column(&Contribution::from), to = network.column(&Contribution::to);
  LeadsToVision found{std::vector<bool>(vision.size(), false), Reason::known};
  std::vector<std::vector<GoalId>> served_by(vision.size());
  for (std::size_t i = 0; i < from.size(); ++i) served_by[to[i].index()].push_back(from[i]);
  std::vector<GoalId> waiting;
  bool all = true;
  for (std::uint32_t g = 0; g < vision.size(); ++g) {
    if (vision[g] == Truth::yes) waiting.push_back(GoalId{g});
    else all = false;
  }
  if (waiting.empty()) found.unknown = Reason::no_vision;
  else if (!all && from.size() == 0) found.unknown = Reason::no_contributions;
  for (const GoalId goal : waiting) found.goals[goal.index()] = true;
  while (!waiting.empty()) {
    const GoalId now = waiting.back();
    waiting.pop_back();
    for (const GoalId serving : served_by[now.index()]) {
      if (found.goals[serving.index()]) continue;
      found.goals[serving.index()] = true;
      waiting.push_back(serving);
    }
  }
  return found;
}

/// What something is committed to: initiatives, and goals by whom. An unknown amount is given.
struct Commitments {
  std::vector<bool> to_initiative;
  std::set<std::pair<LeaderId, GoalId>> to_goal;
};

inline Commitments read_commitments(const Network& network) {
  Commitments found{std::vector<bool>(network.size<Initiative>(), false), {}};
  const auto leader = network.column(&Commitment::leader);
  const auto goal = network.column(&Commitment::goal);
  const auto initiative = network.column(&Commitment::initiative);
  const auto amount = network.column(&Commitment::amount);
  for (std::size_t i = 0; i < leader.size(); ++i) {
    if (amount[i] <= 0) continue;
    if (initiative[i].known()) found.to_initiative[initiative[i].index()] = true;
    if (goal[i].known()) found.to_goal.emplace(leader[i], goal[i]);
  }
  return found;
}

inline void fill_initiatives(Subject& subject, Outcomes& outcomes) {
  OutcomesIndicators& found = outcomes.indicators;
  const Network& network = subject.network;
  const LeadsToVision leads = leads_to_vision(network);
  const Commitments committed = read_commitments(network);
  const auto leaders = network.column(&Initiative::leaders);
  const auto goals = network.column(&Initiative::goals);
  const auto start = network.column(&Initiative::start);
  Tally connected(subject.ledger, "outcomes.connected", "initiatives");
  Tally carried(subject.ledger, "outcomes.funded", "initiatives");
  Tally decided(subject.ledger, "outcomes.decided", "initiatives");
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const facts::InitiativeState& state = subject.history.initiatives[i];
    if (!subject.scope.initiatives[i] || !state.tried) continue;
    bool leads_there = false, behind_it = committed.to_initiative[i], observed = false;
    for (const GoalId goal : goals[i]) {
      leads_there |= leads.goals[goal.index()];
      const facts::GoalState& its = subject.history.goals[goal.index()];
      observed |=
          its.observation != facts::GoalState::no_row && its.observed >= start[i].first_day();
      for (const LeaderId leader : leaders[i]) {
        behind_it |= committed.to_goal.count({leader, goal}) > 0;
      }
    }
    if (leads.unknown == Reason::known) connected.add(i, leads_there);
    if (leads.unknown != Reason::known || leads_there) carried.add(i, behind_it);
    if (state.judged) decided.add(i, observed);
  }
  outcomes.all_lead = leads.unknown == Reason::known &&
                      std::find(leads.goals.begin(), leads.goals.end(), false) == leads.goals.end();
  const Reason none = Reason::no_initiatives;
  found.connected = connected.share(leads.unknown == Reason::known ? none : leads.unknown);
  found.funded = network.size<Commitment>() == 0 ? Estimate::none(Reason::no_commitments)
                                                 : carried.share(none);
  found.decided = network.size<Observation>() == 0 ? Estimate::none(Reason::no_observations)
                                                   : decided.share(none);
}

/// Whether some goal has any of what makes one measurable: else nobody was asked for it.
inline bool any_is_planned(const Network& network) {
  for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
    const Goal row = network.row<Goal>(g);
    const bool numbers = !std::isnan(row.baseline) || !std::isnan(row.target);
    if (numbers || !row.indicator.missing() || !row.by.open()) return true;
  }
  return false;
}

inline void fill_measured(Subject& subject, OutcomesIndicators& found) {
  const facts::History& history = subject.history;
  Tally measurable(subject.ledger, "outcomes.measurable", "goals");
  Tally observed(subject.ledger, "outcomes.observed", "goals");
  Tally progress(subject.ledger, "outcomes.progress", "goals");
  const bool planned = any_is_planned(subject.network);
  std::uint64_t goals = 0;
  for (std::uint32_t g = 0; g < history.goals.size(); ++g) {
    if (!subject.scope.goals[g]) continue;
    const facts::GoalState& goal = history.goals[g];
    ++goals;
    if (planned) measurable.add(g, goal.measurable);
    if (goal.measurable) {
      observed.add(
          g, goal.observation != facts::GoalState::no_row && goal.observed >= history.as_of - 365);
    }
    const Estimate way = progress_of(subject.network, goal, GoalId{g});
    if (way.known()) progress.put(g, way.value, 1);
  }
  const bool nothing_seen = subject.network.size<Observation>() == 0;
  const Estimate unseen = Estimate::none(Reason::no_observations);
  const Reason no_targets = goals == 0 ? Reason::no_goals : Reason::no_targets;
  found.measurable = measurable.share(no_targets);
  found.observed = nothing_seen ? unseen : observed.share(no_targets);
  found.progress = nothing_seen ? unseen : progress.mean(no_targets);
}

Outcomes outcomes(Subject& subject) {
  Outcomes found;
  fill_measured(subject, found.indicators);
  fill_initiatives(subject, found);
  found.as_of = Date::on(subject.history.as_of);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
