// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/coalign.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <vector>

namespace testing {

/// The words of docs/qualities.md, each as slowly as it is said, by row numbers.
struct SlowHistory {
  coalign::Network network;
  coalign::Day as_of = coalign::before_all;

  explicit SlowHistory(const coalign::Network& of) : network(of), as_of(latest()) {}

  template <class Row>
  [[nodiscard]] std::vector<Row> rows() const {
    std::vector<Row> all;
    for (std::size_t i = 0; i < network.size<Row>(); ++i) all.push_back(network.row<Row>(i));
    return all;
  }

  [[nodiscard]] coalign::Day latest() const {
    using namespace coalign;
    Day day = before_all;
    const auto see = [&](Date date) {
      if (!date.open()) day = std::max(day, date.first_day());
    };
    for (const auto& row : rows<Observation>()) see(row.date);
    for (const auto& row : rows<Lesson>()) see(row.date);
    for (const auto& row : rows<Share>()) see(row.date);
    for (const auto& row : rows<Leader>()) see(row.since);
    for (const auto& row : rows<Membership>()) see(row.since);
    for (const auto& row : rows<AgendaEntry>()) see(row.since);
    for (const auto& row : rows<Tie>()) see(row.since);
    for (const auto& row : rows<Initiative>()) {
      if (row.status != InitiativeStatus::planned) see(row.start);
    }
    for (const auto& row : rows<Commitment>()) {
      const bool planned =
          row.initiative.known() &&
          network.row<Initiative>(row.initiative.index()).status == InitiativeStatus::planned;
      if (!planned) see(row.since);
    }
    return day;
  }

  /// The latest positive position of each leader on each goal, with the row that says so.
  [[nodiscard]] std::map<std::pair<std::size_t, std::size_t>, coalign::AgendaEntry> wants() const {
    using namespace coalign;
    std::map<std::pair<std::size_t, std::size_t>, AgendaEntry> found;
    for (const auto& row : rows<AgendaEntry>()) {
      const auto [at, fresh] = found.emplace(std::pair(row.leader.index(), row.goal.index()), row);
      if (!fresh && at->second.since.first_day() <= row.since.first_day()) at->second = row;
    }
    for (auto at = found.begin(); at != found.end();) {
      at = at->second.stance * at->second.priority > 0 ? std::next(at) : found.erase(at);
    }
    return found;
  }
  [[nodiscard]] double wanted(std::size_t goal) const {
    if (network.size<coalign::AgendaEntry>() == 0) return network.row<coalign::Goal>(goal).weight;
    double sum = 0;
    for (const auto& [pair, row] : wants()) {
      if (pair.second == goal) sum += row.stance * row.priority;
    }
    return sum;
  }

  [[nodiscard]] std::optional<coalign::Observation> last_observation(std::size_t goal) const {
    std::optional<coalign::Observation> found;
    for (const auto& row : rows<coalign::Observation>()) {
      if (row.goal.index() != goal) continue;
      if (!found || row.date.first_day() >= found->date.first_day()) found = row;
    }
    return found;
  }
  /// 1: a is better than b, -1: worse, 0: equal; nothing where the goal has no direction.
  [[nodiscard]] std::optional<int> compare(const coalign::Goal& goal, double a, double b) const {
    using coalign::Direction;
    Direction way = goal.direction;
    if (way == Direction::unknown && goal.target > goal.baseline) way = Direction::increase;
    if (way == Direction::unknown && goal.target < goal.baseline) way = Direction::decrease;
    if (way == Direction::unknown) return {};
    const int sign = int{a > b} - int{a < b};
    return way == Direction::increase ? sign : -sign;
  }
  [[nodiscard]] std::optional<bool> gap_open(std::size_t g) const {
    const auto goal = network.row<coalign::Goal>(g);
    if (std::isnan(goal.baseline) || std::isnan(goal.target)) return {};
    const auto seen = last_observation(g);
    return compare(goal, goal.target, seen ? seen->value : goal.baseline).value_or(0) > 0;
  }
  [[nodiscard]] std::optional<bool> beyond(std::size_t g) const {
    const auto goal = network.row<coalign::Goal>(g);
    if (std::isnan(goal.target) || std::isnan(goal.best_practice)) return {};
    const auto way = compare(goal, goal.target, goal.best_practice);
    return way ? std::optional(*way > 0) : std::nullopt;
  }

  [[nodiscard]] bool tried(const coalign::Initiative& row) const {
    return row.status != coalign::InitiativeStatus::planned;
  }
  [[nodiscard]] bool exploring(const coalign::Initiative& row) const {
    using coalign::Evidence;
    return tried(row) &&
           (row.evidence == Evidence::untested || row.evidence == Evidence::promising);
  }
  [[nodiscard]] bool missed(const coalign::Initiative& row) const {
    return row.status == coalign::InitiativeStatus::failed ||
           row.status == coalign::InitiativeStatus::stopped;
  }
  [[nodiscard]] bool judged(const coalign::Initiative& row) const {
    return missed(row) || row.status == coalign::InitiativeStatus::succeeded;
  }
  [[nodiscard]] bool ended(const coalign::Initiative& row) const {
    return judged(row) || row.status == coalign::InitiativeStatus::completed;
  }
  [[nodiscard]] std::vector<coalign::Lesson> lessons_of(coalign::InitiativeId id) const {
    std::vector<coalign::Lesson> found;
    for (const auto& row : rows<coalign::Lesson>()) {
      if (row.initiative == id) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] bool humble(const coalign::Initiative& row) const {
    for (const auto& lesson : lessons_of(row.id)) {
      if (lesson.worked == coalign::Truth::no) return true;
    }
    return false;
  }
  [[nodiscard]] bool humbling(const coalign::Initiative& row) const {
    return missed(row) || humble(row);
  }

  template <class T>
  static bool has(const std::vector<T>& list, T value) {
    return std::find(list.begin(), list.end(), value) != list.end();
  }
  [[nodiscard]] bool acts_on(coalign::LeaderId leader, coalign::GoalId goal) const {
    for (const auto& row : rows<coalign::Initiative>()) {
      if (tried(row) && has(row.leaders, leader) && has(row.goals, goal)) return true;
    }
    for (const auto& row : rows<coalign::Commitment>()) {
      if (row.leader != leader || row.amount == 0) continue;
      if (row.goal == goal) return true;
      if (row.initiative.known() &&
          has(network.row<coalign::Initiative>(row.initiative.index()).goals, goal)) {
        return true;
      }
    }
    return false;
  }

  /// Who holds a lesson, and from when: tries every share again and again until nothing changes.
  [[nodiscard]] std::map<std::size_t, coalign::Day> holders(coalign::LessonId lesson) const {
    using namespace coalign;
    std::map<std::size_t, Day> found;
    const auto of = network.row<Lesson>(lesson.index()).initiative;
    for (const LeaderId own : network.row<Initiative>(of.index()).leaders) {
      found[own.index()] = before_all;
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (const auto& row : rows<Share>()) {
        const auto giver = found.find(row.from.index());
        if (row.lesson != lesson || giver == found.end()) continue;
        const Day held = giver->second;
        if (!row.date.open() && row.date.first_day() < held) continue;
        const Day day = row.date.open() ? held : row.date.first_day();
        const auto [at, fresh] = found.emplace(row.to.index(), day);
        if (fresh || day < at->second) changed = true;
        at->second = std::min(at->second, day);
      }
    }
    return found;
  }
  [[nodiscard]] std::set<std::size_t> concerned(coalign::LessonId lesson) const {
    using namespace coalign;
    std::set<std::size_t> found;
    const auto of = network.row<Lesson>(lesson.index()).initiative;
    const auto initiative = network.row<Initiative>(of.index());
    for (const auto& [holder, day] : holders(lesson)) found.insert(holder);
    if (network.size<AgendaEntry>() == 0) {
      for (std::size_t i = 0; i < network.size<Leader>(); ++i) found.insert(i);
    }
    for (const auto& [pair, row] : wants()) {
      if (has(initiative.goals, row.goal)) found.insert(pair.first);
    }
    for (const LeaderId own : initiative.leaders) found.erase(own.index());
    return found;
  }
};

}  // namespace testing
