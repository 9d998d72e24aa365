// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// Everything that can be reached along `steps`, from `start` on; steps are rows (from, to).
template <class From, class To>
void mark_all_below(std::vector<bool>& marked, std::size_t start, const ColumnView<From>& from,
                    const ColumnView<To>& to) {
  std::vector<std::vector<std::uint32_t>> next(marked.size());
  for (std::size_t i = 0; i < from.size(); ++i) next[from[i].index()].push_back(to[i].value);
  std::vector<std::size_t> waiting{start};
  marked[start] = true;
  while (!waiting.empty()) {
    const std::size_t now = waiting.back();
    waiting.pop_back();
    for (const std::uint32_t one : next[now]) {
      if (marked[one]) continue;
      marked[one] = true;
      waiting.push_back(one);
    }
  }
}

/// A leader with all its members, what they stand for and act on, and what they lead.
inline void scope_of_leader(const Network& network, const facts::History& history, LeaderId leader,
                            Scope& scope) {
  mark_all_below(scope.leaders, leader.index(), network.column(&Membership::of),
                 network.column(&Membership::member));
  const auto leaders = network.column(&Initiative::leaders);
  const auto goals = network.column(&Initiative::goals);
  for (std::size_t i = 0; i < leaders.size(); ++i) {
    const auto& led = leaders[i];
    scope.initiatives[i] =
        std::any_of(led.begin(), led.end(), [&](LeaderId its) { return scope.has(its); });
    if (!scope.initiatives[i]) continue;
    for (const GoalId goal : goals[i]) scope.goals[goal.index()] = true;
  }
  for (const facts::Position& position : history.positions) {
    if (scope.has(position.leader)) scope.goals[position.goal.index()] = true;
  }
  for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) {
    if (!scope.leaders[i]) continue;
    for (const GoalId goal : history.acts_of(LeaderId{i})) scope.goals[goal.index()] = true;
  }
}

/// A goal with all that serve it, the initiatives on any of them, and who wants one or leads one.
inline void scope_of_goal(const Network& network, const facts::History& history, GoalId goal,
                          Scope& scope) {
  mark_all_below(scope.goals, goal.index(), network.column(&Contribution::to),
                 network.column(&Contribution::from));
  const auto leaders = network.column(&Initiative::leaders);
  const auto goals = network.column(&Initiative::goals);
  for (std::size_t i = 0; i < goals.size(); ++i) {
    const auto& its = goals[i];
    scope.initiatives[i] =
        std::any_of(its.begin(), its.end(), [&](GoalId one) { return scope.has(one); });
    if (!scope.initiatives[i]) continue;
    for (const LeaderId leader : leaders[i]) scope.leaders[leader.index()] = true;
  }
  for (const facts::Position& position : history.positions) {
    if (scope.has(position.goal)) scope.leaders[position.leader.index()] = true;
  }
}

double Subject::wanted(GoalId goal) const {
  if (scope.of != Scope::Of::leader || !history.agendas) return history.goals[goal.index()].wanted;
  double sum = 0;
  for (const facts::Position& position : history.supporters(goal)) {
    if (scope.has(position.leader)) sum += position.value;
  }
  return sum;
}

Estimate progress_of(const Network& network, const facts::GoalState& state, GoalId goal) {
  const double baseline = network.column(&Goal::baseline)[goal.index()];
  const double target = network.column(&Goal::target)[goal.index()];
  if (!(target != baseline) || std::isnan(target) || std::isnan(baseline)) {
    return Estimate::none(Reason::no_targets);
  }
  if (state.observation == facts::GoalState::no_row) return Estimate::none(Reason::no_observations);
  // Halves, because a difference of large numbers need not be finite.
  const double way = (state.latest / 2 - baseline / 2) / (target / 2 - baseline / 2);
  return Estimate::of(std::clamp(way, 0.0, 1.0), 1);
}

Subject read_subject(const Facts& facts, const ProfileOptions& options, const Work& work) {
  const Network& network = facts.network();
  const Date as_of = !options.as_of.open() ? options.as_of : options.last;
  Subject subject{facts, network, options, work, facts.history(as_of, work), facts.first_uses(),
                  {},    {}};
  Scope& scope = subject.scope;
  const bool all = !options.leader.known() && !options.goal.known();
  scope.leaders.assign(network.size<Leader>(), all);
  scope.goals.assign(network.size<Goal>(), all);
  scope.initiatives.assign(network.size<Initiative>(), all);
  if (options.leader.known()) {
    scope.of = Scope::Of::leader;
    scope_of_leader(network, subject.history, options.leader, scope);
  } else if (options.goal.known()) {
    scope.of = Scope::Of::goal;
    scope_of_goal(network, subject.history, options.goal, scope);
  }
  return subject;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
