// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/bloc_modularity.hpp>

#include <coalign/analysis/alignment/agendas/detail/communities.hpp>
#include <coalign/analysis/alignment/agendas/detail/swapped_entries.hpp>

#include <algorithm>
#include <numeric>
#include <span>
#include <vector>

namespace coalign::inline v0::alignment::detail {

/// What one search finds, leaders in their order.
inline double modularity_found(const SignedGraph& graph, const Work& work) {
  std::vector<std::uint32_t> order(graph.size());
  std::iota(order.begin(), order.end(), 0U);
  return modularity(graph, communities(graph, order, order, work));
}

inference::PermutationTest modularity_beside_shuffles(const facts::AgendaTable& table,
                                                      const SignedGraph& graph, Silence silence,
                                                      inference::PermutationOptions options,
                                                      std::size_t pairs, const Work& work) {
  constexpr std::size_t most = 2'000'000, least = 39;  // p of 39 can just be 0.025
  const std::size_t affordable = most / std::max<std::size_t>(pairs, 1);
  Estimate observed = Estimate::none(Reason::too_many_pairs, pairs);
  if (affordable >= least && SwappedEntries::possible(table)) {
    options.replicates = std::min(options.replicates, affordable);
    observed = Estimate::of(modularity_found(graph, work), pairs);
  }
  // Draws start where one walk from the data ends: it is made once.
  if (!observed.known() || options.replicates == 0) {
    return inference::null_tests(
               {&observed, 1}, [] { return inference::Draw{}; }, 0, {options.seed, 0}, work)
        .front();
  }
  const SwappedEntries start(table, options.seed);
  const auto draws = [&]() -> inference::Draw {
    return [&, entries = start](inference::Random& random, std::span<double> values) mutable {
      const auto shuffled =
          agreement_graph(entries.draw(random), silence, static_cast<std::size_t>(-1), work);
      values[0] = modularity_found(shuffled.graph, work);
    };
  };
  return inference::null_tests({&observed, 1}, draws, inference::task("modularity of blocs"),
                               options, work)
      .front();
}

}  // namespace coalign::inline v0::alignment::detail
