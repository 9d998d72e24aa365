// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/detail/contribution_graph.hpp>

#include <algorithm>

namespace coalign::inline v0::outcomes::detail {

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

ContributionGraph read_contributions(const Network& network, const Work& work) {
  ContributionGraph graph;
  read_arcs(network, graph);
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

/// A tree that grows at its leaves and finds common ancestors in O(log depth).
class GrowingTree {
 public:
  explicit GrowingTree(std::size_t nodes) : above_(nodes, 0), jump_(nodes, 0), depth_(nodes, 0) {}

  void hang(std::uint32_t node, std::uint32_t above) {
    above_[node] = above;
    depth_[node] = depth_[above] + 1;
    const std::uint32_t jump = jump_[above];
    const bool as_far = depth_[above] - depth_[jump] == depth_[jump] - depth_[jump_[jump]];
    jump_[node] = as_far ? jump_[jump] : above;
  }
  [[nodiscard]] std::uint32_t common(std::uint32_t a, std::uint32_t b) const {
    if (depth_[a] < depth_[b]) std::swap(a, b);
    while (depth_[a] > depth_[b]) a = depth_[jump_[a]] >= depth_[b] ? jump_[a] : above_[a];
    while (a != b) {
      const bool far = jump_[a] != jump_[b];
      a = far ? jump_[a] : above_[a];
      b = far ? jump_[b] : above_[b];
    }
    return a;
  }

 private:
  std::vector<std::uint32_t> above_, jump_;
  std::vector<std::uint32_t> depth_;
};

Bottlenecks bottlenecks(const ContributionGraph& graph, const Work& work) {
  const auto goals = static_cast<std::uint32_t>(graph.order.size());
  const auto initiatives = static_cast<std::uint32_t>(graph.standing.size());
  const std::uint32_t root =
      0;  // from which every standing initiative is reached; then goals, initiatives
  GrowingTree tree(std::size_t{1} + goals + initiatives);
  for (std::uint32_t i = 0; i < initiatives; ++i) tree.hang(1 + goals + i, root);
  Bottlenecks found;
  found.before.assign(goals, Bottlenecks::none);
  std::vector<bool> reached(goals, false);
  for (const std::uint32_t g : graph.order) {
    bool first = true;
    std::uint32_t above = root;
    const auto meet = [&](std::uint32_t node) {
      above = first ? node : tree.common(above, node);
      first = false;
    };
    for (const std::uint32_t i : graph.tried[g]) meet(1 + goals + i);
    for (const Arc& arc : graph.serving(g)) {
      if (reached[arc.goal]) meet(1 + arc.goal);
    }
    if (first) continue;
    reached[g] = true;
    tree.hang(1 + g, above);
    if (above != root) found.before[g] = above - 1;
  }
  work.check();
  return found;
}

}  // namespace coalign::inline v0::outcomes::detail
