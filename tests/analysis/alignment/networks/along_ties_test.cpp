// SPDX-License-Identifier: MIT
#include "support/random_field.hpp"

#include <doctest/doctest.h>

#include <numeric>

using namespace coalign;

namespace testing {

/// The three sums over ties, pair by pair, where leader i holds what `who[i]` holds.
struct SlowAlong {
  double agreed = 0, shared = 0, cared = 0;

  void add(const SlowField& field, std::size_t a, std::size_t b, double t) {
    for (std::size_t g = 0; g < field.weight.size(); ++g) {
      const auto mine = field.entries[a].find(g), theirs = field.entries[b].find(g);
      const bool one = mine != field.entries[a].end(), other = theirs != field.entries[b].end();
      const double p = one ? mine->second.priority : 0, q = other ? theirs->second.priority : 0;
      cared += t * field.weight[g] * std::max(p, q);
      if (!one || !other) continue;
      shared += t * field.weight[g] * std::min(p, q);
      agreed += t * field.weight[g] * std::min(p, q) *
                (1 - std::abs(mine->second.stance - theirs->second.stance));
    }
  }
};

template <class Weight>
SlowAlong over_pairs(const SlowField& field, const std::vector<std::size_t>& who, Weight&& weight) {
  SlowAlong sums;
  for (std::size_t i = 0; i < who.size(); ++i) {
    for (std::size_t j = i + 1; j < who.size(); ++j) sums.add(field, who[i], who[j], weight(i, j));
  }
  return sums;
}

}  // namespace testing

TEST_CASE("along ties: what the definition says, pair by pair and shuffle by shuffle") {
  std::size_t known = 0, exact = 0, correlated = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    const testing::SlowField field(network, {});
    std::vector<std::size_t> who(field.known.size());
    std::iota(who.begin(), who.end(), std::size_t{0});
    const auto tie = [&](std::size_t i, std::size_t j) {
      return field.answered[i] || field.answered[j] ? field.tie[i][j] : 0;
    };
    const testing::SlowAlong slow = testing::over_pairs(field, who, tie);
    const testing::SlowAlong all =
        testing::over_pairs(field, who, [](std::size_t, std::size_t) { return 1; });
    const auto found = alignment::along_ties(network, {.permutation = {.replicates = 20}});
    CHECK(found.score.known() == (slow.cared > 0));
    CHECK(found.agreement.known() == (slow.shared > 0));
    CHECK(found.score_all.known() == (all.cared > 0));
    if (!found.score.known()) continue;
    ++known;
    CHECK(testing::close(found.score.value, slow.agreed / slow.cared));
    CHECK(testing::close(found.overlap.value, slow.shared / slow.cared));
    CHECK(testing::close(found.score_all.value, all.agreed / all.cared));
    if (found.agreement.known()) {
      CHECK(testing::close(found.agreement.value, slow.agreed / slow.shared));
    }

    // Pearson's r as it is printed, among those who answered and care.
    std::vector<double> x, t;
    const auto whole = [&](std::size_t i) {
      double sum = 0;
      for (const auto& [goal, entry] : field.entries[i]) sum += entry.priority;
      return field.answered[i] && sum > 0;
    };
    for (std::size_t i = 0; i < who.size(); ++i) {
      for (std::size_t j = i + 1; j < who.size(); ++j) {
        if (!whole(i) || !whole(j)) continue;
        testing::SlowAlong pair;
        pair.add(field, i, j, 1);
        x.push_back(pair.agreed / pair.cared);
        t.push_back(field.tie[i][j]);
      }
    }
    if (found.correlation.observed.known()) {
      ++correlated;
      const double n = double(x.size());
      const double mx = std::accumulate(x.begin(), x.end(), 0.0) / n;
      const double mt = std::accumulate(t.begin(), t.end(), 0.0) / n;
      double xt = 0, xx = 0, tt = 0;
      for (std::size_t k = 0; k < x.size(); ++k) {
        xt += (x[k] - mx) * (t[k] - mt);
        xx += (x[k] - mx) * (x[k] - mx);
        tt += (t[k] - mt) * (t[k] - mt);
      }
      CHECK(std::abs(found.correlation.observed.value - xt / std::sqrt(xx * tt)) < 1e-9);
      // Over all permutations no two matrices correlate.
      if (found.correlation.exact) CHECK(std::abs(found.correlation.mean.value) < 1e-9);
    }

    if (who.size() > 5 || exact > 20) continue;
    ++exact;
    double sum = 0, count = 0, as_much = 0;
    do {
      const testing::SlowAlong shuffled = testing::over_pairs(field, who, tie);
      if (shuffled.cared == 0) continue;
      const double score = shuffled.agreed / shuffled.cared;
      ++count, sum += score, as_much += score > slow.agreed / slow.cared - 1e-9 ? 1 : 0;
    } while (std::next_permutation(who.begin(), who.end()));
    CHECK(testing::close(found.score_chance.mean.value, sum / count));
    CHECK(testing::close(found.score_chance.p_greater.value, as_much / count));
  }
  CHECK(known > 100);
  CHECK(exact > 10);
  CHECK(correlated > 80);
}

TEST_CASE("along ties: two camps that talk among themselves") {
  NetworkBuilder b;
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(TieType{.id = b.id<TieType>("t"), .directed = Truth::no, .max = 1});
  std::vector<LeaderId> ids;
  for (int i = 0; i < 6; ++i) {
    ids.push_back(b.id<Leader>(std::to_string(i)));
    b.add(Leader{.id = ids.back(), .kind = Kind::individual});
    b.add(AgendaEntry{.leader = ids.back(), .goal = b.id<Goal>("g"), .stance = i < 3 ? 1.0 : -1.0});
  }
  for (const std::size_t camp : {0U, 3U}) {
    for (const auto& [i, j] : {std::pair(0U, 1U), {0U, 2U}, {1U, 2U}}) {
      b.add(
          Tie{.from = ids[camp + i], .to = ids[camp + j], .type = b.id<TieType>("t"), .weight = 1});
    }
  }
  const Network network = std::move(b).build();
  const auto found = alignment::along_ties(network);
  CHECK(found.agreement.value == 1);
  CHECK(found.agreement_all.value == doctest::Approx(-0.2));  // 6 pairs of 15 agree
  CHECK(found.agreement_chance.mean.value == doctest::Approx(-0.2));
  CHECK(found.agreement_chance.p_greater.value == doctest::Approx(0.1));
  CHECK(found.correlation.observed.value == doctest::Approx(1));
  CHECK(found.correlation.p_greater.value == doctest::Approx(0.1));
  CHECK(alignment::along_ties(Network{}).score.unknown == Reason::no_agendas);
}
