// SPDX-License-Identifier: MIT
#include <coalign/coalign.hpp>

#include "support/agendas_by_definition.hpp"
#include "support/documents.hpp"
#include "support/random_agendas.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

using namespace coalign;
using alignment::Aligned;
using alignment::Together;

namespace testing {

/// Agendas, and ties among the same leaders.
inline Network random_whole(Random& random) {
  const std::size_t leaders = 2 + random.below(8);
  AgendaField field{.leaders = leaders, .goals = 1 + random.below(5)};
  field.weighted_goals = random.chance(0.5);
  NetworkBuilder b = random_agendas(random, field);
  b.add(TieType{.id = b.id<TieType>("work"), .directed = Truth::no, .max = 4});
  for (std::size_t k = random.below(20); k-- > 0;) {
    const Tie tie{.from = b.id<Leader>("leader " + std::to_string(random.below(leaders))),
                  .to = b.id<Leader>("leader " + std::to_string(random.below(leaders))),
                  .type = b.id<TieType>("work"),
                  .weight = 1.0 * random.between(1, 4)};
    if (tie.from != tie.to) b.add(tie);
  }
  return std::move(b).build();
}

/// The overlap of pairs whose priorities meet rank by rank.
inline double overlap_by_rank(const Network& network) {
  const SlowAgendas slow(network, {});
  std::vector<double> weights;
  for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
    weights.push_back(network.row<Goal>(g).weight);
  }
  std::sort(weights.begin(), weights.end(), std::greater<>{});
  std::vector<std::vector<double>> ranked;
  for (const Agenda& agenda : slow.agendas) {
    if (agenda.empty()) continue;
    std::vector<double> priorities(weights.size(), 0.0);
    std::size_t k = 0;
    for (const auto& [goal, position] : agenda) priorities[k++] = position.priority;
    std::sort(priorities.begin(), priorities.end(), std::greater<>{});
    ranked.push_back(priorities);
  }
  double shared = 0, cared = 0;
  for (std::size_t i = 0; i < ranked.size(); ++i) {
    for (std::size_t j = i + 1; j < ranked.size(); ++j) {
      for (std::size_t k = 0; k < weights.size(); ++k) {
        shared += weights[k] * std::min(ranked[i][k], ranked[j][k]);
        cared += weights[k] * std::max(ranked[i][k], ranked[j][k]);
      }
    }
  }
  return shared / cared;
}

}  // namespace testing

TEST_CASE("together: nothing is known of nothing") {
  const Together none = alignment::together(Network{});
  CHECK(none.compared == 0);
  CHECK(none.weakest == Aligned::none);
  CHECK(none.agendas.position.unknown == Reason::no_agendas);
  CHECK(none.tie.empty());
  CHECK(none.conversation.empty());
  CHECK_FALSE(alignment::one_number(none).score.known());
}

TEST_CASE(
    "together: positions lie between chance and the best arrangement, and the lowest is weakest") {
  std::size_t compared = 0;
  for (std::uint64_t seed = 1; seed <= 200; ++seed) {
    CAPTURE(seed);
    testing::Random random(seed);
    const Network network = testing::random_whole(random);
    const auto agendas = alignment::agendas(network);
    const auto networks = alignment::networks(network);
    const Together found = alignment::together(network);
    CHECK(found.networks.position.known() == networks.of_best.known());
    if (found.networks.position.known()) {
      CHECK(found.networks.position.value == networks.of_best.value);
      CHECK(found.networks.value.value == networks.score.value);
    }
    if (found.agendas.position.known()) {
      const bool acts = agendas.inferred == agendas.entries &&
                        std::none_of(agendas.by_goal.begin(), agendas.by_goal.end(),
                                     [](const auto& g) { return g.opposing + g.neutral > 0; });
      const double chance = acts ? agendas.chance.overlap.value : agendas.chance.score.value;
      const double best = std::max(testing::overlap_by_rank(network), agendas.score.value);
      CHECK(found.agendas.position.value ==
            doctest::Approx((agendas.score.value - chance) / (best - chance)).epsilon(1e-9));
      CHECK(found.agendas.position.value <= 1 + 1e-12);
    }
    const bool both = found.agendas.position.known() && found.networks.position.known();
    CHECK((found.weakest != Aligned::none) == both);
    if (both) {
      ++compared;
      const bool first = found.agendas.position.value <= found.networks.position.value;
      CHECK(found.weakest == (first ? Aligned::agendas : Aligned::networks));
    }
    const auto gaps = alignment::gaps(network, 1);
    CHECK(found.tie.size() == (networks.score.known() ? gaps.size() : 0));
    if (!found.tie.empty()) CHECK(found.tie[0].leader_ids == gaps[0].leader_ids);
    CHECK(found.conversation.size() == alignment::conversations(network, 1).size());
  }
  CHECK(compared > 60);
}

TEST_CASE("together: alike in all is the best there is; one number is 0 where one part is") {
  const std::string leaders = R"("leaders": [{"id": "a", "kind": "individual"},
      {"id": "b", "kind": "individual"}, {"id": "c", "kind": "individual"}],
    "goals": [{"id": "g"}, {"id": "h"}, {"id": "i"}], "tie_types": [{"id": "t", "max": 1}],
    "ties": [{"from": "a", "to": "b", "type": "t"}, {"from": "b", "to": "c", "type": "t"}], )";
  const auto agendas = [&](const char* of_c) {
    return read_json(testing::document(leaders + R"("agendas": [
      {"leader": "a", "goal": "g", "stance": 1}, {"leader": "b", "goal": "g", "stance": 1},
      {"leader": "c", "goal": "g", "stance": )" +
                                       of_c + "}]"));
  };
  const Together alike = alignment::together(agendas("1"));
  CHECK(alike.agendas.position.value == 1);
  const auto one = alignment::one_number(alike);
  CHECK(one.agendas.value == 1);
  CHECK(one.networks.value == doctest::Approx(2 / 3.0));
  const Together opposed = alignment::together(agendas("-1"));
  CHECK(opposed.agendas.value.value < 0);
  CHECK(alignment::one_number(opposed).score.value == 0);
  CHECK(opposed.conversation.size() == 1);
}
