// SPDX-License-Identifier: MIT
#include "support/random_network.hpp"

#include <coalign/graph/layer.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/problem.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <vector>

using namespace coalign;

namespace testing {

using Cells = std::map<std::pair<std::size_t, std::size_t>, double>;

/// The definition, written slowly: by type and pair the sum, never above 1; of types the strongest.
inline Cells slow_layer(const Network& network, const LayerOptions& options) {
  std::map<std::tuple<std::size_t, std::size_t, std::size_t>, double> sums;
  const auto add = [&](LeaderId from, LeaderId to, std::size_t type, double weight, bool both) {
    if (from == to) return;
    sums[{type, from.index(), to.index()}] += weight;
    if (both) sums[{type, to.index(), from.index()}] += weight;
  };
  for (std::size_t i = 0; options.ties && i < network.size<Tie>(); ++i) {
    const Tie tie = network.row<Tie>(i);
    const TieType type = network.row<TieType>(tie.type.index());
    const auto& some = options.types;
    if (!some.empty() && std::find(some.begin(), some.end(), tie.type) == some.end()) continue;
    const auto strength = [&](const Tie& row) {
      if (options.weight == TieWeight::binary) return 1.0;
      return std::isnan(row.weight) ? 0 : row.weight / type.max;
    };
    std::vector<Tie> same;  // of the same type between the same two, itself included
    std::size_t first = network.size<Tie>();
    for (std::size_t k = 0; k < network.size<Tie>(); ++k) {
      const Tie other = network.row<Tie>(k);
      const bool turned =
          type.directed == Truth::no && other.from == tie.to && other.to == tie.from;
      if (other.type != tie.type) continue;
      if (!turned && (other.from != tie.from || other.to != tie.to)) continue;
      same.push_back(other);
      first = std::min(first, k);
    }
    double counts = strength(tie);
    if (options.several == Several::latest) {
      // One that had ended before the same was asked again is no answer any more.
      if (std::any_of(same.begin(), same.end(), [&](const Tie& other) {
            return tie.until.last_day() < other.since.first_day();
          })) {
        continue;
      }
    } else if (options.several == Several::max) {
      if (i != first) continue;  // said once for all of them: the most that held on a day
      counts = 0;
      for (const Tie& on : same) {
        double sum = 0;
        for (const Tie& other : same) {
          const Day day = on.since.first_day();
          const bool holds = other.since.first_day() <= day && day <= other.until.last_day();
          sum += holds ? strength(other) : 0;
        }
        counts = std::max(counts, sum);
      }
    }
    add(tie.from, tie.to, tie.type.index(), counts, type.directed == Truth::no);
  }
  for (std::size_t i = 0; options.memberships && i < network.size<Membership>(); ++i) {
    add(network.row<Membership>(i).member, network.row<Membership>(i).of, 1000, 1, false);
  }
  for (std::size_t i = 0; options.initiatives && i < network.size<Initiative>(); ++i) {
    const auto leaders = network.row<Initiative>(i).leaders;
    for (const LeaderId a : leaders) {
      for (const LeaderId b : leaders) add(a, b, 1001, 1, false);
    }
  }
  for (std::size_t i = 0; options.commitments && i < network.size<Commitment>(); ++i) {
    const Commitment row = network.row<Commitment>(i);
    if (row.to.known()) add(row.leader, row.to, 1002, 1, false);
  }
  Cells found;
  for (const auto& [key, sum] : sums) {
    double& strongest = found[{std::get<1>(key), std::get<2>(key)}];
    strongest = std::max(strongest, std::min(sum, 1.0));
  }
  return found;
}

template <class Row>
Cells matrix_of(std::size_t leaders, Row&& row) {
  Cells found;
  for (std::uint32_t i = 0; i < leaders; ++i) {
    const Neighbours here = row(LeaderId{i});
    CHECK(std::is_sorted(here.leaders.begin(), here.leaders.end()));
    for (std::size_t k = 0; k < here.size(); ++k) {
      CHECK(found.emplace(std::pair(std::size_t{i}, here.leaders[k].index()), here.weights[k])
                .second);
    }
  }
  return found;
}

inline void check_same(const Cells& found, const Cells& wanted) {
  REQUIRE(found.size() == wanted.size());
  for (const auto& [pair, weight] : wanted) {
    REQUIRE(found.contains(pair));
    CHECK(found.at(pair) == doctest::Approx(weight).epsilon(1e-14));
  }
}

}  // namespace testing

TEST_CASE("a layer of nothing has no arcs") {
  const Layer none = layer(Network{});
  CHECK(none.leaders() == 0);
  CHECK(none.arcs() == 0);
  CHECK(undirected(none).edges() == 0);
}

TEST_CASE("a layer that was moved from can still be asked") {
  Layer one;
  const Layer other = std::move(one);
  CHECK(one.leaders() == 0);
  UndirectedLayer plain;
  const UndirectedLayer moved = std::move(plain);
  CHECK(plain.edges() == 0);
}

TEST_CASE("parallel ties add up to 1 at most, the strongest type counts, no direction is both") {
  NetworkBuilder b;
  const auto leader = [&](const char* name) { return b.id<Leader>(name); };
  for (const char* name : {"a", "b", "c"}) {
    b.add(Leader{.id = leader(name), .kind = Kind::individual});
  }
  const auto trust = b.id<TieType>("trust"), work = b.id<TieType>("work");
  b.add(TieType{.id = trust, .max = 4});
  b.add(TieType{.id = work, .directed = Truth::no, .max = 10});
  for (const double weight : {1.0, 2.0}) {
    b.add(Tie{.from = leader("a"), .to = leader("b"), .type = trust, .weight = weight});
    b.add(Tie{.from = leader("c"), .to = leader("a"), .type = trust, .weight = 2 * weight});
  }
  b.add(Tie{.from = leader("b"), .to = leader("a"), .type = work, .weight = 8});
  const Network network = std::move(b).build();

  const Layer both = layer(network);
  CHECK(both.arcs() == 3);
  CHECK(both.out(LeaderId{0}).weights[0] == 0.8);
  CHECK(both.out(LeaderId{1}).weights[0] == 0.8);
  CHECK(both.out(LeaderId{2}).weights[0] == 1);
  CHECK(both.in(LeaderId{0}).leaders[1] == LeaderId{2});
  CHECK(undirected(both).edges() == 2);
  CHECK(undirected(both).of(LeaderId{0}).weights[1] == 1);

  const Layer only = layer(network, {.types = {TieTypeId{0}}});
  CHECK(only.arcs() == 2);
  CHECK(only.out(LeaderId{0}).weights[0] == 0.75);
  CHECK(layer(network, {.types = {TieTypeId{0}}, .weight = TieWeight::binary})
            .out(LeaderId{0})
            .weights[0] == 1);
  CHECK(layer(network, {.ties = false}).arcs() == 0);
  CHECK_THROWS_AS((void)layer(network, {.types = {TieTypeId{7}}}), BadArgument);
}

TEST_CASE("a tie of unknown strength is there, and adds nothing") {
  NetworkBuilder b;
  const auto leader = [&](const char* name) { return b.id<Leader>(name); };
  for (const char* name : {"a", "b", "c"}) {
    b.add(Leader{.id = leader(name), .kind = Kind::individual});
  }
  const TieTypeId trust = b.id<TieType>("trust"), plain = b.id<TieType>("plain");
  b.add(TieType{.id = trust});
  b.add(TieType{.id = plain});
  b.add(Tie{.from = leader("a"), .to = leader("b"), .type = trust, .weight = 4});
  b.add(Tie{.from = leader("a"), .to = leader("b"), .type = trust});
  b.add(Tie{.from = leader("b"), .to = leader("a"), .type = trust});
  b.add(Tie{.from = leader("c"), .to = leader("a"), .type = plain});
  const Network network = std::move(b).build();
  CHECK(std::isnan(network.row<Tie>(2).weight));
  CHECK(network.row<Tie>(3).weight == 1);
  CHECK(network.row<TieType>(0).max == 4);

  const Layer strengths = layer(network);
  CHECK(strengths.arcs() == 3);
  CHECK(strengths.out(LeaderId{0}).weights[0] == 1);
  CHECK(strengths.out(LeaderId{1}).weights[0] == 0);
  CHECK(strengths.out(LeaderId{2}).weights[0] == 1);
  CHECK(layer(network, {.weight = TieWeight::binary}).out(LeaderId{1}).weights[0] == 1);

  const auto unknown = [](const Note& one) { return one.what == "unknown_strength"; };
  const auto note = std::find_if(network.notes().begin(), network.notes().end(), unknown);
  REQUIRE(note != network.notes().end());
  CHECK(note->count == 2);
  CHECK(note->examples.front() == "a → b");
}

TEST_CASE("a hundred thousand answers of one pair are no square of them") {
  NetworkBuilder b;
  const auto one = b.id<Leader>("a"), other = b.id<Leader>("b");
  for (const auto leader : {one, other}) b.add(Leader{.id = leader, .kind = Kind::individual});
  const auto type = b.id<TieType>("trust");
  b.add(TieType{.id = type, .directed = Truth::yes, .max = 40});
  const auto day = [](std::size_t k) { return Date::on(static_cast<Day>(k % 20'000)); };
  for (std::size_t k = 0; k < 100'000; ++k) {
    b.add(Tie{.from = one,
              .to = other,
              .type = type,
              .weight = k == 77'777 ? 3.0 : 1.0,
              .since = day(k),
              .until = day(k)});
  }
  LayerOptions most;
  most.several = Several::max;
  const Layer found = layer(std::move(b).build(), most);
  CHECK(found.out(one).weights[0] ==
        doctest::Approx(7.0 / 40));  // on that one day four of weight 1 and one of 3
}

TEST_CASE("layers of random networks are what their definition says") {
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_network(seed, 8);
    LayerOptions options;
    for (std::uint32_t t = 0; t < network.size<TieType>(); ++t) {
      if (random.chance(0.4)) options.types.push_back(TieTypeId{t});
    }
    if (random.chance(0.5)) options.weight = TieWeight::binary;
    options.several = std::array{Several::latest, Several::sum, Several::max}[seed % 3];
    options.ties = random.chance(0.8);
    options.memberships = random.chance(0.5);
    options.initiatives = random.chance(0.5);
    options.commitments = random.chance(0.5);
    const testing::Cells wanted = testing::slow_layer(network, options);
    const Layer made = layer(network, options);
    testing::check_same(testing::matrix_of(made.leaders(), [&](LeaderId i) { return made.out(i); }),
                        wanted);
    testing::Cells turned, both;
    for (const auto& [pair, weight] : wanted) {
      turned[{pair.second, pair.first}] = weight;
      for (const auto& way : {pair, std::pair(pair.second, pair.first)}) {
        both[way] = std::max(both[way], weight);
      }
    }
    testing::check_same(testing::matrix_of(made.leaders(), [&](LeaderId i) { return made.in(i); }),
                        turned);
    const UndirectedLayer plain = undirected(made);
    testing::check_same(
        testing::matrix_of(plain.leaders(), [&](LeaderId i) { return plain.of(i); }), both);
    CHECK(plain.edges() * 2 == both.size());
  }
}

TEST_CASE("where all ties weigh the same, weights take room for the longest row alone") {
  const std::vector<std::int64_t> first{0, 2, 3, 3}, to{1, 2, 0};
  for (const bool same : {true, false}) {
    const std::vector<double> weights{0.5, same ? 0.5 : 1, 0.5};
    const LayerView made = LayerView::from_rows(first, to, weights, true);
    CHECK(made.rows().weights.size() == (same ? 2U : 3U));
    CHECK(made.out(LeaderId{0}).weights[1] == weights[1]);
    CHECK(made.out(LeaderId{1}).weights[0] == 0.5);
    CHECK(made.out(LeaderId{2}).size() == 0);
    CHECK(made.in(LeaderId{2}).weights[0] == weights[1]);
    CHECK(without_direction(made).out(LeaderId{0}).weights[1] == weights[1]);
    CHECK(both_ways_added(made).out(LeaderId{0}).weights[0] == 1);
  }
}
