// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/detail/above_zero.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// The rows once more, the shortest first, and each made even by one entry to nobody: loops over rows of the same length
/// end where processors expect it. Of the same length, those keep their order who are near each other.
struct StepRows {
  /// After all leaders; many, so that none waits for another.
  static constexpr std::uint32_t nobodies = 64;

  std::vector<std::uint32_t> first{0}, to;
  std::vector<std::uint32_t> number;  ///< here, by number in the rows
  std::vector<std::uint32_t> row;     ///< the other way round
  [[nodiscard]] std::size_t size() const noexcept { return row.size(); }
};

/// @complexity O(leaders log(leaders) + entries)
[[nodiscard]] COALIGN_API StepRows step_rows(const Csr& rows);

/// What a sweep from one source holds. Visits are leaders as they are met, by distance.
struct StepSweep {
  explicit StepSweep(std::size_t leaders)
      : arriving(leaders + StepRows::nobodies),
        ahead(leaders + StepRows::nobodies),
        visits(leaders + above_zero_room),
        paths(leaders),
        sum(leaders) {}

  /// Paths that come in at the next distance; -infinity to whom was met.
  std::vector<double> arriving;
  std::vector<double> ahead;  ///< what a path that goes on to here is worth, (1 + sum) / paths
  std::vector<std::uint32_t> visits;
  std::vector<double> paths, sum;  ///< by visit
  std::vector<std::size_t> ring;   ///< where each distance begins among visits
};

/// Adds to `through` what runs through each leader from one source, by numbers of `steps`; and to `through_ties`, where not
/// null, by entry of `rows`, of which `steps` were made.
COALIGN_API void sweep_steps(const Csr& rows, const StepRows& steps, std::uint32_t source,
                             StepSweep& sweep, double* through, double* through_ties);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/step_sweep.cpp>
#endif
