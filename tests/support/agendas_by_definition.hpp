// SPDX-License-Identifier: MIT
#pragma once

// Agenda alignment as slowly as it is defined: every pair of leaders, every goal. Shares nothing with
// the library but the network.

#include <coalign/coalign.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace testing {

struct Position {
  double stance, priority;
};
using Agenda = std::map<std::size_t, Position>;  // by goal

/// The sums over the pairs asked for, and what is made of them. What is compared is what is shared by two
/// who both have a stance.
struct SlowSums {
  double agreed = 0, shared = 0, cared = 0, compared = 0;
  [[nodiscard]] double agreement() const { return agreed / compared; }
  [[nodiscard]] double overlap() const { return shared / cared; }
  [[nodiscard]] double score() const { return shared > 0 ? agreement() * overlap() : 0; }
};

class SlowAgendas {
 public:
  SlowAgendas(const coalign::Network& network, const coalign::alignment::AgendasOptions& options)
      : network_(network),
        agendas(network.size<coalign::Leader>()),
        influence(network.size<coalign::Leader>(), 1.0) {
    if (!options.weights.empty()) influence = options.weights;
    read();
    if (options.through > 0) derive(options.through);
    if (options.balance == coalign::alignment::Balance::leader) balance();
  }

  /// The sums over goals of one pair, or over one goal of it.
  [[nodiscard]] SlowSums pair(std::size_t i, std::size_t j,
                              std::optional<std::size_t> only = {}) const {
    SlowSums sums;
    for (std::size_t g = 0; g < network_.size<coalign::Goal>(); ++g) {
      if (only && *only != g) continue;
      const double w = network_.row<coalign::Goal>(g).weight;
      const auto a = agendas[i].find(g), b = agendas[j].find(g);
      const bool speaks_a = a != agendas[i].end(), speaks_b = b != agendas[j].end();
      const double p = speaks_a ? a->second.priority : 0, q = speaks_b ? b->second.priority : 0;
      sums.cared += w * std::max(p, q);
      if (!speaks_a || !speaks_b) continue;
      sums.shared += w * std::min(p, q);
      if (std::isnan(a->second.stance) || std::isnan(b->second.stance)) continue;
      sums.compared += w * std::min(p, q);
      sums.agreed += w * std::min(p, q) * (1 - std::abs(a->second.stance - b->second.stance));
    }
    return sums;
  }

  /// Over all pairs of known leaders of which `takes(i, j)` holds.
  [[nodiscard]] SlowSums over(const std::function<bool(std::size_t, std::size_t)>& takes,
                              std::optional<std::size_t> goal = {}) const {
    SlowSums sums;
    for (std::size_t i = 0; i < agendas.size(); ++i) {
      for (std::size_t j = i + 1; j < agendas.size(); ++j) {
        if (agendas[i].empty() || agendas[j].empty() || !takes(i, j)) continue;
        const SlowSums one = pair(i, j, goal);
        const double u = influence[i] * influence[j];
        sums.agreed += u * one.agreed;
        sums.shared += u * one.shared;
        sums.cared += u * one.cared;
        sums.compared += u * one.compared;
      }
    }
    return sums;
  }
  [[nodiscard]] SlowSums all() const {
    return over([](std::size_t, std::size_t) { return true; });
  }

 private:
  void read() {
    std::map<std::pair<std::size_t, std::size_t>, coalign::Day> since;
    for (std::size_t i = 0; i < network_.size<coalign::AgendaEntry>(); ++i) {
      const auto row = network_.row<coalign::AgendaEntry>(i);
      const auto key = std::pair(row.leader.index(), row.goal.index());
      const auto known = since.find(key);
      if (known != since.end() && known->second > row.since.first_day()) continue;
      since[key] = row.since.first_day();
      agendas[key.first][key.second] = {row.stance, row.priority};
    }
  }

  // Applied until nothing changes: there are no circles.
  void derive(double gamma) {
    for (bool changed = true; changed;) {
      changed = false;
      for (std::size_t k = 0; k < network_.size<coalign::Contribution>(); ++k) {
        const auto row = network_.row<coalign::Contribution>(k);
        for (auto& agenda : agendas) {
          const auto serving = agenda.find(row.from.index());
          if (serving == agenda.end() || serving->second.stance <= 0) continue;
          const double derived = gamma * row.strength * serving->second.priority;
          const auto served = agenda.find(row.to.index());
          if (served == agenda.end()) {
            if (derived <= 0) continue;
            agenda[row.to.index()] = {serving->second.stance, derived};
            silent_[&agenda].push_back(row.to.index());
            changed = true;
            continue;
          }
          const auto& silent = silent_[&agenda];
          const bool was_silent =
              std::find(silent.begin(), silent.end(), row.to.index()) != silent.end();
          Position& own = served->second;
          const bool clearer = std::isnan(own.stance) ? !std::isnan(serving->second.stance)
                                                      : serving->second.stance > own.stance;
          if (!(own.stance <= 0) && derived > own.priority) {
            own.priority = derived;
            if (was_silent) own.stance = serving->second.stance;
            changed = true;
          } else if (was_silent && derived == own.priority && clearer) {
            own.stance = serving->second.stance;
            changed = true;
          }
        }
      }
    }
  }

  void balance() {
    for (auto& agenda : agendas) {
      double sum = 0;
      for (const auto& [goal, position] : agenda) sum += position.priority;
      for (auto& [goal, position] : agenda) {
        if (sum > 0) position.priority /= sum;
      }
    }
  }

  const coalign::Network& network_;
  std::map<const Agenda*, std::vector<std::size_t>> silent_;

 public:
  std::vector<Agenda> agendas;  ///< by leader
  std::vector<double> influence;
};

}  // namespace testing
