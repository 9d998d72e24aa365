// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/best_arrangement.hpp>

#include <coalign/analysis/alignment/networks/detail/required_pairs.hpp>

#include <algorithm>
#include <functional>

namespace coalign::inline COALIGN_ABI::alignment::detail {

Estimate of_best(const Requirement& from, const UndirectedLayer& layer, const Networks& found,
                 double required, const Work& work) {
  const std::uint64_t evidence = from.goal.size();
  if (meetings(from) > most_meetings) return Estimate::none(Reason::too_many_pairs, evidence);

  std::vector<std::uint32_t> place(layer.leaders(), static_cast<std::uint32_t>(-1));
  for (std::uint32_t i = 0; i < from.size(); ++i) place[from.leaders[i].index()] = i;
  std::vector<double> strengths;
  for (std::uint32_t i = 0; i < from.size(); ++i) {
    const Neighbours near = layer.of(from.leaders[i]);
    for (std::size_t k = 0; k < near.size(); ++k) {
      const std::uint32_t j = place[near.leaders[k].index()];
      if (j == static_cast<std::uint32_t>(-1) || j < i || !from.compared(i, j)) continue;
      strengths.push_back(near.weights[k]);
    }
  }
  std::sort(strengths.begin(), strengths.end(), std::greater<>{});
  const auto needs = most_required(from, strengths.size(), {}, "best arrangement", work);
  double best = 0;
  for (std::size_t k = 0; k < needs.size(); ++k) best += strengths[k] * needs[k].score;
  const double room = best / required - found.density.value;
  // Where every pair is as needed as any other, no arrangement is better than another.
  return room > 1e-9 ? Estimate::of(std::min(1.0, (found.score.value - found.density.value) / room),
                                    evidence)
                     : Estimate::none(Reason::no_room, evidence);
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
