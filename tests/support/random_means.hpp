// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_agendas.hpp"

#include <coalign/model/builder.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace testing {

/// Agendas with means of all sorts: grants to goals and initiatives, parts, unknown amounts, currencies.
inline coalign::Network random_means(std::uint64_t seed) {
  using namespace coalign;
  Random random(seed);
  AgendaField field;
  field.leaders = 3 + seed % 8;
  field.goals = 2 + seed % 5;
  NetworkBuilder b = random_agendas(random, field);
  const auto some = [&](const char* what, std::size_t of) {
    return std::string(what) + " " + std::to_string(random.below(of));
  };
  const std::vector<const char*> names{"dollars", "euros", "time", "data"};
  for (std::size_t r = 0; r < names.size(); ++r) {
    Resource row{.id = b.id<Resource>(names[r])};
    if (r < 2) row.group = b.text("money"), row.rate = r == 0 ? 1 : 1.25;
    b.add(row);
  }
  for (int i = 0; i < 3; ++i) {
    Initiative row{.id = b.id<Initiative>("initiative " + std::to_string(i))};
    for (std::size_t g = 0; g < field.goals; ++g) {
      if (random.chance(0.4)) row.goals.push_back(b.id<Goal>("goal " + std::to_string(g)));
    }
    b.add(row);
  }
  const double part = seed % 2 == 0 ? 1 : 0.1;  // tenths do not add up to the last bit
  const bool needy = random.chance(0.8), rich = random.chance(0.8);
  for (std::size_t g = 0; g < field.goals; ++g) {
    for (const char* name : names) {
      if (!needy || random.chance(0.5)) continue;
      b.add(Need{.goal = b.id<Goal>("goal " + std::to_string(g)),
                 .resource = b.id<Resource>(name),
                 .amount = part * random.between(0, 9)});
    }
  }
  for (std::size_t i = 0; i < field.leaders; ++i) {
    for (const char* name : names) {
      if (!rich || random.chance(0.5)) continue;
      b.add(Holding{.leader = b.id<Leader>("leader " + std::to_string(i)),
                    .resource = b.id<Resource>(name),
                    .amount = part * random.between(0, 9)});
    }
  }
  std::map<std::string, std::string> before;  // an earlier commitment of a resource, to be part of
  for (std::size_t k = random.below(9); k > 0; --k) {
    const std::string resource = names[random.below(names.size())],
                      id = "commitment " + std::to_string(k);
    Commitment row{.id = b.id<Commitment>(id),
                   .leader = b.id<Leader>(some("leader", field.leaders)),
                   .resource = b.id<Resource>(resource)};
    if (random.chance(0.6)) row.goal = b.id<Goal>(some("goal", field.goals));
    else row.initiative = b.id<Initiative>(some("initiative", 3));
    if (random.chance(0.8)) row.amount = part * random.between(0, 9);
    if (random.chance(0.3) && before.count(resource) != 0) {
      row.part_of = b.id<Commitment>(before[resource]);
    }
    before[resource] = id;
    b.add(row);
  }
  b.add(TieType{.id = b.id<TieType>("funding"),
                .carries = {b.id<Resource>("dollars"), b.id<Resource>("time")}});
  b.add(TieType{
      .id = b.id<TieType>("data"), .directed = Truth::no, .carries = {b.id<Resource>("data")}});
  for (std::size_t k = random.below(3 * field.leaders); k > 0; --k) {
    const std::string a = some("leader", field.leaders), c = some("leader", field.leaders);
    if (a == c) continue;
    b.add(Tie{.from = b.id<Leader>(a),
              .to = b.id<Leader>(c),
              .type = b.id<TieType>(random.chance(0.6) ? "funding" : "data")});
  }
  return std::move(b).build();
}

}  // namespace testing
