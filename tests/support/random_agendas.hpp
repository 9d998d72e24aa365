// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_network.hpp"

#include <coalign/coalign.hpp>

#include <string>

namespace testing {

/// What a random field of agendas is like.
struct AgendaField {
  std::size_t leaders = 9, goals = 6;
  std::uint32_t points = 7;  ///< of stances; 0: any number
  bool sectors = true, waves = true, contributions = true, weighted_goals = true;
  bool responses = false;
  double without_stance = 0;  ///< of entries, the share that have a priority alone
};

/// Leaders of all kinds, some silent, with stances for, against and neutral, some priorities 0, some
/// entries followed by later ones.
inline coalign::NetworkBuilder random_agendas(Random& random, const AgendaField& field) {
  using namespace coalign;
  NetworkBuilder b;
  const auto leader = [&](std::size_t i) { return b.id<Leader>("leader " + std::to_string(i)); };
  const auto goal = [&](std::size_t g) { return b.id<Goal>("goal " + std::to_string(g)); };
  for (std::size_t i = 0; i < field.leaders; ++i) {
    Leader row{.id = leader(i), .kind = static_cast<Kind>(random.between(1, 3))};
    if (field.sectors && random.chance(0.7)) row.sector = b.text(random.one_of({"health", "law"}));
    if (field.responses) row.response = static_cast<Response>(random.between(0, 3));
    b.add(row);
  }
  for (std::size_t g = 0; g < field.goals; ++g) {
    b.add(Goal{.id = goal(g), .weight = field.weighted_goals ? 0.1 + random.unit() : 1});
    for (std::size_t h = 0; h < g && field.contributions; ++h) {
      if (random.chance(0.4)) {
        b.add(Contribution{.from = goal(h), .to = goal(g), .strength = 0.1 + 0.9 * random.unit()});
      }
    }
  }
  const auto stance = [&] {
    if (field.points == 0) return 2 * random.unit() - 1;
    return 2.0 * random.between(0, static_cast<int>(field.points) - 1) / (field.points - 1) - 1;
  };
  const auto priority = [&] {
    return random.chance(0.1) ? 0 : random.chance(0.5) ? random.between(1, 4) / 4.0 : random.unit();
  };
  for (std::size_t i = 0; i < field.leaders; ++i) {
    if (random.chance(0.15)) continue;
    for (std::size_t g = 0; g < field.goals; ++g) {
      if (random.chance(0.4)) continue;
      AgendaEntry row{
          .leader = leader(i), .goal = goal(g), .stance = stance(), .priority = priority()};
      const bool asked = field.without_stance == 0 || !random.chance(field.without_stance);
      if (!asked) row.stance = not_given;
      if (random.chance(0.3)) row.basis = Basis::inferred;
      if (field.waves && random.chance(0.3)) {
        AgendaEntry earlier = row;
        earlier.stance = stance();
        earlier.until = *Date::parse("2019");
        row.since = *Date::parse("2020");
        if (random.chance(0.5)) b.add(earlier), b.add(row);
        else b.add(row), b.add(earlier);
      } else {
        b.add(row);
      }
    }
  }
  b.scales({.stance_points = field.points});
  return b;
}

}  // namespace testing
