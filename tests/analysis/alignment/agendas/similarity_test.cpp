// SPDX-License-Identifier: MIT
#include "support/agendas_by_definition.hpp"
#include "support/random_agendas.hpp"

#include <coalign/analysis/alignment/agendas/similar_pairs.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>

using namespace coalign;
using alignment::Normalization;
using alignment::PairOrder;
using alignment::Similarity;
using alignment::SimilarityOptions;
using alignment::Statement;

namespace testing {

/// The numerator and the divisor of a pair's similarity, written as they are
/// defined.
struct SlowSimilarity {
  double above = 0, below = 0;
};

inline double weight_of_goal(const Network& network, std::size_t g) {
  return network.row<Goal>(g).weight;
}

inline SlowSimilarity slow_similarity(const Network& network, const Agenda& one,
                                      const Agenda& other, const SimilarityOptions& how) {
  double above = 0, most = 0, one_square = 0, other_square = 0, mine = 0, theirs = 0, only = 0,
         both = 0;
  for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
    const double w = weight_of_goal(network, g);
    const auto a = one.find(g), b = other.find(g);
    const bool has_a = a != one.end(), has_b = b != other.end();
    const double s = has_a ? a->second.stance : 0, p = has_a ? a->second.priority : 0;
    const double t = has_b ? b->second.stance : 0, q = has_b ? b->second.priority : 0;
    const double v = s * p, x = t * q, far = std::abs(s - t);
    one_square += w * v * v, other_square += w * x * x;
    const bool positions = how.similarity == Similarity::mactor;
    mine += w * (positions ? std::abs(v) : p), theirs += w * (positions ? std::abs(x) : q);
    if (has_a && has_b && s == t && p > 0 && q > 0) both += w * p * q;
    else only += w * (p + q);
    switch (how.similarity) {
      case Similarity::ruzicka:
        above += w * (v * x > 0 ? 1 : -1) * std::min(std::abs(v), std::abs(x));
        most += w * std::max(std::abs(v), std::abs(x));
        break;
      case Similarity::cosine:
        above += w * v * x;
        break;
      case Similarity::mactor:
        if (v * x != 0) above += w * (v * x > 0 ? 1 : -1) * (std::abs(v) + std::abs(x)) / 2;
        break;
      case Similarity::congruence:
        above += w * p * q * (1 - far / 2);
        break;
      case Similarity::conflict:
        above += w * p * q * far / 2;
        break;
      case Similarity::subtract:
        above += w * p * q * (1 - far);
        break;
      default:
        break;
    }
  }
  if (how.similarity == Similarity::ruzicka) return {above, most};
  if (how.similarity == Similarity::cosine) return {above, std::sqrt(one_square * other_square)};
  switch (how.normalization) {
    case Normalization::average:
      return {above, (mine + theirs) / 2};
    case Normalization::jaccard:
      return {above, only + both};
    case Normalization::cosine:
      return {above, mine * theirs};
    default:
      return {above, 1};
  }
}

inline SimilarityOptions random_similarity(Random& random) {
  SimilarityOptions how;
  how.similarity =
      random.one_of({Similarity::ruzicka, Similarity::cosine, Similarity::mactor,
                     Similarity::congruence, Similarity::conflict, Similarity::subtract});
  if (how.similarity == Similarity::mactor) {
    how.normalization = random.one_of({Normalization::none, Normalization::average});
  } else if (how.similarity >= Similarity::congruence) {
    how.normalization = static_cast<Normalization>(random.below(4));
  }
  return how;
}

/// A row of the Discourse Network Analyzer's sample: how often one was for and
/// against each concept.
inline std::vector<Statement> said(const std::array<int, 6>& pos, const std::array<int, 6>& neg) {
  std::vector<Statement> all;
  for (std::size_t k = 0; k < 6; ++k) {
    if (pos[k] != 0) all.push_back({k, 1, double(pos[k]), 1});
    if (neg[k] != 0) all.push_back({k, -1, double(neg[k]), 1});
  }
  return all;
}

}  // namespace testing

TEST_CASE("similarity: the sample of the Discourse Network Analyzer") {
  // leifeld/dna, sample.dna: 40 statements of seven organizations on six
  // concepts; the matrices by the formulas of its Exporter.java.
  const std::vector<std::vector<Statement>> actors{
      testing::said({0, 0, 1, 0, 2, 1}, {}),
      testing::said({0, 0, 0, 0, 1, 0}, {2, 0, 0, 0, 1, 0}),
      testing::said({0, 0, 0, 0, 0, 10}, {1, 0, 0, 0, 0, 0}),
      testing::said({}, {2, 0, 0, 0, 0, 2}),
      testing::said({0, 0, 0, 0, 0, 2}, {2, 0, 0, 0, 1, 0}),
      testing::said({2, 0, 1, 1, 1, 1}, {}),
      testing::said({1, 1, 1, 2, 1, 0}, {})};
  const double congruence[7][7] = {{0, 2, 10, 0, 2, 4, 3},   {2, 0, 2, 4, 5, 1, 1},
                                   {10, 2, 0, 2, 22, 10, 0}, {0, 4, 2, 0, 4, 0, 0},
                                   {2, 5, 22, 4, 0, 2, 0},   {4, 1, 10, 0, 2, 0, 6},
                                   {3, 1, 0, 0, 0, 6, 0}};
  const double conflict[7][7] = {
      {0, 2, 0, 2, 2, 0, 0}, {2, 0, 0, 0, 1, 5, 3}, {0, 0, 0, 20, 0, 2, 1}, {2, 0, 20, 0, 4, 6, 2},
      {2, 1, 0, 4, 0, 5, 3}, {0, 5, 2, 6, 5, 0, 0}, {0, 3, 1, 2, 3, 0, 0}};
  const double average[7] = {0, 0, 1.333333333, -0.5, 0, 0.8, 0.6};
  const double jaccard[7] = {0.714285714, 0.142857143, 0, 0.142857143, 0.956521739, 0.625, 0};
  const auto of = [&](std::size_t i, std::size_t j, SimilarityOptions how) {
    return alignment::pair_similarity(actors[i], actors[j], how).value;
  };
  for (std::size_t i = 0; i < 7; ++i) {
    for (std::size_t j = 0; j < 7; ++j) {
      if (i == j) continue;
      CHECK(of(i, j, {Similarity::congruence, Normalization::none}) == congruence[i][j]);
      CHECK(of(i, j, {Similarity::conflict, Normalization::none}) == conflict[i][j]);
      CHECK(of(i, j, {Similarity::subtract, Normalization::none}) ==
            congruence[i][j] - conflict[i][j]);
    }
    if (i != 0)
      CHECK(of(0, i, {Similarity::subtract, Normalization::average}) ==
            doctest::Approx(average[i]));
    if (i != 2)
      CHECK(of(2, i, {Similarity::congruence, Normalization::jaccard}) ==
            doctest::Approx(jaccard[i]));
  }
  // "cosine" as it is there: divided by the numbers of statements, 4 and 11.
  CHECK(of(0, 2, {Similarity::congruence, Normalization::cosine}) == doctest::Approx(10.0 / 44));
}

TEST_CASE(
    "similarity: a network's agendas, pooled, pair by pair, and the "
    "first of all pairs") {
  for (std::uint64_t seed = 0; seed < 400; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::AgendaField field;
    field.leaders = random.below(11);
    field.points = random.one_of({0U, 2U, 5U});
    const Network network = testing::random_agendas(random, field).build();
    const SimilarityOptions how = testing::random_similarity(random);
    CAPTURE(int(how.similarity));
    CAPTURE(int(how.normalization));
    alignment::AgendasOptions options;
    if (random.chance(0.3)) options.through = 0.5;
    for (std::size_t i = 0; i < field.leaders && seed % 2 == 0; ++i) {
      options.weights.push_back(random.chance(0.2) ? 0 : random.unit());
    }
    const testing::SlowAgendas slow(network, options);
    double above = 0, below = 0, cosines = 0, pairs = 0;
    std::vector<double> scores;
    for (std::size_t i = 0; i < field.leaders; ++i) {
      for (std::size_t j = i + 1; j < field.leaders; ++j) {
        if (slow.agendas[i].empty() || slow.agendas[j].empty()) continue;
        const auto one = testing::slow_similarity(network, slow.agendas[i], slow.agendas[j], how);
        const double u = slow.influence[i] * slow.influence[j];
        above += u * one.above, below += u * one.below;
        if (one.below > 0) {
          cosines += u * one.above / one.below, pairs += u;
          scores.push_back(one.above / one.below);
        }
        std::vector<Statement> a, b;
        for (const auto& [g, at] : slow.agendas[i]) {
          a.push_back({g, at.stance, at.priority, testing::weight_of_goal(network, g)});
        }
        for (const auto& [g, at] : slow.agendas[j]) {
          b.push_back({g, at.stance, at.priority, testing::weight_of_goal(network, g)});
        }
        const Estimate pair = alignment::pair_similarity(a, b, how);
        CHECK(pair.known() == (one.below > 0));
        if (pair.known())
          CHECK(pair.value == doctest::Approx(one.above / one.below).epsilon(1e-10));
      }
    }
    const auto found = alignment::similarity(network, how, options);
    const double wanted = how.similarity == Similarity::cosine ? cosines / pairs : above / below;
    if (found.score.known()) CHECK(found.score.value == doctest::Approx(wanted).epsilon(1e-9));
    else CHECK((!(std::abs(wanted) > 1e-12) || found.score.unknown == Reason::too_few));

    const bool lowest = how.similarity == Similarity::subtract && random.chance(0.5);
    const bool opposing = lowest || how.similarity == Similarity::conflict;
    std::sort(scores.begin(), scores.end(),
              [&](double a, double b) { return lowest ? a < b : a > b; });
    const auto best = alignment::similar_pairs(
        network, 6, opposing ? PairOrder::most_opposed : PairOrder::most_aligned, how, options);
    CHECK(best.size() <= 6);
    for (std::size_t k = 0; k < best.size(); ++k) {
      CHECK(best[k].score.value == doctest::Approx(scores[k]).epsilon(1e-9));
      const auto sums = slow.pair(best[k].first.index(), best[k].second.index());
      CHECK(best[k].overlap.value == doctest::Approx(sums.overlap()).epsilon(1e-9));
      CHECK(best[k].agreement.value == doctest::Approx(sums.agreement()).epsilon(1e-9));
    }
    if (best.size() < std::min<std::size_t>(6, scores.size())) {
      CHECK((lowest ? scores[best.size()] > -1e-12 : scores[best.size()] < 1e-12));
    }
  }
}

TEST_CASE(
    "similarity: of two leaders the pooled form is that of the pair; "
    "difference and overlap are agendas', on any number of threads") {
  testing::Random random(8);
  testing::AgendaField field;
  field.leaders = 9;
  const Network network = testing::random_agendas(random, field).build();
  const auto agendas = alignment::agendas(network);
  CHECK(alignment::similarity(network, {}).score.value ==
        doctest::Approx(agendas.score.value).epsilon(1e-12));
  CHECK(alignment::similarity(network, {Similarity::overlap, Normalization::none}).score.value ==
        doctest::Approx(agendas.overlap.value).epsilon(1e-12));
  const auto plain = alignment::pairs(network, 4, PairOrder::most_aligned);
  const auto same = alignment::similar_pairs(network, 4, PairOrder::most_aligned, {});
  REQUIRE(plain.size() == same.size());
  CHECK(plain[0].first == same[0].first);
  const SimilarityOptions cosine{Similarity::cosine, Normalization::none};
  const auto one =
      alignment::similar_pairs(network, 9, PairOrder::most_aligned, cosine, {}, {.threads = 1});
  const auto many =
      alignment::similar_pairs(network, 9, PairOrder::most_aligned, cosine, {}, {.threads = 5});
  REQUIRE(one.size() == many.size());
  for (std::size_t k = 0; k < one.size(); ++k) CHECK(one[k].score.value == many[k].score.value);
}

TEST_CASE("similarity: without a divisor it grows as the weight of a goal, of whatever size") {
  for (const double weight : {0.3, 1.0, 2.0, 3.0, 5.0, 0x1p300}) {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("goal"), .weight = weight});
    for (const char* name : {"one", "other"}) {
      b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
      b.add(AgendaEntry{.leader = b.id<Leader>(name), .goal = b.id<Goal>("goal"), .stance = 1});
    }
    const Network network = std::move(b).build();
    const auto of = [&](Similarity similarity, Normalization normalization) {
      const SimilarityOptions how{similarity, normalization};
      const double pooled = alignment::similarity(network, how).score.value;
      const auto pair = alignment::similar_pairs(network, 1, PairOrder::most_aligned, how);
      CHECK(pair.at(0).score.value == doctest::Approx(pooled).epsilon(1e-15));
      return pooled;
    };
    for (const Similarity raw :
         {Similarity::mactor, Similarity::congruence, Similarity::subtract}) {
      CHECK(of(raw, Normalization::none) == weight);
      CHECK(of(raw, Normalization::average) == 1);
    }
    CHECK(of(Similarity::congruence, Normalization::jaccard) == 1);
    CHECK(of(Similarity::congruence, Normalization::cosine) == doctest::Approx(1 / weight));
    CHECK(of(Similarity::cosine, Normalization::none) == doctest::Approx(1));
  }
}

TEST_CASE("similarity: nobody, one, and what makes no sense") {
  const SimilarityOptions mactor{Similarity::mactor, Normalization::none};
  CHECK(alignment::similarity(Network{}, mactor).score.unknown == Reason::no_agendas);
  CHECK(alignment::similar_pairs(Network{}, 3, PairOrder::most_aligned, mactor).empty());
  const std::vector<Statement> none;
  CHECK(alignment::pair_similarity(none, none, {Similarity::cosine, Normalization::none}).unknown ==
        Reason::nothing_shared);
  const SimilarityOptions wrong{Similarity::cosine, Normalization::jaccard};
  CHECK_THROWS_AS((void)alignment::similarity(Network{}, wrong), BadArgument);
  CHECK_THROWS_AS(
      (void)alignment::similarity(Network{}, mactor, {.silence = alignment::Silence::unknown}),
      BadArgument);
  CHECK_THROWS_AS((void)alignment::similar_pairs(Network{}, 3, PairOrder::most_aligned,
                                                 {Similarity::conflict, Normalization::none}),
                  BadArgument);
  CHECK_THROWS_AS((void)alignment::similar_pairs(Network{}, 3, PairOrder::most_opposed,
                                                 {Similarity::overlap, Normalization::none}),
                  BadArgument);
}
