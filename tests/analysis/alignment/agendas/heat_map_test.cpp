// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/leaf_order.hpp>
#include <coalign/coalign.hpp>

#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <vector>

using namespace coalign;

namespace testing {

using Orders = std::vector<std::vector<std::size_t>>;

/// Every order of leaves that a tree of average linkage allows, made as slowly as it is defined.
inline Orders all_leaf_orders(const std::vector<double>& distances, std::size_t size) {
  std::vector<Orders> clusters;
  for (std::size_t i = 0; i < size; ++i) clusters.push_back({{i}});
  const auto apart = [&](const Orders& one, const Orders& other) {
    double sum = 0;
    for (const std::size_t a : one[0]) {
      for (const std::size_t b : other[0]) sum += distances[a * size + b];
    }
    return sum / static_cast<double>(one[0].size() * other[0].size());
  };
  while (clusters.size() > 1) {
    std::size_t a = 0, b = 1;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
      for (std::size_t j = i + 1; j < clusters.size(); ++j) {
        if (apart(clusters[i], clusters[j]) < apart(clusters[a], clusters[b])) {
          a = i;
          b = j;
        }
      }
    }
    Orders joined;
    for (const auto& one : clusters[a]) {
      for (const auto& other : clusters[b]) {
        for (const bool turned : {false, true}) {
          std::vector<std::size_t> order = turned ? other : one;
          const auto& rest = turned ? one : other;
          order.insert(order.end(), rest.begin(), rest.end());
          joined.push_back(order);
        }
      }
    }
    clusters.erase(clusters.begin() + static_cast<std::ptrdiff_t>(b));
    clusters[a] = joined;
  }
  return clusters[0];
}

inline double length_of(const std::vector<std::size_t>& order,
                        const std::vector<double>& distances) {
  double length = 0;
  for (std::size_t at = 1; at < order.size(); ++at) {
    length += distances[order[at - 1] * order.size() + order[at]];
  }
  return length;
}

}  // namespace testing

TEST_CASE(
    "heat map: no order that keeps clusters together has nearer neighbours, tried one by one") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const std::size_t size = 2 + random.below(7);
    std::vector<double> distances(size * size, 0.0);
    for (std::size_t i = 0; i < size; ++i) {
      for (std::size_t j = 0; j < i; ++j) {
        distances[i * size + j] = distances[j * size + i] = random.unit();
      }
    }
    const auto tree = alignment::detail::leaf_tree(distances, size, {});
    const auto& found = tree.order;
    const auto all = testing::all_leaf_orders(distances, size);
    CHECK(std::find(all.begin(), all.end(), found) != all.end());
    double least = std::numeric_limits<double>::infinity();
    for (const auto& order : all) least = std::min(least, testing::length_of(order, distances));
    CHECK(testing::length_of(found, distances) == doctest::Approx(least));
    REQUIRE(tree.merges.size() == size - 1);
    double last = 0;
    for (const auto& one : tree.merges) {  // the mean over pairs, nearest first
      REQUIRE((one.begin < one.middle && one.middle < one.end && one.end <= size));
      double sum = 0;
      for (std::size_t i = one.begin; i < one.middle; ++i) {
        for (std::size_t j = one.middle; j < one.end; ++j) {
          sum += distances[found[i] * size + found[j]];
        }
      }
      const auto pairs = static_cast<double>((one.middle - one.begin) * (one.end - one.middle));
      CHECK(one.apart == doctest::Approx(sum / pairs));
      CHECK(one.apart >= last - 1e-12);
      last = one.apart;
    }
    CHECK(tree.merges.back().end - tree.merges.back().begin == size);
  }
}

TEST_CASE("heat map: nothing of nobody, and one of one") {
  const alignment::HeatMap none = alignment::heat_map(Network{});
  CHECK(none.rows.empty());
  CHECK(none.columns.empty());
  CHECK(none.cells.empty());
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::individual});
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(AgendaEntry{
      .leader = b.id<Leader>("a"), .goal = b.id<Goal>("g"), .stance = -0.5, .priority = 0.25});
  const alignment::HeatMap one = alignment::heat_map(std::move(b).build());
  REQUIRE(one.cells.size() == 1);
  CHECK(one.cells[0].stance.value == -0.5);
  CHECK(one.cells[0].priority == 0.25);
}

TEST_CASE(
    "heat map: everybody once and every entry in its cell, and of more than asked those who speak "
    "most") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::AgendaField field{.leaders = 1 + random.below(30), .goals = 1 + random.below(9)};
    field.without_stance = random.one_of({0.0, 0.3});
    const Network network = testing::random_agendas(random, field).build();
    const Facts facts(network);
    const auto& table = facts.agendas();
    const alignment::HeatMap found = alignment::heat_map(facts);
    CHECK(found.leaders_known == table.leaders.size());
    CHECK(std::set<LeaderId>(found.rows.begin(), found.rows.end()) ==
          std::set<LeaderId>(table.leaders.begin(), table.leaders.end()));
    CHECK(found.rows.size() == table.leaders.size());
    CHECK(found.columns.size() == found.goals_known);
    CHECK(found.cells.size() == table.leader.size());
    std::size_t sides = 0;
    for (const auto& cell : found.cells) sides += cell.stance.known() ? 1U : 0U;
    CHECK(sides == table.leader.size() - table.without_stance);

    const alignment::HeatMap cut = alignment::heat_map(facts, {.leaders = 3, .goals = 2});
    CHECK(cut.rows.size() <= 3);
    CHECK(cut.columns.size() == std::min<std::size_t>(2, found.columns.size()));
    CHECK(cut.leaders_known == found.leaders_known);
    for (const GoalId goal : cut.columns) {
      const auto speak = [&](GoalId one) {
        return table.first[one.index() + 1] - table.first[one.index()];
      };
      for (const GoalId other : found.columns) {
        const bool in =
            std::find(cut.columns.begin(), cut.columns.end(), other) != cut.columns.end();
        CHECK((in || speak(other) <= speak(goal)));
      }
    }
  }
}

TEST_CASE("heat map: two camps stand apart, those in favour first") {
  NetworkBuilder b;
  const double sides[] = {-1, 1, -1, 1, -1};
  for (std::size_t i = 0; i < 5; ++i) {
    const LeaderId leader = b.id<Leader>("l" + std::to_string(i));
    b.add(Leader{.id = leader, .kind = Kind::individual});
    b.add(
        AgendaEntry{.leader = leader, .goal = b.id<Goal>("g"), .stance = sides[i], .priority = 1});
  }
  b.add(Goal{.id = b.id<Goal>("g")});
  const alignment::HeatMap found = alignment::heat_map(std::move(b).build());
  std::vector<std::uint32_t> rows;
  for (const LeaderId one : found.rows) rows.push_back(one.value);
  CHECK(std::set<std::uint32_t>(rows.begin(), rows.begin() + 2) == std::set<std::uint32_t>{1, 3});
}

TEST_CASE("heat map: more than it can draw is refused") {
  CHECK_THROWS_AS(static_cast<void>(alignment::heat_map(Network{}, {.leaders = 1001})),
                  BadArgument);
  CHECK_THROWS_AS(static_cast<void>(alignment::heat_map(Network{}, {.goals = 1001})), BadArgument);
}
