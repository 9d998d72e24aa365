// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/together.hpp>

#include <coalign/analysis/alignment/agendas/detail/by_leader.hpp>
#include <coalign/analysis/facts/facts.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <functional>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

/// The overlap if every leader gave their highest priority to the same goal, the next to the next, and so
/// on, heavier goals first: no other arrangement of the same priorities over goals of one weight gives
/// more.
inline double best_overlap(const facts::AgendaTable& agendas, const Work& work) {
  const AgendasByLeader by_leader(agendas);
  const std::size_t goals = agendas.goals(), leaders = agendas.leaders.size();
  std::vector<double> falling(by_leader.said.size());
  facts::AgendaTable ranked = agendas;
  ranked.first.assign(goals + 1, 0);
  for (std::size_t i = 0; i < leaders; ++i) {
    const std::size_t begin = by_leader.first[i], end = by_leader.first[i + 1];
    for (std::size_t k = begin; k < end; ++k) {
      falling[k] = by_leader.said[k].priority;
      ++ranked.first[k - begin + 1];
    }
    std::sort(falling.begin() + static_cast<std::ptrdiff_t>(begin),
              falling.begin() + static_cast<std::ptrdiff_t>(end), std::greater<>{});
  }
  std::partial_sum(ranked.first.begin(), ranked.first.end(), ranked.first.begin());
  std::vector<std::size_t> next(ranked.first.begin(), ranked.first.end() - 1);
  for (std::uint32_t i = 0; i < leaders; ++i) {
    const std::size_t begin = by_leader.first[i];
    for (std::size_t k = begin; k < by_leader.first[i + 1]; ++k) {
      const std::size_t at = next[k - begin]++;
      ranked.leader[at] = i;
      ranked.priority[at] = falling[k];
    }
  }
  std::fill(ranked.stance.begin(), ranked.stance.end(), 1.0);
  ranked.without_stance = 0;
  std::sort(ranked.goal_weight.begin(), ranked.goal_weight.end(), std::greater<>{});
  const Sums sums = pool(ranked, {std::vector<std::uint32_t>(leaders, 0U), 1}, work).whole;
  return sums.cared > 0 ? sums.shared / sums.cared : 0;
}

inline Estimate position_between(const Estimate& value, const Estimate& chance, double best) {
  if (!value.known()) return value;
  if (!chance.known()) return chance;
  const double room = std::max(best, value.value) - chance.value;
  return room > 1e-9 ? Estimate::of((value.value - chance.value) / room, value.evidence)
                     : Estimate::none(Reason::no_room, value.evidence);
}

inline AlignedPart place_agendas(const Facts& facts, const Agendas& found, const Work& work) {
  AlignedPart part;
  part.value = found.score;
  part.chance = found.support_only ? found.chance.overlap : found.chance.score;
  const bool known = part.value.known() && part.chance.known();
  const double best = known ? best_overlap(facts.agendas({}, work), work) : 0;
  part.position = position_between(part.value, part.chance, best);
  return part;
}

inline AlignedPart place_networks(const Networks& found) {
  return {found.score, found.density, found.of_best};
}

inline AlignedPart place_resources(const Resources& found) {
  return {found.match, found.chance, position_between(found.match, found.chance, 1)};
}

/// Of all needs, the one that would raise coverage most if what is left of it were met.
inline std::vector<MeansShift> meet_a_need(const Resources& found) {
  const auto& rows = found.by_resource;
  const auto covered = std::count_if(
      rows.begin(), rows.end(), [](const ResourceAlignment& row) { return row.coverage.known(); });
  MeansShift best;
  for (const GoalResource& cell : found.by_goal_resource) {
    const auto of = std::find_if(rows.begin(), rows.end(), [&](const ResourceAlignment& row) {
      return row.resource == cell.resource;
    });
    if (!of->coverage.known() || !(cell.needed > cell.committed)) continue;
    const double left = cell.needed - cell.committed;
    const double gain = left / of->needed / static_cast<double>(covered);
    if (gain > best.gain) best = {cell.resource, {}, cell.goal, left, Raised::coverage, gain};
  }
  return best.gain > 0 ? std::vector<MeansShift>{best} : std::vector<MeansShift>{};
}

/// Of all kinds of means, the one of which most goes beyond one goal's share while another falls short.
inline std::vector<MeansShift> move_some(const Resources& found) {
  MeansShift best;
  const auto& rows = found.by_resource;
  const auto matched = std::count_if(
      rows.begin(), rows.end(), [](const ResourceAlignment& row) { return row.match.known(); });
  for (const ResourceAlignment& row : rows) {
    if (!row.match.known()) continue;
    GoalId from, to;
    double beyond = 0, short_of = 0;
    for (const GoalResource& cell : found.by_goal_resource) {
      if (cell.resource != row.resource) continue;
      const double over = cell.given.value - cell.wanted.value;
      if (over > beyond) beyond = over, from = cell.goal;
      if (-over > short_of) short_of = -over, to = cell.goal;
    }
    const double moved = std::min(beyond, short_of), gain = moved / static_cast<double>(matched);
    if (gain > best.gain) {
      best = {row.resource, from, to, moved * row.committed, Raised::match, gain};
    }
  }
  return best.gain > 1e-12 ? std::vector<MeansShift>{best} : std::vector<MeansShift>{};
}

}  // namespace detail

Together together(const Facts& facts, const Agendas& agendas, const Networks& networks,
                  const Resources& resources, std::vector<Gap> first_gap, const Work& work) {
  Together found;
  found.agendas = detail::place_agendas(facts, agendas, work);
  found.networks = detail::place_networks(networks);
  found.resources = detail::place_resources(resources);
  found.coverage = resources.coverage;
  const std::array<std::pair<Aligned, const AlignedPart*>, 3> parts{
      {{Aligned::agendas, &found.agendas},
       {Aligned::networks, &found.networks},
       {Aligned::resources, &found.resources}}};
  const AlignedPart* weakest = nullptr;
  for (const auto& [name, part] : parts) {
    if (!part->position.known()) continue;
    ++found.compared;
    if (weakest != nullptr && !(part->position.value < weakest->position.value)) continue;
    weakest = part;
    found.weakest = name;
  }
  if (found.compared < 2) found.weakest = Aligned::none;
  // Where no tie is recorded, nobody knows which is missing.
  first_gap.resize(networks.score.known() ? std::min<std::size_t>(first_gap.size(), 1) : 0);
  found.tie = std::move(first_gap);
  found.conversation = conversations(facts, 1, work);
  found.means =
      resources.coverage.known() ? detail::meet_a_need(resources) : detail::move_some(resources);
  return found;
}

Together together(const Network& network, const Agendas& agendas, const Networks& networks,
                  const Resources& resources, std::vector<Gap> first_gap, const Work& work) {
  return together(Facts(network), agendas, networks, resources, std::move(first_gap), work);
}

Together together(const Facts& facts, const NetworksOptions& options, const Work& work) {
  return together(facts, alignment::agendas(facts, {}, work),
                  alignment::networks(facts, options, work),
                  alignment::resources(facts, {.deliverable = false}, work),
                  gaps(facts, 1, options, work), work);
}

Together together(const Network& network, const NetworksOptions& options, const Work& work) {
  return together(Facts(network), options, work);
}

OneNumber one_number(const Together& together) {
  OneNumber one;
  one.agendas = together.agendas.value;
  if (one.agendas.known()) one.agendas.value = std::max(one.agendas.value, 0.0);
  one.networks = together.networks.value;
  const Estimate& match = together.resources.value;
  one.resources = match.known() ? match : together.coverage;
  if (match.known() && together.coverage.known()) {
    one.resources = Estimate::of(std::sqrt(match.value * together.coverage.value),
                                 match.evidence + together.coverage.evidence);
  }
  const std::array<const Estimate*, 3> parts{&one.agendas, &one.networks, &one.resources};
  double product = 1;
  std::uint64_t evidence = 0;
  const Estimate* missing = nullptr;
  for (const Estimate* part : parts) {
    if (part->known()) {
      product *= part->value;
      evidence += part->evidence;
    } else if (missing == nullptr) {
      missing = part;
    }
  }
  // Nothing times what is not known is nothing.
  one.score = missing == nullptr || product == 0
                  ? Estimate::of(std::pow(product, 1.0 / double(parts.size())), evidence)
                  : Estimate::none(missing->unknown);
  return one;
}

}  // namespace coalign::inline COALIGN_ABI::alignment
