// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/detail/bottlenecks.hpp>

#include <utility>

namespace coalign::inline COALIGN_ABI::outcomes::detail {

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

Bottlenecks bottlenecks(const facts::ContributionGraph& graph, const Work& work) {
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
    for (const facts::Arc& arc : graph.serving(g)) {
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

}  // namespace coalign::inline COALIGN_ABI::outcomes::detail
