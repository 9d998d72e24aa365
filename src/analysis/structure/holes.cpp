// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/holes.hpp>

#include <coalign/graph/kernels/triangles.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cstdint>
#include <span>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// What a leader's ties add up to, and one part of that and of the strongest of them.
struct TieTotals {
  double all = 0, one_of_all = 0, one_of_most = 0;
};

inline TieTotals tie_totals(const Neighbours& near) {
  TieTotals totals;
  double most = 0;
  for (const double weight : near.weights) {
    if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
    totals.all += weight;
    most = std::max(most, weight);
  }
  if (most > 0) totals.one_of_all = 1 / totals.all, totals.one_of_most = 1 / most;
  return totals;
}

/// What runs from an end of an edge to the other through those whom both know: sum_q w_aq w_qb, and the same with each
/// divided by all that q has. Either is the same from both ends.
struct Through {
  double strength = 0, shares = 0;
};

/// By edge from that of `first` on: what triangles add whose lowest numbers are a part of all.
struct ThroughOthers {
  std::uint32_t first = 0;
  std::vector<Through> edges;
};

inline ThroughOthers through_others(const kernels::RisingRows& rows,
                                    const std::vector<TieTotals>& totals, std::uint32_t begin,
                                    std::uint32_t end) {
  ThroughOthers found{rows.first[begin], std::vector<Through>(rows.to.size() - rows.first[begin])};
  Through* const through = found.edges.data();
  const auto add = [](Through& to, double strength, double one_of_all) {
    to.strength += strength;
    to.shares += strength * one_of_all;
  };
  kernels::each_triangle(rows, begin, end,
                         [&, first = found.first, to = rows.to.data(), weight = rows.weight.data(),
                          of = totals.data()](std::uint32_t a, std::uint32_t ab,
                                              std::span<const kernels::Closing> closing) {
                           const double one_of_a = of[a].one_of_all,
                                        one_of_b = of[to[ab]].one_of_all;
                           const double weight_ab = weight[ab];
                           Through over_c;
                           for (const auto& [ac, bc] : closing) {
                             add(through[bc - first], weight_ab * weight[ac], one_of_a);
                             add(through[ac - first], weight_ab * weight[bc], one_of_b);
                             add(over_c, weight[ac] * weight[bc], of[to[ac]].one_of_all);
                           }
                           through[ab - first].strength += over_c.strength;
                           through[ab - first].shares += over_c.shares;
                         });
  return found;
}

/// Where parts begin, about alike in edges: few, because each costs up to as much memory as there are edges.
inline std::vector<std::uint32_t> parts_of(const kernels::RisingRows& rows) {
  constexpr std::size_t least = 200'000, most_numbers = std::size_t{1} << 22U;
  const std::size_t edges = rows.to.size();
  const std::size_t parts = std::clamp<std::size_t>(
      edges / least, 1, std::min<std::size_t>(16, most_numbers / (edges + 1) + 1));
  std::vector<std::uint32_t> begin;
  for (std::size_t part = 0; part < parts; ++part) {
    const auto at = std::lower_bound(rows.first.begin(), rows.first.end(), edges * part / parts);
    begin.push_back(static_cast<std::uint32_t>(at - rows.first.begin()));
  }
  begin.push_back(static_cast<std::uint32_t>(rows.size()));
  return begin;
}

}  // namespace detail

StructuralHoles structural_holes(const LayerView& layer, const Work& work) {
  const LayerView both = both_ways_added(layer);
  const kernels::RisingRows rows = kernels::rising_rows(both, true);
  const std::size_t n = rows.size();
  std::vector<detail::TieTotals> totals;
  totals.reserve(n);
  for (const std::uint32_t leader : rows.leader) {
    totals.push_back(detail::tie_totals(both.out(LeaderId{leader})));
  }
  const std::vector<std::uint32_t> begin = detail::parts_of(rows);
  std::vector<detail::ThroughOthers> parts(begin.size() - 1);
  for_each_chunk(work, parts.size(), "structural holes", [&](std::size_t part) {
    parts[part] = detail::through_others(rows, totals, begin[part], begin[part + 1]);
  });
  std::vector<detail::Through>& through = parts[0].edges;  // which are all
  for (std::size_t p = 1; p < parts.size(); ++p) {
    for (std::size_t e = 0; e < parts[p].edges.size(); ++e) {
      through[parts[p].first + e].strength += parts[p].edges[e].strength;
      through[parts[p].first + e].shares += parts[p].edges[e].shares;
    }
  }
  std::vector<double> constraint(n, 0.0), redundant(n, 0.0);
  for (std::uint32_t a = 0; a < n; ++a) {
    for (std::uint32_t e = rows.first[a]; e < rows.first[a + 1]; ++e) {
      const std::uint32_t b = rows.to[e];
      const double together = rows.weight[e] + through[e].shares;
      constraint[a] += together * together;
      constraint[b] += together * together;
      redundant[a] += through[e].strength * totals[b].one_of_most;
      redundant[b] += through[e].strength * totals[a].one_of_most;
    }
  }
  StructuralHoles found{std::vector<double>(n, not_given), std::vector<double>(n, not_given)};
  for (std::size_t k = 0; k < n; ++k) {
    const double all = totals[k].all;
    if (!(all > 0)) continue;
    const LeaderId leader{rows.leader[k]};
    found.constraint[leader.index()] = constraint[k] / (all * all);
    found.effective_size[leader.index()] =
        static_cast<double>(both.out(leader).size()) - redundant[k] / all;
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
