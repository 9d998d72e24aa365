// SPDX-License-Identifier: MIT
#pragma once

#include "support/random_agendas.hpp"

#include <coalign/coalign.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

namespace testing {

/// Agendas as rows of priorities, one for each goal; 0: not named.
inline coalign::Network network_of(const std::vector<std::vector<double>>& priorities) {
  using namespace coalign;
  NetworkBuilder b;
  const auto goal = [&](std::size_t g) { return b.id<Goal>("g" + std::to_string(g)); };
  for (std::size_t g = 0; g < priorities.front().size(); ++g) b.add(Goal{.id = goal(g)});
  for (std::size_t i = 0; i < priorities.size(); ++i) {
    const LeaderId leader = b.id<Leader>("l" + std::to_string(i));
    b.add(Leader{.id = leader, .kind = Kind::organization});
    for (std::size_t g = 0; g < priorities[i].size(); ++g) {
      if (!(priorities[i][g] > 0)) continue;
      b.add(AgendaEntry{
          .leader = leader, .goal = goal(g), .stance = 1, .priority = priorities[i][g]});
    }
  }
  return std::move(b).build();
}

/// Leaders who draw so many goals each, all goals as likely or the first ones more so.
inline std::vector<std::vector<double>> drawn_field(Random& random, std::size_t leaders,
                                                    std::size_t goals, bool popular) {
  std::vector<std::vector<double>> rows(leaders, std::vector<double>(goals, 0.0));
  for (auto& row : rows) {
    std::vector<double> likely(goals, 1.0);
    for (std::size_t g = 0; g < goals && popular; ++g) likely[g] = 1.0 / double(g + 1);
    for (std::size_t named = 1 + random.below(goals / 2); named-- > 0;) {
      double at = random.unit() * std::accumulate(likely.begin(), likely.end(), 0.0);
      std::size_t g = 0;
      while (g + 1 < goals && (likely[g] == 0 || at >= likely[g])) at -= likely[g++];
      row[g] = random.between(1, 4) / 4.0;
      likely[g] = 0;
    }
  }
  return rows;
}

/// Kolmogorov's distance of p-values from evenly spread ones, and how far more small ones there are than there may be.
struct FromUniform {
  double distance = 0, too_small = 0;
};
inline FromUniform from_uniform(std::vector<double> p) {
  std::sort(p.begin(), p.end());
  FromUniform off;
  const auto n = static_cast<double>(p.size());
  for (std::size_t k = 0; k < p.size(); ++k) {
    const double above = double(k + 1) / n - p[k], below = p[k] - double(k) / n;
    off.distance = std::max({off.distance, above, below});
    off.too_small = std::max(off.too_small, above);
  }
  return off;
}

/// Kolmogorov and Smirnov's bound for so many, at a level of 0.1 %.
inline double ks_bound(std::size_t many) { return 1.95 / std::sqrt(static_cast<double>(many)); }

}  // namespace testing
