// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

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

}  // namespace coalign::inline COALIGN_ABI::structure::detail
