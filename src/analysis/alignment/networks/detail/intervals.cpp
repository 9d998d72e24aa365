// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/intervals.hpp>

#include <coalign/analysis/alignment/networks/detail/chance_without.hpp>
#include <coalign/analysis/alignment/networks/detail/leader_walk.hpp>
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

/// Takes in what the sums are without each leader and without each tie, and gives the scores their intervals.
class CongruenceWithout {
 public:
  CongruenceWithout(const TieSums& ties, const PairSums& pairs, const CongruenceScores& whole)
      : ties_(ties),
        pairs_(pairs),
        whole_(whole),
        of_goal_(ties.by_goal.size()),
        met_(ties.by_goal.size(), 0.0) {}

  /// Without a leader; `none_left`: nor any tie, so that nothing is known of any.
  void add(std::size_t kind, const GoesWith& gone, const CongruenceSums& rest, bool none_left) {
    const CongruenceScores now = congruence_of(none_left ? CongruenceSums{} : rest);
    for (std::size_t k = 0; k < of_.size(); ++k) of_[k].add(now.*scores[k]);
    const auto part = [&](double above, double below) {
      return none_left ? not_given : share(above, below);
    };
    for (const auto& [g, sums] : gone.goals) {
      if (!(sums[1] > 0)) continue;  // without this leader the goal is as it was
      const double left = or_nothing(pairs_.by_goal[g] - sums[1], pairs_.by_goal[g]);
      of_goal_[g].add(part(ties_.by_goal[g] - sums[0], left));
    }
    for (std::size_t b = 0; b < kinds; ++b) {
      const auto [low, high] = std::minmax(kind, b);
      const double required = pairs_.by_kind[low][high];
      const double left = or_nothing(required - gone.kind_required[b], required);
      const double left_pairs = pairs_.kind_pairs[low][high] - gone.kind_pairs[b];
      OfKinds& of = of_kinds_[low][high];
      of.score.add(part(ties_.by_kind[low][high] - gone.kind_met[b], left));
      of.density.add(part(ties_.kind_strength[low][high] - gone.kind_strength[b], left_pairs));
    }
  }

  /// Without a tie between leaders of two kinds.
  void add_tie(std::size_t a, std::size_t b, double strength, const GoesWithTie& gone,
               const CongruenceSums& rest) {
    const CongruenceScores now = congruence_of(rest);
    for (std::size_t k = 0; k < of_.size(); ++k) {
      of_[k].add_tie(now.*scores[k] - whole_.*scores[k]);
    }
    for (const auto& [g, part] : gone.met) met_[g] += part;
    for (const auto& [g, part] : gone.met) {
      const double its = std::exchange(met_[g], 0.0);
      if (its != 0) of_goal_[g].add_tie(its / pairs_.by_goal[g]);
    }
    const auto [low, high] = std::minmax(a, b);
    OfKinds& of = of_kinds_[low][high];
    of.score.add_tie(strength * gone.required / pairs_.by_kind[low][high]);
    of.density.add_tie(strength / pairs_.kind_pairs[low][high]);
  }

  void give(Networks& found, bool all_pairs) const {
    const Range part{0, 1};
    Range ratio;
    ratio.low = 0;
    const std::array<std::pair<Estimate*, Range>, 8> numbers{{{&found.score, part},
                                                              {&found.density, part},
                                                              {&found.difference, {-1, 1}},
                                                              {&found.activity, ratio},
                                                              {&found.placement, ratio},
                                                              {&found.lift, ratio},
                                                              {&found.unneeded, part},
                                                              {&found.counted, part}}};
    for (std::size_t k = 0; k < numbers.size(); ++k) {
      if (all_pairs || numbers[k].first != &found.counted) {
        of_[k].give(*numbers[k].first, numbers[k].second);
      }
    }
    for (std::size_t g = 0; g < of_goal_.size(); ++g)
      of_goal_[g].give(found.by_goal[g].score, part);
    for (KindNetworks& row : found.by_kind) {
      const OfKinds& of =
          of_kinds_[static_cast<std::size_t>(row.kinds[0])][static_cast<std::size_t>(row.kinds[1])];
      of.score.give(row.score, part);
      of.density.give(row.density, part);
    }
  }

 private:
  struct OfKinds {
    inference::LeaveOneOut score, density;
  };
  static constexpr std::array<double CongruenceScores::*, 8> scores{
      &CongruenceScores::score,    &CongruenceScores::density,   &CongruenceScores::difference,
      &CongruenceScores::activity, &CongruenceScores::placement, &CongruenceScores::lift,
      &CongruenceScores::unneeded, &CongruenceScores::counted};

  [[nodiscard]] static double share(double above, double below) {
    return below > 0 ? std::clamp(above / below, 0.0, 1.0) : not_given;
  }

  const TieSums& ties_;
  const PairSums& pairs_;
  CongruenceScores whole_;
  std::array<inference::LeaveOneOut, 8> of_;
  std::vector<inference::LeaveOneOut> of_goal_;
  std::array<std::array<OfKinds, kinds>, kinds> of_kinds_{};
  std::vector<double> met_;  ///< of one tie, by goal; 0 between ties
};

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
  const std::vector<double>& strength = ties.strength_of;
  ChanceWithout among_all(from, strength, [](std::size_t) { return true; });
  ChanceWithout among_silent(from, strength, [&](std::size_t i) { return !from.answering[i]; });
  CongruenceSums whole;
  whole.met = ties.met;
  whole.required = pairs.required;
  whole.strength = ties.strength;
  whole.unneeded = ties.unneeded;
  whole.pairs = pairs.pairs;
  whole.chance = pairs.chance;
  whole.by_chance = pairs.by_chance;
  whole.required_ties = static_cast<double>(ties.required_ties);
  whole.required_pairs = 0;
  for (const double its : required_pairs) whole.required_pairs += its / 2;
  const auto of_compared = [](CongruenceSums& rest, const std::pair<double, double>& all,
                              const std::pair<double, double>& silent) {
    rest.chance = or_nothing(all.first - silent.first, all.first);
    rest.by_chance = or_nothing(all.second - silent.second, all.second);
  };

  CongruenceWithout without(ties, pairs, congruence_of(whole));
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i % 256 == 0) work.check();
    const std::vector<ComparedTie>& its = walk.ties(i);
    const GoesWith gone = walk.with(i);
    CongruenceSums rest;
    rest.met = whole.met - gone.met;
    rest.required = or_nothing(whole.required - gone.required, whole.required);
    rest.strength = or_nothing(whole.strength - gone.strength, whole.strength);
    rest.unneeded = or_nothing(whole.unneeded - gone.unneeded, whole.unneeded);
    rest.pairs = whole.pairs - gone.pairs;
    rest.required_ties = whole.required_ties - gone.required_ties;
    rest.required_pairs = whole.required_pairs - required_pairs[i];
    of_compared(rest, among_all.without(i, its), among_silent.without(i, its));
    const bool none_left = layer.of(from.leaders[i]).size() == layer.edges();
    without.add(walk.kind(i), gone, rest, none_left);
    for (std::size_t k = 0; k < its.size(); ++k) {
      const auto [j, t] = its[k];
      if (j < i) continue;
      const GoesWithTie& of_tie = walk.with_tie(k);
      CongruenceSums less = whole;
      less.met -= t * of_tie.required;
      less.strength = or_nothing(whole.strength - t, whole.strength);
      (of_tie.required > 0 ? less.required_ties : less.unneeded) -= of_tie.required > 0 ? 1 : t;
      of_compared(less, among_all.without_tie(i, j, t, of_tie.required),
                  among_silent.without_tie(i, j, t, of_tie.required));
      without.add_tie(walk.kind(i), walk.kind(j), t, of_tie, less);
    }
  }
  without.give(found, all_pairs);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
