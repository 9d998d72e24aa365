// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/together.hpp>

#include <coalign/analysis/alignment/resources/detail/mean_of.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::alignment::detail {

inline std::vector<GoalResources> split_by_goal(const MeansTable& table,
                                                const std::vector<OnePurse>& purses,
                                                const std::vector<GoalResource>& cells,
                                                const Estimate& match) {
  const auto compared = static_cast<double>(std::count_if(
      purses.begin(), purses.end(), [](const OnePurse& one) { return one.all.known(); }));
  std::vector<MeanOf> coverage(table.goals);
  for (const GoalResource& cell : cells) {
    if (cell.needed > 0) coverage[cell.goal.index()].add(cell.coverage);
  }
  std::vector<GoalResources> rows;
  for (std::uint32_t g = 0; g < table.goals; ++g) {
    GoalResources row;
    row.goal = GoalId{g};
    if (compared == 0) {
      row.wanted = row.given = row.loss = Estimate::none(match.unknown, match.evidence);
    } else {
      double wanted = 0, given = 0, loss = 0, with_it = 0;
      for (const OnePurse& one : purses) {
        // Where the goal's need of this is not recorded, it is not compared: that it is wanted is not known to be 0.
        if (!one.all.known() || !one.purse().compares(g)) continue;
        wanted += one.all.wanted[g];
        given += one.all.given[g];
        loss += std::abs(one.all.off(g)) / 2 / compared;
        ++with_it;
      }
      const Estimate none = Estimate::none(Reason::no_needs, match.evidence);
      row.wanted =
          with_it > 0 ? Estimate::of(std::min(wanted / with_it, 1.0), match.evidence) : none;
      row.given = with_it > 0 ? Estimate::of(std::min(given / with_it, 1.0), match.evidence) : none;
      row.loss = Estimate::of(std::min(loss, 1.0),
                              match.evidence);  // its part of 1 - match: 0 where not compared
    }
    row.coverage = coverage[g].mean(Reason::no_needs);
    rows.push_back(row);
  }
  return rows;
}

std::vector<OnePurse> all_purses(const MeansTable& table, const ResourcesOptions& options,
                                 const Work& work, ManyLumps many,
                                 const std::vector<OffWithout>& nearly) {
  const std::vector<double> priorities = table.priorities([](std::uint32_t) { return true; });
  std::vector<OnePurse> purses;
  purses.reserve(table.purses.size());
  for (std::size_t p = 0; p < table.purses.size(); ++p) {
    purses.emplace_back(table, p, priorities, options, work, many,
                        nearly.empty() ? nullptr : &nearly[p]);
  }
  return purses;
}

/// What the kinds of means come to together.
void put_together(const MeansTable& table, std::vector<OnePurse>& purses, bool agendas,
                  Resources& found) {
  MeanOf match, givers, chance, coverage, at_most, deliverable;
  std::vector<GoalResource> cells;
  for (OnePurse& one : purses) {
    for (Estimate* number : {&one.row.match, &one.row.match_givers, &one.row.chance}) {
      if (!agendas && number->unknown == Reason::no_priority) number->unknown = Reason::no_agendas;
    }
    // What nobody commits anything of is no part of how means follow priorities.
    if (one.row.commitments != 0) {
      match.add(one.row.match);
      givers.add(one.row.match_givers);
      chance.add(one.row.chance);
    }
    coverage.add(one.row.coverage);
    at_most.add(one.at_most);
    deliverable.add(one.row.deliverable);
    found.commitments += one.row.commitments;
    found.amounts_unknown += one.row.amounts_unknown;
    const auto rows = one.by_goal();
    cells.insert(cells.end(), rows.begin(), rows.end());
    found.by_resource.push_back(one.row);
  }
  const Reason nothing = purses.empty() ? Reason::no_resources : Reason::no_commitments;
  const Reason no_needs = purses.empty() ? Reason::no_resources : Reason::no_needs;
  found.match = match.mean(nothing);
  found.match_givers = givers.mean(nothing);
  found.chance = chance.mean(nothing);
  found.difference = !found.match.known()    ? found.match
                     : !found.chance.known() ? found.chance
                                             : Estimate::of(found.match.value - found.chance.value,
                                                            found.match.evidence);
  found.coverage = coverage.mean(no_needs);
  found.coverage_at_most = at_most.mean(no_needs);
  found.deliverable = deliverable.mean(no_needs);
  found.by_goal = split_by_goal(table, purses, cells, found.match);
  found.by_goal_resource = std::move(cells);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
