// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Positions of those who are looked at, summed goal by goal, and how many they are.
struct SummedPositions {
  using ByGoal = std::vector<Sides>;
  ByGoal all, weighted;  ///< the latter times k
  std::array<ByGoal, kinds> of_kind;
  std::array<double, kinds> count{};
  double weights = 0, squares = 0;  ///< of k
};

/// What every leader requires of itself: it is in the product of the sums, and no pair.
struct OwnRequirement {
  std::vector<double> by_goal;
  std::array<double, kinds> by_kind{};
  double weighted = 0;
};

template <class Takes>
SummedPositions sum_positions(const Network& network, const Requirement& from,
                              const std::vector<double>& strength, Takes&& takes) {
  SummedPositions sums;
  sums.all.resize(from.goals());
  sums.weighted.resize(from.goals());
  sums.of_kind.fill(sums.all);
  const auto put = [](Sides& to, double position, double weight) {
    (position > 0 ? to.for_it : to.against) += weight * std::abs(position);
  };
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!takes(i)) continue;
    const std::size_t kind = kind_index(network, from.leaders[i]);
    ++sums.count[kind];
    sums.weights += strength[i];
    sums.squares += strength[i] * strength[i];
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      put(sums.all[from.goal[e]], from.position[e], 1);
      put(sums.of_kind[kind][from.goal[e]], from.position[e], 1);
      put(sums.weighted[from.goal[e]], from.position[e], strength[i]);
    }
  }
  return sums;
}

/// Fills in what each leader requires of the others.
template <class Takes>
OwnRequirement sum_by_leader(const Network& network, const Requirement& from,
                             const std::vector<double>& strength, const SummedPositions& positions,
                             Takes&& takes, PairSums& sums, const Work& work) {
  OwnRequirement own;
  own.by_goal.assign(from.goals(), 0.0);
  Required required(from);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i % 1'024 == 0) work.check();
    if (!takes(i)) continue;
    required.take(i);
    double self = 0, whole = 0;
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      const double part = required.part(e);
      self += part;
      own.by_goal[from.goal[e]] += part;
    }
    for (const std::uint32_t g : required.goals()) {
      const Sides &mine = required.on(g), &all = positions.all[g];
      whole += mine.for_it * all.for_it + mine.against * all.against;
    }
    sums.by_leader[i] = or_nothing(whole - self, whole);
    own.weighted += strength[i] * strength[i] * self;
    own.by_kind[kind_index(network, from.leaders[i])] += self;
  }
  return own;
}

/// The sums over all pairs among the leaders that `takes` says yes to.
template <class Takes>
PairSums pairs_among(const Network& network, const Requirement& from,
                     const std::vector<double>& strength, Takes&& takes, const Work& work) {
  PairSums sums;
  sums.by_goal.assign(from.goals(), 0.0);
  sums.by_leader.assign(from.size(), 0.0);
  const SummedPositions positions = sum_positions(network, from, strength, takes);
  const OwnRequirement own = sum_by_leader(network, from, strength, positions, takes, sums, work);

  using ByGoal = SummedPositions::ByGoal;
  const auto product = [&](const ByGoal& a, const ByGoal& b, std::uint32_t g) {
    double sum = 0;
    for (const Dependence::Part& part : from.dependence.of[g]) {
      sum +=
          part.weight * (a[g].for_it * b[part.goal].for_it + a[g].against * b[part.goal].against);
    }
    return sum;
  };
  double with_strength = 0;
  std::array<std::array<double, kinds>, kinds> between{};
  const auto& of_kind = positions.of_kind;
  for (std::uint32_t g = 0; g < from.goals(); ++g) {
    const double whole = product(positions.all, positions.all, g);
    sums.by_goal[g] = or_nothing(whole - own.by_goal[g], whole) / 2;
    sums.required += sums.by_goal[g];
    with_strength += product(positions.weighted, positions.weighted, g);
    for (std::size_t a = 0; a < kinds; ++a) {
      for (std::size_t b = a; b < kinds; ++b) between[a][b] += product(of_kind[a], of_kind[b], g);
    }
  }
  const double weights = positions.weights, squares = positions.squares;
  sums.by_chance = or_nothing(with_strength - own.weighted, with_strength) / 2;
  sums.chance = or_nothing(weights * weights - squares, weights * weights) / 2;
  const auto& count = positions.count;
  for (std::size_t a = 0; a < kinds; ++a) {
    for (std::size_t b = a; b < kinds; ++b) {
      const bool same = a == b;
      sums.by_kind[a][b] =
          same ? or_nothing(between[a][a] - own.by_kind[a], between[a][a]) / 2 : between[a][b];
      sums.kind_pairs[a][b] = same ? count[a] * (count[a] - 1) / 2 : count[a] * count[b];
      sums.pairs += sums.kind_pairs[a][b];
    }
  }
  return sums;
}

inline void take_away(PairSums& from, const PairSums& other) {
  const auto less = [](double& a, double b) { a = or_nothing(a - b, a); };
  less(from.pairs, other.pairs);
  less(from.by_chance, other.by_chance);
  less(from.chance, other.chance);
  from.required = 0;
  for (std::size_t g = 0; g < from.by_goal.size(); ++g) {
    less(from.by_goal[g], other.by_goal[g]);
    from.required += from.by_goal[g];
  }
  for (std::size_t i = 0; i < from.by_leader.size(); ++i)
    less(from.by_leader[i], other.by_leader[i]);
  for (std::size_t a = 0; a < kinds; ++a) {
    for (std::size_t b = a; b < kinds; ++b) {
      less(from.by_kind[a][b], other.by_kind[a][b]);
      less(from.kind_pairs[a][b], other.kind_pairs[a][b]);
    }
  }
}

PairSums sum_pairs(const Network& network, const Requirement& from,
                   const std::vector<double>& strength, const Work& work) {
  const auto silent = [&](std::size_t i) { return !from.answering[i]; };
  PairSums sums = pairs_among(
      network, from, strength, [](std::size_t) { return true; }, work);
  if (std::find(from.answering.begin(), from.answering.end(), false) != from.answering.end()) {
    take_away(sums, pairs_among(network, from, strength, silent, work));
  }
  return sums;
}

double required_by_all(const Network& network, const Requirement& from, const Work& work) {
  return sum_pairs(network, from, std::vector<double>(from.size(), 0.0), work).required;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
