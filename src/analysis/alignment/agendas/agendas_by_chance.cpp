// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/agendas_by_chance.hpp>

#include <coalign/analysis/alignment/agendas/detail/drawn_goals.hpp>
#include <coalign/analysis/alignment/agendas/detail/stricter_chance.hpp>
#include <coalign/analysis/alignment/agendas/detail/swapped_entries.hpp>
#include <coalign/analysis/alignment/detail/pooled.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

inline inference::PermutationTest overlap_of_drawn(const Estimate& overlap, const Cared& cared,
                                                   bool popular,
                                                   const inference::PermutationOptions& how,
                                                   const Work& work) {
  const DrawnGoals fresh(cared, popular);
  const auto draws = [&]() -> inference::Draw {
    return [goals = fresh](inference::Random& random, std::span<double> values) mutable {
      values[0] = goals.overlap(random);
    };
  };
  const std::uint32_t task =
      inference::task(popular ? "overlap: popular goal" : "overlap: any goal");
  return inference::null_tests({&overlap, 1}, draws, task, how, work).front();
}

/// The lowest score of a leader with all others; unknown where no leader has one.
inline double lowest_own_score(const facts::AgendaTable& table, Silence silence, const Work& work) {
  const Groups one{std::vector<std::uint32_t>(table.leaders.size(), 0U), 1};
  const Pooled pooled = pool(table, one, work);
  double lowest = not_given;
  for (const Sums& own : pooled.by_leader) {
    const Estimate score = ratios(own, silence, 0, Reason::no_priority).score;
    if (score.known() && !(score.value >= lowest)) lowest = score.value;
  }
  return lowest;
}

inline inference::PermutationTest least_aligned(const Agendas& measured,
                                                const facts::AgendaTable& table,
                                                inference::PermutationOptions how,
                                                const Work& work) {
  constexpr std::size_t most = 4'000'000, least = 99;
  const std::size_t affordable = most / std::max<std::size_t>(table.leader.size(), 1);
  how.replicates = std::min(how.replicates, affordable);
  Estimate lowest = Estimate::none(Reason::too_few, table.leaders.size());
  for (const LeaderAgendas& row : measured.by_leader) {
    if (row.score.known() && !(lowest.known() && row.score.value >= lowest.value)) {
      lowest = row.score;
    }
  }
  if (!measured.score.known()) lowest = measured.score;
  if (table.leaders.size() < 3) lowest = Estimate::none(Reason::too_few, table.leaders.size());
  if (lowest.known() && (affordable < least || !SwappedEntries::possible(table))) {
    lowest = Estimate::none(Reason::too_many_pairs, lowest.evidence);
  }
  lowest.interval.reset();
  if (!lowest.known() || how.replicates == 0) return inference::untested(lowest);
  const SwappedEntries start(table, how.seed);
  Work one = work;  // shuffles are spread over threads, not what they sum
  one.threads = 1;
  one.progress = {};
  const auto draws = [&]() -> inference::Draw {
    return [&, entries = start](inference::Random& random, std::span<double> values) mutable {
      values[0] = lowest_own_score(entries.draw(random), measured.silence, one);
    };
  };
  return inference::null_tests({&lowest, 1}, draws, inference::task("least aligned leader"), how,
                               work)
      .front();
}

}  // namespace detail

AgendasByChance agendas_by_chance(const Facts& facts, const AgendasByChanceOptions& options,
                                  const Work& work) {
  const AgendasOptions& how = options.agendas;
  const facts::AgendaTable& table = facts.agendas(how.reading(), work);
  const Agendas measured = agendas(facts, how, work);
  AgendasByChance found;
  const detail::Cared cared(table);
  inference::PermutationOptions all = options.permutation;
  all.enough = 0;  // what overlap is by chance is held against, not only how often it is exceeded
  found.any_goal = detail::overlap_of_drawn(measured.overlap, cared, false, all, work);
  found.popular_goal = detail::overlap_of_drawn(measured.overlap, cared, true, all, work);
  found.least_aligned = detail::least_aligned(measured, table, options.permutation, work);
  const Estimate& popular = found.popular_goal.mean;
  detail::beside_stricter(found, measured, table, how.silence, popular.known() ? popular.value : 0,
                          work);
  return found;
}

AgendasByChance agendas_by_chance(const Network& network, const AgendasByChanceOptions& options,
                                  const Work& work) {
  return agendas_by_chance(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
