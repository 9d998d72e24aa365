// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/networks.hpp>

#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/builder.hpp>

#include "support/random_network.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <string>

using namespace coalign;

namespace testing {

/// The best arrangement as it is defined: all that pairs require, sorted, beside all ties, sorted.
inline double best_of_all_pairs(const Network& network) {
  namespace detail = alignment::detail;
  const auto from = detail::read_requirement(Facts(network), 0.5, {});
  const UndirectedLayer ties = undirected(layer(network));
  std::vector<double> needs, strengths;
  detail::Required one(from);
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    one.take(i);
    const Neighbours row = ties.of(from.leaders[i]);
    for (std::uint32_t j = i + 1; j < from.size(); ++j) {
      if (!from.compared(i, j)) continue;
      if (const double r = one.with(j); r > 0) needs.push_back(r);
      const auto at = std::find(row.leaders.begin(), row.leaders.end(), from.leaders[j]);
      if (at == row.leaders.end()) continue;
      strengths.push_back(row.weights[static_cast<std::size_t>(at - row.leaders.begin())]);
    }
  }
  std::sort(needs.begin(), needs.end(), std::greater<>{});
  std::sort(strengths.begin(), strengths.end(), std::greater<>{});
  double best = 0;
  for (std::size_t k = 0; k < std::min(needs.size(), strengths.size()); ++k) {
    best += strengths[k] * needs[k];
  }
  return best / detail::required_by_all(network, from, {});
}

/// Enough leaders that the search passes most pairs over, a block of them at a time.
inline Network many_leaders(std::uint64_t seed, std::uint32_t leaders, std::uint32_t goals,
                            std::uint32_t ties) {
  Random random(seed);
  NetworkBuilder b;
  const auto leader = [&](std::size_t i) { return b.id<Leader>("leader " + std::to_string(i)); };
  const auto goal = [&](std::size_t g) { return b.id<Goal>("goal " + std::to_string(g)); };
  b.add(TieType{.id = b.id<TieType>("trust"), .directed = Truth::no, .max = 1});
  for (std::uint32_t g = 0; g < goals; ++g) b.add(Goal{.id = goal(g)});
  for (std::uint32_t i = 0; i < leaders; ++i) {
    b.add(Leader{.id = leader(i), .kind = Kind::individual});
    const std::size_t first = random.below(goals);
    for (std::size_t k = 0; k < 3; ++k) {
      b.add(AgendaEntry{.leader = leader(i),
                        .goal = goal((first + k) % goals),
                        .stance = random.between(-4, 4) / 4.0,
                        .priority = random.between(0, 8) / 8.0});
    }
  }
  for (std::uint32_t k = 1; k <= ties; ++k) {
    b.add(Tie{.from = leader(k % leaders),
              .to = leader((k % leaders + k / leaders + 1) % leaders),
              .type = b.id<TieType>("trust"),
              .weight = random.between(1, 4) / 4.0});
  }
  return std::move(b).build();
}

inline bool same_as_all_pairs(const Network& network) {
  const alignment::Networks found = alignment::networks(network);
  if (!found.score.known()) return !found.of_best.known();
  const double room = best_of_all_pairs(network) - found.density.value;
  if (!found.of_best.known()) return room <= 1e-9;
  return found.of_best.value == (found.score.value - found.density.value) / room;
}

}  // namespace testing

TEST_CASE(
    "the most required pairs for as many ties are found without all pairs, to the same bits") {
  for (std::uint64_t seed = 0; seed < 200; ++seed) {
    CAPTURE(seed);
    CHECK(testing::same_as_all_pairs(testing::random_network(seed, 1 + seed % 40)));
  }
  for (const std::array size : {std::array{1500U, 4U, 200U}, {1500U, 60U, 4000U}}) {
    const unsigned leaders = size[0], goals = size[1], ties = size[2];
    CAPTURE(goals);
    CHECK(testing::same_as_all_pairs(testing::many_leaders(7, leaders, goals, ties)));
  }
}

TEST_CASE("networks of more than 20 million pairs have a best arrangement") {
  const auto found = alignment::networks(testing::many_leaders(3, 6'400, 300, 6'000));
  CHECK(found.pairs > 20'000'000);
  CHECK(found.of_best.known());
}

TEST_CASE("the best arrangement is left out where it was not asked for, and all else stays") {
  const Network network = testing::many_leaders(5, 50, 6, 80);
  const auto all = alignment::networks(network);
  const auto without = alignment::networks(network, {.of_best = false});
  CHECK(all.of_best.known());
  CHECK(without.of_best.unknown == Reason::not_asked);
  CHECK(without.score.value == all.score.value);
  CHECK(without.placement.value == all.placement.value);
}
