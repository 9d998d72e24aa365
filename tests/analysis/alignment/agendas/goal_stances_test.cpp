// SPDX-License-Identifier: MIT
#include "support/agendas_by_definition.hpp"
#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace coalign;
using alignment::Silence;
using alignment::Visions;

TEST_CASE("what goals cost the score adds up to what is lost, by overlap and by agreement") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::AgendaField field;
    field.leaders = random.below(12);
    alignment::AgendasOptions options;
    options.silence = random.one_of({Silence::absent, Silence::unknown});
    const auto found = alignment::agendas(testing::random_agendas(random, field).build(), options);
    double loss = 0, overlap = 0, agreement = 0;
    for (const auto& goal : found.by_goal) {
      CHECK(goal.loss.known() == found.score.known());
      if (!goal.loss.known()) continue;
      loss += goal.loss.value;
      overlap += goal.loss_of_overlap.value;
      agreement += goal.loss_of_agreement.value;
      CHECK(goal.loss.value ==
            doctest::Approx(goal.loss_of_overlap.value + goal.loss_of_agreement.value));
      if (goal.score.known()) {
        CHECK(goal.loss.value ==
              doctest::Approx(goal.portion * (1 - goal.score.value)).epsilon(1e-9));
      }
    }
    if (!found.score.known()) continue;
    CHECK(loss == doctest::Approx(1 - found.score.value).epsilon(1e-12));
    if (options.silence == Silence::unknown) {
      CHECK(overlap == 0);
    } else if (found.agreement.known()) {
      CHECK(overlap == doctest::Approx(1 - found.overlap.value).epsilon(1e-12));
      CHECK(agreement ==
            doctest::Approx(found.overlap.value * (1 - found.agreement.value)).epsilon(1e-12));
    }
  }
}

TEST_CASE("goals: agreement and polarization on the points; alpha over the table of stances") {
  for (std::uint64_t seed = 0; seed < 100; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    testing::AgendaField field;
    field.leaders = 2 + random.below(12);
    field.points = random.one_of({0U, 2U, 3U, 7U});
    const Network network = testing::random_agendas(random, field).build();
    const auto found = alignment::agendas(network);
    const testing::SlowAgendas slow(network, {});
    std::vector<std::size_t> first{0};
    std::vector<double> stances;
    for (std::size_t g = 0; g < field.goals; ++g) {
      std::vector<double> count(field.points, 0.0), here;
      for (const auto& agenda : slow.agendas) {
        const auto at = agenda.find(g);
        if (at == agenda.end()) continue;
        here.push_back(at->second.stance);
        if (field.points > 1) {
          ++count[static_cast<std::size_t>(
              std::lround((at->second.stance + 1) / 2 * (field.points - 1)))];
        }
      }
      stances.insert(stances.end(), here.begin(), here.end());
      first.push_back(stances.size());
      const auto& goal = found.by_goal[g];
      if (here.empty()) CHECK(goal.esteban_ray.unknown == Reason::no_agendas);
      else if (field.points == 0) CHECK(goal.van_der_eijk.unknown == Reason::no_scale);
      else if (here.size() < 2) CHECK(goal.esteban_ray.unknown == Reason::too_few);
      else {
        CHECK(goal.esteban_ray.value ==
              doctest::Approx(agreement::esteban_ray(here, {}, 1, 2).value).epsilon(1e-12));
        CHECK(goal.esteban_ray.evidence == here.size());
        const Estimate a = agreement::van_der_eijk(count);
        CHECK(goal.van_der_eijk.unknown == a.unknown);
        if (a.known()) CHECK(goal.van_der_eijk.value == a.value);
      }
    }
    const Estimate alpha = agreement::krippendorff_alpha(first, stances);
    const Estimate of_network = found.krippendorff_alpha;
    if (alpha.known()) CHECK(of_network.value == doctest::Approx(alpha.value).epsilon(1e-12));
    else CHECK(!of_network.known());
  }
  CHECK(alignment::agendas(Network{}).krippendorff_alpha.unknown == Reason::no_agendas);
}

TEST_CASE("the common agenda: who supports a vision, or what serves it") {
  NetworkBuilder b;
  const auto goal = [&](const char* key) { return b.id<Goal>(key); };
  const auto says = [&](const char* leader, const char* about, double stance) {
    b.add(AgendaEntry{.leader = b.id<Leader>(leader), .goal = goal(about), .stance = stance});
  };
  for (const char* key : {"a", "b", "c", "d", "silent"}) {
    b.add(Leader{.id = b.id<Leader>(key), .kind = Kind::individual});
  }
  for (const char* key : {"vision", "means", "step", "beside"}) b.add(Goal{.id = goal(key)});
  b.add(Contribution{.from = goal("step"), .to = goal("means")});
  b.add(Contribution{.from = goal("means"), .to = goal("vision")});
  says("a", "vision", 1);
  says("b", "step", 1);
  says("c", "vision", -1);
  says("c", "means", 1);
  says("d", "beside", 1);
  const auto common = alignment::agendas(std::move(b).build()).common;
  CHECK(common.visions == Visions::served);  // "beside" serves nothing, and nothing serves it
  REQUIRE(common.by_vision.size() == 1);
  CHECK(common.by_vision[0].supporting == 2);
  CHECK(common.by_vision[0].directly == 1);
  CHECK(common.by_vision[0].opposing == 1);
  CHECK(common.by_vision[0].share.value == doctest::Approx(0.5));
  CHECK(common.by_vision[0].share.evidence == 4);
  CHECK(alignment::agendas(Network{}).common.visions == Visions::none);
}

TEST_CASE("the common agenda is of the marked visions where there are any") {
  NetworkBuilder b;
  b.add(Leader{.id = b.id<Leader>("a"), .kind = Kind::individual});
  b.add(Goal{.id = b.id<Goal>("v"), .vision = Truth::yes});
  b.add(Goal{.id = b.id<Goal>("w"), .vision = Truth::no});
  b.add(AgendaEntry{.leader = b.id<Leader>("a"), .goal = b.id<Goal>("w"), .stance = 1});
  const Network network = std::move(b).build();
  const auto common = alignment::agendas(network).common;
  CHECK(common.visions == Visions::marked);
  REQUIRE(common.by_vision.size() == 1);
  CHECK(network.key(common.by_vision[0].goal) == "v");
  CHECK(common.by_vision[0].share.value == 0);
  const auto unknown = alignment::agendas(network, {.silence = Silence::unknown}).common;
  CHECK(unknown.by_vision[0].share.unknown == Reason::no_agendas);
}
