// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/theory_of_change.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/outcomes/detail/bottlenecks.hpp>
#include <coalign/analysis/outcomes/detail/scaled.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::outcomes {

namespace detail {

/// What runs from standing initiatives into each goal, and from each goal to visions.
struct PathSums {
  std::vector<Scaled> into, onward, count;  ///< weights in and on; number of paths on
  std::vector<bool> vision, leads, supported, funded;
};

/// Who commits anything to which goal, and to which initiatives anything is committed.
struct Funding {
  std::vector<std::pair<GoalId, LeaderId>> of_goals;  ///< sorted
  std::vector<bool> goal, initiative;

  [[nodiscard]] bool carries(const std::vector<LeaderId>& leaders,
                             const std::vector<GoalId>& goals) const {
    for (const GoalId its : goals) {
      if (!goal[its.index()]) continue;
      for (const LeaderId leader : leaders) {
        if (std::binary_search(of_goals.begin(), of_goals.end(), std::pair{its, leader}))
          return true;
      }
    }
    return false;
  }
};

inline Funding read_funding(const Network& network) {
  const auto goal = network.column(&Commitment::goal);
  const auto initiative = network.column(&Commitment::initiative);
  const auto leader = network.column(&Commitment::leader);
  const auto amount = network.column(&Commitment::amount);
  Funding found;
  found.goal.assign(network.size<Goal>(), false);
  found.initiative.assign(network.size<Initiative>(), false);
  for (std::size_t i = 0; i < amount.size(); ++i) {
    if (amount[i] <= 0) continue;  // an unknown one counts
    if (initiative[i].known()) found.initiative[initiative[i].index()] = true;
    if (!goal[i].known()) continue;
    found.goal[goal[i].index()] = true;
    found.of_goals.emplace_back(goal[i], leader[i]);
  }
  std::sort(found.of_goals.begin(), found.of_goals.end());
  return found;
}

inline PathSums sum_paths(const facts::ContributionGraph& graph, std::vector<bool> visions,
                          const Funding& funding, const std::vector<bool>& funded) {
  const std::size_t goals = graph.order.size();
  PathSums sums;
  sums.into.resize(goals);
  sums.onward.resize(goals);
  sums.count.resize(goals);
  sums.supported.assign(goals, false);
  sums.funded = funding.goal;
  sums.leads = visions;
  sums.vision = std::move(visions);
  for (const std::uint32_t g : graph.order) {
    for (const std::uint32_t i : graph.tried[g]) {
      sums.into[g] = sums.into[g].plus(Scaled(1));
      sums.supported[g] = true;
      sums.funded[g] = sums.funded[g] || funded[i];
    }
    for (const facts::Arc& arc : graph.serving(g)) {
      sums.into[g] = sums.into[g].plus(sums.into[arc.goal].times(Scaled(arc.strength)));
      sums.supported[g] = sums.supported[g] || sums.supported[arc.goal];
      sums.funded[g] = sums.funded[g] || sums.funded[arc.goal];
    }
  }
  for (std::size_t k = goals; k-- > 0;) {
    const std::uint32_t g = graph.order[k];
    if (sums.vision[g]) {
      sums.onward[g] = sums.onward[g].plus(Scaled(1));
      sums.count[g] = sums.count[g].plus(Scaled(1));
    }
    for (const facts::Arc& arc : graph.serving(g)) {
      const Scaled part = sums.onward[g].times(Scaled(arc.strength));
      sums.onward[arc.goal] = sums.onward[arc.goal].plus(part);
      sums.count[arc.goal] = sums.count[arc.goal].plus(sums.count[g]);
      sums.leads[arc.goal] = sums.leads[arc.goal] || sums.leads[g];
    }
  }
  return sums;
}

inline Truth truth_of(bool yes, bool known) {
  return yes ? Truth::yes : known ? Truth::no : Truth::unknown;
}

inline Estimate part_of_all(std::size_t some, std::size_t all, Reason why_not) {
  return all == 0 ? Estimate::none(why_not)
                  : Estimate::of(static_cast<double>(some) / static_cast<double>(all), all);
}

inline std::vector<ResourcePaths> follow_resources(const Facts& facts, const TheoryOfChange& seen) {
  const Network& network = facts.network();
  const auto goal = network.column(&Commitment::goal);
  const auto initiative = network.column(&Commitment::initiative);
  const auto resource = network.column(&Commitment::resource);
  const auto amount = network.column(&Commitment::amount);
  const facts::Commitments& commitments = facts.commitments();
  struct Sums {
    double most = 0, all = 0, leading = 0;  ///< all and leading in units of the most: finite
    std::size_t rows = 0;
  };
  std::vector<ResourcePaths> rows(network.size<Resource>());
  std::vector<Sums> sums(rows.size());
  for (std::size_t i = 0; i < amount.size(); ++i) {
    Sums& its = sums[resource[i].index()];
    its.most = std::max(its.most, amount[i] >= 0 ? amount[i] : 0.0);
  }
  for (std::uint32_t i = 0; i < amount.size(); ++i) {
    ResourcePaths& row = rows[resource[i].index()];
    row.resource = resource[i];
    if (!commitments.counted_once(i)) continue;
    if (!(amount[i] >= 0)) {
      ++row.amounts_unknown;
      continue;
    }
    Truth leads = Truth::unknown;
    bool over = false;
    if (initiative[i].known()) {
      const InitiativePaths& its = seen.by_initiative[initiative[i].index()];
      leads = its.leads;
      over = its.status == InitiativeStatus::failed || its.status == InitiativeStatus::stopped;
    } else {
      leads = seen.by_goal[goal[i].index()].leads;
    }
    Sums& its = sums[resource[i].index()];
    ++its.rows;
    const double scaled = its.most > 0 ? amount[i] / its.most : 0.0;
    row.amount += amount[i];
    its.all += scaled;
    if (over) row.ended += amount[i];
    else if (leads == Truth::no) row.nowhere += amount[i];
    else if (leads == Truth::unknown) row.open += amount[i];
    else {
      row.leading += amount[i];
      its.leading += scaled;
    }
  }
  std::vector<ResourcePaths> found;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r].resource.known()) continue;
    if (!(sums[r].all > 0)) rows[r].share = Estimate::none(Reason::no_amounts, sums[r].rows);
    else if (rows[r].open > 0)
      rows[r].share = Estimate::none(Reason::no_contributions, sums[r].rows);
    else rows[r].share = Estimate::of(sums[r].leading / sums[r].all, sums[r].rows);
    found.push_back(rows[r]);
  }
  return found;
}

/// Each initiative's own row, and the weight of all that stand.
inline Scaled follow_initiatives(const Network& network, const facts::ContributionGraph& graph,
                                 const PathSums& sums, const std::vector<bool>& funded,
                                 TheoryOfChange& found) {
  const auto status = network.column(&Initiative::status);
  const bool arcs = !graph.arcs.empty(), commitments = network.size<Commitment>() > 0;
  std::vector<Scaled> weights(graph.standing.size());
  Scaled all;
  for (std::uint32_t i = 0; i < graph.standing.size(); ++i) {
    InitiativePaths row;
    row.initiative = InitiativeId{i};
    row.status = status[i];
    row.active = graph.standing[i];
    bool leads = false;
    Scaled count;
    for (const GoalId goal : graph.works_on[i]) {
      leads = leads || sums.leads[goal.index()];
      count = count.plus(sums.count[goal.index()]);
      weights[i] = weights[i].plus(sums.onward[goal.index()]);
    }
    row.leads = truth_of(leads, arcs);
    row.funded = truth_of(funded[i], commitments);
    row.paths = arcs ? count.value() : not_given;
    row.path_weight = arcs ? weights[i].value() : not_given;
    if (row.active) all = all.plus(weights[i]);
    found.by_initiative.push_back(row);
  }
  for (std::size_t i = 0; i < weights.size(); ++i) {
    Estimate& credit = found.by_initiative[i].credit;
    if (!arcs) credit = Estimate::none(Reason::no_contributions);
    else if (!graph.standing[i] || all.zero()) credit = Estimate::none(Reason::no_initiatives);
    else credit = Estimate::of(weights[i].over(all), graph.works_on[i].size());
  }
  return all;
}

inline void follow_goals(const Network& network, const facts::ContributionGraph& graph,
                         const PathSums& sums, const Scaled& all, const Bottlenecks& narrow,
                         TheoryOfChange& found) {
  const bool arcs = !graph.arcs.empty(), commitments = network.size<Commitment>() > 0;
  const std::size_t goals = sums.vision.size();
  for (std::uint32_t g = 0; g < goals; ++g) {
    GoalPaths row;
    row.goal = GoalId{g};
    row.vision = sums.vision[g];
    row.leads = truth_of(sums.leads[g], arcs);
    row.initiatives = graph.tried[g].size();
    row.supported = sums.supported[g];
    row.funded = truth_of(sums.funded[g], commitments);
    if (!arcs) row.share = Estimate::none(Reason::no_contributions);
    else if (all.zero()) row.share = Estimate::none(Reason::no_initiatives);
    else
      row.share = Estimate::of(std::min(1.0, sums.into[g].times(sums.onward[g]).over(all)),
                               row.initiatives);
    const std::uint32_t before = narrow.before[g];
    if (arcs && before != Bottlenecks::none) {
      if (before < goals) row.only_goal = GoalId{before};
      else row.only_initiative = InitiativeId{before - static_cast<std::uint32_t>(goals)};
    }
    found.by_goal.push_back(row);
  }
}

inline void sum_up(const facts::ContributionGraph& graph, bool commitments, TheoryOfChange& found) {
  std::size_t leading = 0, carried = 0, visions = 0, reached = 0, supported = 0, fragile = 0,
              lead = 0;
  for (const InitiativePaths& row : found.by_initiative) {
    if (!row.active) continue;
    ++found.active;
    if (row.leads != Truth::yes) continue;
    ++leading;
    if (row.funded == Truth::yes) ++carried;
  }
  for (std::size_t i = 0; i < graph.planned.size(); ++i)
    found.planned += graph.planned[i] ? 1U : 0U;
  found.ended = graph.standing.size() - found.active - found.planned;
  for (const GoalPaths& row : found.by_goal) {
    lead += row.leads == Truth::yes ? 1U : 0U;
    visions += row.vision ? 1U : 0U;
    reached += row.vision && row.supported ? 1U : 0U;
    supported += row.supported ? 1U : 0U;
    fragile += row.only_goal.known() || row.only_initiative.known() ? 1U : 0U;
  }
  found.all_lead = lead > 0 && lead == found.by_goal.size();
  if (graph.arcs.empty()) {
    found.leading = found.carried = found.visions_reached = found.fragile =
        Estimate::none(Reason::no_contributions);
    return;
  }
  found.leading = part_of_all(leading, found.active, Reason::no_initiatives);
  found.carried = commitments ? part_of_all(carried, found.active, Reason::no_initiatives)
                              : Estimate::none(Reason::no_commitments);
  found.visions_reached = graph.standing.empty() ? Estimate::none(Reason::no_initiatives)
                                                 : part_of_all(reached, visions, Reason::no_vision);
  found.fragile = part_of_all(fragile, supported, Reason::no_initiatives);
}

}  // namespace detail

TheoryOfChange theory_of_change(const Facts& facts, const Work& work) {
  const Network& network = facts.network();
  TheoryOfChange found;
  const facts::ContributionGraph& graph = facts.contributions(work);
  const detail::Funding funding = detail::read_funding(network);
  const auto leaders = network.column(&Initiative::leaders);
  std::vector<bool> funded = funding.initiative;
  for (std::size_t i = 0; i < funded.size(); ++i) {
    funded[i] = funded[i] || funding.carries(leaders[i], graph.works_on[i]);
  }
  work.check();
  const facts::VisionGoals& visions = facts.visions();
  found.visions_marked = visions.marked;
  const detail::PathSums sums = detail::sum_paths(graph, visions.is, funding, funded);
  const detail::Bottlenecks narrow = detail::bottlenecks(graph, work);
  const detail::Scaled all = detail::follow_initiatives(network, graph, sums, funded, found);
  detail::follow_goals(network, graph, sums, all, narrow, found);
  found.by_resource = detail::follow_resources(facts, found);
  detail::sum_up(graph, network.size<Commitment>() > 0, found);
  return found;
}

TheoryOfChange theory_of_change(const Network& network, const Work& work) {
  return theory_of_change(Facts(network), work);
}

}  // namespace coalign::inline COALIGN_ABI::outcomes
