// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/holes.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::structure {

StructuralHoles structural_holes(const LayerView& layer, const Work& work) {
  const LayerView both = both_ways_added(layer);
  const std::size_t n = both.leaders();
  std::vector<double> all(n, 0.0), most(n, 0.0);
  for (std::uint32_t i = 0; i < n; ++i) {
    for (const double weight : both.out(LeaderId{i}).weights) {
      if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
      all[i] += weight;
      most[i] = std::max(most[i], weight);
    }
  }
  StructuralHoles found{std::vector<double>(n, not_given), std::vector<double>(n, not_given)};
  constexpr std::size_t per_chunk = 4'096;
  for_each_chunk(work, (n + per_chunk - 1) / per_chunk, "structural holes", [&](std::size_t c) {
    work.check();
    std::vector<double> share(n, 0.0), through(n, 0.0);  // p_iq; sum_q p_iq p_qj
    std::vector<std::uint8_t> with_share(n, 0);          // who is asked of, far more often
    for (std::size_t k = c * per_chunk; k < std::min(n, (c + 1) * per_chunk); ++k) {
      const LeaderId i{static_cast<std::uint32_t>(k)};
      const Neighbours near = both.out(i);
      if (!(all[k] > 0)) continue;
      for (std::size_t e = 0; e < near.size(); ++e) {
        share[near.leaders[e].index()] = near.weights[e] / all[k];
        with_share[near.leaders[e].index()] = near.weights[e] > 0 ? 1 : 0;
      }
      double redundant = 0;
      for (const LeaderId q : near.leaders) {
        const double p = share[q.index()];
        if (p == 0) continue;  // all that runs through it is of unknown strength
        const Neighbours far = both.out(q);
        const double q_has = all[q.index()];
        for (std::size_t e = 0; e < far.size(); ++e) {
          const std::size_t j = far.leaders[e].index();
          if (with_share[j] == 0 || j == k) continue;
          through[j] += p * (far.weights[e] / q_has);
          redundant += p * (far.weights[e] / most[j]);
        }
      }
      double constraint = 0;
      for (const LeaderId j : near.leaders) {
        const double held = share[j.index()] + through[j.index()];
        constraint += held * held;
        share[j.index()] = through[j.index()] = 0;
        with_share[j.index()] = 0;
      }
      found.constraint[k] = constraint;
      found.effective_size[k] = static_cast<double>(near.size()) - redundant;
    }
  });
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
