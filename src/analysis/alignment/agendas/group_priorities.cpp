// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/group_priorities.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/scopes.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment {

std::vector<GroupPriority> group_priorities(const Facts& facts,
                                            const GroupPrioritiesOptions& options,
                                            const Work& work) {
  const facts::AgendaTable& table = facts.agendas({}, work);
  const LeaderValues values = leader_values(facts.network(), options.by);
  const auto none = static_cast<std::uint32_t>(values.values.size());
  std::vector<std::uint32_t> group;
  std::vector<std::size_t> leaders(none + std::size_t{1}, 0);
  for (const LeaderId leader : table.leaders) {
    const std::size_t begin = values.first[leader.index()], end = values.first[leader.index() + 1];
    group.push_back(begin == end ? none : values.place[begin]);
    ++leaders[group.back()];
  }
  std::vector<GroupPriority> found;
  for (std::uint32_t value = 0; value <= none; ++value) {
    if (leaders[value] == 0) continue;
    work.check();
    for (std::size_t g = 0; g < table.goals(); ++g) {
      if (table.first[g] == table.first[g + 1]) continue;
      GroupPriority row;
      if (value < none) row.group = values.values[value];
      row.goal = GoalId{static_cast<std::uint32_t>(g)};
      row.leaders = leaders[value];
      double sum = 0;
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        if (group[table.leader[e]] != value) continue;
        ++row.speaking;
        sum += table.priority[e];
      }
      row.priority = Estimate::of(sum / static_cast<double>(row.leaders), row.leaders);
      found.push_back(row);
    }
  }
  return found;
}

std::vector<GroupPriority> group_priorities(const Network& network,
                                            const GroupPrioritiesOptions& options,
                                            const Work& work) {
  return group_priorities(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
