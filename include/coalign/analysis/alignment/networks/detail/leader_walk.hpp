// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/chance_without.hpp>
#include <coalign/analysis/alignment/networks/detail/goes_with.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/model/network.hpp>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Walks over leaders and says what goes with each.
class LeaderWalk {
 public:
  LeaderWalk(const Network& network, const Requirement& from, const UndirectedLayer& layer)
      : from_(from),
        layer_(layer),
        place_(layer.leaders(), no_leader),
        required_(from),
        met_(from.goals(), 0.0) {
    for (std::uint32_t i = 0; i < from.size(); ++i) {
      place_[from.leaders[i].index()] = i;
      kind_.push_back(kind_index(network, from.leaders[i]));
    }
    positions_.assign(kinds * 2, SidesByGoal(from.goals()));
    for (std::size_t i = 0; i < from.size(); ++i) {
      const std::size_t group = kind_[i] * 2 + (from.answering[i] ? 1 : 0);
      positions_[group].add(from, i, 1);
      ++count_[group];
    }
  }

  [[nodiscard]] std::size_t kind(std::size_t leader) const { return kind_[leader]; }

  [[nodiscard]] const std::vector<ComparedTie>& ties(std::size_t i) {
    ties_.clear();
    const Neighbours its = layer_.of(from_.leaders[i]);
    for (std::size_t k = 0; k < its.size(); ++k) {
      const std::uint32_t j = place_[its.leaders[k].index()];
      if (j != no_leader && from_.compared(i, j)) ties_.push_back({j, its.weights[k]});
    }
    return ties_;
  }

  /// The leader's ties are those last asked for.
  [[nodiscard]] GoesWith with(std::size_t i) {
    GoesWith found;
    required_.take(i);
    of_tie_.resize(std::max(of_tie_.size(), ties_.size()));
    const bool all = from_.answering[i];
    for (std::size_t b = 0; b < kinds; ++b) {
      found.kind_pairs[b] = count_[b * 2 + 1] + (all ? count_[b * 2] : 0);
    }
    found.kind_pairs[kind_[i]] -= all ? 1 : 0;
    own_.clear();
    own_.add(from_, i, 1);
    for (const std::uint32_t g : required_.goals()) add_required(i, g, found);
    for (std::size_t k = 0; k < ties_.size(); ++k) add_tie(ties_[k], of_tie_[k], found);
    for (auto& [goal, sums] : found.goals) sums[0] = std::exchange(met_[goal], 0.0);
    for (std::size_t b = 0; b < kinds; ++b) {
      found.pairs += found.kind_pairs[b];
      found.required += found.kind_required[b];
      found.met += found.kind_met[b];
      found.strength += found.kind_strength[b];
    }
    return found;
  }
  /// And with its tie at this place of those last asked for.
  [[nodiscard]] const GoesWithTie& with_tie(std::size_t place) const { return of_tie_[place]; }

 private:
  static constexpr auto no_leader = static_cast<std::uint32_t>(-1);

  /// What the leader and the others require of one another on a goal: half of what the goal's bearing on others gives
  /// counts for either end.
  void add_required(std::size_t i, std::uint32_t g, GoesWith& found) {
    const Sides &mine = own_.on(g), &its = required_.on(g);
    double sum = 0;
    for (std::size_t b = 0; b < kinds; ++b) {
      Sides others = positions_[b * 2 + 1].on(g),
            bearing = required_on(from_, positions_[b * 2 + 1], g);
      if (from_.answering[i]) {
        const Sides& silent = positions_[b * 2].on(g);
        const Sides bears = required_on(from_, positions_[b * 2], g);
        others = {others.for_it + silent.for_it, others.against + silent.against};
        bearing = {bearing.for_it + bears.for_it, bearing.against + bears.against};
      }
      if (b == kind_[i] && from_.answering[i]) {
        others = minus(others, mine);
        bearing = minus(bearing, its);
      }
      const double part = (times(its, others) + times(mine, bearing)) / 2;
      found.kind_required[b] += part;
      sum += part;
    }
    found.goals.push_back({g, {0, sum}});
  }

  void add_tie(const ComparedTie& tie, GoesWithTie& its, GoesWith& found) {
    const auto [j, t] = tie;
    its.required = 0;
    its.met.clear();
    const auto meets = [&met = met_, &its](std::uint32_t goal, double part) {
      met[goal] += part;
      its.met.emplace_back(goal, part);
    };
    for (std::size_t e = from_.first[j]; e < from_.first[j + 1]; ++e) {
      const double part = required_.part(e);
      its.required += part;
      meets(from_.goal[e], t * part / 2);
    }
    // And at this end, where it bears on what the other holds.
    other_.clear();
    other_.add(from_, j, 1);
    for (const std::uint32_t g : own_.goals()) {
      meets(g, t * times(own_.on(g), required_on(from_, other_, g)) / 2);
    }
    const double r = its.required;
    found.kind_strength[kind_[j]] += t;
    found.kind_met[kind_[j]] += t * r;
    found.unneeded += r == 0 ? t : 0;
    found.required_ties += r == 0 ? 0 : 1;
  }

  const Requirement& from_;
  const UndirectedLayer& layer_;
  std::vector<std::uint32_t> place_;
  std::vector<std::size_t> kind_;
  Required required_;
  std::vector<SidesByGoal> positions_;  ///< by kind, of those who did not answer, and who did
  std::array<double, kinds * 2> count_{};
  SidesByGoal own_{from_.goals()}, other_{from_.goals()};
  std::vector<ComparedTie> ties_;
  std::vector<GoesWithTie> of_tie_;  ///< by place in `ties_`
  std::vector<double> met_;          ///< by goal; 0 between leaders
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
