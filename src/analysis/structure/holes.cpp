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

/// What triangles add that one part of the leaders finds.
struct ThroughOthers {
  /// By edge, whose ends are i and j: sum_q w_iq w_qj / sum_k w_qk, which is the same from both.
  std::vector<double> shares;
  /// By leader, where it is asked for: sum_j sum_q w_iq w_jq / max_k w_jk.
  std::vector<double> redundant;
};

template <bool both>
ThroughOthers through_others(const kernels::RisingRows& rows, std::uint32_t begin,
                             std::uint32_t end) {
  ThroughOthers found{std::vector<double>(rows.edges()),
                      std::vector<double>(both ? rows.size() : 0)};
  const std::uint32_t* const to = rows.to.data();
  const double* const weight = rows.weight.data();
  const kernels::TieShare* const part = rows.share.data();
  kernels::each_triangle(rows, begin, end,
                         [&, shares = found.shares.data(), redundant = found.redundant.data()](
                             std::uint32_t a, std::span<const kernels::Triangle> triangles) {
                           const kernels::TieShare of_a = part[a];
                           double redundant_of_a = 0;
                           for (const auto& [ab, ac, bc] : triangles) {
                             const std::uint32_t b = to[ab], c = to[ac];
                             const kernels::TieShare of_b = part[b], of_c = part[c];
                             const double over_a = weight[ab] * weight[ac],
                                          over_b = weight[ab] * weight[bc],
                                          over_c = weight[ac] * weight[bc];
                             shares[bc] += over_a * of_a.of_all;
                             shares[ac] += over_b * of_b.of_all;
                             shares[ab] += over_c * of_c.of_all;
                             if constexpr (!both) continue;
                             redundant_of_a += over_b * of_c.of_most + over_c * of_b.of_most;
                             redundant[b] += over_a * of_c.of_most + over_c * of_a.of_most;
                             redundant[c] += over_a * of_b.of_most + over_b * of_a.of_most;
                           }
                           if constexpr (both) redundant[a] += redundant_of_a;
                         });
  return found;
}

/// Where parts begin, about alike in work, which grows as the squares of rows: few, because each costs as much memory as
/// there are edges.
inline std::vector<std::uint32_t> parts_of(const kernels::RisingRows& rows) {
  constexpr double least = 1U << 22U;
  constexpr std::size_t most_numbers = std::size_t{1} << 23U;
  std::vector<double> work{0};
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const double row = rows.first[i + 1] - rows.first[i];
    work.push_back(work.back() + row * row);
  }
  const auto wanted = static_cast<std::size_t>(std::min(work.back() / least, 16.0));
  const std::size_t parts =
      std::clamp<std::size_t>(wanted, 1, most_numbers / (rows.edges() + 1) + 1);
  std::vector<std::uint32_t> begin;
  for (std::size_t part = 0; part < parts; ++part) {
    const double before = work.back() * static_cast<double>(part) / static_cast<double>(parts);
    const auto at = std::lower_bound(work.begin(), work.end(), before);
    begin.push_back(static_cast<std::uint32_t>(at - work.begin()));
  }
  begin.push_back(static_cast<std::uint32_t>(rows.size()));
  return begin;
}

/// `both`: the effective size as well.
template <bool both>
StructuralHoles holes_of(const LayerView& layer, const Work& work) {
  for (const double weight : layer.rows().weights) {
    if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
  }
  const kernels::RisingRows rows = kernels::rising_rows(layer, true);
  const auto n = static_cast<std::uint32_t>(rows.size());
  const std::vector<std::uint32_t> begin = parts_of(rows);
  std::vector<ThroughOthers> parts(begin.size() - 1);
  for_each_chunk(work, parts.size(), "structural holes", [&](std::size_t part) {
    parts[part] = through_others<both>(rows, begin[part], begin[part + 1]);
  });
  auto& [shares, redundant] = parts[0];  // which become those of all
  for (std::size_t part = 1; part < parts.size(); ++part) {
    const ThroughOthers& more = parts[part];
    for (std::size_t e = 0; e < shares.size(); ++e) shares[e] += more.shares[e];
    for (std::size_t i = 0; i < redundant.size(); ++i) redundant[i] += more.redundant[i];
  }
  StructuralHoles found{std::vector<double>(n, 0.0), std::vector<double>(both ? n : 0, not_given)};
  std::vector<double>& constraint = found.constraint;
  for (std::uint32_t a = 0; a < n; ++a) {
    double of_a = 0;
    for (std::uint32_t e = rows.first[a]; e < rows.first[a + 1]; ++e) {
      const double together = rows.weight[e] + shares[e];
      of_a += together * together;
      constraint[rows.to[e]] += together * together;
    }
    constraint[a] += of_a;
  }
  for (std::uint32_t i = 0; i < n; ++i) {
    const double part = rows.share[i].of_all;
    constraint[i] = part > 0 ? constraint[i] * part * part : not_given;
    if (both && part > 0) found.effective_size[i] = rows.neighbours[i] - redundant[i] * part;
  }
  return found;
}

}  // namespace detail

StructuralHoles structural_holes(const LayerView& layer, const Work& work) {
  return detail::holes_of<true>(layer, work);
}

std::vector<double> constraint(const LayerView& layer, const Work& work) {
  return detail::holes_of<false>(layer, work).constraint;
}

}  // namespace coalign::inline COALIGN_ABI::structure
