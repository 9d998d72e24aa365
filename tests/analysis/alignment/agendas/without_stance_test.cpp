// SPDX-License-Identifier: MIT
// Who says how important a goal is, and was not asked which side they take: it counts for what both care
// about and for what ties and means should follow, and for nothing that takes a side.
#include "support/random_agendas.hpp"
#include "support/random_field.hpp"
#include "support/rounds.hpp"

#include <doctest/doctest.h>

#include <cmath>
#include <functional>

using namespace coalign;
using alignment::PairOrder;
using alignment::Similarity;

namespace testing {

/// The same network with other agenda entries: `change` says what becomes of each, false to leave it out.
inline Network with_agendas(const Network& network,
                            const std::function<bool(AgendaEntry&)>& change) {
  NetworkBuilder b;
  b.scales({.stance_points = network.scale_points().stance});
  const auto leader = [&](LeaderId id) { return b.id<Leader>(network.key(id)); };
  const auto goal = [&](GoalId id) { return b.id<Goal>(network.key(id)); };
  for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
    Leader row = network.row<Leader>(i);
    row.id = leader(row.id), row.sector = b.text(network.text(row.sector));
    b.add(row);
  }
  for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
    Goal row = network.row<Goal>(g);
    row.id = goal(row.id);
    b.add(row);
  }
  for (std::size_t i = 0; i < network.size<Contribution>(); ++i) {
    Contribution row = network.row<Contribution>(i);
    row.from = goal(row.from), row.to = goal(row.to);
    b.add(row);
  }
  for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
    AgendaEntry row = network.row<AgendaEntry>(i);
    row.leader = leader(row.leader), row.goal = goal(row.goal);
    if (change(row)) b.add(row);
  }
  for (std::size_t i = 0; i < network.size<TieType>(); ++i) {
    TieType row = network.row<TieType>(i);
    row.id = b.id<TieType>(network.key(row.id));
    b.add(row);
  }
  for (std::size_t i = 0; i < network.size<Tie>(); ++i) {
    Tie row = network.row<Tie>(i);
    row.from = leader(row.from), row.to = leader(row.to);
    row.type = b.id<TieType>(network.key(row.type));
    b.add(row);
  }
  return std::move(b).build();
}

inline Network importance_alone(const Network& network) {
  return with_agendas(network, [](AgendaEntry& row) {
    row.stance = not_given;
    return true;
  });
}

/// The same value, or unknown for whatever reason.
inline bool alike(const Estimate& a, const Estimate& b) {
  return a.known() == b.known() && (!a.known() || a.value == b.value);
}

/// A field with ties, without waves, of whose entries so many have no stance.
inline Network field_without_stances(std::uint64_t seed, double share) {
  Random random(seed);
  const Network network = random_field(random);
  std::map<std::pair<LeaderId, GoalId>, bool> seen;
  return with_agendas(network, [&](AgendaEntry& row) {
    row.since = row.until = {};
    if (random.chance(share)) row.stance = not_given;
    return seen.emplace(std::pair(row.leader, row.goal), true).second;
  });
}

}  // namespace testing

TEST_SUITE("analysis/alignment/without_stance") {
  TEST_CASE("importances drawn at random are never called agreement") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network network = testing::field_without_stances(seed, 1);
      for (const auto silence : {alignment::Silence::absent, alignment::Silence::unknown}) {
        const alignment::AgendasOptions how{.silence = silence};
        const auto found = alignment::agendas(network, how);
        CHECK(found.without_stance == found.entries);
        CHECK_FALSE(found.agreement.known());
        CHECK_FALSE(found.score.known());
        if (found.overlap.known()) {
          CHECK(found.score.unknown == Reason::no_stances);
          CHECK(found.agreement.unknown == Reason::no_stances);
          CHECK(found.chance.overlap.known());
        }
        CHECK_FALSE(found.chance.agreement.known());
        CHECK_FALSE(found.chance.score.known());
        CHECK_FALSE(found.krippendorff_alpha.known());
        CHECK_FALSE(found.through.agreement.known());
        for (const auto& goal : found.by_goal) {
          CHECK(goal.supporting + goal.opposing + goal.neutral == 0);
          CHECK(goal.without_stance + goal.silent == found.leaders_known);
          CHECK_FALSE(goal.agreement.known());
          CHECK_FALSE(goal.mean_stance.known());
          CHECK_FALSE(goal.van_der_eijk.known());
        }
        for (const auto& row : found.by_leader) CHECK_FALSE(row.agreement.known());
        for (const auto& row : found.by_kind) CHECK_FALSE(row.agreement.known());
        for (const auto& row : found.common.by_vision) {
          CHECK(row.supporting + row.opposing == 0);
          if (row.without_stance != 0) CHECK(row.share.unknown == Reason::no_stances);
        }
        CHECK(alignment::pairs(network, 5, PairOrder::most_aligned, how).empty());
        CHECK(alignment::pairs(network, 5, PairOrder::most_opposed, how).empty());
      }
      CHECK(alignment::conversations(network, 5).empty());
      CHECK(alignment::blocs(network).blocs.empty());
      CHECK_FALSE(alignment::advocacy_coalition(network).index.known());
      const auto tied = alignment::along_ties(network);
      CHECK_FALSE(tied.agreement.known());
      CHECK_FALSE(tied.agreement_all.known());
      CHECK_FALSE(tied.correlation.observed.known());
      for (const auto how : {Similarity::ruzicka, Similarity::cosine, Similarity::mactor,
                             Similarity::congruence, Similarity::conflict, Similarity::subtract}) {
        CHECK_FALSE(alignment::similarity(network, {.similarity = how}).score.known());
      }
    }
  }

  TEST_CASE("overlap is that of the same priorities with any stances") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network mixed = testing::field_without_stances(seed, 0.4);
      const Network sided = testing::with_agendas(mixed, [&](AgendaEntry& row) {
        row.stance = 0.25;
        return true;
      });
      const auto a = alignment::agendas(mixed), b = alignment::agendas(sided);
      CHECK(testing::alike(a.overlap, b.overlap));
      CHECK(testing::alike(a.chance.overlap, b.chance.overlap));
      CHECK(testing::alike(a.chance.overlap_ratio, b.chance.overlap_ratio));
      CHECK(a.leaders_known == b.leaders_known);
      for (std::size_t g = 0; g < a.by_goal.size(); ++g) {
        CHECK(testing::alike(a.by_goal[g].overlap, b.by_goal[g].overlap));
      }
      const alignment::SimilarityOptions overlap{.similarity = Similarity::overlap};
      CHECK(testing::alike(alignment::similarity(mixed, overlap).score,
                           alignment::similarity(sided, overlap).score));
      CHECK(testing::alike(alignment::along_ties(mixed).overlap,
                           alignment::along_ties(sided).overlap));
    }
  }

  TEST_CASE(
      "what takes a side is as if the entry were not there, and says how many were left out") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network mixed = testing::field_without_stances(seed, 0.4);
      std::size_t without = 0;
      const Network left = testing::with_agendas(mixed, [&](AgendaEntry& row) {
        without += std::isnan(row.stance) ? 1 : 0;
        return !std::isnan(row.stance);
      });
      CHECK(testing::alike(alignment::agendas(mixed).krippendorff_alpha,
                           alignment::agendas(left).krippendorff_alpha));
      const auto a = alignment::blocs(mixed), b = alignment::blocs(left);
      CHECK(a.without_stance == without);
      CHECK(testing::alike(a.modularity, b.modularity));
      CHECK(testing::alike(a.structure, b.structure));
      CHECK(a.leaders_known == b.leaders_known);
      CHECK(a.blocs.size() == b.blocs.size());
      const auto c = alignment::advocacy_coalition(mixed), d = alignment::advocacy_coalition(left);
      CHECK(c.without_stance == without);
      CHECK(testing::alike(c.index, d.index));
      CHECK(testing::alike(c.test.mean, d.test.mean));
      CHECK(c.leaders_known == d.leaders_known);
      for (const auto how : {Similarity::ruzicka, Similarity::cosine, Similarity::mactor,
                             Similarity::congruence, Similarity::conflict, Similarity::subtract}) {
        CHECK(testing::alike(alignment::similarity(mixed, {.similarity = how}).score,
                             alignment::similarity(left, {.similarity = how}).score));
        if (how == Similarity::conflict) continue;
        const auto e = alignment::similar_pairs(mixed, 5, PairOrder::most_aligned, {how});
        const auto f = alignment::similar_pairs(left, 5, PairOrder::most_aligned, {how});
        REQUIRE(e.size() == f.size());
        for (std::size_t k = 0; k < e.size(); ++k) {
          CHECK(e[k].score.value == f[k].score.value);
        }
      }
    }
  }

  TEST_CASE("ties and means should follow it as a positive position of its priority") {
    for (std::uint64_t seed = 0; seed < 100; ++seed) {
      CAPTURE(seed);
      const Network mixed = testing::field_without_stances(seed, 0.4);
      const Network wanted = testing::with_agendas(mixed, [](AgendaEntry& row) {
        if (std::isnan(row.stance)) row.stance = 1;
        return true;
      });
      const auto a = alignment::networks(mixed), b = alignment::networks(wanted);
      CHECK(testing::alike(a.score, b.score));
      CHECK(testing::alike(a.placement, b.placement));
      const auto c = alignment::resources(mixed), d = alignment::resources(wanted);
      CHECK(testing::alike(c.match, d.match));
      const auto e = qualities::profile(mixed), f = qualities::profile(wanted);
      CHECK(testing::alike(e.dissatisfaction.score, f.dissatisfaction.score));
      CHECK(testing::alike(e.outcomes.score, f.outcomes.score));
    }
  }

  TEST_CASE("agreement is of those who took a side, the score that agreement times all overlap") {
    NetworkBuilder b;
    for (const char* id : {"a", "b"}) b.add(Goal{.id = b.id<Goal>(id)});
    for (const char* id : {"x", "y"}) {
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::individual});
    }
    const auto says = [&](const char* who, const char* what, double stance, double priority) {
      b.add(AgendaEntry{.leader = b.id<Leader>(who),
                        .goal = b.id<Goal>(what),
                        .stance = stance,
                        .priority = priority});
    };
    says("x", "a", 1, 0.8), says("y", "a", 0.5, 0.4);
    says("x", "b", not_given, 0.6), says("y", "b", -1, 0.2);
    const Network network = std::move(b).build();
    const auto found = alignment::agendas(network);
    CHECK(found.without_stance == 1);
    CHECK(found.agreement.value == doctest::Approx(0.5));
    CHECK(found.overlap.value == doctest::Approx(0.6 / 1.4));
    CHECK(found.score.value == doctest::Approx(0.5 * 0.6 / 1.4));
    CHECK(found.by_goal[1].agreement.unknown == Reason::no_stances);
    CHECK(found.by_goal[1].opposing == 1);
    CHECK(found.by_goal[1].without_stance == 1);
    const auto pairs = alignment::pairs(network, 1, PairOrder::most_aligned);
    CHECK(pairs.at(0).score.value == doctest::Approx(found.score.value));
    CHECK(alignment::levels(network).by_groups.at(0).score.value ==
          doctest::Approx(found.score.value));
  }

  TEST_CASE("a later entry without a stance takes the earlier stance back") {
    NetworkBuilder b;
    b.add(Goal{.id = b.id<Goal>("g")});
    for (const char* id : {"x", "y"}) {
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::individual});
      b.add(AgendaEntry{.leader = b.id<Leader>(id), .goal = b.id<Goal>("g"), .stance = 1});
    }
    b.add(AgendaEntry{.leader = b.id<Leader>("x"),
                      .goal = b.id<Goal>("g"),
                      .priority = 0.5,
                      .since = *Date::of(2024)});
    const Network network = std::move(b).build();
    CHECK(alignment::agendas(network).agreement.unknown == Reason::no_stances);
    CHECK(alignment::blocs(network).without_stance == 1);
  }

  TEST_CASE("a score that is unknown does not become a number without a leader") {
    NetworkBuilder b;
    for (const char* id : {"g", "h"}) b.add(Goal{.id = b.id<Goal>(id)});
    for (const char* id : {"x", "y", "z"}) {
      b.add(Leader{.id = b.id<Leader>(id), .kind = Kind::individual});
    }
    const auto entry = [&](const char* who, const char* what, double stance) {
      b.add(AgendaEntry{.leader = b.id<Leader>(who),
                        .goal = b.id<Goal>(what),
                        .stance = stance,
                        .priority = 0.5});
    };
    entry("x", "g", not_given), entry("y", "g", 1), entry("z", "h", 1);
    const auto found = alignment::agendas(std::move(b).build());
    CHECK(found.score.unknown == Reason::no_stances);
    CHECK(found.by_leader.at(0).without.value == 0);  // nothing shared is left
    CHECK(found.by_leader.at(0).effect.unknown == Reason::no_stances);
  }

  TEST_CASE("the same bits on any number of threads") {
    testing::Random random(7);
    testing::AgendaField field{.leaders = testing::rounds(300), .goals = 40, .points = 0};
    field.without_stance = 0.3;
    const Network network = testing::random_agendas(random, field).build();
    const auto one = to_json(report(network, {}, {.threads = 1}));
    CHECK(one == to_json(report(network, {}, {.threads = 7})));
  }
}
