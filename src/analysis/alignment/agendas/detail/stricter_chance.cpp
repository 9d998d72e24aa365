// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/stricter_chance.hpp>

#include <coalign/analysis/alignment/agendas/detail/chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/drawn_goals.hpp>
#include <coalign/analysis/alignment/agendas/detail/intervals.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/random.hpp>
#include <coalign/analysis/inference/replicates.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Jackknifes the differences to chance, the stricter of which is `times` the usual one.
inline void give_stricter_intervals(AgendasByChance& found, const facts::AgendaTable& table,
                                    double times, double agreement, Silence silence,
                                    const Work& work) {
  if (static_cast<double>(table.leader.size()) > most_steps_for_intervals) return;
  const Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  const Pooled pooled = pool(table, one, work);
  const std::vector<double> usual = chance_overlap_without(table, work);
  inference::LeaveOneOut overlap, score;
  for (std::size_t i = 0; i < table.leaders.size(); ++i) {
    const double u = table.influence[i];
    if (!(u > 0)) continue;
    const Ratios rest =
        ratios(less(pooled.whole, pooled.by_leader[i], u), silence, 0, Reason::too_few);
    const double chance = std::min(times * usual[i], 1.0);
    overlap.add(rest.overlap.value - chance);
    score.add(rest.score.value - score_by_chance(silence, agreement, chance));
  }
  overlap.give(found.overlap_difference, {-1, 1});
  score.give(found.score_difference, {-2, 1});
}

double popular_overlap(const facts::AgendaTable& table, std::uint64_t seed, std::size_t replicates,
                       const Work& work) {
  constexpr std::uint32_t task = inference::task("overlap: popular goal");
  const Cared cared(table);
  const DrawnGoals fresh(cared, true);
  const auto draw = [&](std::size_t first, std::size_t last, double* values) {
    DrawnGoals goals = fresh;
    for (std::size_t r = first; r < last; ++r) {
      work.check();
      inference::Random random(seed, task, r);
      *values++ = goals.overlap(random);
    }
  };
  std::vector<double> values(replicates, not_given);
  inference::replicate_here({task, replicates, 1}, 0, replicates, values, draw, work);
  double sum = 0, drawn = 0;
  for (const double value : values) {
    if (std::isfinite(value)) sum += value, drawn += 1;
  }
  return drawn > 0 ? sum / drawn : not_given;
}

void beside_stricter(AgendasByChance& to, const Agendas& measured, const facts::AgendaTable& table,
                     Silence silence, double overlap, const Work& work) {
  const Chance& usual = measured.chance;
  to.overlap = usual.overlap;
  to.score = usual.score;
  to.overlap_difference = usual.overlap_difference;
  to.score_difference = usual.score_difference;
  if (!usual.overlap.known() || !(overlap > usual.overlap.value)) return;
  const std::uint64_t evidence = usual.overlap.evidence;
  const double agreement = usual.agreement.value;
  to.overlap = Estimate::of(overlap, evidence);
  to.overlap_difference = Estimate::of(measured.overlap.value - overlap, evidence);
  const double score = score_by_chance(silence, agreement, overlap);
  if (usual.score.known()) to.score = Estimate::of(score, evidence);
  if (usual.score_difference.known()) {
    to.score_difference = Estimate::of(measured.score.value - score, evidence);
  }
  // Where leaders can share nothing, as on one goal each, popular goals have nothing to be a multiple of.
  if (usual.overlap.value > 0) {
    give_stricter_intervals(to, table, overlap / usual.overlap.value, agreement, silence, work);
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
