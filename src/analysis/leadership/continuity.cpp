// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/continuity.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/leadership/detail/carried.hpp>
#include <coalign/graph/layer_view.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership {

namespace detail {

/// By leader: leads now; comes after.
struct Stages {
  std::vector<bool> current, next;
};

inline Stages stages_of(const Network& network, Continuity& found) {
  const auto stage = network.column(&Leader::stage);
  Stages stages;
  for (std::size_t i = 0; i < stage.size(); ++i) {
    const bool now = stage[i] == Stage::current;
    const bool later = stage[i] == Stage::emerging || stage[i] == Stage::future;
    stages.current.push_back(now);
    stages.next.push_back(later);
    ++(now ? found.current : later ? found.next : found.no_stage);
  }
  return stages;
}

inline Estimate rest_of(const Estimate& part) {
  return part.known() ? Estimate::of(1 - part.value, part.evidence) : part;
}

/// Ties with nobody of these at either end, of all.
inline Estimate ties_without(const LayerView& plain, const std::vector<bool>& some) {
  std::uint64_t all = 0, left = 0;
  for (std::uint32_t i = 0; i < plain.leaders(); ++i) {
    for (const LeaderId j : plain.out(LeaderId{i}).leaders) {
      ++all;
      left += !some[i] && !some[j.index()] ? 1 : 0;
    }
  }
  return all == 0 ? Estimate::none(Reason::no_ties)
                  : Estimate::of(static_cast<double>(left) / static_cast<double>(all), all / 2);
}

inline GoalBench bench_of(const LayerView& plain, const Stages& stages, GoalId goal,
                          const std::vector<LeaderId>& committed) {
  GoalBench row;
  row.goal = goal;
  std::vector<bool> leads(plain.leaders(), false);
  for (const LeaderId i : committed) {
    leads[i.index()] = stages.current[i.index()];
    row.current += stages.current[i.index()] ? 1 : 0;
  }
  for (const LeaderId i : committed) {
    if (!stages.next[i.index()]) continue;
    ++row.next;
    const auto near = plain.out(i).leaders;
    if (std::any_of(near.begin(), near.end(), [&](LeaderId j) { return leads[j.index()]; })) {
      row.bench.push_back(i);
    }
  }
  return row;
}

}  // namespace detail

Continuity continuity(const Network& network, const ContinuityOptions& options, const Work& work) {
  return continuity(Facts(network), options, work);
}

Continuity continuity(const Facts& facts, const ContinuityOptions& options, const Work& work) {
  const Network& network = facts.network();
  Continuity found;
  const detail::Stages stages = detail::stages_of(network, found);
  if (found.next == 0) {
    found.bench_depth = found.leaders_left = found.ties_left = found.agenda_left =
        found.goals_left = found.resources_left = Estimate::none(Reason::no_stages);
    return found;
  }
  const LayerView plain = without_direction(facts.layer(options.layer, work));
  const detail::Carried carried(facts, work);
  std::size_t kept = 0, with_leader = 0, deep = 0;
  for (std::uint32_t g = 0; g < network.size<Goal>(); ++g) {
    work.check();
    const auto& committed = carried.committed_to(GoalId{g});
    if (committed.empty()) continue;
    ++with_leader;
    kept += std::any_of(committed.begin(), committed.end(),
                        [&](LeaderId i) { return !stages.current[i.index()]; })
                ? 1
                : 0;
    GoalBench row = detail::bench_of(plain, stages, GoalId{g}, committed);
    if (row.current == 0) continue;
    deep += row.bench.empty() ? 0 : 1;
    found.goals.push_back(std::move(row));
  }
  const auto share = [](std::size_t part, std::size_t of, Reason why) {
    return of == 0 ? Estimate::none(why)
                   : Estimate::of(static_cast<double>(part) / static_cast<double>(of), of);
  };
  found.bench_depth = share(deep, found.goals.size(), Reason::no_goals);
  found.goals_left = share(kept, with_leader, Reason::no_goals);
  found.leaders_left = share(plain.leaders() - found.current, plain.leaders(), Reason::too_few);
  found.ties_left = detail::ties_without(plain, stages.current);
  found.agenda_left = detail::rest_of(carried.agenda_of(stages.current));
  found.resources_left = detail::rest_of(carried.resources_of(stages.current));
  std::stable_sort(found.goals.begin(), found.goals.end(),
                   [](const auto& a, const auto& b) { return a.bench.size() < b.bench.size(); });
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership
