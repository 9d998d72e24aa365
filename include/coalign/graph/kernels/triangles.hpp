// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// One part of what a leader's ties, either way as one, add up to, and of the strongest; 0 where that is nothing.
struct TieShare {
  double of_all = 0, of_most = 0;
};

/// The edges of a layer, ties either way as one that weighs both, each once: in the row of the end with fewer ties (the
/// lower number, where both have as many). So no row is long, and each triangle is found once, from the end that has two
/// of its edges (Latapy 2008, main-memory triangle computations, Theoretical Computer Science 407, "forward").
struct RisingRows {
  /// How many places after the last edge may be read, in vain.
  static constexpr std::size_t spare = 8;

  std::vector<std::uint32_t> first{0}, to;  ///< by leader, by edge
  std::vector<double> weight;               ///< by edge
  std::vector<TieShare> share;              ///< by leader
  std::vector<std::uint32_t> neighbours;    ///< by leader, in the layer
  [[nodiscard]] std::size_t size() const noexcept { return first.size() - 1; }
  [[nodiscard]] std::size_t edges() const noexcept { return first.back(); }
};

/// Without ties of unknown strength, which are 0, if `known` is asked for; `neighbours` counts them.
/// @throws BadArgument for 2^32 entries or more  @complexity O(leaders + entries)
[[nodiscard]] COALIGN_API RisingRows rising_rows(const LayerView& layer, bool known);

/// The places of the three edges of a triangle: from a to b, from a to c, between b and c.
struct Triangle {
  std::uint32_t ab = 0, ac = 0, bc = 0;
};

/// Calls `found(a, triangles)` with the triangles that are found from a, some at a time, for each a from `begin` to
/// before `end`. Which edges close one comes as by chance, so nothing branches on it. @complexity O(edges^1.5)
template <class Found>
void each_triangle(const RisingRows& rows, std::uint32_t begin, std::uint32_t end, Found&& found) {
  constexpr std::size_t at_once = RisingRows::spare, most = 1024, room = most + 2 * at_once;
  std::array<std::uint32_t, room> end_of{}, of_a{}, of_b{};  // edges from b that may close one
  std::array<Triangle, room> triangles{};
  std::size_t count = 0;
  std::vector<std::uint32_t> edge_to(rows.size(), 0);  // its place and one, of those that a has
  const std::uint32_t *const first = rows.first.data(), *const to = rows.to.data();
  const auto close = [&](std::uint32_t a) {
    std::size_t closed = 0;
    for (std::size_t k = 0; k < count; ++k) {
      const std::uint32_t ac = edge_to[end_of[k]];
      triangles[closed] = {of_a[k], ac - 1, of_b[k]};
      closed += ac != 0 ? 1U : 0U;
    }
    count = 0;
    if (closed > 0) found(a, std::span<const Triangle>(triangles.data(), closed));
  };
  for (std::uint32_t a = begin; a < end; ++a) {
    if (first[a + 1] - first[a] < 2) continue;
    for (std::uint32_t e = first[a]; e < first[a + 1]; ++e) edge_to[to[e]] = e + 1;
    for (std::uint32_t ab = first[a]; ab < first[a + 1]; ++ab) {
      for (std::size_t bc = first[to[ab]], last = first[to[ab] + 1]; bc < last; bc += at_once) {
        for (std::size_t k = 0; k < at_once; ++k) {  // those after the last are written over
          end_of[count + k] = to[bc + k];
          of_a[count + k] = ab;
          of_b[count + k] = static_cast<std::uint32_t>(bc + k);
        }
        count += last - bc < at_once ? last - bc : at_once;
        if (count > most) close(a);
      }
    }
    close(a);
    for (std::uint32_t e = first[a]; e < first[a + 1]; ++e) edge_to[to[e]] = 0;
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/triangles.cpp>
#endif
