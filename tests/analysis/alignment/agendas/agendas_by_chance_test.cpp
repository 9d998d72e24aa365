// SPDX-License-Identifier: MIT
#include "support/agendas_by_definition.hpp"
#include "support/drawn_fields.hpp"
#include "support/rounds.hpp"
#include "support/without_a_leader.hpp"

#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/drawn_goals.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <map>
#include <numeric>

using namespace coalign;
using alignment::AgendasByChance;
using alignment::detail::Cared;
using alignment::detail::DrawnGoals;

namespace testing {

inline double slow_overlap(const std::vector<std::vector<double>>& priorities,
                           const std::vector<double>& weight) {
  double shared = 0, cared = 0;
  for (std::size_t i = 0; i < priorities.size(); ++i) {
    for (std::size_t j = i + 1; j < priorities.size(); ++j) {
      for (std::size_t g = 0; g < weight.size(); ++g) {
        shared += weight[g] * std::min(priorities[i][g], priorities[j][g]);
        cared += weight[g] * std::max(priorities[i][g], priorities[j][g]);
      }
    }
  }
  return shared / cared;
}

/// The definition of a draw, written slowly: goals one after the other, of those left, as likely as they are.
inline double slow_drawn_overlap(const std::vector<std::vector<double>>& priorities, bool popular,
                                 const std::vector<double>& weight, Random& random) {
  const std::size_t goals = weight.size();
  std::vector<double> likely(goals, popular ? 0.0 : 1.0);
  for (const auto& row : priorities) {
    for (std::size_t g = 0; g < goals && popular; ++g) likely[g] += row[g];
  }
  std::vector<std::vector<double>> made(priorities.size(), std::vector<double>(goals, 0.0));
  for (std::size_t i = 0; i < priorities.size(); ++i) {
    std::vector<double> own;
    for (const double p : priorities[i]) {
      if (p > 0) own.push_back(p);
    }
    for (std::size_t k = own.size(); k > 1; --k) std::swap(own[k - 1], own[random.below(k)]);
    std::vector<double> left = likely;
    for (const double p : own) {
      double at = random.unit() * std::accumulate(left.begin(), left.end(), 0.0);
      std::size_t g = 0;
      while (g + 1 < goals && (left[g] == 0 || at >= left[g])) at -= left[g++];
      made[i][g] = p;
      left[g] = 0;
    }
  }
  return slow_overlap(made, weight);
}

struct MeanAndSpread {
  double mean = 0, sd = 0;
};
template <class Draw>
MeanAndSpread of_many(std::size_t many, Draw&& draw) {
  double sum = 0, squares = 0;
  for (std::size_t r = 0; r < many; ++r) {
    const double x = draw();
    sum += x, squares += x * x;
  }
  const auto n = static_cast<double>(many);
  return {sum / n, std::sqrt(std::max(squares / n - sum * sum / n / n, 0.0))};
}

}  // namespace testing

TEST_CASE("agendas by chance: draws are those of the definition") {
  testing::Random random(7);
  for (const std::size_t leaders : {4U, 9U}) {
    const auto rows = testing::drawn_field(random, leaders, 6, true);
    NetworkBuilder unused;
    const Network network = testing::network_of(rows);
    const Cared cared(Facts(network).agendas({}, {}));
    for (const bool popular : {false, true}) {
      DrawnGoals goals(cared, popular);
      inference::Random own(3, 4, 5);
      const auto fast = testing::of_many(40'000, [&] { return goals.overlap(own); });
      const auto slow = testing::of_many(40'000, [&] {
        return testing::slow_drawn_overlap(rows, popular, std::vector<double>(6, 1.0), random);
      });
      const double error = 4.5 * slow.sd / std::sqrt(20'000.0);
      CHECK(std::abs(fast.mean - slow.mean) <= error + 1e-12);
      CHECK(std::abs(fast.sd - slow.sd) <= error + 1e-12);
    }
  }
}

TEST_CASE("agendas by chance: all goals named leaves nothing to chance") {
  const Network network = testing::network_of({{1, 1, 1}, {1, 1, 1}, {1, 1, 1}, {1, 1, 1}});
  const AgendasByChance found = alignment::agendas_by_chance(network);
  for (const auto* test : {&found.any_goal, &found.popular_goal}) {
    CHECK(test->observed.value == 1);
    CHECK(test->mean.value == 1);
    CHECK(test->p_greater.value == 1);
  }
  CHECK(found.overlap_difference.value == 0);
}

TEST_CASE("agendas by chance: popular goals are more than any goal, and no more than popular") {
  testing::Random random(4);
  const Network network = testing::network_of(testing::drawn_field(random, 40, 12, true));
  const AgendasByChance found = alignment::agendas_by_chance(network);
  CHECK(found.any_goal.p_greater.value < 0.01);
  CHECK(found.popular_goal.p_greater.value > found.any_goal.p_greater.value);
  CHECK(found.overlap.value == found.popular_goal.mean.value);
  CHECK(found.overlap_difference.value ==
        doctest::Approx(found.any_goal.observed.value - found.overlap.value).epsilon(1e-14));
  CHECK(found.score.value == doctest::Approx(found.overlap.value / 3).epsilon(1e-12));
}

TEST_CASE("agendas by chance: a goal that all name is more than a popular one") {
  std::vector<std::vector<double>> rows(20, std::vector<double>(12, 0.0));
  for (std::size_t i = 0; i < rows.size(); ++i) {
    rows[i][0] = 1;
    rows[i][1 + i % 11] = 1;
  }
  const AgendasByChance found = alignment::agendas_by_chance(testing::network_of(rows));
  CHECK(found.popular_goal.p_greater.value < 0.05);
  CHECK(found.overlap_difference.interval->low > 0);
}

TEST_CASE("agendas by chance: differences to the stricter chance leave one leader out") {
  testing::Random random(21);
  const Network network = testing::network_of(testing::drawn_field(random, 12, 8, true));
  const AgendasByChance found = alignment::agendas_by_chance(network);
  const double times = found.overlap.value / alignment::agendas(network).chance.overlap.value;
  REQUIRE(times > 1);
  std::vector<double> overlap, score;
  for (std::uint32_t i = 0; i < network.size<Leader>(); ++i) {
    const auto rest = alignment::agendas(testing::without_leader(network, i));
    overlap.push_back(rest.overlap.value - times * rest.chance.overlap.value);
    score.push_back(rest.score.value - times * rest.chance.score.value);
  }
  const auto same = [](const Estimate& fast, const std::vector<double>& without, Range range) {
    const auto slow = inference::jackknife(fast.value, without, range);
    REQUIRE(fast.interval);
    CHECK(fast.interval->low == doctest::Approx(slow->low).epsilon(1e-9));
    CHECK(fast.interval->high == doctest::Approx(slow->high).epsilon(1e-9));
  };
  same(found.overlap_difference, overlap, {-1, 1});
  same(found.score_difference, score, {-2, 1});
}

TEST_CASE("agendas by chance: p is evenly spread where goals are drawn, and never too small") {
  testing::Random random(11);
  std::vector<double> any, popular, both;
  for (std::size_t k = 0; k < testing::rounds(600); ++k) {
    alignment::AgendasByChanceOptions how;
    how.permutation = {k + 1, 199};
    const auto evenly = testing::network_of(testing::drawn_field(random, 10, 8, false));
    any.push_back(alignment::agendas_by_chance(evenly, how).any_goal.p_greater.value);
    both.push_back(alignment::agendas_by_chance(evenly, how).popular_goal.p_greater.value);
    const auto uneven = testing::network_of(testing::drawn_field(random, 10, 8, true));
    popular.push_back(alignment::agendas_by_chance(uneven, how).popular_goal.p_greater.value);
  }
  const double most = testing::ks_bound(any.size());
  CHECK(testing::from_uniform(any).distance < most);
  CHECK(testing::from_uniform(popular).too_small < most);
  CHECK(testing::from_uniform(both).too_small < most);
}

TEST_CASE("agendas by chance: the same bits on any number of threads") {
  testing::Random random(5);
  const Network network = testing::network_of(testing::drawn_field(random, 30, 10, true));
  const AgendasByChance one = alignment::agendas_by_chance(network);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    const AgendasByChance more = alignment::agendas_by_chance(network, {}, work);
    for (const auto test : {&AgendasByChance::any_goal, &AgendasByChance::popular_goal}) {
      CHECK((one.*test).mean.value == (more.*test).mean.value);
      CHECK((one.*test).sd.value == (more.*test).sd.value);
      CHECK((one.*test).p_greater.value == (more.*test).p_greater.value);
    }
  }
}

TEST_CASE("agendas by chance: what is not known") {
  const auto nobody = alignment::agendas_by_chance(NetworkBuilder().build());
  CHECK(nobody.any_goal.p_greater.unknown == Reason::no_agendas);
  CHECK(nobody.score_difference.unknown == Reason::no_agendas);
  const auto alone = alignment::agendas_by_chance(testing::network_of({{1, 0}}));
  CHECK(alone.popular_goal.p_greater.unknown == Reason::too_few);
  alignment::AgendasByChanceOptions none;
  none.permutation.replicates = 0;
  const auto asked = alignment::agendas_by_chance(testing::network_of({{1, 0}, {1, 1}}), none);
  CHECK(asked.any_goal.p_greater.unknown == Reason::not_asked);
  CHECK(asked.overlap.value == doctest::Approx(0.5).epsilon(1e-12));
}
