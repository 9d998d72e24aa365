// SPDX-License-Identifier: MIT
#include "support/classic_networks.hpp"

#include <coalign/analysis/inference/places.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/analysis/structure/brokerage.hpp>
#include <coalign/analysis/structure/communities.hpp>
#include <coalign/analysis/structure/distances.hpp>
#include <coalign/analysis/structure/hierarchy.hpp>
#include <coalign/analysis/structure/holes.hpp>
#include <coalign/analysis/structure/key_players.hpp>
#include <coalign/analysis/structure/positions.hpp>
#include <coalign/analysis/structure/spectral.hpp>

#include <coalign/graph/layer_view.hpp>
#include <coalign/model/builder.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <vector>

using namespace coalign;

TEST_CASE("positions of Florentine families, as igraph and sna have them") {
  const Network network = testing::network_of(16, testing::florentine_marriages, Truth::no);
  const UndirectedLayer marriages = undirected(layer(network));
  const auto between = structure::betweenness(marriages);
  CHECK(between[8] == doctest::Approx(47.5));
  CHECK(between[6] == doctest::Approx(23.1666666667));
  const auto holes = structure::structural_holes(marriages);
  CHECK(holes.constraint[8] == doctest::Approx(0.20987654321).epsilon(1e-9));
  CHECK(holes.constraint[10] == doctest::Approx(0.6558641975).epsilon(1e-9));
  CHECK(std::isnan(holes.constraint[11]));
  CHECK(structure::distances(marriages).mean == doctest::Approx(2.4857142857));
  CHECK(structure::distances(marriages).longest == 5);
  const auto rank = structure::pagerank(marriages);
  CHECK(rank[8] == doctest::Approx(0.14437347029).epsilon(1e-9));
  CHECK(std::accumulate(rank.begin(), rank.end(), 0.0) == doctest::Approx(1));

  const auto table = structure::positions(network);
  REQUIRE(table.rows.size() == 16);
  CHECK(table.rows[8].betweenness.value == doctest::Approx(47.5));
  CHECK(table.rows[8].among_first == 5);
  CHECK(table.rows[11].among_first == 0);
  CHECK(table.rows[11].constraint.unknown == Reason::no_ties);
  CHECK(table.components == 2);
  CHECK(table.alone == 1);
  const auto few = structure::positions(network, {{}, 3, 1});
  REQUIRE(few.rows.size() == 3);
  CHECK(few.rows[0].leader == LeaderId{8});
}

TEST_CASE(
    "ties of strength 0 hold nobody back: those whom another knows so keep their constraint") {
  // 0, 1 and 2 know each other; 3 knows all of them, with a strength of 0 as the least number above it says.
  constexpr double none = std::numeric_limits<double>::denorm_min();
  const std::vector<std::int64_t> first{0, 3, 6, 9, 12}, to{1, 2, 3, 0, 2, 3, 0, 1, 3, 0, 1, 2};
  const std::vector<double> weights{1, 1, none, 1, 1, none, 1, 1, none, none, none, none};
  const auto holes = structure::structural_holes(LayerView::from_rows(first, to, weights, false));
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(holes.constraint[i] == doctest::Approx(2 * 0.75 * 0.75));
    CHECK(holes.effective_size[i] == doctest::Approx(2));
  }
  CHECK(std::isnan(holes.constraint[3]));
  CHECK(std::isnan(holes.effective_size[3]));
}

TEST_CASE("PageRank holds its equation: ties both ways and one way, of one strength and of many") {
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    const bool directed = seed % 2 == 0, even = seed % 4 < 2;
    const std::size_t n = 1 + seed * 5;
    inference::Random random(seed, inference::task("a layer for PageRank"), 0);
    std::vector<std::vector<double>> w(n, std::vector<double>(n, 0.0));
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = directed ? 0 : i + 1; j < n; ++j) {
        if (i == j || random.uniform() >= 3.0 / static_cast<double>(n)) continue;
        w[i][j] = even ? 2 : static_cast<double>(1 + random.below(5));
        if (!directed) w[j][i] = w[i][j];
      }
    }
    std::vector<std::int64_t> first{0}, to;
    std::vector<double> weights, strength(n, 0.0);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (w[i][j] == 0) continue;
        to.push_back(static_cast<std::int64_t>(j));
        weights.push_back(w[i][j]);
        strength[i] += w[i][j];
      }
      first.push_back(static_cast<std::int64_t>(to.size()));
    }
    for (const double damping : {0.0, 0.5, 0.85, 0.99}) {
      CAPTURE(seed);
      CAPTURE(damping);
      const auto rank =
          structure::pagerank(LayerView::from_rows(first, to, weights, directed), damping);
      double anew = 1 - damping, all = 0;
      for (std::size_t i = 0; i < n; ++i) {
        all += rank[i];
        if (strength[i] == 0) anew += damping * rank[i];
      }
      CHECK(all == doctest::Approx(1).epsilon(1e-12));
      for (std::size_t j = 0; j < n; ++j) {
        double wanted = anew / static_cast<double>(n);
        for (std::size_t i = 0; i < n; ++i) {
          if (w[i][j] > 0) wanted += damping * rank[i] * w[i][j] / strength[i];
        }
        CHECK(rank[j] == doctest::Approx(wanted).epsilon(1e-11));
      }
    }
  }
}

TEST_CASE("places by betweenness: each leader taken out of the network, slowly") {
  struct Case {
    int leaders;
    const testing::Arcs& arcs;
    Truth directed;
  };
  for (const Case& one : {Case{16, testing::florentine_marriages, Truth::no},
                          Case{21, testing::krackhardt_friendship, Truth::yes}}) {
    const auto n = static_cast<std::uint32_t>(one.leaders);
    const auto shares = [&](int leaders, const testing::Arcs& arcs) {
      const Layer ties = layer(testing::network_of(leaders, arcs, one.directed));
      auto found = one.directed == Truth::yes ? structure::betweenness(ties)
                                              : structure::betweenness(undirected(ties));
      for (double& x : found) x /= (leaders - 1) * (leaders - 2);
      return found;
    };
    std::vector<std::uint32_t> all(n);
    std::iota(all.begin(), all.end(), 0U);
    inference::Places places(shares(one.leaders, one.arcs), all);
    for (std::uint32_t u = 0; u < n; ++u) {
      auto rest = shares(one.leaders - 1, testing::arcs_without(one.arcs, static_cast<int>(u)));
      rest.insert(rest.begin() + u, 0);
      places.add(std::array{u}, rest);
    }
    const auto found =
        structure::positions(testing::network_of(one.leaders, one.arcs, one.directed));
    for (std::uint32_t v = 0; v < n; ++v) {
      const Estimate wanted = places.place(v, 0.95, n);
      CHECK(found.rows[v].place.value == wanted.value);
      CHECK(found.rows[v].place.interval == wanted.interval);
    }
  }
}

TEST_CASE("places: the middle of a star is first, whoever is left out; of a ring nobody is") {
  testing::Arcs star, ring;
  for (int i = 1; i < 9; ++i) star.emplace_back(0, i);
  for (int i = 0; i < 9; ++i) ring.emplace_back(i, (i + 1) % 9);
  const auto one = structure::positions(testing::network_of(9, star, Truth::no), {{}, 2, 1});
  CHECK(one.rows[0].place.interval == Interval{1, 1});
  CHECK(one.rows[1].place.interval == Interval{2, 9});
  for (const auto& row : structure::positions(testing::network_of(9, ring, Truth::no)).rows) {
    CHECK(row.place.value == 1);
    CHECK(row.place.interval == Interval{1, 9});
  }
}

TEST_CASE("trust and value of four members, as PARTNER has them") {
  NetworkBuilder b;
  std::vector<LeaderId> who;
  for (const char* name : {"0", "1", "2", "3"}) {
    who.push_back(b.id<Leader>(name));
    b.add(Leader{.id = who.back(), .kind = Kind::organization});
  }
  struct Rating {
    std::size_t from, to;
    std::array<double, 6> of;  // power, involvement, resources; reliability, mission, open
  };
  const std::array ratings{Rating{0, 1, {4, 3, 4, 4, 4, 3}}, Rating{2, 1, {3, 3, 3, 4, 3, 2}},
                           Rating{1, 0, {2, 4, 3, 3, 4, 4}}, Rating{2, 0, {3, 3, 2, 2, 3, 4}},
                           Rating{1, 2, {1, 2, 2, 3, 3, 3}}};
  structure::PositionsOptions how;
  for (std::size_t k = 0; k < 6; ++k) {
    const auto type = b.id<TieType>(std::to_string(k));
    b.add(TieType{.id = type, .directed = Truth::yes, .max = 4});
    (k < 3 ? how.value : how.trust).push_back(type);
    for (const Rating& one : ratings) {
      b.add(Tie{.from = who[one.from], .to = who[one.to], .type = type, .weight = one.of[k]});
    }
  }
  const auto money = b.id<Resource>("money"), data = b.id<Resource>("data");
  b.add(Resource{.id = money});
  b.add(Resource{.id = data});
  b.add(Holding{.leader = who[0], .resource = money, .amount = 5});
  b.add(Holding{.leader = who[1], .resource = money, .amount = 0});
  b.add(Holding{.leader = who[1], .resource = data, .amount = 1});
  b.add(Holding{.leader = who[2], .resource = data, .amount = 2});
  const Network network = std::move(b).build();
  const auto rows = structure::positions(network, how).rows;
  const std::array trust{10.0 / 3, 10.0 / 3, 3.0}, value{17.0 / 6, 10.0 / 3, 5.0 / 3};
  for (std::size_t i = 0; i < 3; ++i) {
    CHECK(rows[i].rated_trust.value * 4 == doctest::Approx(trust[i]).epsilon(1e-9));
    CHECK(rows[i].rated_value.value * 4 == doctest::Approx(value[i]).epsilon(1e-9));
    CHECK(rows[i].connectivity.value == 1);
  }
  CHECK(rows[3].rated_trust.unknown == Reason::no_ties);
  CHECK(rows[3].connectivity.value == 0);
  CHECK(rows[0].held_alone == 1);
  CHECK(rows[1].held_alone + rows[2].held_alone + rows[3].held_alone == 0);
  CHECK(structure::positions(network).rows[0].rated_trust.unknown == Reason::not_asked);
}

TEST_CASE("positions of nothing and of nobody tied") {
  CHECK(structure::positions(Network{}).rows.empty());
  const auto untied = structure::positions(testing::network_of(2, {}, Truth::yes));
  REQUIRE(untied.rows.size() == 2);
  CHECK(untied.rows[0].betweenness.unknown == Reason::no_ties);
  CHECK(untied.mean_distance.unknown == Reason::no_ties);
  CHECK(untied.rows[0].place.unknown == Reason::no_ties);
  CHECK(untied.alone == 2);
}

TEST_CASE("hierarchy without directions is that of the same ties both ways") {
  for (std::uint64_t seed = 0; seed < 8; ++seed) {
    const std::size_t n = 1 + seed * 4;
    inference::Random random(seed, inference::task("ties both ways"), 0);
    std::vector<std::vector<bool>> tie(n, std::vector<bool>(n, false));
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = i + 1; j < n; ++j) {
        tie[i][j] = tie[j][i] = random.uniform() < 1.5 / static_cast<double>(n);
      }
    }
    std::vector<std::int64_t> first{0}, to;
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        if (tie[i][j]) to.push_back(static_cast<std::int64_t>(j));
      }
      first.push_back(static_cast<std::int64_t>(to.size()));
    }
    const std::vector<double> weights(to.size(), 1.0);
    const auto plain = structure::hierarchy(LayerView::from_rows(first, to, weights, false));
    const auto both = structure::hierarchy(LayerView::from_rows(first, to, weights, true));
    CAPTURE(seed);
    const auto same = [](const Estimate& a, const Estimate& b) {
      CHECK(a.unknown == b.unknown);
      CHECK(a.evidence == b.evidence);
      CHECK((a.known() ? a.value : 0) == (b.known() ? b.value : 0));
    };
    same(plain.connectedness, both.connectedness);
    same(plain.efficiency, both.efficiency);
    same(plain.hierarchy, both.hierarchy);
    same(plain.lubness, both.lubness);
  }
}

TEST_CASE("brokerage and hierarchy of Krackhardt's managers, as sna has them") {
  std::vector<std::uint32_t> departments;
  for (const int d : testing::krackhardt_departments) {
    departments.push_back(static_cast<std::uint32_t>(d));
  }
  const Layer advice = layer(testing::network_of(21, testing::krackhardt_advice, Truth::yes));
  const auto found = structure::brokerage(advice, departments);
  const std::array<double, 6> totals{28, 69, 95, 62, 246, 500};
  for (std::size_t r = 0; r < totals.size(); ++r) {
    CHECK(std::accumulate(found.count[r].begin(), found.count[r].end(), 0.0) == totals[r]);
  }
  CHECK(found.expected[5][0] == doctest::Approx(42.5864).epsilon(1e-5));
  CHECK(found.expected[1][6] == doctest::Approx(10.5345).epsilon(1e-5));
  CHECK(std::isnan(found.z[0][6]));
  const auto tree = structure::hierarchy(
      layer(testing::network_of(21, testing::krackhardt_reports_to, Truth::yes)));
  CHECK(tree.hierarchy.value == 1);
  CHECK(tree.efficiency.value == 1);
  CHECK(tree.lubness.value == doctest::Approx(16.0 / 190));
  const auto friends = structure::hierarchy(
      layer(testing::network_of(21, testing::krackhardt_friendship, Truth::yes)));
  CHECK(friends.hierarchy.value == doctest::Approx(0.1818182));
  CHECK(friends.efficiency.value == doctest::Approx(0.795));
}

TEST_CASE("communities and key players: the same on any number of threads") {
  const Network network = testing::network_of(16, testing::florentine_marriages, Truth::no);
  const UndirectedLayer marriages = undirected(layer(network));
  const auto medici = structure::positions(network).rows[8].place.interval;
  const auto one = structure::communities(marriages);
  structure::KeyPlayersOptions how;
  how.exact_up_to = 0;
  const auto players = structure::key_players(marriages, 3, how);
  for (const unsigned threads : {2U, 7U}) {
    Work work;
    work.threads = threads;
    CHECK(structure::communities(marriages, {}, work).of == one.of);
    CHECK(structure::key_players(marriages, 3, how, work).leaders == players.leaders);
    CHECK(structure::positions(network, {}, work).rows[8].place.interval == medici);
  }
  CHECK(one.sizes.size() > 2);
  CHECK(one.same > 0);
  CHECK(structure::key_players(marriages, 1).leaders == std::vector{LeaderId{8}});
}
