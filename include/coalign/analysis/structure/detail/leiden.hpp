// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/inference/random.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// What links within communities are compared with: `per` * leave(i) * arrive(j) between i and j.
struct LinksByChance {
  std::vector<double> leave, arrive;  ///< `arrive` is empty where it is the same
  double per = 0;                     ///< below 0 for links of negative weight
};

/// A graph whose communities are sought, each link at both ends, without loops. With directions a link weighs
/// both together, and so does what chance gives.
struct LinkGraph {
  std::vector<std::size_t> first{0};
  std::vector<std::uint32_t> to;
  std::vector<double> weight;
  std::vector<LinksByChance> chance;
  std::size_t nodes = 0;

  [[nodiscard]] std::size_t size() const noexcept { return nodes; }
};

/// A division into communities that are each well linked within, and that no move of a node and no merging that it
/// tries makes better: Leiden's three steps, again until nothing moves. From `community` on (numbers below that of
/// nodes), nodes tried in orders that `random` draws; communities are numbered in the order of nodes. No worse than what it
/// begins with.
/// @source Traag, Waltman and van Eck 2019, Sci. Rep. 9:5233
[[nodiscard]] COALIGN_API std::vector<std::uint32_t> leiden(const LinkGraph& graph,
                                                            std::vector<std::uint32_t> community,
                                                            inference::Random& random,
                                                            const Work& work);

}  // namespace coalign::inline COALIGN_ABI::structure::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/detail/leiden.cpp>
#endif
