// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/along_ties.hpp>

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/alignment/networks/detail/held.hpp>
#include <coalign/analysis/alignment/networks/detail/pair_table.hpp>
#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <array>
#include <cmath>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline constexpr std::uint64_t most_pairs_correlated = 20'000'000;

/// A tie between two known leaders, once.
struct KnownTie {
  std::uint32_t a, b;
  double weight;
};

/// The sums of one pair.
inline Sums sums_of_pair(const Held& held, std::size_t a, std::size_t b) {
  Sums sums;
  each_shared(held, a, b, [&](std::uint32_t g, std::size_t x, std::size_t y) {
    const double least = held.goal_weight[g] * std::min(held.priority[x], held.priority[y]);
    sums.meet(least, held.stance[x], held.stance[y]);
  });
  // The smaller and the larger of two priorities sum to both.
  sums.cared = std::max(sums.shared, held.cared[a] + held.cared[b] - sums.shared);
  return sums;
}

/// The sums of all pairs, for ties that are shuffled so many times.
inline auto sums_of_pairs(const Held& held, std::size_t ties, std::size_t shuffles,
                          const Work& work) {
  const auto of = [&held](std::size_t a, std::size_t b) { return sums_of_pair(held, a, b); };
  const double asked = static_cast<double>(ties) * static_cast<double>(shuffles);
  return PairTable<Sums, decltype(of)>(held.size(), asked, of, work);
}

/// Over all ties, where leader i holds what `who(i)` holds.
template <class Pairs, class Who>
Sums sums_along(const Pairs& pairs, const std::vector<KnownTie>& ties, Who&& who) {
  Sums sums;
  for (const KnownTie& tie : ties) {
    sums += pairs(who(tie.a), who(tie.b)).times(tie.weight);
  }
  return sums;
}

inline std::vector<KnownTie> known_ties(const Held& held, const UndirectedLayer& layer) {
  const std::vector<std::uint32_t> place = held.places(layer.leaders());
  std::vector<KnownTie> ties;
  for (std::uint32_t i = 0; i < held.size(); ++i) {
    const Neighbours near = layer.of(held.leaders[i]);
    for (std::size_t k = 0; k < near.size(); ++k) {
      const std::uint32_t j = place[near.leaders[k].index()];
      if (j != not_held && j > i && (held.answering[i] || held.answering[j])) {
        ties.push_back({i, j, near.weights[k]});
      }
    }
  }
  return ties;
}

template <class Pairs>
double score_of_pair(const Pairs& pairs, std::size_t a, std::size_t b) {
  const Sums pair = pairs(a, b);
  return pair.agreed / pair.cared;
}

/// r over all pairs of those who answered and care: their rows are whole. Shuffled, only the sum of
/// products changes, and that runs over ties.
template <class Pairs>
inference::PermutationTest correlation_along(const Held& held, const Pairs& of_pairs,
                                             const std::vector<KnownTie>& all_ties,
                                             const inference::PermutationOptions& options,
                                             const Work& work) {
  std::vector<std::uint32_t> place(held.size(), not_held), who;
  for (std::uint32_t i = 0; i < held.size(); ++i) {
    if (!held.answering[i] || !(held.cared[i] > 0)) continue;
    place[i] = static_cast<std::uint32_t>(who.size());
    who.push_back(i);
  }
  std::vector<KnownTie> ties;
  for (const KnownTie& tie : all_ties) {
    if (place[tie.a] != not_held && place[tie.b] != not_held) {
      ties.push_back({place[tie.a], place[tie.b], tie.weight});
    }
  }
  const auto n = static_cast<double>(who.size());
  const double pairs = n * (n - 1) / 2;
  const auto evidence = static_cast<std::uint64_t>(pairs);
  double t = 0, tt = 0;
  for (const KnownTie& tie : ties) t += tie.weight, tt += tie.weight * tie.weight;
  const double spread_of_ties = tt - t * t / pairs;
  double x = 0, xx = 0;
  Estimate observed = Estimate::none(held.size() == 0   ? held.nobody
                                     : who.size() < 3   ? Reason::too_few
                                     : all_ties.empty() ? Reason::no_ties
                                                        : Reason::too_many_pairs,
                                     evidence);
  double spread = 0;
  const auto r = [&](auto&& holder) {
    double tx = 0;
    for (const KnownTie& tie : ties) {
      tx += tie.weight * score_of_pair(of_pairs, who[holder(tie.a)], who[holder(tie.b)]);
    }
    return std::clamp((tx - t * x / pairs) / spread, -1.0, 1.0);
  };
  if (who.size() >= 3 && !all_ties.empty() && evidence <= most_pairs_correlated) {
    for (std::size_t a = 0; a < who.size(); ++a) {
      if (a % 64 == 0) work.check();
      for (std::size_t b = a + 1; b < who.size(); ++b) {
        const double score = score_of_pair(of_pairs, who[a], who[b]);
        x += score, xx += score * score;
      }
    }
    const double spread_of_scores = xx - x * x / pairs;
    const bool vary = spread_of_scores > 1e-12 * xx && spread_of_ties > 1e-12 * tt;
    spread = std::sqrt(spread_of_scores * spread_of_ties);
    observed = vary ? Estimate::of(r([](std::size_t i) { return i; }), evidence)
                    : Estimate::none(Reason::no_variation, evidence);
  }
  const auto statistics = [&]() -> inference::Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      values[0] = r([&](std::size_t i) { return permutation[i]; });
    };
  };
  return inference::permutation_tests(who.size(), {&observed, 1}, statistics,
                                      inference::task("agendas along ties: correlation"), options,
                                      work)
      .front();
}

/// Of entries with a stance: a pair that was not compared has no score to correlate.
inline inference::PermutationTest correlation_of_stances(const Facts& facts,
                                                         const AlongTiesOptions& options,
                                                         const Work& work) {
  const Held held = held_of(facts, facts.stances({}, work));
  const auto ties = known_ties(held, facts.undirected(options.layer, work));
  const auto pairs = sums_of_pairs(held, ties.size(), 2 * options.permutation.replicates, work);
  return correlation_along(held, pairs, ties, options.permutation, work);
}

}  // namespace detail

AlongTies along_ties(const Facts& facts, const AlongTiesOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::AgendaTable& table = facts.agendas({}, work);
  const detail::Held held = detail::held_of(facts, table);
  const auto ties = detail::known_ties(held, facts.undirected(options.layer, work));
  AlongTies found;
  found.leaders = network.size<Leader>();
  found.leaders_known = held.size();
  found.ties = ties.size();

  const Reason few = held.size() == 0   ? Reason::no_agendas
                     : held.size() == 1 ? Reason::too_few
                                        : Reason::no_priority;
  const auto pairs =
      detail::sums_of_pairs(held, ties.size(), 2 * options.permutation.replicates, work);
  const auto along = detail::sums_along(pairs, ties, [](std::size_t i) { return i; });
  const auto tied = detail::ratios(along, Silence::absent, ties.size(),
                                   held.size() >= 2 && ties.empty() ? Reason::no_ties : few);
  found.score = tied.score, found.agreement = tied.agreement, found.overlap = tied.overlap;
  const detail::Groups one{std::vector<std::uint32_t>(held.size(), 0), 1};
  const auto all = detail::ratios(detail::pool(table, one, work).whole, Silence::absent,
                                  table.leader.size(), few);
  found.score_all = all.score, found.agreement_all = all.agreement, found.overlap_all = all.overlap;

  const std::array<Estimate, 2> observed{found.score, found.agreement};
  const auto statistics = [&]() -> inference::Permuted {
    return [&](std::span<const std::uint32_t> permutation, std::span<double> values) {
      const detail::Sums sums =
          detail::sums_along(pairs, ties, [&](std::size_t i) { return permutation[i]; });
      if (sums.sides_unknown()) return;
      if (sums.cared > 0) values[0] = detail::numerator(sums, Silence::absent) / sums.cared;
      if (sums.compared > 0) values[1] = sums.agreed / sums.compared;
    };
  };
  const auto tests = inference::permutation_tests(held.size(), observed, statistics,
                                                  inference::task("agendas along ties"),
                                                  options.permutation, work);
  found.score_chance = tests[0];
  found.agreement_chance = tests[1];
  found.correlation = table.without_stance == 0
                          ? detail::correlation_along(held, pairs, ties, options.permutation, work)
                          : detail::correlation_of_stances(facts, options, work);
  return found;
}

AlongTies along_ties(const Network& network, const AlongTiesOptions& options, const Work& work) {
  return along_ties(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
