// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/lanes.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// What one sweep from eight sources holds. A leader met by some of them at a distance is one visit; it
/// has the number of shortest paths to it for these, 0 for the others, so that no lane needs a mask.
struct LaneSweep {
  explicit LaneSweep(std::size_t leaders)
      : arriving(leaders), ahead(leaders), open(leaders), waiting(leaders, 0), next(leaders + 1) {}

  std::vector<Lanes> arriving;  ///< paths that come in at the next distance
  std::vector<Lanes> ahead;     ///< what a path that goes on to here is worth, (1 + sum) / paths
  /// All bits until the leader was met, then none.
  std::vector<std::array<std::uint64_t, lanes>> open;
  std::vector<std::uint8_t> waiting;  ///< 1: stands in `next`
  std::vector<std::uint32_t> next;    ///< to whom paths come; then room for one that is not kept
  std::size_t come = 0;               ///< how many these are
  std::size_t to_meet = 0;            ///< leaders not met yet, each source by itself
  std::vector<std::uint32_t> visits;  ///< the leaders met, distance by distance
  std::vector<Lanes> paths;           ///< of each visit
  std::vector<std::size_t> ring;      ///< where each distance begins among visits
  std::vector<Lanes> sum;             ///< of the visits of one distance
};

/// Adds to `through` what runs through each leader from up to eight sources, and to `through_ties`, where not null.
COALIGN_API void sweep_lanes(const Csr& rows, std::span<const std::uint32_t> sources,
                             LaneSweep& sweep, double* through, double* through_ties);

/// The share of lanes that a sweep makes use of: low where its sources meet the same leaders at different distances.
[[nodiscard]] COALIGN_API double lanes_in_use(const LaneSweep& sweep);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/lane_sweep.cpp>
#endif
