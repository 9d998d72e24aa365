// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/holes.hpp>

#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cstdint>
#include <utility>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// The strength of a leader's tie to somebody, and as a share of all that this other has.
struct TieHeld {
  double strength = 0, share_of_other = 0;
};

/// What a leader's ties add up to, by leader.
struct TieTotals {
  std::vector<double> all, most;
};

inline TieTotals tie_totals(const LayerView& both) {
  const std::size_t n = both.leaders();
  TieTotals totals{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0)};
  for (std::uint32_t i = 0; i < n; ++i) {
    for (const double weight : both.out(LeaderId{i}).weights) {
      if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
      totals.all[i] += weight;
      totals.most[i] = std::max(totals.most[i], weight);
    }
  }
  return totals;
}

/// Adds up, over the ties of known strength whose end with more ties is `a`, what both ends have of them. What runs
/// through common acquaintances, sum_q w_aq w_qb (and the same with each divided by all that q has), is the same
/// from both ends: it is counted once, along the shorter row.
inline void add_holes_at(const LayerView& both, const TieTotals& totals, std::uint32_t a,
                         std::vector<TieHeld>& held, double* constraint, double* redundant) {
  const Neighbours near = both.out(LeaderId{a});
  for (std::size_t e = 0; e < near.size(); ++e) {
    const std::size_t q = near.leaders[e].index();
    if (near.weights[e] > 0) held[q] = {near.weights[e], near.weights[e] / totals.all[q]};
  }
  for (std::size_t e = 0; e < near.size(); ++e) {
    const std::uint32_t b = near.leaders[e].value;
    if (!(near.weights[e] > 0)) continue;
    const Neighbours far = both.out(LeaderId{b});
    if (std::pair(far.size(), b) > std::pair(near.size(), a)) continue;
    double through = 0, through_shares = 0;
    for (std::size_t f = 0; f < far.size(); ++f) {
      const TieHeld& known = held[far.leaders[f].index()];
      through += known.strength * far.weights[f];
      through_shares += known.share_of_other * far.weights[f];
    }
    const double together = near.weights[e] + through_shares;
    constraint[a] += together * together;
    constraint[b] += together * together;
    redundant[a] += through / totals.most[b];
    redundant[b] += through / totals.most[a];
  }
  for (const LeaderId q : near.leaders) held[q.index()] = {};
}

}  // namespace detail

StructuralHoles structural_holes(const LayerView& layer, const Work& work) {
  const LayerView both = both_ways_added(layer);
  const std::size_t n = both.leaders();
  const detail::TieTotals totals = detail::tie_totals(both);
  // Few parts, because each costs as much memory as there are leaders.
  const std::size_t per_chunk = std::max<std::size_t>(4'096, n / 16 + 1);
  std::vector<std::vector<double>> part((n + per_chunk - 1) / per_chunk);
  for_each_chunk(work, part.size(), "structural holes", [&](std::size_t c) {
    part[c].assign(2 * n, 0.0);
    std::vector<detail::TieHeld> held(n);
    for (std::size_t a = c * per_chunk; a < std::min(n, (c + 1) * per_chunk); ++a) {
      if (a % 256 == 0) work.check();
      detail::add_holes_at(both, totals, static_cast<std::uint32_t>(a), held, part[c].data(),
                           part[c].data() + n);
    }
  });
  StructuralHoles found{std::vector<double>(n, not_given), std::vector<double>(n, not_given)};
  for (std::size_t i = 0; i < n; ++i) {
    const double all = totals.all[i];
    if (!(all > 0)) continue;
    double constraint = 0, redundant = 0;
    for (const auto& some : part) constraint += some[i], redundant += some[n + i];
    found.constraint[i] = constraint / (all * all);
    found.effective_size[i] =
        static_cast<double>(both.out(LeaderId{static_cast<std::uint32_t>(i)}).size()) -
        redundant / all;
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
