// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/components.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

inline constexpr std::uint32_t not_met = 0xffffffffU;

/// A depth-first search that keeps its own stack: a chain may be as long as there are leaders.
struct SearchStep {
  std::uint32_t leader;
  std::size_t next;  ///< of its neighbours
};

/// Numbers of strong components, in no order (Tarjan 1972).
inline std::vector<std::uint32_t> strong_components(const LayerView& layer) {
  const auto n = static_cast<std::uint32_t>(layer.leaders());
  std::vector<std::uint32_t> of(n, not_met), met(n, not_met), low(n, 0), open;
  std::vector<SearchStep> stack;
  std::uint32_t time = 0, count = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (met[root] != not_met) continue;
    stack.push_back({root, 0});
    while (!stack.empty()) {
      SearchStep& step = stack.back();
      const std::uint32_t i = step.leader;
      if (step.next == 0) {
        met[i] = low[i] = time++;
        open.push_back(i);
      }
      const auto near = layer.out(LeaderId{i}).leaders;
      if (step.next < near.size()) {
        const std::uint32_t j = near[step.next++].value;
        if (met[j] == not_met) stack.push_back({j, 0});
        else if (of[j] == not_met) low[i] = std::min(low[i], met[j]);
        continue;
      }
      if (low[i] == met[i]) {
        for (std::uint32_t j = not_met; j != i; open.pop_back()) of[j = open.back()] = count;
        ++count;
      }
      stack.pop_back();
      if (!stack.empty()) {
        const std::uint32_t parent = stack.back().leader;
        low[parent] = std::min(low[parent], low[i]);
      }
    }
  }
  return of;
}

inline std::vector<std::uint32_t> weak_components(const LayerView& layer) {
  const auto n = static_cast<std::uint32_t>(layer.leaders());
  std::vector<std::uint32_t> of(n, not_met), queue;
  std::uint32_t count = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (of[root] != not_met) continue;
    queue.assign(1, root);
    of[root] = count;
    for (std::size_t k = 0; k < queue.size(); ++k) {
      for (const auto& near : {layer.out(LeaderId{queue[k]}), layer.in(LeaderId{queue[k]})}) {
        for (const LeaderId other : near.leaders) {
          if (of[other.index()] != not_met) continue;
          of[other.index()] = count;
          queue.push_back(other.value);
        }
      }
    }
    ++count;
  }
  return of;
}

}  // namespace detail

Components components(const LayerView& layer, Joined joined) {
  const bool strongly = joined == Joined::strongly && layer.directed();
  Components found;
  found.of = strongly ? detail::strong_components(layer) : detail::weak_components(layer);
  std::vector<std::uint32_t> number(found.of.size(), detail::not_met);
  for (std::uint32_t& c : found.of) {
    if (number[c] == detail::not_met) {
      number[c] = static_cast<std::uint32_t>(found.sizes.size());
      found.sizes.push_back(0);
    }
    c = number[c];
    ++found.sizes[c];
  }
  return found;
}

CutPoints cut_points(const LayerView& layer) {
  const LayerView plain = without_direction(layer);
  const auto n = static_cast<std::uint32_t>(plain.leaders());
  std::vector<std::uint32_t> met(n, detail::not_met), low(n, 0), parent(n, detail::not_met);
  std::vector<bool> cuts(n, false);
  std::vector<detail::SearchStep> stack;
  CutPoints found;
  std::uint32_t time = 0;
  for (std::uint32_t root = 0; root < n; ++root) {
    if (met[root] != detail::not_met) continue;
    std::size_t branches = 0;
    stack.push_back({root, 0});
    met[root] = low[root] = time++;
    while (!stack.empty()) {
      detail::SearchStep& step = stack.back();
      const std::uint32_t i = step.leader;
      const auto near = plain.out(LeaderId{i}).leaders;
      if (step.next < near.size()) {
        const std::uint32_t j = near[step.next++].value;
        if (met[j] == detail::not_met) {
          parent[j] = i;
          met[j] = low[j] = time++;
          stack.push_back({j, 0});
        } else if (j != parent[i]) {
          low[i] = std::min(low[i], met[j]);
        }
        continue;
      }
      stack.pop_back();
      if (stack.empty()) break;
      const std::uint32_t up = parent[i];
      low[up] = std::min(low[up], low[i]);
      if (low[i] > met[up]) {
        found.bridges.emplace_back(LeaderId{std::min(i, up)}, LeaderId{std::max(i, up)});
      }
      if (up == root) ++branches;
      else if (low[i] >= met[up]) cuts[up] = true;
    }
    cuts[root] = branches > 1;
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    if (cuts[i]) found.leaders.push_back(LeaderId{i});
  }
  std::sort(found.bridges.begin(), found.bridges.end());
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
