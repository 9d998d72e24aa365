// SPDX-License-Identifier: MIT
#pragma once

#include "support/history_by_definition.hpp"

#include <optional>
#include <string>

namespace testing {

/// Every indicator of docs/qualities.md, as slowly as it is said; nothing where it is unknown.
struct SlowQualities : SlowHistory {
  std::optional<coalign::LeaderId> leader;  ///< of one leader with its members
  std::optional<coalign::GoalId> goal;      ///< of one goal with those that serve it
  coalign::qualities::EvidenceMix set{0.5, 0.3, 0.2};
  using Answer = std::optional<double>;

  using SlowHistory::SlowHistory;

  static Answer share(double in, double all) { return all > 0 ? Answer(in / all) : std::nullopt; }

  // Scopes: found again for every question.
  [[nodiscard]] bool is_member(coalign::LeaderId who) const {
    if (who == *leader) return true;
    for (const auto& row : rows<coalign::Membership>()) {
      if (row.member == who && is_member(row.of)) return true;
    }
    return false;
  }
  [[nodiscard]] bool serves(coalign::GoalId which) const {
    if (which == *goal) return true;
    for (const auto& row : rows<coalign::Contribution>()) {
      if (row.from == which && serves(row.to)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_initiative(const coalign::Initiative& row) const {
    if (leader) {
      return std::any_of(row.leaders.begin(), row.leaders.end(),
                         [&](coalign::LeaderId id) { return is_member(id); });
    }
    return !goal || std::any_of(row.goals.begin(), row.goals.end(),
                                [&](coalign::GoalId id) { return serves(id); });
  }
  [[nodiscard]] bool has_goal(coalign::GoalId id) const {
    if (goal) return serves(id);
    if (!leader) return true;
    for (const auto& [pair, row] : wants()) {
      if (row.goal == id && is_member(row.leader)) return true;
    }
    for (const auto& row : rows<coalign::Initiative>()) {
      if (has_initiative(row) && has(row.goals, id)) return true;
    }
    for (const auto& row : rows<coalign::Leader>()) {
      if (is_member(row.id) && acts_on(row.id, id)) return true;
    }
    return false;
  }
  [[nodiscard]] bool has_leader(coalign::LeaderId id) const {
    if (leader) return is_member(id);
    if (!goal) return true;
    for (const auto& [pair, row] : wants()) {
      if (row.leader == id && serves(row.goal)) return true;
    }
    for (const auto& row : rows<coalign::Initiative>()) {
      if (has_initiative(row) && has(row.leaders, id)) return true;
    }
    return false;
  }
  [[nodiscard]] std::vector<coalign::Initiative> initiatives() const {
    std::vector<coalign::Initiative> found;
    for (const auto& row : rows<coalign::Initiative>()) {
      if (has_initiative(row)) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] std::vector<coalign::Goal> goals() const {
    std::vector<coalign::Goal> found;
    for (const auto& row : rows<coalign::Goal>()) {
      if (has_goal(row.id)) found.push_back(row);
    }
    return found;
  }
  [[nodiscard]] std::vector<coalign::Lesson> lessons() const {
    std::vector<coalign::Lesson> found;
    for (const auto& row : rows<coalign::Lesson>()) {
      if (has_initiative(network.row<coalign::Initiative>(row.initiative.index())))
        found.push_back(row);
    }
    return found;
  }
  /// The share of initiatives that `counts` among those that `among` takes.
  template <class Among, class Counts>
  Answer of_initiatives(Among&& among, Counts&& counts) const {
    double in = 0, all = 0;
    for (const auto& row : initiatives()) {
      if (!among(row)) continue;
      all += 1;
      in += counts(row) ? 1 : 0;
    }
    return share(in, all);
  }

  [[nodiscard]] Answer ambition() const {
    double in = 0, all = 0;
    for (const auto& row : goals()) {
      const auto answer = beyond(row.id.index());
      if (!answer) continue;
      double pi = network.size<coalign::AgendaEntry>() == 0 ? row.weight : 0;
      for (const auto& [pair, entry] : wants()) {
        if (entry.goal != row.id || (leader && !is_member(entry.leader))) continue;
        pi += entry.stance * entry.priority;
      }
      all += pi;
      in += *answer ? pi : 0;
    }
    return share(in, all);
  }
  [[nodiscard]] Answer acted_on() const {
    if (network.size<coalign::Initiative>() + network.size<coalign::Commitment>() == 0) return {};
    double in = 0, all = 0;
    for (const auto& [pair, row] : wants()) {
      if (!has_leader(row.leader) || !has_goal(row.goal)) continue;
      if (row.basis == coalign::Basis::inferred) continue;
      if (!gap_open(row.goal.index()).value_or(false)) continue;
      all += 1;
      in += acts_on(row.leader, row.goal) ? 1 : 0;
    }
    return share(in, all);
  }
  [[nodiscard]] Answer mix() const {
    using namespace coalign;
    const auto tries = [&](const Initiative& row) {
      return tried(row) && row.evidence != Evidence::unknown;
    };
    std::map<std::string, std::array<double, 4>> pools;
    for (const auto& row : rows<Commitment>()) {
      if (!row.initiative.known() || !(row.amount > 0)) continue;
      bool above = false;
      for (auto up = row.part_of; up.known();) {
        const auto parent = network.row<Commitment>(up.index());
        above |= parent.initiative.known() && !std::isnan(parent.amount);
        up = parent.part_of;
      }
      const auto initiative = network.row<Initiative>(row.initiative.index());
      if (above || !has_initiative(initiative) || !tries(initiative)) continue;
      const auto resource = network.row<Resource>(row.resource.index());
      const std::string name = resource.group.missing()
                                   ? "resource " + std::string(network.key(resource.id))
                                   : "group " + std::string(network.text(resource.group));
      pools[name][static_cast<std::size_t>(initiative.evidence)] += row.amount * resource.rate;
    }
    if (pools.empty()) {
      for (const auto& row : initiatives()) {
        if (tries(row)) pools[""][static_cast<std::size_t>(row.evidence)] += 1;
      }
    }
    double sum = 0;
    for (const auto& [name, amount] : pools) {
      const double all = amount[1] + amount[2] + amount[3];
      sum +=
          1 - (std::abs(amount[1] / all - set.proven) + std::abs(amount[2] / all - set.promising) +
               std::abs(amount[3] / all - set.untested)) /
                  2;
    }
    return share(sum, static_cast<double>(pools.size()));
  }

  [[nodiscard]] Answer intentional() const {
    bool described = false;
    for (const auto& row : rows<coalign::Initiative>()) {
      described |= !row.rationale.missing() || !row.success_criterion.missing();
    }
    if (!described) return {};
    return of_initiatives([&](const auto& row) { return exploring(row); },
                          [&](const auto& row) {
                            return !row.rationale.missing() && !row.success_criterion.missing() &&
                                   !row.end.open();
                          });
  }
  [[nodiscard]] Answer aimed() const {
    bool any = false;
    for (std::size_t g = 0; g < network.size<coalign::Goal>(); ++g) any |= beyond(g).has_value();
    if (!any) return {};
    return of_initiatives([&](const auto& row) { return exploring(row); },
                          [&](const auto& row) {
                            return std::any_of(row.goals.begin(), row.goals.end(), [&](auto id) {
                              return beyond(id.index()).value_or(false);
                            });
                          });
  }
  [[nodiscard]] Answer spread() const {
    std::map<std::size_t, double> weight;
    std::set<std::size_t> any;
    double all = 0;
    for (const auto& row : initiatives()) {
      if (!tried(row)) continue;
      std::set<std::size_t> its;
      for (const auto id : row.goals) its.insert(id.index());
      any.insert(its.begin(), its.end());
      if (!exploring(row) || its.empty()) continue;
      all += 1;
      for (const std::size_t g : its) weight[g] += 1.0 / static_cast<double>(its.size());
    }
    if (all == 0) return {};
    double entropy = 0;
    for (const auto& [g, w] : weight) entropy -= w / all * std::log(w / all);
    return std::exp(entropy) / static_cast<double>(any.size());
  }

  [[nodiscard]] Answer candour() const {
    return of_initiatives([&](const auto& row) { return ended(row); },
                          [&](const auto& row) { return judged(row) || humble(row); });
  }
  [[nodiscard]] Answer recorded() const {
    if (network.size<coalign::Lesson>() == 0) return {};
    return of_initiatives([&](const auto& row) { return missed(row); },
                          [&](const auto& row) { return !lessons_of(row.id).empty(); });
  }
  [[nodiscard]] bool taught_something_hard(const coalign::Initiative& row) const {
    return humbling(row) && !lessons_of(row.id).empty();
  }
  [[nodiscard]] bool reached_outside(const coalign::Lesson& lesson) const {
    const auto own = network.row<coalign::Initiative>(lesson.initiative.index()).leaders;
    for (const auto& [holder, day] : holders(lesson.id)) {
      if (!has(own, coalign::LeaderId{static_cast<std::uint32_t>(holder)})) return true;
    }
    return false;
  }
  [[nodiscard]] Answer passed_on() const {
    if (network.size<coalign::Share>() == 0) return {};
    return of_initiatives([&](const auto& row) { return taught_something_hard(row); },
                          [&](const auto& row) {
                            const auto its = lessons_of(row.id);
                            return std::any_of(its.begin(), its.end(), [&](const auto& lesson) {
                              return reached_outside(lesson);
                            });
                          });
  }
  [[nodiscard]] bool later_use(const coalign::Use& use) const {
    using namespace coalign;
    const auto taught = network.row<Lesson>(use.lesson.index()).initiative;
    const auto from = network.row<Initiative>(taught.index());
    const auto by = network.row<Initiative>(use.initiative.index());
    if (from.id == by.id) return false;
    return from.start.open() || by.start.open() || by.start.first_day() >= from.start.first_day();
  }
  [[nodiscard]] Answer used() const {
    if (network.size<coalign::Use>() == 0) return {};
    return of_initiatives([&](const auto& row) { return taught_something_hard(row); },
                          [&](const auto& row) {
                            for (const auto& use : rows<coalign::Use>()) {
                              const auto lesson = network.row<coalign::Lesson>(use.lesson.index());
                              if (lesson.initiative == row.id && later_use(use)) return true;
                            }
                            return false;
                          });
  }
  [[nodiscard]] std::optional<coalign::Day> first_lesson(const coalign::Initiative& row) const {
    std::optional<coalign::Day> first;
    for (const auto& lesson : lessons_of(row.id)) {
      if (lesson.date.open()) continue;
      first = std::min(first.value_or(coalign::after_all), lesson.date.first_day());
    }
    return first;
  }
  [[nodiscard]] Answer prompt() const {
    return of_initiatives(
        [&](const auto& row) {
          return humbling(row) && !row.end.open() && first_lesson(row).has_value();
        },
        [&](const auto& row) { return *first_lesson(row) - row.end.last_day() <= 365; });
  }

  [[nodiscard]] bool measurable(const coalign::Goal& row) const {
    return !row.indicator.missing() && !std::isnan(row.baseline) && !std::isnan(row.target) &&
           !row.by.open();
  }
  [[nodiscard]] Answer measurable() const {
    bool planned = false;
    for (const auto& row : rows<coalign::Goal>()) {
      planned |= !row.indicator.missing() || !std::isnan(row.baseline) || !std::isnan(row.target) ||
                 !row.by.open();
    }
    if (!planned) return {};
    double in = 0, all = 0;
    for (const auto& row : goals()) {
      all += 1;
      in += measurable(row) ? 1 : 0;
    }
    return share(in, all);
  }
  [[nodiscard]] bool leads_to_vision(coalign::GoalId id) const {
    if (network.row<coalign::Goal>(id.index()).vision == coalign::Truth::yes) return true;
    for (const auto& row : rows<coalign::Contribution>()) {
      if (row.from == id && leads_to_vision(row.to)) return true;
    }
    return false;
  }
  [[nodiscard]] bool connected(const coalign::Initiative& row) const {
    return std::any_of(row.goals.begin(), row.goals.end(),
                       [&](auto id) { return leads_to_vision(id); });
  }
  /// Whether the theory of change is recorded: a vision, and contributions where some goal is none.
  [[nodiscard]] bool has_theory() const {
    bool vision = false, other = false;
    for (const auto& row : rows<coalign::Goal>()) {
      (row.vision == coalign::Truth::yes ? vision : other) = true;
    }
    return vision && (!other || network.size<coalign::Contribution>() > 0);
  }
  [[nodiscard]] Answer connected() const {
    if (!has_theory()) return {};
    return of_initiatives([&](const auto& row) { return tried(row); },
                          [&](const auto& row) { return connected(row); });
  }
  [[nodiscard]] Answer carried() const {
    if (network.size<coalign::Commitment>() == 0) return {};
    return of_initiatives(
        [&](const auto& row) { return tried(row) && (!has_theory() || connected(row)); },
        [&](const auto& row) {
          for (const auto& commitment : rows<coalign::Commitment>()) {
            if (commitment.amount == 0) continue;
            if (commitment.initiative == row.id) return true;
            if (has(row.leaders, commitment.leader) && has(row.goals, commitment.goal)) return true;
          }
          return false;
        });
  }
  [[nodiscard]] Answer observed() const {
    if (network.size<coalign::Observation>() == 0) return {};
    double in = 0, all = 0;
    for (const auto& row : goals()) {
      if (!measurable(row)) continue;
      all += 1;
      bool seen = false;
      for (const auto& observation : rows<coalign::Observation>()) {
        seen |= observation.goal == row.id && observation.date.first_day() >= as_of - 365;
      }
      in += seen ? 1 : 0;
    }
    return share(in, all);
  }
  [[nodiscard]] Answer progress() const {
    double sum = 0, all = 0;
    for (const auto& row : goals()) {
      const auto latest = last_observation(row.id.index());
      const double whole = row.target - row.baseline;
      if (!latest || !(std::abs(whole) > 0)) continue;
      all += 1;
      sum += std::clamp((latest->value - row.baseline) / whole, 0.0, 1.0);
    }
    return share(sum, all);
  }
  [[nodiscard]] Answer decided() const {
    if (network.size<coalign::Observation>() == 0) return {};
    return of_initiatives(
        [&](const auto& row) { return judged(row); },
        [&](const auto& row) {
          for (const auto& seen : rows<coalign::Observation>()) {
            if (has(row.goals, seen.goal) && seen.date.first_day() >= row.start.first_day()) {
              return true;
            }
          }
          return false;
        });
  }

  [[nodiscard]] Answer reach() const {
    if (network.size<coalign::Share>() == 0) return {};
    double sum = 0, all = 0;
    for (const auto& lesson : lessons()) {
      const auto whom = concerned(lesson.id);
      const auto who = holders(lesson.id);
      if (whom.empty()) continue;
      double both = 0;
      for (const std::size_t one : whom) both += who.count(one) != 0 ? 1 : 0;
      all += 1;
      sum += both / static_cast<double>(whom.size());
    }
    return share(sum, all);
  }
  [[nodiscard]] Answer reciprocity() const {
    std::set<std::array<std::uint32_t, 3>> distinct;
    for (const auto& row : rows<coalign::Share>()) {
      if (row.from == row.to) continue;
      if (leader && !is_member(row.from) && !is_member(row.to)) continue;
      if (goal) {
        if (!row.lesson.known()) continue;
        const auto of = network.row<coalign::Lesson>(row.lesson.index()).initiative;
        if (!has_initiative(network.row<coalign::Initiative>(of.index()))) continue;
      }
      distinct.insert({row.from.value, row.to.value, row.lesson.value});
    }
    std::map<std::pair<std::uint32_t, std::uint32_t>, double> w;
    for (const auto& [from, to, lesson] : distinct) w[{from, to}] += 1;
    double both = 0, all = 0;
    for (const auto& [pair, number] : w) {
      all += number;
      const auto back = w.find({pair.second, pair.first});
      if (back != w.end()) both += std::min(number, back->second);
    }
    return share(both, all);
  }
  [[nodiscard]] Answer candid() const {
    if (network.size<coalign::Share>() == 0) return {};
    std::map<bool, double> all, passed;
    for (const auto& lesson : lessons()) {
      const bool worked = lesson.worked == coalign::Truth::yes;
      all[worked] += 1;
      passed[worked] += reached_outside(lesson) ? 1 : 0;
    }
    const auto bad = share(passed[false], all[false]), good = share(passed[true], all[true]);
    if (!bad || !good || (*bad == 0 && *good == 0)) return {};
    return *good == 0 ? 1 : std::min(1.0, *bad / *good);
  }
  /// By leader in scope, the shares of their terms.
  [[nodiscard]] std::map<std::size_t, std::map<std::uint32_t, double>> language() const {
    std::map<std::size_t, std::map<std::uint32_t, double>> found;
    for (const auto& row : rows<coalign::Term>()) {
      if (has_leader(row.leader)) found[row.leader.index()][row.term.symbol] += row.count;
    }
    for (auto& [who, terms] : found) {
      double sum = 0;
      for (const auto& [term, count] : terms) sum += count;
      for (auto& [term, count] : terms) count /= sum;
    }
    return found;
  }
  static double entropy(const std::map<std::uint32_t, double>& p) {
    double bits = 0;
    for (const auto& [term, share] : p) bits -= share * std::log2(share);
    return bits;
  }
  static double common(const std::vector<std::map<std::uint32_t, double>>& all) {
    std::map<std::uint32_t, double> mean;
    double own = 0;
    const double n = static_cast<double>(all.size());
    for (const auto& p : all) {
      own += entropy(p) / n;
      for (const auto& [term, share] : p) mean[term] += share / n;
    }
    return 1 - (entropy(mean) - own) / std::log2(n);
  }
  [[nodiscard]] Answer common_language() const {
    std::vector<std::map<std::uint32_t, double>> all;
    for (const auto& [who, terms] : language()) all.push_back(terms);
    return all.size() < 2 ? Answer() : Answer(common(all));
  }
  [[nodiscard]] Answer tied_language() const {
    std::set<std::pair<std::size_t, std::size_t>> tied;
    for (const auto& row : rows<coalign::Tie>()) {
      tied.insert(std::minmax(row.from.index(), row.to.index()));
    }
    const auto of = language();
    double sum = 0, all = 0;
    for (const auto& [a, b] : tied) {
      if (of.count(a) == 0 || of.count(b) == 0) continue;
      sum += common({of.at(a), of.at(b)});
      all += 1;
    }
    return share(sum, all);
  }
  [[nodiscard]] Answer continuity() const {
    using coalign::Stage;
    const auto young = [&](std::size_t i) {
      const Stage stage = network.row<coalign::Leader>(i).stage;
      return stage == Stage::emerging || stage == Stage::future;
    };
    bool any = false;
    for (std::size_t i = 0; i < network.size<coalign::Leader>(); ++i) any |= young(i);
    if (!any || network.size<coalign::Share>() == 0) return {};
    double in = 0, all = 0;
    for (const auto& lesson : lessons()) {
      const auto who = holders(lesson.id);
      all += 1;
      in += std::any_of(who.begin(), who.end(), [&](const auto& at) { return young(at.first); });
    }
    return share(in, all);
  }
};

}  // namespace testing
