// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/networks.hpp>
#include <coalign/coalign.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace testing {

/// Congruence as docs/measures.md defines it, pair by pair and goal by goal.
struct SlowNetworks {
  std::vector<std::size_t> known;         ///< leaders
  std::vector<std::vector<double>> r, t;  ///< by place in `known`; 0 where not compared
  std::vector<std::vector<std::vector<double>>> r_of;  ///< the same by goal
  std::vector<std::vector<double>> position;           ///< by known leader and goal
  std::vector<std::vector<bool>> compared;
  std::vector<std::vector<bool>> tied;  ///< whether compared or not
  std::size_t goals = 0;

  SlowNetworks(const coalign::Network& network,
               const coalign::alignment::NetworksOptions& options) {
    using namespace coalign;
    goals = network.size<Goal>();
    std::map<std::size_t, std::map<std::size_t, AgendaEntry>> latest;
    for (std::size_t i = 0; i < network.size<AgendaEntry>(); ++i) {
      const AgendaEntry row = network.row<AgendaEntry>(i);
      auto& mine = latest[row.leader.index()];
      const auto [at, isnew] = mine.emplace(row.goal.index(), row);
      if (!isnew && at->second.since.first_day() <= row.since.first_day()) at->second = row;
    }
    std::vector<std::vector<double>> D(goals, std::vector<double>(goals, 0.0));
    for (std::size_t g = 0; g < goals; ++g) D[g][g] = network.row<Goal>(g).weight;
    for (std::size_t i = 0; i < network.size<Contribution>(); ++i) {
      const Contribution row = network.row<Contribution>(i);
      const std::size_t g = row.from.index(), h = row.to.index();
      D[g][h] = D[h][g] = options.through * row.strength * std::sqrt(D[g][g] * D[h][h]);
    }
    bool recorded = false;
    for (std::size_t i = 0; i < network.size<Leader>(); ++i) {
      recorded |= network.row<Leader>(i).response != Response::unknown;
    }
    for (const auto& [leader, entries] : latest) {
      known.push_back(leader);
      position.emplace_back(goals, 0.0);
      for (const auto& [g, row] : entries) position.back()[g] = row.stance * row.priority;
    }
    const std::size_t n = known.size();
    r.assign(n, std::vector<double>(n, 0.0));
    t = r;
    compared.assign(n, std::vector<bool>(n, false));
    tied = compared;
    r_of.assign(goals, r);
    const UndirectedLayer plain = undirected(layer(network, options.layer));
    // How many ties the shortest path has, by whomever it leads: Floyd and Warshall.
    const std::size_t all = network.size<Leader>();
    std::vector<std::vector<std::size_t>> steps(all, std::vector<std::size_t>(all, all + 1));
    for (std::uint32_t a = 0; a < all; ++a) {
      for (const LeaderId b : plain.of(LeaderId{a}).leaders) steps[a][b.index()] = 1;
    }
    for (std::size_t k = 0; k < all; ++k) {
      for (std::size_t a = 0; a < all; ++a) {
        for (std::size_t b = 0; b < all; ++b) {
          steps[a][b] = std::min(steps[a][b], steps[a][k] + steps[k][b]);
        }
      }
    }
    const auto answered = [&](std::size_t i) {
      return !recorded || network.row<Leader>(known[i]).response == Response::answered;
    };
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        const Neighbours near = plain.of(LeaderId{static_cast<std::uint32_t>(known[i])});
        double strength = 0;
        for (std::size_t k = 0; k < near.size(); ++k) {
          if (near.leaders[k].index() == known[j]) strength = near.weights[k];
        }
        tied[i][j] = strength > 0;
        if (options.reach > 1) {
          const std::size_t d = steps[known[i]][known[j]];
          strength = d <= options.reach ? std::pow(options.decay, double(d) - 1) : 0;
        }
        compared[i][j] = i != j && (answered(i) || answered(j));
        if (!compared[i][j]) continue;
        t[i][j] = strength;
        for (std::size_t g = 0; g < goals; ++g) {
          for (std::size_t h = 0; h < goals; ++h) {
            const double c = std::max(position[i][g], 0.0) * std::max(position[j][h], 0.0);
            const double o = std::max(-position[i][g], 0.0) * std::max(-position[j][h], 0.0);
            r[i][j] += D[g][h] * (c + o);
            r_of[g][i][j] += D[g][h] * (c + o) / 2;
            r_of[h][i][j] += D[g][h] * (c + o) / 2;
          }
        }
      }
    }
  }

  /// The sum of f(i, j) over compared pairs.
  template <class F>
  double over_pairs(F&& f) const {
    double sum = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = i + 1; j < known.size(); ++j) {
        if (compared[i][j]) sum += f(i, j);
      }
    }
    return sum;
  }
  double required() const {
    return over_pairs([&](std::size_t i, std::size_t j) { return r[i][j]; });
  }
  double met() const {
    return over_pairs([&](std::size_t i, std::size_t j) { return r[i][j] * t[i][j]; });
  }
  double strength() const {
    return over_pairs([&](std::size_t i, std::size_t j) { return t[i][j]; });
  }
  double pairs() const {
    return over_pairs([](std::size_t, std::size_t) { return 1; });
  }
  double counted() const {
    const double needed = over_pairs([&](std::size_t i, std::size_t j) { return r[i][j] > 0; });
    return over_pairs([&](std::size_t i, std::size_t j) { return r[i][j] > 0 && t[i][j] > 0; }) /
           needed;
  }
  /// C if everyone kept their own strength and partners were random.
  double by_chance() const {
    std::vector<double> k(known.size(), 0.0);
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = 0; j < known.size(); ++j) k[i] += t[i][j];
    }
    const double all = over_pairs([&](std::size_t i, std::size_t j) { return k[i] * k[j]; });
    return over_pairs([&](std::size_t i, std::size_t j) { return r[i][j] * k[i] * k[j]; }) *
           strength() / all / required();
  }
  double of_best() const {
    std::vector<double> needs, strengths;
    over_pairs([&](std::size_t i, std::size_t j) {
      needs.push_back(r[i][j]);
      strengths.push_back(t[i][j]);
      return 0;
    });
    std::sort(needs.rbegin(), needs.rend());
    std::sort(strengths.rbegin(), strengths.rend());
    double best = 0;
    for (std::size_t k = 0; k < needs.size(); ++k) best += needs[k] * strengths[k];
    const double density = strength() / pairs();
    return (met() / required() - density) / (best / required() - density);
  }
  double connectedness(std::size_t goal) const {
    std::vector<std::size_t> group(known.size());
    for (std::size_t i = 0; i < known.size(); ++i) group[i] = i;
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t i = 0; i < known.size(); ++i) {
        for (std::size_t j = 0; j < known.size(); ++j) {
          if (position[i][goal] <= 0 || position[j][goal] <= 0) continue;
          if (!tied[i][j] || group[i] <= group[j]) continue;
          group[i] = group[j];
          changed = true;
        }
      }
    }
    double joined = 0, all = 0;
    for (std::size_t i = 0; i < known.size(); ++i) {
      for (std::size_t j = i + 1; j < known.size(); ++j) {
        if (position[i][goal] <= 0 || position[j][goal] <= 0) continue;
        ++all;
        joined += group[i] == group[j] ? 1 : 0;
      }
    }
    return joined / all;
  }
};

}  // namespace testing
