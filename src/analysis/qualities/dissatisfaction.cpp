// SPDX-License-Identifier: MIT
#include <coalign/analysis/qualities/dissatisfaction.hpp>

#include <coalign/analysis/facts/amounts.hpp>
#include <coalign/analysis/qualities/detail/subject.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// Whether anybody in scope wants anything.
inline Reason nobody_wants(const Subject& subject, Reason otherwise) {
  if (!subject.history.agendas) return otherwise;
  for (const facts::Position& position : subject.history.positions) {
    if (subject.scope.has(position.leader)) return otherwise;
  }
  return Reason::no_agendas;
}

inline Estimate ambition(Subject& subject) {
  Tally tally(subject.ledger, "dissatisfaction.ambition", "goals");
  const auto& goals = subject.history.goals;
  std::vector<double> wanted(goals.size(), 0.0);
  for (std::uint32_t g = 0; g < goals.size(); ++g) {
    const bool counts = subject.scope.goals[g] && goals[g].beyond != Truth::unknown;
    if (counts) wanted[g] = subject.wanted(GoalId{g});
  }
  // By a power of two near 1, so that their sum is finite whatever weights goals have.
  const auto largest = std::max_element(wanted.begin(), wanted.end());
  for (std::uint32_t g = 0; g < goals.size(); ++g) {
    if (!(wanted[g] > 0)) continue;
    const double portion = std::scalbn(wanted[g], -std::ilogb(*largest));
    tally.put(g, goals[g].beyond == Truth::yes ? 1 : 0, portion);
  }
  const Reason why = goals.empty() ? Reason::no_goals : Reason::no_targets;
  return tally.mean(nobody_wants(subject, why));
}

inline Estimate acted_on(Subject& subject) {
  const facts::History& history = subject.history;
  Tally tally(subject.ledger, "dissatisfaction.acted_on", "agendas");
  // Without a list of what leaders do, nobody knows who acts.
  if (subject.network.size<Initiative>() == 0 && subject.network.size<Commitment>() == 0) {
    return Estimate::none(Reason::no_initiatives);
  }
  bool any = false, stated = false;
  for (const facts::Position& position : history.positions) {
    if (!subject.scope.has(position.leader) || !subject.scope.has(position.goal)) continue;
    any = true;
    if (!position.stated) continue;
    stated = true;
    if (history.goals[position.goal.index()].gap_open != Truth::yes) continue;
    tally.add(position.row, history.acts_on(position.leader, position.goal));
  }
  return tally.share(!any ? Reason::no_agendas : stated ? Reason::no_targets : Reason::not_stated);
}

/// Tried initiatives in scope whose evidence is known, by what it is: proven, promising, untested.
struct ByEvidence {
  std::array<double, 3> sums{};
  std::uint64_t count = 0;

  void add(Evidence evidence, double amount) {
    sums[static_cast<std::size_t>(evidence) - 1] += amount;
    ++count;
  }
  [[nodiscard]] double sum() const { return sums[0] + sums[1] + sums[2]; }
  [[nodiscard]] double exploring() const { return (sums[1] + sums[2]) / sum(); }
  /// 1 - Duncan's distance: half of what two lists of shares differ by.
  [[nodiscard]] double match(const EvidenceMix& mix) const {
    const double all = mix.proven + mix.promising + mix.untested;
    const std::array<double, 3> set{mix.proven / all, mix.promising / all, mix.untested / all};
    double distance = 0;
    for (std::size_t e = 0; e < 3; ++e) distance += std::abs(sums[e] / sum() - set[e]) / 2;
    return 1 - distance;
  }
};

inline bool counts_in_mix(const Subject& subject, std::size_t initiative) {
  return subject.scope.initiatives[initiative] && subject.history.initiatives[initiative].tried &&
         subject.network.column(&Initiative::evidence)[initiative] != Evidence::unknown;
}

/// What is committed to them, one list for each pool of resources that add up.
inline std::vector<ByEvidence> amounts_by_evidence(Subject& subject) {
  const auto evidence = subject.network.column(&Initiative::evidence);
  Tally rows(subject.ledger, "dissatisfaction.mix", "commitments");
  std::vector<ByEvidence> pools;
  for (const facts::PoolAmount& amount : subject.facts.amounts()) {
    if (!counts_in_mix(subject, amount.initiative.index())) continue;
    if (pools.size() <= amount.pool) pools.resize(amount.pool + 1);
    pools[amount.pool].add(evidence[amount.initiative.index()], amount.amount);
    rows.add(amount.row, true);
  }
  pools.erase(std::remove_if(pools.begin(), pools.end(),
                             [](const ByEvidence& pool) { return !(pool.sum() > 0); }),
              pools.end());
  return pools;
}

/// What is said of each pool, its mean over pools.
template <class Said>
Estimate mean_over(const std::vector<ByEvidence>& pools, Said&& said, Reason why) {
  if (pools.empty()) return Estimate::none(why);
  double sum = 0;
  std::uint64_t count = 0;
  for (const ByEvidence& pool : pools) {
    sum += said(pool);
    count += pool.count;
  }
  return Estimate::of(std::clamp(sum / static_cast<double>(pools.size()), 0.0, 1.0), count);
}

inline void fill_exploring(Subject& subject, Dissatisfaction& found) {
  const auto evidence = subject.network.column(&Initiative::evidence);
  const std::vector<ByEvidence> pools = amounts_by_evidence(subject);
  Tally exploring(subject.ledger, "dissatisfaction.exploring", "initiatives");
  Tally rows(subject.ledger, pools.empty() ? "dissatisfaction.mix" : "", "initiatives");
  ByEvidence number;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    if (!counts_in_mix(subject, i)) continue;
    number.add(evidence[i], 1);
    exploring.add(i, subject.history.initiatives[i].exploring);
    rows.add(i, true);
  }
  found.exploring = exploring.share(Reason::no_initiatives);
  const bool committed = subject.network.size<Commitment>() > 0;
  found.exploring_resources = mean_over(
      pools, [](const ByEvidence& pool) { return pool.exploring(); },
      number.count == 0 ? Reason::no_initiatives
      : committed       ? Reason::no_amounts
                        : Reason::no_commitments);
  Estimate& mix = found.indicators.mix;
  if (!subject.options.mix) {
    mix = Estimate::none(Reason::not_asked);
  } else {
    const auto match = [&](const ByEvidence& pool) { return pool.match(*subject.options.mix); };
    mix = !pools.empty()      ? mean_over(pools, match, Reason::no_amounts)
          : number.count == 0 ? Estimate::none(Reason::no_initiatives)
                              : Estimate::of(std::clamp(match(number), 0.0, 1.0), number.count);
  }
}

inline void fill_goals(Subject& subject, Dissatisfaction& found) {
  const auto& goals = subject.history.goals;
  std::vector<double> stretches;
  for (std::uint32_t g = 0; g < goals.size(); ++g) {
    if (!subject.scope.goals[g]) continue;
    const double baseline = subject.network.column(&Goal::baseline)[g];
    const double practice = subject.network.column(&Goal::best_practice)[g];
    const double target = subject.network.column(&Goal::target)[g];
    const double stretch = (target / 2 - practice / 2) / (target / 2 - baseline / 2);
    const bool known = std::isfinite(stretch);
    if (known) stretches.push_back(stretch);
    found.by_goal.push_back(
        {GoalId{g}, subject.wanted(GoalId{g}), progress_of(subject.network, goals[g], GoalId{g}),
         known ? Estimate::of(stretch, 1) : Estimate::none(Reason::no_targets)});
  }
  found.stretch =
      median_of(std::move(stretches), goals.empty() ? Reason::no_goals : Reason::no_targets);
}

Dissatisfaction dissatisfaction(Subject& subject) {
  Dissatisfaction found;
  found.indicators.ambition = ambition(subject);
  found.indicators.acted_on = acted_on(subject);
  fill_exploring(subject, found);
  fill_goals(subject, found);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
