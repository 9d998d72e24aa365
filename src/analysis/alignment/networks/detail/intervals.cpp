// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/intervals.hpp>

#include <coalign/analysis/alignment/networks/detail/chance_without.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

CongruenceScores congruence_of(const CongruenceSums& sums) noexcept {
  const auto share = [](double above, double below) {
    return below > 0 ? std::clamp(above, 0.0, below) / below : not_given;
  };
  const auto ratio = [](double above, double below) {
    return below > 0 ? above / below : not_given;
  };
  CongruenceScores found{};
  found.score = share(sums.met, sums.required);
  found.density = share(sums.strength, sums.pairs);
  found.difference = found.score - found.density;
  found.unneeded = share(sums.unneeded, sums.strength);
  found.counted = share(sums.required_ties, sums.required_pairs);
  // What chance would meet of nothing is not known.
  const double expected =
      sums.required > 0
          ? sums.chance > 0 ? sums.by_chance / sums.chance * sums.strength / sums.required : 0
          : not_given;
  found.lift = ratio(found.score, found.density);
  found.activity = ratio(expected, found.density);
  found.placement = ratio(found.score, expected);
  return found;
}

/// What goes with one leader.
struct GoesWith {
  double met = 0, required = 0, strength = 0, unneeded = 0, pairs = 0, required_ties = 0;
  std::array<double, kinds> kind_met{}, kind_required{}, kind_strength{}, kind_pairs{};
  std::vector<std::pair<std::uint32_t, std::array<double, 2>>> goals;  ///< met and required
};

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
    const bool all = from_.answering[i];
    for (std::size_t b = 0; b < kinds; ++b) {
      found.kind_pairs[b] = count_[b * 2 + 1] + (all ? count_[b * 2] : 0);
    }
    found.kind_pairs[kind_[i]] -= all ? 1 : 0;
    own_.clear();
    own_.add(from_, i, 1);
    for (const std::uint32_t g : required_.goals()) add_required(i, g, found);
    for (const auto& [j, t] : ties_) add_tie(j, t, found);
    for (auto& [goal, sums] : found.goals) sums[0] = std::exchange(met_[goal], 0.0);
    for (std::size_t b = 0; b < kinds; ++b) {
      found.pairs += found.kind_pairs[b];
      found.required += found.kind_required[b];
      found.met += found.kind_met[b];
      found.strength += found.kind_strength[b];
    }
    return found;
  }

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

  void add_tie(std::uint32_t j, double t, GoesWith& found) {
    double r = 0;
    for (std::size_t e = from_.first[j]; e < from_.first[j + 1]; ++e) {
      const double part = required_.part(e);
      r += part;
      met_[from_.goal[e]] += t * part / 2;
    }
    // And at this end, where it bears on what the other holds.
    other_.clear();
    other_.add(from_, j, 1);
    for (const std::uint32_t g : own_.goals()) {
      met_[g] += t * times(own_.on(g), required_on(from_, other_, g)) / 2;
    }
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
  std::vector<double> met_;  ///< by goal; 0 between leaders
};

/// Looks at every pair: how many of a leader's pairs require a tie, and the leader's own score without each other.
inline std::vector<double> look_at_pairs(Networks& found, const Requirement& from, LeaderWalk& walk,
                                         const Work& work) {
  std::vector<double> pairs(from.size(), 0.0), tie(from.size(), 0.0);
  Required required(from);
  for (std::size_t i = 0; i < from.size(); ++i) {
    work.check();
    required.take(i);
    for (const auto& [j, t] : walk.ties(i)) tie[j] = t;
    double met = 0, all = 0;
    std::vector<std::pair<double, double>> each;
    for (std::size_t j = 0; j < from.size(); ++j) {
      const double r = from.compared(i, j) ? required.with(j) : 0;
      if (r > 0) each.emplace_back(r, tie[j] * r);
      all += r;
      met += tie[j] * r;
      tie[j] = 0;
    }
    pairs[i] = static_cast<double>(each.size());
    inference::LeaveOneOut without;
    for (const auto& [r, its] : each) {
      const double rest = or_nothing(all - r, all);
      without.add(rest > 0 ? std::clamp((met - its) / rest, 0.0, 1.0) : not_given);
    }
    without.give(found.by_leader[i].score, {0, 1});
  }
  return pairs;
}

void give_intervals(Networks& found, const Network& network, const Requirement& from,
                    const UndirectedLayer& layer, const TieSums& ties, const PairSums& pairs,
                    const Work& work) {
  constexpr double most = 1e7;
  const auto leaders = static_cast<double>(from.size());
  const auto entries = static_cast<double>(from.goal.size());
  if (layer.edges() == 0 || from.size() == 0 ||
      (1 + static_cast<double>(ties.ties) / leaders) * entries > most)
    return;
  LeaderWalk walk(network, from, layer);
  const bool all_pairs = leaders * entries <= most;
  std::vector<double> required_pairs(from.size(), not_given);
  if (all_pairs) required_pairs = look_at_pairs(found, from, walk, work);
  CongruenceSums whole;
  whole.met = ties.met;
  whole.required = pairs.required;
  whole.strength = ties.strength;
  whole.unneeded = ties.unneeded;
  whole.pairs = pairs.pairs;
  whole.required_ties = static_cast<double>(ties.required_ties);
  whole.required_pairs = 0;
  for (const double its : required_pairs) whole.required_pairs += its / 2;

  const std::vector<double>& strength = ties.strength_of;
  ChanceWithout among_all(from, strength, [](std::size_t) { return true; });
  ChanceWithout among_silent(from, strength, [&](std::size_t i) { return !from.answering[i]; });
  inference::LeaveOneOut score, density, difference, activity, placement, lift, unneeded, counted;
  std::vector<inference::LeaveOneOut> goal(from.goals());
  struct OfKinds {
    inference::LeaveOneOut score, density;
  };
  std::array<std::array<OfKinds, kinds>, kinds> by_kind{};
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i % 256 == 0) work.check();
    const std::vector<ComparedTie>& its = walk.ties(i);
    const auto [chance, by_chance] = among_all.without(i, its);
    const auto [silent_chance, silent_by_chance] = among_silent.without(i, its);
    const GoesWith gone = walk.with(i);
    CongruenceSums rest;
    rest.met = whole.met - gone.met;
    rest.required = or_nothing(whole.required - gone.required, whole.required);
    rest.strength = or_nothing(whole.strength - gone.strength, whole.strength);
    rest.unneeded = or_nothing(whole.unneeded - gone.unneeded, whole.unneeded);
    rest.pairs = whole.pairs - gone.pairs;
    rest.chance = or_nothing(chance - silent_chance, chance);
    rest.by_chance = or_nothing(by_chance - silent_by_chance, by_chance);
    rest.required_ties = whole.required_ties - gone.required_ties;
    rest.required_pairs = whole.required_pairs - required_pairs[i];
    // Where no tie at all is left, nothing is known of any.
    const bool no_ties = layer.of(from.leaders[i]).size() == layer.edges();
    if (no_ties) rest = {};
    const auto part = [&](double above, double below) {
      return below > 0 && !no_ties ? std::clamp(above / below, 0.0, 1.0) : not_given;
    };
    const CongruenceScores now = congruence_of(rest);
    score.add(now.score);
    density.add(now.density);
    difference.add(now.difference);
    activity.add(now.activity);
    placement.add(now.placement);
    lift.add(now.lift);
    unneeded.add(now.unneeded);
    counted.add(now.counted);
    for (const auto& [g, sums] : gone.goals) {
      if (!(sums[1] > 0)) continue;  // without this leader the goal is as it was
      const double left = or_nothing(pairs.by_goal[g] - sums[1], pairs.by_goal[g]);
      goal[g].add(part(ties.by_goal[g] - sums[0], left));
    }
    const std::size_t a = walk.kind(i);
    for (std::size_t b = 0; b < kinds; ++b) {
      const auto [low, high] = std::minmax(a, b);
      const double required = pairs.by_kind[low][high], some = pairs.kind_pairs[low][high];
      const double left = or_nothing(required - gone.kind_required[b], required);
      const double left_pairs = some - gone.kind_pairs[b];
      OfKinds& of = by_kind[low][high];
      of.score.add(part(ties.by_kind[low][high] - gone.kind_met[b], left));
      of.density.add(part(ties.kind_strength[low][high] - gone.kind_strength[b], left_pairs));
    }
  }
  const Range share{0, 1};
  Range ratio;
  ratio.low = 0;
  score.give(found.score, share);
  density.give(found.density, share);
  difference.give(found.difference, {-1, 1});
  activity.give(found.activity, ratio);
  placement.give(found.placement, ratio);
  lift.give(found.lift, ratio);
  unneeded.give(found.unneeded, share);
  if (all_pairs) counted.give(found.counted, share);
  for (std::size_t g = 0; g < from.goals(); ++g) goal[g].give(found.by_goal[g].score, share);
  for (KindNetworks& row : found.by_kind) {
    const OfKinds& of =
        by_kind[static_cast<std::size_t>(row.kinds[0])][static_cast<std::size_t>(row.kinds[1])];
    of.score.give(row.score, share);
    of.density.give(row.density, share);
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
