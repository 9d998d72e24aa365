// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/resilience.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/leadership/detail/carried.hpp>
#include <coalign/analysis/structure/betweenness.hpp>
#include <coalign/analysis/structure/components.hpp>
#include <coalign/analysis/structure/position.hpp>

#include <algorithm>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership {

namespace detail {

/// Sizes of the parts that hang together among those who stay; and how many of their pairs that is.
struct PartsLeft {
  std::size_t stay = 0, largest = 0;
  std::uint64_t pairs = 0;
};

inline PartsLeft parts_left(const LayerView& plain, const std::vector<bool>& gone) {
  PartsLeft left;
  std::vector<bool> met = gone;
  std::vector<std::uint32_t> queue;
  for (std::uint32_t root = 0; root < plain.leaders(); ++root) {
    if (met[root]) continue;
    met[root] = true;
    queue.assign(1, root);
    for (std::size_t k = 0; k < queue.size(); ++k) {
      for (const LeaderId other : plain.out(LeaderId{queue[k]}).leaders) {
        if (met[other.index()]) continue;
        met[other.index()] = true;
        queue.push_back(other.value);
      }
    }
    left.stay += queue.size();
    left.largest = std::max(left.largest, queue.size());
    left.pairs += std::uint64_t{queue.size()} * (queue.size() - 1) / 2;
  }
  return left;
}

/// Of those who stay, the pairs that a path joined when nobody had gone.
inline std::uint64_t pairs_before(const structure::Components& parts,
                                  const std::vector<bool>& gone) {
  std::vector<std::uint64_t> stay(parts.sizes.size(), 0);
  for (std::size_t i = 0; i < gone.size(); ++i) stay[parts.of[i]] += gone[i] ? 0 : 1;
  std::uint64_t pairs = 0;
  for (const std::uint64_t n : stay) pairs += n * (n - 1) / 2;
  return pairs;
}

inline std::vector<std::uint32_t> most_central(const Facts& facts, const LayerView& plain,
                                               std::size_t many, const Work& work) {
  constexpr double most_steps = 2e10;
  constexpr std::size_t sample = 256;
  const auto n = static_cast<double>(plain.leaders());
  const bool sampled = n * (n + static_cast<double>(plain.entries())) > most_steps;
  structure::BetweennessOptions how;
  how.samples = sample;
  const auto between =
      sampled ? structure::betweenness(plain, how, work) : facts.betweenness(plain, work);
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < between.size(); ++i) {
    if (plain.out(LeaderId{i}).size() > 0) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (between[a] != between[b]) return between[a] > between[b];
    return plain.out(LeaderId{a}).size() > plain.out(LeaderId{b}).size();
  });
  if (order.size() > many) order.resize(many);
  return order;
}

inline std::vector<Loss> losses_of(const LayerView& plain, const structure::Components& parts,
                                   const std::vector<std::uint32_t>& order,
                                   const Carried& carried) {
  std::vector<bool> gone(plain.leaders(), false);
  std::vector<Loss> found;
  for (const std::uint32_t i : order) {
    gone[i] = true;
    const PartsLeft left = parts_left(plain, gone);
    const std::uint64_t before = pairs_before(parts, gone);
    Loss row;
    row.leader = LeaderId{i};
    row.pairs = before == 0 ? Estimate::none(Reason::no_ties)
                            : Estimate::of(
                                  1 - static_cast<double>(left.pairs) / static_cast<double>(before),
                                  before);
    row.largest =
        left.stay < 2
            ? Estimate::none(Reason::too_few, left.stay)
            : Estimate::of(static_cast<double>(left.largest) / static_cast<double>(left.stay),
                           left.stay);
    row.agenda = carried.agenda_of(gone);
    row.resources = carried.resources_of(gone);
    found.push_back(row);
  }
  return found;
}

}  // namespace detail

Resilience resilience(const Network& network, const ResilienceOptions& options, const Work& work) {
  return resilience(Facts(network), options, work);
}

Resilience resilience(const Facts& facts, const ResilienceOptions& options, const Work& work) {
  const Network& network = facts.network();
  const LayerView plain = without_direction(facts.layer(options.layer, work));
  const structure::Components parts = structure::components(plain);
  Resilience found;
  found.leaders = plain.leaders();
  found.components = parts.sizes.size();
  found.largest = parts.largest();
  for (std::uint32_t i = 0; i < plain.leaders(); ++i) {
    found.alone += plain.out(LeaderId{i}).size() == 0 ? 1 : 0;
  }
  const detail::Carried carried(facts, work);
  const auto order = detail::most_central(facts, plain, options.leaving, work);
  found.losses = detail::losses_of(plain, parts, order, carried);
  for (std::uint32_t g = 0; g < network.size<Goal>(); ++g) {
    GoalStop stop = carried.stop(GoalId{g});
    if (stop.committed > 0) found.goals.push_back(std::move(stop));
  }
  std::stable_sort(found.goals.begin(), found.goals.end(), [](const auto& a, const auto& b) {
    return a.leaders.size() < b.leaders.size();
  });
  const structure::CutPoints cuts = structure::cut_points(plain);
  found.articulation = cuts.leaders;
  for (const auto& [from, to] : cuts.bridges) found.bridges.push_back({from, to});
  const auto cores = structure::core_numbers(plain);
  if (!cores.empty()) found.core = *std::max_element(cores.begin(), cores.end());
  for (std::uint32_t i = 0; found.core > 0 && i < cores.size(); ++i) {
    if (cores[i] == found.core) found.core_leaders.push_back(LeaderId{i});
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership
