// SPDX-License-Identifier: MIT
#include "support/networks_by_definition.hpp"
#include "support/random_field.hpp"

#include <doctest/doctest.h>

using namespace coalign;
using alignment::Networks;
using alignment::NetworksOptions;

namespace testing {

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
    if (random.chance(0.4)) {
      options.reach = 2 + random.below(2);
      options.decay = random.one_of({0.5, 1.0, 0.3});
    }
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
    CHECK(testing::close(found.counted.value, slow.counted()));
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

TEST_CASE("networks: the counted form of Cataldo and others, worked by hand") {
  // Four people, three tasks, the first two of which depend on one another: of 01 02 12, which are
  // required, 01 is there; 03 is there and not required. stc_congruence of ../shared/cases.
  NetworkBuilder b;
  const auto leader = [&](int i) { return b.id<Leader>("person " + std::to_string(i)); };
  const auto task = [&](int g) { return b.id<Goal>("task " + std::to_string(g)); };
  for (int i = 0; i < 4; ++i) b.add(Leader{.id = leader(i), .kind = Kind::individual});
  for (int g = 0; g < 3; ++g) b.add(Goal{.id = task(g)});
  b.add(Contribution{.from = task(0), .to = task(1), .strength = 1});
  for (const auto& [i, g] : {std::pair(0, 0), {1, 0}, {1, 1}, {2, 1}, {3, 2}}) {
    b.add(AgendaEntry{.leader = leader(i), .goal = task(g), .stance = 1});
  }
  const auto type = b.id<TieType>("talks");
  b.add(TieType{.id = type, .directed = Truth::no, .max = 1});
  for (const int other : {1, 3}) {
    b.add(Tie{.from = leader(0), .to = leader(other), .type = type, .weight = 1});
  }
  const Network network = std::move(b).build();
  const Networks found = alignment::networks(network, {.through = 1});
  CHECK(found.counted.value == doctest::Approx(1 / 3.0).epsilon(1e-12));
  CHECK(found.counted.evidence == 3);
  CHECK(found.unneeded.value == 0.5);
  const auto gaps = alignment::gaps(network, 5, {.through = 1});
  REQUIRE(gaps.size() == 2);
  CHECK(gaps[0].leader_ids == std::array{LeaderId{1}, LeaderId{2}});
  CHECK(gaps[1].leader_ids == std::array{LeaderId{0}, LeaderId{2}});
  // 0 and 2 are two ties apart through nobody: 2 has none.
  CHECK(alignment::networks(network, {.through = 1, .reach = 3}).counted.value ==
        found.counted.value);
}

TEST_CASE("networks: where nothing is required, the counted form is unknown, or 1 on request") {
  NetworkBuilder b;
  for (const char* name : {"a", "b"}) {
    b.add(Leader{.id = b.id<Leader>(name), .kind = Kind::individual});
    b.add(Goal{.id = b.id<Goal>(name)});
    b.add(AgendaEntry{.leader = b.id<Leader>(name), .goal = b.id<Goal>(name), .stance = 1});
  }
  b.add(TieType{.id = b.id<TieType>("t"), .max = 1});
  b.add(Tie{
      .from = b.id<Leader>("a"), .to = b.id<Leader>("b"), .type = b.id<TieType>("t"), .weight = 1});
  const Network network = std::move(b).build();
  CHECK(alignment::networks(network).counted.unknown == Reason::nothing_shared);
  NetworksOptions options;
  options.nothing_required = alignment::NothingRequired::met;
  CHECK(alignment::networks(network, options).counted.value == 1);
  CHECK(alignment::networks(network, options).score.unknown == Reason::nothing_shared);
  CHECK(alignment::networks(Network{}, options).counted.unknown == Reason::no_agendas);
}

TEST_CASE("networks: paths reach further, fade, and stop") {
  NetworkBuilder b;
  std::vector<LeaderId> line;
  b.add(Goal{.id = b.id<Goal>("g")});
  b.add(TieType{.id = b.id<TieType>("t"), .max = 10});
  for (const char* name : {"a", "b", "c", "d", "e"}) {
    line.push_back(b.id<Leader>(name));
    b.add(Leader{.id = line.back(), .kind = Kind::individual});
    const bool known = line.size() != 2;  // b has no agenda, but passes on
    if (known) b.add(AgendaEntry{.leader = line.back(), .goal = b.id<Goal>("g"), .stance = 1});
    if (line.size() == 1) continue;
    b.add(Tie{
        .from = line[line.size() - 2], .to = line.back(), .type = b.id<TieType>("t"), .weight = 5});
  }
  const Network network = std::move(b).build();
  CHECK(alignment::networks(network).score.value == doctest::Approx(2 * 0.5 / 6));  // c-d, d-e
  // a-c at two, c-d and d-e at one, c-e at two; a-d at three.
  CHECK(alignment::networks(network, {.reach = 2, .decay = 0.25}).score.value ==
        doctest::Approx((2 + 2 * 0.25) / 6));
  CHECK(alignment::networks(network, {.reach = 3, .decay = 0.25}).score.value ==
        doctest::Approx((2 + 2 * 0.25 + 0.0625) / 6));
  CHECK(alignment::networks(network, {.reach = 9, .decay = 1}).score.value == 1);
  CHECK(alignment::gaps(network, 9, {.reach = 3}).size() == 1);  // a-e
  // Who pursue the goal are still joined by ties among themselves alone.
  CHECK(alignment::networks(network, {.reach = 9}).by_goal[0].connectedness.value == 0.5);
  CHECK_THROWS_AS((void)alignment::networks(network, {.reach = 0}), BadArgument);
  CHECK_THROWS_AS((void)alignment::networks(network, {.reach = 2, .decay = 0}), BadArgument);
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
      while (slow.known[a] != found[k].leader_ids[0].index()) ++a;
      while (slow.known[b] != found[k].leader_ids[1].index()) ++b;
      CHECK(a < b);
      CHECK(!slow.tied[a][b]);
      CHECK(testing::close(slow.r[a][b], found[k].required));
      for (const GoalId goal : found[k].goal_ids) parts.push_back(-slow.r_of[goal.index()][a][b]);
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
    const auto key = [&](std::size_t end) {
      return std::string(network.key(gap[0].leader_ids[end]));
    };
    const std::vector<Edit> edits{
        TieMade{.from = key(0), .to = key(1), .type = "trust", .weight = 4}};
    const Networks after = alignment::networks(coalign::apply_edits(network, edits));
    CHECK(testing::close(after.score.value, before.score.value + gap[0].portion));
  }
}
