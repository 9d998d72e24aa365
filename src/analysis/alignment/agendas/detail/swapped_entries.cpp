// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/swapped_entries.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment::detail {

SwappedEntries::SwappedEntries(const facts::AgendaTable& table, std::uint64_t seed)
    : goals_(table.goals()),
      start_(table),
      drawn_(table),
      goal_(table.leader.size()),
      leader_(table.leader),
      priority_(table.priority),
      speaks_(table.leaders.size() * table.goals(), false) {
  for (std::uint32_t g = 0; g < goals_; ++g) {
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      goal_[e] = g;
      speaks_[bit(leader_[e], g)] = true;
    }
  }
  inference::Random random(seed, inference::task("entries led away"), 0);
  change_hands(random);
  at_ = leader_;
  priority_at_ = priority_;
  speaks_at_ = speaks_;
}

void SwappedEntries::change_hands(inference::Random& random) {
  constexpr std::size_t times = 5, least = 300;
  const std::size_t entries = goal_.size();
  for (std::size_t k = std::max(times * entries, least); k-- > 0 && entries != 0;) {
    const auto a = static_cast<std::size_t>(random.below(entries));
    const auto b = static_cast<std::size_t>(random.below(entries));
    const std::uint32_t g = goal_[a], h = goal_[b], i = leader_[a], j = leader_[b];
    // Of one leader, or on one goal, two entries may change hands as they are.
    if (g != h && i != j) {
      if (speaks_[bit(i, h)] || speaks_[bit(j, g)]) continue;
      speaks_[bit(i, g)] = speaks_[bit(j, h)] = false;
      speaks_[bit(i, h)] = speaks_[bit(j, g)] = true;
    }
    std::swap(leader_[a], leader_[b]);
    std::swap(priority_[a], priority_[b]);
  }
}

const facts::AgendaTable& SwappedEntries::draw(inference::Random& random) {
  leader_ = at_;
  priority_ = priority_at_;
  speaks_ = speaks_at_;
  change_hands(random);
  std::vector<std::pair<std::uint32_t, std::size_t>> order;  // leader, entry
  for (std::size_t g = 0; g < goals_; ++g) {
    order.clear();
    for (std::size_t e = start_.first[g]; e < start_.first[g + 1]; ++e) {
      order.emplace_back(leader_[e], e);
    }
    std::sort(order.begin(), order.end());
    std::size_t to = start_.first[g];
    for (const auto& [leader, e] : order) {
      drawn_.leader[to] = leader;
      drawn_.stance[to] = start_.stance[e];
      drawn_.priority[to] = priority_[e];
      ++to;
    }
  }
  return drawn_;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
