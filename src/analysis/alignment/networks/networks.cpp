// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/networks.hpp>

#include <coalign/analysis/alignment/networks/detail/best_arrangement.hpp>
#include <coalign/analysis/alignment/networks/detail/counted.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/tie_sums.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline v0::alignment {

namespace detail {

/// Nothing is what rounding leaves of a difference.
inline double or_nothing(double difference, double of) {
  return difference > 1e-12 * of ? difference : 0;
}

/// Over pairs that are compared: all pairs of known leaders but those of two who did not answer. Sums
/// over all pairs minus sums over the pairs among the silent give them without forming any.
struct PairSums {
  double required = 0, pairs = 0;
  double by_chance = 0, chance = 0;  ///< sums of r k k' and of k k'
  std::vector<double> by_goal, by_leader;
  std::array<std::array<double, kinds>, kinds> by_kind{}, kind_pairs{};
};

/// The sums over all pairs among the leaders that `takes` says yes to.
template <class Takes>
PairSums pairs_among(const Network& network, const Requirement& from,
                     const std::vector<double>& strength, Takes&& takes, const Work& work) {
  PairSums sums;
  sums.by_goal.assign(from.goals(), 0.0);
  sums.by_leader.assign(from.size(), 0.0);
  using Positions = std::vector<Sides>;
  Positions all(from.goals()), weighted(from.goals());
  std::array<Positions, kinds> of_kind;
  of_kind.fill(all);
  std::array<double, kinds> count{}, self_of_kind{};
  double weights = 0, squares = 0, self_weighted = 0;
  const auto put = [](Sides& to, double position, double weight) {
    (position > 0 ? to.for_it : to.against) += weight * std::abs(position);
  };
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (!takes(i)) continue;
    const std::size_t kind = kind_index(network, from.leaders[i]);
    ++count[kind];
    weights += strength[i];
    squares += strength[i] * strength[i];
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      put(all[from.goal[e]], from.position[e], 1);
      put(of_kind[kind][from.goal[e]], from.position[e], 1);
      put(weighted[from.goal[e]], from.position[e], strength[i]);
    }
  }

  // What every leader requires of itself is in the product of the sums, and no pair.
  Required required(from);
  std::vector<double> self_of_goal(from.goals(), 0.0);
  for (std::size_t i = 0; i < from.size(); ++i) {
    if (i % 1'024 == 0) work.check();
    if (!takes(i)) continue;
    required.take(i);
    double self = 0, whole = 0;
    for (std::size_t e = from.first[i]; e < from.first[i + 1]; ++e) {
      const double part = required.part(e);
      self += part;
      self_of_goal[from.goal[e]] += part;
    }
    for (const std::uint32_t g : required.goals()) {
      const Sides& mine = required.on(g);
      whole += mine.for_it * all[g].for_it + mine.against * all[g].against;
    }
    sums.by_leader[i] = or_nothing(whole - self, whole);
    self_weighted += strength[i] * strength[i] * self;
    self_of_kind[kind_index(network, from.leaders[i])] += self;
  }

  const auto product = [&](const Positions& a, const Positions& b, std::uint32_t g) {
    double sum = 0;
    for (const Dependence::Part& part : from.dependence.of[g]) {
      sum +=
          part.weight * (a[g].for_it * b[part.goal].for_it + a[g].against * b[part.goal].against);
    }
    return sum;
  };
  double with_strength = 0;
  std::array<std::array<double, kinds>, kinds> between{};
  for (std::uint32_t g = 0; g < from.goals(); ++g) {
    const double whole = product(all, all, g);
    sums.by_goal[g] = or_nothing(whole - self_of_goal[g], whole) / 2;
    sums.required += sums.by_goal[g];
    with_strength += product(weighted, weighted, g);
    for (std::size_t a = 0; a < kinds; ++a) {
      for (std::size_t b = a; b < kinds; ++b) between[a][b] += product(of_kind[a], of_kind[b], g);
    }
  }
  sums.by_chance = or_nothing(with_strength - self_weighted, with_strength) / 2;
  sums.chance = or_nothing(weights * weights - squares, weights * weights) / 2;
  for (std::size_t a = 0; a < kinds; ++a) {
    for (std::size_t b = a; b < kinds; ++b) {
      const bool same = a == b;
      sums.by_kind[a][b] =
          same ? or_nothing(between[a][a] - self_of_kind[a], between[a][a]) / 2 : between[a][b];
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

inline PairSums sum_pairs(const Network& network, const Requirement& from,
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

inline Estimate counted(const Requirement& from, const TieSums& ties, NothingRequired nothing,
                        Reason why, std::uint64_t evidence, const Work& work) {
  if (why != Reason::nothing_shared) return Estimate::none(why, evidence);
  const std::optional<std::uint64_t> pairs = pairs_required(from, work);
  if (!pairs) return Estimate::none(Reason::too_many_pairs, evidence);
  if (*pairs == 0) {
    return nothing == NothingRequired::met ? Estimate::of(1, 0) : Estimate::none(why, evidence);
  }
  return Estimate::of(static_cast<double>(ties.required_ties) / static_cast<double>(*pairs),
                      *pairs);
}

inline Estimate ratio(double above, double below, Reason why, std::uint64_t evidence) {
  return below > 0 ? Estimate::of(above / below, evidence) : Estimate::none(why, evidence);
}

}  // namespace detail

Networks networks(const Facts& facts, const NetworksOptions& options, const Work& work) {
  const Network& network = facts.network();
  const detail::Requirement from = detail::read_requirement(facts, options.through, work);
  const UndirectedLayer layer = detail::layer_of(facts, options, work);
  const detail::TieSums ties = detail::sum_ties(network, from, layer, work);
  const detail::PairSums pairs = detail::sum_pairs(network, from, ties.strength_of, work);

  Networks found;
  found.leaders = network.size<Leader>();
  found.leaders_known = from.size();
  found.pairs = static_cast<std::uint64_t>(pairs.pairs);
  found.ties = ties.ties;
  found.ties_beside = ties.beside;
  found.through = options.through;

  const std::uint64_t evidence = from.goal.size();
  const Reason nobody = from.leaders.empty() ? Reason::no_agendas : Reason::too_few;
  const bool no_ties = layer.edges() == 0;
  const Reason why = found.pairs == 0 ? nobody : no_ties ? Reason::no_ties : Reason::nothing_shared;
  const auto known = [&](double above, double below) {
    // A share, whatever rounding makes of what is left after much was taken away.
    return no_ties ? Estimate::none(why, evidence)
                   : detail::ratio(std::clamp(above, 0.0, below), below, why, evidence);
  };
  found.score = known(ties.met, pairs.required);
  found.density = known(ties.strength, pairs.pairs);
  found.unneeded = ties.strength > 0
                       ? known(ties.unneeded, ties.strength)
                       : Estimate::none(found.pairs == 0 ? nobody : Reason::no_ties, evidence);
  found.counted = detail::counted(from, ties, options.nothing_required, why, evidence, work);
  found.activity = found.placement = found.lift = found.of_best = found.score;
  if (found.score.known()) {
    const double density = found.density.value;
    const double chance =
        pairs.chance > 0 ? pairs.by_chance / pairs.chance * ties.strength / pairs.required : 0;
    found.lift = detail::ratio(found.score.value, density, Reason::no_ties, evidence);
    found.activity = detail::ratio(chance, density, Reason::no_ties, evidence);
    found.placement = detail::ratio(found.score.value, chance, Reason::no_ties, evidence);
    found.of_best = options.of_best ? detail::of_best(from, layer, found, pairs.required, work)
                                    : Estimate::none(Reason::not_asked, evidence);
  }

  std::vector<std::size_t> committed;
  const bool paths = options.reach > 1;  // along which leaders are joined anyway, by others too
  const auto connected = detail::connectedness(
      from, paths ? facts.undirected(options.layer, work) : layer, committed, work);
  for (std::uint32_t g = 0; g < from.goals(); ++g) {
    const double required = pairs.by_goal[g];
    const bool needed = detail::or_nothing(required, pairs.required) > 0;
    found.by_goal.push_back(
        {GoalId{g}, needed ? required / pairs.required : 0,
         known(ties.by_goal[g], needed ? required : 0), committed[g],
         no_ties ? Estimate::none(Reason::no_ties, committed[g]) : connected[g]});
  }

  std::array<std::size_t, detail::kinds> of_kind{};
  for (const LeaderId leader : from.leaders) ++of_kind[detail::kind_index(network, leader)];
  for (std::size_t a = 0; a < detail::kinds; ++a) {
    for (std::size_t b = a; b < detail::kinds; ++b) {
      if (of_kind[a] == 0 || of_kind[b] == 0) continue;
      const double required = detail::or_nothing(pairs.by_kind[a][b], pairs.required);
      found.by_kind.push_back({{static_cast<Kind>(a), static_cast<Kind>(b)},
                               {of_kind[a], of_kind[b]},
                               pairs.required > 0 ? required / pairs.required : 0,
                               known(ties.by_kind[a][b], required),
                               known(ties.kind_strength[a][b], pairs.kind_pairs[a][b])});
    }
  }

  for (std::size_t i = 0; i < from.size(); ++i) {
    LeaderNetworks leader;
    leader.leader = from.leaders[i];
    const double required = detail::or_nothing(pairs.by_leader[i], pairs.required);
    leader.portion = pairs.required > 0 ? required / pairs.required / 2 : 0;
    leader.score = known(ties.by_leader[i], required);
    leader.without = known(ties.met - ties.by_leader[i],
                           detail::or_nothing(pairs.required - required, pairs.required));
    leader.dependence =
        !leader.without.known() ? leader.without
        : found.score.value > 0
            ? Estimate::of((found.score.value - leader.without.value) / found.score.value, evidence)
            : Estimate::none(Reason::no_ties, evidence);
    found.by_leader.push_back(leader);
  }
  return found;
}

Networks networks(const Network& network, const NetworksOptions& options, const Work& work) {
  return networks(Facts(network), options, work);
}

}  // namespace coalign::inline v0::alignment
