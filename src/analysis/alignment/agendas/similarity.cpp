// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/similarity.hpp>

#include <coalign/analysis/alignment/agendas/detail/likeness.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

void check_similarity(const SimilarityOptions& how, Silence silence) {
  const bool discourse = how.similarity >= Similarity::congruence;
  const bool mactor =
      how.similarity == Similarity::mactor && how.normalization == Normalization::average;
  if (how.normalization != Normalization::none && !discourse && !mactor) {
    throw BadArgument(
        "normalization is for congruence, conflict and subtract; "
        "mactor has none or average");
  }
  if (silence == Silence::unknown && how.similarity != Similarity::difference) {
    throw BadArgument("only the similarity difference can leave out what is not known");
  }
}

/// Sums over pairs of leaders, each weighted by both influences.
struct OverPairs {
  double influence = 0, squares = 0;  // sum u, sum u^2

  void add(double u) noexcept { influence += u, squares += u * u; }
  /// sum over pairs of u u'.
  [[nodiscard]] double pairs() const noexcept {
    return std::max((influence * influence - squares) / 2, 0.0);
  }
};

/// Things with an amount x: sum u x, sum u^2 x, sum u^2 x^2.
struct Amounts {
  double once = 0, twice = 0, squares = 0;

  void add(double u, double x) noexcept {
    once += u * x;
    twice += u * u * x;
    squares += u * x * u * x;
  }
  /// sum over pairs of u u' (x + x'), of those whose influences are `all`.
  [[nodiscard]] double sums(const OverPairs& all) const noexcept {
    return std::max(all.influence * once - twice, 0.0);
  }
  /// sum over pairs of u u' x x'.
  [[nodiscard]] double products() const noexcept {
    return std::max((once * once - squares) / 2, 0.0);
  }
};

/// A goal's entries with the influence of who has them.
struct Positioned {
  double stance, priority, influence;
  [[nodiscard]] double size() const noexcept { return std::abs(stance * priority); }
};

inline void pool_ruzicka(PairLikeness& sum, double w, std::vector<Positioned>& here) {
  std::sort(here.begin(), here.end(), [](const Positioned& a, const Positioned& b) {
    return a.size() != b.size() ? a.size() > b.size() : a.influence > b.influence;
  });
  double above[2] = {0, 0};  // influence of those before, against and for
  for (const Positioned& one : here) {
    const bool for_it = one.stance > 0;
    const double amount = w * one.influence * one.size();
    if (!(one.size() > 0)) break;
    sum.agreeing += amount * above[for_it];
    sum.opposing += amount * above[!for_it];
    above[for_it] += one.influence;
  }
  sum.shared = sum.agreeing + sum.opposing;
}

inline void pool_mactor(PairLikeness& sum, double w, const std::vector<Positioned>& here) {
  OverPairs people[2];
  Amounts sizes[2];
  for (const Positioned& one : here) {
    if (!(one.size() > 0)) continue;
    people[one.stance > 0].add(one.influence);
    sizes[one.stance > 0].add(one.influence, one.size());
  }
  for (const int side : {0, 1}) {
    sum.agreeing += w * sizes[side].sums(people[side]) / 2;
    sum.opposing += w * people[side].influence * sizes[1 - side].once / 2;
  }
}

/// Congruence as agreeing, conflict as opposing.
inline void pool_discourse(PairLikeness& sum, double w, std::vector<Positioned>& here) {
  std::sort(here.begin(), here.end(), [](const Positioned& a, const Positioned& b) {
    if (a.stance != b.stance) return a.stance < b.stance;
    return a.priority != b.priority ? a.priority < b.priority : a.influence < b.influence;
  });
  Amounts all;
  double before = 0, before_stance = 0, far = 0;
  for (std::size_t k = 0; k < here.size();) {
    OverPairs people;
    Amounts same;
    const double stance = here[k].stance;
    for (; k < here.size() && here[k].stance == stance; ++k) {
      if (!(here[k].priority > 0)) continue;
      people.add(here[k].influence);
      same.add(here[k].influence, here[k].priority);
      all.add(here[k].influence, here[k].priority);
    }
    far += same.once * (stance * before - before_stance);
    before += same.once;
    before_stance += same.once * stance;
    sum.shared += w * same.products();
    sum.matched += w * same.sums(people);
  }
  sum.opposing += w * far / 2;
  sum.agreeing += w * (all.products() - far / 2);
}

/// The mean cosine over pairs of those with a position: half of |sum of unit
/// vectors|^2 - sum u^2.
inline Estimate pool_cosine(const facts::AgendaTable& table, const std::vector<double>& own,
                            std::size_t evidence) {
  OverPairs people;
  std::size_t compared = 0;
  for (std::size_t i = 0; i < own.size(); ++i) {
    if (!(own[i] > 0 && table.influence[i] > 0)) continue;
    people.add(table.influence[i]);
    ++compared;
  }
  if (compared < 2)
    return Estimate::none(compared == 0 ? Reason::no_priority : Reason::too_few, evidence);
  double squares = 0;
  for (std::size_t g = 0; g < table.goals(); ++g) {
    double sum = 0, alone = 0;
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      const std::uint32_t i = table.leader[e];
      if (!(own[i] > 0)) continue;
      const double x = table.influence[i] * table.stance[e] * table.priority[e] / std::sqrt(own[i]);
      sum += x;
      alone += x * x;
    }
    squares += table.goal_weight[g] * (sum * sum - alone) / 2;
  }
  return Estimate::of(squares / people.pairs(), evidence);
}

/// The sums over pairs, goal by goal; `own` gets what each leader is likened by.
inline PairLikeness pool_positions(const facts::AgendaTable& table, Similarity by,
                                   std::vector<double>& own, const Work& work) {
  PairLikeness sum;
  std::vector<Positioned> here;
  for (std::size_t g = 0; g < table.goals(); ++g) {
    work.check();
    const double w = table.goal_weight[g];
    here.clear();
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      const double s = table.stance[e], p = table.priority[e];
      own[table.leader[e]] += w * own_part(by, s, p);
      here.push_back({s, p, table.influence[table.leader[e]]});
    }
    if (by == Similarity::ruzicka) pool_ruzicka(sum, w, here);
    else if (by == Similarity::mactor) pool_mactor(sum, w, here);
    else if (by != Similarity::cosine) pool_discourse(sum, w, here);
  }
  return sum;
}

inline double divisor_of_all(const PairLikeness& sum, const SimilarityOptions& how,
                             const Amounts& amounts, const OverPairs& everyone) {
  if (how.similarity == Similarity::ruzicka) return amounts.sums(everyone) - sum.shared;
  if (how.normalization == Normalization::average) return amounts.sums(everyone) / 2;
  if (how.normalization == Normalization::cosine) return amounts.products();
  if (how.normalization == Normalization::jaccard) {
    return amounts.sums(everyone) - sum.matched + sum.shared;
  }
  return everyone.pairs();
}

}  // namespace detail

Estimate pair_similarity(std::span<const Statement> one, std::span<const Statement> other,
                         const SimilarityOptions& how) {
  detail::check_similarity(how, Silence::absent);
  double a = 0, b = 0;
  const auto take = [&](const Statement& said, double& own) {
    const bool good = std::abs(said.stance) <= 1 && said.priority >= 0 && said.weight >= 0 &&
                      std::isfinite(said.priority) && std::isfinite(said.weight);
    if (!good) throw BadArgument("stances are from -1 to 1, priorities and weights at least 0");
    own += said.weight * detail::own_part(how.similarity, said.stance, said.priority);
  };
  for (const Statement& said : one) take(said, a);
  for (const Statement& said : other) take(said, b);
  detail::PairLikeness sum;
  for (const Statement& mine : one) {
    for (const Statement& theirs : other) {
      if (mine.goal != theirs.goal) continue;
      detail::add_likeness(sum, how.similarity, mine.weight, mine.stance, mine.priority,
                           theirs.stance, theirs.priority);
    }
  }
  const std::size_t evidence = one.size() + other.size();
  const double divisor = detail::divisor(sum, how, a, b);
  if (!(divisor > 0)) return Estimate::none(Reason::nothing_shared, evidence);
  return Estimate::of(sum.signed_sum() / divisor, evidence);
}

NetworkSimilarity similarity(const Facts& facts, const SimilarityOptions& how,
                             const AgendasOptions& options, const Work& work) {
  detail::check_similarity(how, options.silence);
  const bool as_agendas =
      how.similarity == Similarity::difference || how.similarity == Similarity::overlap;
  const facts::AgendaTable& table =
      as_agendas ? facts.agendas(options.reading(), work) : facts.stances(options.reading(), work);
  const std::size_t evidence = table.leader.size();
  NetworkSimilarity found{how.similarity, how.normalization, {}, Estimate::none(Reason::not_asked)};
  std::size_t influential = 0;
  detail::OverPairs everyone;
  for (const double u : table.influence) {
    influential += u > 0 ? 1 : 0;
    everyone.add(u);
  }
  if (influential < 2) {
    const Reason why = table.leaders.empty() ? facts::nobody(table) : Reason::too_few;
    found.score = Estimate::none(why, evidence);
    return found;
  }
  if (as_agendas) {
    const detail::Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
    const detail::Ratios parts = detail::ratios(detail::pool(table, one, work).whole,
                                                options.silence, evidence, Reason::no_priority);
    found.score = how.similarity == Similarity::overlap ? parts.overlap : parts.score;
    return found;
  }
  std::vector<double> own(table.leaders.size(), 0.0);
  const detail::PairLikeness sum = detail::pool_positions(table, how.similarity, own, work);
  if (how.similarity == Similarity::cosine) {
    found.score = detail::pool_cosine(table, own, evidence);
    return found;
  }
  detail::Amounts amounts;
  for (std::size_t i = 0; i < own.size(); ++i) amounts.add(table.influence[i], own[i]);
  const double divisor = detail::divisor_of_all(sum, how, amounts, everyone);
  const double value = how.similarity == Similarity::congruence ? sum.agreeing
                       : how.similarity == Similarity::conflict ? sum.opposing
                                                                : sum.signed_sum();
  const bool positions = sum.agreeing + sum.opposing > 0;
  found.score =
      divisor > 0
          ? Estimate::of(detail::in_weights_given(value / divisor, how, table.goal_exponent),
                         evidence)
          : Estimate::none(Reason::no_priority, evidence);
  found.convergence = positions
                          ? Estimate::of(sum.agreeing / (sum.agreeing + sum.opposing), evidence)
                          : Estimate::none(Reason::nothing_shared, evidence);
  return found;
}

NetworkSimilarity similarity(const Network& network, const SimilarityOptions& how,
                             const AgendasOptions& options, const Work& work) {
  return similarity(Facts(network), how, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
