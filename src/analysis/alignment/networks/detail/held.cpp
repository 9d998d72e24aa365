// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/held.hpp>

#include <coalign/analysis/facts/answered.hpp>
#include <coalign/analysis/facts/facts.hpp>

namespace coalign::inline COALIGN_ABI::alignment::detail {

std::vector<std::uint32_t> Held::places(std::size_t leaders_in_all) const {
  std::vector<std::uint32_t> place(leaders_in_all, not_held);
  for (std::uint32_t i = 0; i < size(); ++i) place[leaders[i].index()] = i;
  return place;
}

Held held_of(const Facts& facts, const facts::AgendaTable& table) {
  Held held;
  held.nobody = facts::nobody(table);
  held.leaders = table.leaders;
  held.answering = facts::among(facts.answered(), held.leaders);
  held.goal_weight = table.goal_weight;
  held.first.assign(held.size() + 1, 0);
  const auto counts = [&](std::uint32_t g) { return table.goal_weight[g] > 0; };
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    for (std::size_t e = table.first[g]; counts(g) && e < table.first[g + 1]; ++e) {
      ++held.first[table.leader[e] + 1];
    }
  }
  for (std::size_t i = 0; i < held.size(); ++i) held.first[i + 1] += held.first[i];
  held.goal.resize(held.first.back());
  held.stance.resize(held.first.back());
  held.priority.resize(held.first.back());
  held.cared.assign(held.size(), 0.0);
  std::vector<std::size_t> place(held.first.begin(), held.first.end() - 1);
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    for (std::size_t e = table.first[g]; counts(g) && e < table.first[g + 1]; ++e) {
      const std::size_t at = place[table.leader[e]]++;
      held.goal[at] = g;
      held.stance[at] = table.stance[e];
      held.priority[at] = table.priority[e];
      held.cared[table.leader[e]] += table.goal_weight[g] * table.priority[e];
    }
  }
  return held;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
