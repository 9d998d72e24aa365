// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/goals.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::facts {

namespace detail {

inline void read_arcs(const Network& network, ContributionGraph& graph) {
  const auto from = network.column(&Contribution::from), to = network.column(&Contribution::to);
  const auto strength = network.column(&Contribution::strength);
  const std::size_t goals = network.size<Goal>();
  graph.first_arc.assign(goals + 1, 0);
  std::vector<std::size_t> serves(goals + 1, 0);
  for (std::size_t i = 0; i < from.size(); ++i) {
    ++graph.first_arc[to[i].index() + 1];
    ++serves[from[i].index() + 1];
  }
  for (std::size_t g = 0; g < goals; ++g) {
    graph.first_arc[g + 1] += graph.first_arc[g];
    serves[g + 1] += serves[g];
  }
  graph.arcs.resize(from.size());
  std::vector<std::uint32_t> served(from.size());
  std::vector<std::size_t> next = graph.first_arc, next_served = serves, open(goals);
  for (std::size_t i = 0; i < from.size(); ++i) {
    graph.arcs[next[to[i].index()]++] = {from[i].value, strength[i]};
    served[next_served[from[i].index()]++] = to[i].value;
  }
  for (std::uint32_t g = 0; g < goals; ++g) {
    open[g] = graph.serving(g).size();
    if (open[g] == 0) graph.order.push_back(g);
  }
  for (std::size_t k = 0; k < graph.order.size(); ++k) {
    const std::uint32_t g = graph.order[k];
    for (std::size_t i = serves[g]; i < serves[g + 1]; ++i) {
      if (--open[served[i]] == 0) graph.order.push_back(served[i]);
    }
  }
}

}  // namespace detail

ContributionGraph read_contributions(const Network& network, const Work& work) {
  ContributionGraph graph;
  detail::read_arcs(network, graph);
  work.check();
  const auto goals = network.column(&Initiative::goals);
  const auto status = network.column(&Initiative::status);
  const std::size_t many = goals.size();
  graph.standing.assign(many, false);
  graph.planned.assign(many, false);
  graph.works_on.resize(many);
  graph.tried.resize(network.size<Goal>());
  for (std::uint32_t i = 0; i < many; ++i) {
    graph.planned[i] = status[i] == InitiativeStatus::planned;
    graph.standing[i] = !graph.planned[i] && status[i] != InitiativeStatus::failed &&
                        status[i] != InitiativeStatus::stopped;
    std::vector<GoalId>& its = graph.works_on[i];
    its = goals[i];
    std::sort(its.begin(), its.end());
    its.erase(std::unique(its.begin(), its.end()), its.end());
    if (!graph.standing[i]) continue;
    for (const GoalId goal : its) graph.tried[goal.index()].push_back(i);
  }
  return graph;
}

}  // namespace coalign::inline COALIGN_ABI::facts
