// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/goal_stances.hpp>

#include <coalign/analysis/agreement/esteban_ray.hpp>
#include <coalign/analysis/agreement/van_der_eijk.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/proportion.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The nearest point of the scale.
inline std::size_t point_of(double stance, std::size_t points) {
  const double last = static_cast<double>(points) - 1;
  return static_cast<std::size_t>(std::clamp(std::round((stance + 1) / 2 * last), 0.0, last));
}

std::vector<double> by_point(std::span<const double> stances, std::size_t points) {
  std::vector<double> count(points, 0.0);
  for (const double stance : stances) ++count[point_of(stance, points)];
  return count;
}

void stand_on_points(GoalAgendas& goal, const std::vector<double>& count) {
  std::vector<double> place(count.size());
  for (std::size_t k = 0; k < place.size(); ++k) place[k] = static_cast<double>(k);
  goal.van_der_eijk = agreement::van_der_eijk(count);
  goal.esteban_ray = agreement::esteban_ray(place, count, 1, static_cast<double>(place.size() - 1));
}

void stand(GoalAgendas& goal, std::span<const StanceCount> rising, std::size_t said,
           std::size_t leaders, std::size_t points) {
  std::size_t speakers = 0;
  double sum = 0;
  for (const auto& [stance, count] : rising) {
    speakers += count;
    (stance > 0 ? goal.supporting : stance < 0 ? goal.opposing : goal.neutral) += count;
    sum += stance * static_cast<double>(count);
  }
  goal.without_stance = said - speakers;
  goal.silent = leaders - said;
  goal.mean_stance = goal.sd_stance =
      Estimate::none(said == 0 ? Reason::no_agendas : Reason::no_stances);
  goal.van_der_eijk = goal.esteban_ray = goal.mean_stance;
  if (speakers == 0) return;
  const double mean = sum / static_cast<double>(speakers);
  double squares = 0;
  for (const auto& [stance, count] : rising) {
    squares += (stance - mean) * (stance - mean) * static_cast<double>(count);
  }
  goal.mean_stance = Estimate::of(std::clamp(mean, -1.0, 1.0), speakers);
  goal.sd_stance = Estimate::of(std::sqrt(squares / static_cast<double>(speakers)), speakers);
  if (points < 2) {
    goal.van_der_eijk = goal.esteban_ray = Estimate::none(Reason::no_scale, speakers);
  } else if (speakers < 2) {
    goal.van_der_eijk = goal.esteban_ray = Estimate::none(Reason::too_few, speakers);
  } else {
    std::vector<double> by_points(points, 0.0);
    for (const auto& [stance, count] : rising) {
      by_points[point_of(stance, points)] += static_cast<double>(count);
    }
    stand_on_points(goal, by_points);
  }
}

void stand(GoalAgendas& goal, const facts::AgendaTable& table, std::size_t g, std::size_t points) {
  const auto begin = table.stance.begin() + static_cast<std::ptrdiff_t>(table.first[g]);
  const auto end = table.stance.begin() + static_cast<std::ptrdiff_t>(table.first[g + 1]);
  std::vector<double> stances;
  const auto has_one = [](double stance) { return !std::isnan(stance); };
  std::copy_if(begin, end, std::back_inserter(stances), has_one);
  std::sort(stances.begin(), stances.end());
  std::vector<StanceCount> rising;
  for (const double stance : stances) {
    if (rising.empty() || rising.back().stance != stance) rising.push_back({stance, 0});
    ++rising.back().leaders;
  }
  stand(goal, rising, table.first[g + 1] - table.first[g], table.leaders.size(), points);
}

void lose(GoalAgendas& goal, const Sums& part, const Sums& whole, Silence silence,
          std::size_t evidence) {
  const double all = denominator(whole, silence);
  if (!(all > 0)) {
    goal.loss = goal.loss_of_overlap = goal.loss_of_agreement = goal.score;
    return;
  }
  const double unshared = silence == Silence::absent ? share_of(part.cared - part.shared, all) : 0;
  goal.loss_of_overlap = Estimate::of(unshared, evidence);
  if (whole.sides_unknown()) {
    goal.loss = goal.loss_of_agreement = Estimate::none(Reason::no_stances, evidence);
    return;
  }
  const double scale = silence == Silence::absent ? whole.scale() : 1;
  const double disagreed = std::clamp((part.compared - part.agreed) * scale / all, 0.0, 2.0);
  goal.loss = Estimate::of(std::min(unshared + disagreed, 2.0), evidence);
  goal.loss_of_agreement = Estimate::of(disagreed, evidence);
}

CommonAgenda common_agenda(const Facts& facts, const facts::AgendaTable& table,
                           const facts::AgendaTable& plain, Silence silence) {
  CommonAgenda common;
  const auto supporting = [](const facts::AgendaTable& of, std::size_t g) {
    std::size_t count = 0;
    for (std::size_t e = of.first[g]; e < of.first[g + 1]; ++e) {
      count += of.stance[e] > 0 && of.priority[e] > 0 ? 1 : 0;
    }
    return count;
  };
  const facts::VisionGoals& visions = facts.visions();
  common.visions = visions.marked ? Visions::marked : visions.any ? Visions::served : Visions::none;
  for (std::uint32_t g = 0; g < visions.is.size(); ++g) {
    if (!visions.is[g]) continue;
    const GoalId goal{g};
    VisionAgenda vision;
    vision.goal = goal;
    vision.supporting = supporting(table, g);
    vision.directly = supporting(plain, g);
    const std::size_t speakers = table.first[g + 1] - table.first[g];
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      vision.opposing += table.stance[e] < 0 && table.priority[e] > 0 ? 1 : 0;
      vision.without_stance += std::isnan(table.stance[e]) ? 1 : 0;
    }
    const bool nobody_asked = speakers != 0 && vision.without_stance == speakers;
    const std::size_t compared =
        (silence == Silence::absent ? table.leaders.size() : speakers) - vision.without_stance;
    vision.share = nobody_asked ? Estimate::none(Reason::no_stances)
                                : inference::share(vision.supporting, compared, Reason::no_agendas);
    common.by_vision.push_back(vision);
  }
  return common;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
