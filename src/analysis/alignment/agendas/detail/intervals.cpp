// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/intervals.hpp>

#include <coalign/analysis/agreement/esteban_ray.hpp>
#include <coalign/analysis/agreement/van_der_eijk.hpp>
#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/goal_stances.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment::detail {

void give_chance_intervals(Agendas& found, const facts::AgendaTable& table, const Pooled& pooled,
                           const Work& work) {
  if (static_cast<double>(table.leader.size()) > most_steps_for_intervals) return;
  const std::vector<double> overlap = chance_overlap_without(table, work);
  Chance& chance = found.chance;
  const double agreement = chance.agreement.value;
  inference::LeaveOneOut by_chance, score, beyond, ratio, score_off, overlap_off;
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    const double u = table.influence[i];
    if (!(u > 0)) continue;
    const Ratios rest =
        ratios(less(pooled.whole, pooled.by_leader[i], u), found.silence, 0, Reason::too_few);
    by_chance.add(overlap[i]);
    score.add(score_by_chance(found.silence, agreement, overlap[i]));
    beyond.add((rest.agreement.value - agreement) / (1 - agreement));
    ratio.add(rest.overlap.value / overlap[i]);
    score_off.add(rest.score.value - score_by_chance(found.silence, agreement, overlap[i]));
    overlap_off.add(rest.overlap.value - overlap[i]);
  }
  by_chance.give(chance.overlap, {0, 1});
  score.give(chance.score, {0, 1});
  beyond.give(chance.agreement_beyond_chance, {-2, 1});
  Range at_least_0;
  at_least_0.low = 0;
  ratio.give(chance.overlap_ratio, at_least_0);
  score_off.give(chance.score_difference, {-2, 1});
  overlap_off.give(chance.overlap_difference, {-1, 1});
}

/// How those who speak on a goal stand, without each of them.
inline void give_stance_intervals(GoalAgendas& goal, std::span<const double> said,
                                  std::size_t points) {
  std::vector<double> stances;
  std::copy_if(said.begin(), said.end(), std::back_inserter(stances),
               [](double stance) { return !std::isnan(stance); });
  const auto n = static_cast<double>(stances.size());
  double squares = 0;
  for (const double s : stances) squares += std::pow(s - goal.mean_stance.value, 2);
  inference::LeaveOneOut mean, deviation, agreement, polarization;
  for (const double stance : stances) {
    const double off = stance - goal.mean_stance.value, moved = off / (n - 1);
    mean.add(goal.mean_stance.value - moved);
    deviation.add(std::sqrt(std::max((squares - off * off) / (n - 1) - moved * moved, 0.0)));
  }
  mean.give(goal.mean_stance, {-1, 1});
  deviation.give(goal.sd_stance, {0, 1});
  if (points < 2) return;
  std::vector<double> count = by_point(stances, points);
  for (double& those : count) {
    if (those == 0) continue;
    const auto alike = static_cast<std::uint64_t>(those);
    those -= 1;
    GoalAgendas rest;
    stand_on_points(rest, count);
    agreement.add(rest.van_der_eijk.value, alike);
    polarization.add(rest.esteban_ray.value, alike);
    those += 1;
  }
  agreement.give(goal.van_der_eijk, {-1, 1});
  polarization.give(goal.esteban_ray, {0, 1});
}

/// What a goal costs the score, without each leader.
class LossesWithout {
 public:
  explicit LossesWithout(Silence silence) : silence_(silence) {}
  void add(const Sums& part, const Sums& whole) {
    GoalAgendas rest;
    lose(rest, part, whole, silence_, 0);
    loss_.add(rest.loss.value);
    overlap_.add(rest.loss_of_overlap.value);
    agreement_.add(rest.loss_of_agreement.value);
  }
  void give(GoalAgendas& to) const {
    loss_.give(to.loss, {0, 2});
    overlap_.give(to.loss_of_overlap, {0, 1});
    agreement_.give(to.loss_of_agreement, {0, 2});
  }

 private:
  Silence silence_;
  inference::LeaveOneOut loss_, overlap_, agreement_;
};

void give_goal_intervals(Agendas& found, const facts::AgendaTable& table, const Pooled& pooled,
                         std::size_t points) {
  const std::size_t leaders = table.leaders.size();
  const double influence = std::accumulate(table.influence.begin(), table.influence.end(), 0.0);
  const bool with_losses =
      static_cast<double>(leaders) * static_cast<double>(table.goals()) <= most_steps_for_intervals;
  std::vector<Sums> own(leaders);  // on the goal that is looked at
  std::vector<char> speaks(leaders, 0);
  for (std::size_t g = 0; g < table.goals(); ++g) {
    const std::size_t begin = table.first[g], end = table.first[g + 1];
    if (begin == end) continue;
    GoalAgendas& goal = found.by_goal[g];
    give_stance_intervals(goal, {table.stance.data() + begin, end - begin}, points);
    const double weight = table.goal_weight[g];
    double cared = 0;
    for (std::size_t e = begin; e < end; ++e) {
      cared += table.influence[table.leader[e]] * table.priority[e];
    }
    RatiosWithout parts(found.silence);
    const Sums& whole = pooled.by_goal[g];
    for (std::size_t e = begin; e < end; ++e) {
      const std::uint32_t i = table.leader[e];
      const double u = table.influence[i], p = table.priority[e];
      const OfEntry& met = pooled.by_entry[e];
      own[i] = {met.agreed, met.shared, weight * (p * (influence - u) + cared - u * p) - met.shared,
                pooled.compared.empty() ? met.shared : pooled.compared[e]};
      speaks[i] = 1;
      if (u > 0) parts.add(less(whole, own[i], u), !std::isnan(table.stance[e]));
    }
    LossesWithout losses(found.silence);
    std::uint64_t alike = 0;  // silent, and one after the other of the same influence
    double last = 0;
    const auto add_silent = [&] {
      if (alike != 0) parts.add(less(whole, {0, 0, weight * cared}, last), false, alike);
      alike = 0;
    };
    for (std::size_t i = 0; i < leaders; ++i) {
      const double u = table.influence[i];
      if (!(u > 0)) continue;
      if (speaks[i] == 0) {
        if (u != last) add_silent();
        last = u;
        ++alike;
        own[i] = {0, 0, weight * cared};
      }
      if (with_losses) {
        losses.add(less(whole, own[i], u), less(pooled.whole, pooled.by_leader[i], u));
      }
    }
    add_silent();
    parts.give(goal);
    if (with_losses) losses.give(goal);
    for (std::size_t e = begin; e < end; ++e) speaks[table.leader[e]] = 0;
  }
}

std::vector<std::vector<Sums>> sums_with_groups(const facts::AgendaTable& table,
                                                const Groups& groups, const Work& work) {
  const double steps = static_cast<double>(groups.count) * static_cast<double>(table.leader.size());
  if (steps > most_steps_for_intervals || groups.of.empty()) return {};
  const Groups one{std::vector<std::uint32_t>(groups.of.size(), 0U), 1};
  std::vector<std::vector<Sums>> with;
  facts::AgendaTable only = table;  // whose leaders outside of a group have no influence
  for (std::size_t g = 0; g < groups.count; ++g) {
    for (std::size_t i = 0; i < groups.of.size(); ++i) {
      only.influence[i] = groups.of[i] == g ? table.influence[i] : 0;
    }
    with.push_back(pool(only, one, work).by_leader);
  }
  return with;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
