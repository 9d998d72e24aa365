// SPDX-License-Identifier: MIT
#include "support/networks_by_definition.hpp"
#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

using namespace alidade;
using alignment::Networks;
using alignment::NetworksOptions;

namespace testing {

inline bool close(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

/// A field with ties of two types, some answering, some not.
inline Network random_field(Random& random) {
  const std::size_t leaders = 2 + random.below(9);
  AgendaField field{.leaders = leaders, .goals = 1 + random.below(5)};
  field.responses = random.chance(0.3);
  NetworkBuilder b = random_agendas(random, field);
  for (const char* type : {"trust", "work"}) {
    b.add(TieType{.id = b.id<TieType>(type),
                  .directed = random.chance(0.5) ? Truth::yes : Truth::no,
                  .max = 4});
  }
  const auto leader = [&] {
    return b.id<Leader>("leader " + std::to_string(random.below(leaders)));
  };
  for (std::size_t k = random.below(30); k-- > 0;) {
    const Tie tie{.from = leader(),
                  .to = leader(),
                  .type = b.id<TieType>(random.one_of({"trust", "work"})),
                  .weight = random.between(1, 4) * 0.9};
    if (tie.from != tie.to) b.add(tie);
  }
  return std::move(b).build();
}

template <class Rows>
void check_splits(const Rows& rows, const Estimate& score) {
  double portions = 0, sum = 0;
  for (const auto& row : rows) {
    portions += row.portion;
    if (row.portion > 0) sum += row.portion * row.score.value;
  }
  CHECK(close(portions, 1));
  CHECK(close(sum, score.value));
}

}  // namespace testing

TEST_CASE("networks: nothing is known of nothing") {
  const Networks none = alignment::networks(Network{});
  CHECK(none.score.unknown == Reason::no_agendas);
  CHECK(none.lift.unknown == Reason::no_agendas);
  CHECK(alignment::gaps(Network{}, 5).empty());
}

TEST_CASE("networks: every part is what its definition says, pair by pair") {
  std::size_t known = 0;
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    NetworksOptions options;
    options.through = random.one_of({0.5, 0.0, 1.0});
    if (random.chance(0.3)) options.layer.weight = TieWeight::binary;
    if (random.chance(0.3)) options.layer.types = {TieTypeId{0}};
    const testing::SlowNetworks slow(network, options);
    const Networks found = alignment::networks(network, options);
    CHECK(found.leaders_known == slow.known.size());
    CHECK(double(found.pairs) == slow.pairs());
    if (!found.score.known()) {
      CHECK((slow.required() == 0 || undirected(layer(network, options.layer)).edges() == 0));
      continue;
    }
    ++known;
    CHECK(testing::close(found.score.value, slow.met() / slow.required()));
    CHECK(testing::close(found.density.value, slow.strength() / slow.pairs()));
    if (slow.strength() > 0) {
      CHECK(testing::close(found.lift.value, found.score.value / found.density.value));
      if (found.placement.known()) {
        CHECK(testing::close(found.placement.value * slow.by_chance(), found.score.value));
        CHECK(testing::close(found.density.value * found.activity.value * found.placement.value,
                             found.score.value));
      }
      const double unneeded = slow.over_pairs(
          [&](std::size_t i, std::size_t j) { return slow.r[i][j] == 0 ? slow.t[i][j] : 0; });
      CHECK(testing::close(found.unneeded.value, unneeded / slow.strength()));
    }
    if (found.of_best.known()) CHECK(std::abs(found.of_best.value - slow.of_best()) < 1e-9);
    testing::check_splits(found.by_goal, found.score);
    testing::check_splits(found.by_kind, found.score);
    testing::check_splits(found.by_leader, found.score);
    for (std::size_t g = 0; g < slow.goals; ++g) {
      const auto& goal = found.by_goal[g];
      const double required =
          slow.over_pairs([&](std::size_t i, std::size_t j) { return slow.r_of[g][i][j]; });
      CHECK(testing::close(goal.portion, required / slow.required()));
      if (goal.score.known()) {
        const double met = slow.over_pairs(
            [&](std::size_t i, std::size_t j) { return slow.r_of[g][i][j] * slow.t[i][j]; });
        CHECK(testing::close(goal.score.value, met / required));
      }
      if (goal.connectedness.known()) {
        CHECK(testing::close(goal.connectedness.value, slow.connectedness(g)));
      }
    }
    for (std::size_t i = 0; i < slow.known.size(); ++i) {
      const auto& leader = found.by_leader[i];
      CHECK(leader.leader.index() == slow.known[i]);
      double required = 0, met = 0;
      for (std::size_t j = 0; j < slow.known.size(); ++j) {
        required += slow.r[i][j];
        met += slow.r[i][j] * slow.t[i][j];
      }
      if (leader.score.known()) CHECK(testing::close(leader.score.value, met / required));
      if (leader.without.known()) {
        CHECK(std::abs(leader.without.value - (slow.met() - met) / (slow.required() - required)) <
              1e-9);
      }
    }
  }
  CHECK(known > 150);
}

TEST_CASE("gaps: the most required pairs without a tie, as a look at every pair finds them") {
  for (std::uint64_t seed = 1; seed <= 300; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    const testing::SlowNetworks slow(network, {});
    std::vector<std::tuple<double, std::size_t, std::size_t>> wanted;
    slow.over_pairs([&](std::size_t i, std::size_t j) {
      if (slow.r[i][j] > 0 && !slow.tied[i][j]) wanted.emplace_back(-slow.r[i][j], i, j);
      return 0;
    });
    std::sort(wanted.begin(), wanted.end());
    const std::size_t top = 1 + random.below(6);
    const auto found = alignment::gaps(network, top);
    REQUIRE(found.size() == std::min(top, wanted.size()));
    for (std::size_t k = 0; k < found.size(); ++k) {
      CHECK(testing::close(found[k].required, -std::get<0>(wanted[k])));
      CHECK(testing::close(found[k].portion, found[k].required / slow.required()));
      std::vector<double> parts;
      std::size_t a = 0, b = 0;
      while (slow.known[a] != found[k].leaders[0].index()) ++a;
      while (slow.known[b] != found[k].leaders[1].index()) ++b;
      CHECK(a < b);
      CHECK(!slow.tied[a][b]);
      CHECK(testing::close(slow.r[a][b], found[k].required));
      for (const GoalId goal : found[k].goals) parts.push_back(-slow.r_of[goal.index()][a][b]);
      CHECK(std::is_sorted(parts.begin(), parts.end(),
                           [](double x, double y) { return x < y - 1e-12; }));
      double sum = 0;
      for (const double part : parts) sum -= part;
      CHECK(testing::close(sum, found[k].required));
    }
  }
}

TEST_CASE("networks: a tie never lowers the congruence") {
  for (std::uint64_t seed = 1; seed <= 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_field(random);
    const Networks before = alignment::networks(network);
    const auto gap = alignment::gaps(network, 1);
    if (!before.score.known() || gap.empty()) continue;
    const auto key = [&](std::size_t end) { return std::string(network.key(gap[0].leaders[end])); };
    const std::vector<Edit> edits{
        TieMade{.from = key(0), .to = key(1), .type = "trust", .weight = 4}};
    const Networks after = alignment::networks(alidade::apply(network, edits));
    CHECK(testing::close(after.score.value, before.score.value + gap[0].portion));
  }
}
