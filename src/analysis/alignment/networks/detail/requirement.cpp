// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/leader_blocks.hpp>
#include <coalign/analysis/facts/answered.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/graph/paths.hpp>
#include <coalign/model/problem.hpp>

#include <cmath>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline Dependence dependence_of(const Network& network, const std::vector<double>& weight,
                                double through) {
  Dependence dependence;
  dependence.of.resize(network.size<Goal>());
  for (std::uint32_t g = 0; g < dependence.of.size(); ++g) {
    dependence.of[g].push_back({g, weight[g]});
  }
  for (std::size_t i = 0; i < network.size<Contribution>() && through > 0; ++i) {
    const Contribution row = network.row<Contribution>(i);
    const double between =
        through * row.strength * std::sqrt(weight[row.from.index()] * weight[row.to.index()]);
    dependence.of[row.from.index()].push_back({row.to.value, between});
    dependence.of[row.to.index()].push_back({row.from.value, between});
  }
  return dependence;
}

Requirement read_requirement(const Facts& facts, double through, const Work& work) {
  if (!(through >= 0 && through <= 1)) throw BadArgument("through must be from 0 to 1");
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas({}, work);
  Requirement from;
  from.leaders = table.leaders;
  from.answering = facts::among(facts.answered(), from.leaders);
  from.dependence = dependence_of(network, table.goal_weight, through);
  if (table.goals() != 0) {
    from.scale = network.column(&Goal::weight)[0] / table.goal_weight[0];
  }
  from.first.assign(from.size() + 1, 0);
  for (std::size_t i = 0; i < from.size(); ++i) {
    from.first[i + 1] = from.first[i] + table.entries_of[i];
  }
  from.goal.resize(table.leader.size());
  from.position.resize(table.leader.size());
  std::vector<std::size_t> place(from.first.begin(), from.first.end() - 1);
  const LeaderBlocks blocks(table);
  for (std::size_t block = 0; block < blocks.count(); ++block) {
    work.check();
    blocks.each(block, [&](std::size_t g, std::size_t e) {
      const std::size_t at = place[table.leader[e]]++;
      from.goal[at] = static_cast<std::uint32_t>(g);
      from.position[at] = facts::position_of(table.stance[e], table.priority[e]);
    });
  }
  return from;
}

UndirectedLayer layer_of(const Facts& facts, const NetworksOptions& options, const Work& work) {
  const UndirectedLayer& ties = facts.undirected(options.layer, work);
  return options.reach == 1 ? ties : within_reach(ties, options.reach, options.decay, work);
}

void Required::take(std::size_t leader) {
  for (const std::uint32_t goal : touched_) of_[goal] = {};
  touched_.clear();
  for (std::size_t e = from_.first[leader]; e < from_.first[leader + 1]; ++e) {
    const double position = from_.position[e];
    if (position == 0) continue;
    for (const Dependence::Part& part : from_.dependence.of[from_.goal[e]]) {
      Sides& here = of_[part.goal];
      if (here.for_it == 0 && here.against == 0) touched_.push_back(part.goal);
      (position > 0 ? here.for_it : here.against) += part.weight * std::abs(position);
    }
  }
}

double Required::with(std::size_t other) const noexcept {
  double sum = 0;
  for (std::size_t e = from_.first[other]; e < from_.first[other + 1]; ++e) sum += part(e);
  return sum;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
