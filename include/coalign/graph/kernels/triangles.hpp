// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// The edges of a layer without directions, each once: in the row of the end with fewer neighbours. Leaders are numbered
/// from few neighbours to many, so that no row is long and each triangle is found once, from its lowest number
/// (Latapy 2008, main-memory triangle computations, Theoretical Computer Science 407, "forward").
struct RisingRows {
  std::vector<std::uint32_t> first{0}, to;
  std::vector<double> weight;
  std::vector<std::uint32_t> leader;  ///< by number here: the leader's own
  std::uint32_t longest = 0;          ///< row, in edges
  [[nodiscard]] std::size_t size() const noexcept { return leader.size(); }
};

/// Without ties of unknown strength, which are 0, if `known` is asked for.
/// @throws BadArgument for 2^32 entries or more  @complexity O(leaders + entries)
[[nodiscard]] COALIGN_API RisingRows rising_rows(const LayerView& layer, bool known);

/// Who closes a triangle over the edge a to b: the places of the edges from a and from b to them.
struct Closing {
  std::uint32_t from_a = 0, from_b = 0;
};

/// Calls `found(a, ab, closing)` for each edge, from a < b with a from `begin` to before `end`, that c > b close to
/// triangles; `ab` is its place in the rows. @complexity O(edges^1.5)
template <class Found>
void each_triangle(const RisingRows& rows, std::uint32_t begin, std::uint32_t end, Found&& found) {
  std::vector<std::uint32_t> edge_to(rows.size(), 0);  // its place and one, of those that a has
  std::vector<Closing> closing(rows.longest);
  const std::uint32_t *const first = rows.first.data(), *const to = rows.to.data();
  for (std::uint32_t a = begin; a < end; ++a) {
    if (first[a + 1] - first[a] < 2) continue;
    for (std::uint32_t e = first[a]; e < first[a + 1]; ++e) edge_to[to[e]] = e + 1;
    for (std::uint32_t ab = first[a]; ab < first[a + 1]; ++ab) {
      // Which neighbours close a triangle comes as by chance, so nothing branches on it.
      std::size_t count = 0;
      for (std::uint32_t bc = first[to[ab]]; bc < first[to[ab] + 1]; ++bc) {
        const std::uint32_t ac = edge_to[to[bc]];
        closing[count] = {ac - 1, bc};
        count += ac != 0 ? 1U : 0U;
      }
      if (count > 0) found(a, ab, std::span<const Closing>(closing.data(), count));
    }
    for (std::uint32_t e = first[a]; e < first[a + 1]; ++e) edge_to[to[e]] = 0;
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/triangles.cpp>
#endif
