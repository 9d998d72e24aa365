// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_agendas.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace testing {

inline bool close(double a, double b) {
  return std::abs(a - b) <= 1e-12 * std::max(1.0, std::abs(b));
}

/// A field with ties of two types, some answering, some not.
inline coalign::Network random_field(Random& random) {
  using namespace coalign;
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

/// What is known of leaders, as the measures that compare pairs of them take it: of several entries the
/// latest, goals without weight left out.
struct SlowField {
  struct Entry {
    double stance, priority;
  };
  std::vector<std::size_t> known;
  std::vector<std::map<std::size_t, Entry>> entries;  ///< by place in `known`
  std::vector<bool> answered;
  std::vector<double> weight;                 ///< of goals
  std::vector<std::vector<double>> arc, tie;  ///< with direction and without

  SlowField(const coalign::Network& network, const coalign::LayerOptions& layer_options) {
    using namespace coalign;
    std::map<std::size_t, std::map<std::size_t, AgendaEntry>> latest;
    for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
      const AgendaEntry row = network.row<AgendaEntry>(i);
      auto& mine = latest[row.leader.index()];
      const auto [at, isnew] = mine.emplace(row.goal.index(), row);
      if (!isnew && at->second.since.first_day() <= row.since.first_day()) at->second = row;
    }
    for (std::size_t g = 0; g < network.size<Goal>(); ++g) {
      weight.push_back(network.row<Goal>(g).weight);
    }
    bool recorded = false;
    for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
      recorded |= network.row<Leader>(i).response != Response::unknown;
    }
    for (const auto& [leader, rows] : latest) {
      known.push_back(leader);
      entries.emplace_back();
      for (const auto& [goal, row] : rows) entries.back()[goal] = {row.stance, row.priority};
      answered.push_back(!recorded || network.row<Leader>(leader).response == Response::answered);
    }
    const Layer ties = layer(network, layer_options);
    arc.assign(known.size(), std::vector<double>(known.size(), 0.0));
    tie = arc;
    for (std::size_t i = 0; i < known.size(); ++i) {
      const Neighbours near = ties.out(LeaderId{static_cast<std::uint32_t>(known[i])});
      for (std::size_t k = 0; k < near.size(); ++k) {
        for (std::size_t j = 0; j < known.size(); ++j) {
          if (known[j] == near.leaders[k].index()) arc[i][j] = near.weights[k];
        }
      }
    }
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = 0; j < known.size(); ++j) tie[i][j] = std::max(arc[i][j], arc[j][i]);
    }
  }
};

}  // namespace testing
