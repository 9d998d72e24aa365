// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// What a sweep from one source holds.
struct StepSweep {
  explicit StepSweep(std::size_t leaders)
      : distance(leaders),
        visits(leaders + 1 + 2 * early, 0),
        paths(leaders),
        ahead(leaders),
        sum(leaders) {}

  static constexpr std::size_t early = 4;  ///< how many visits ahead memory is asked for

  std::vector<std::uint32_t> distance;
  std::vector<std::uint32_t> visits;  ///< the leaders met, by distance; then room to look ahead
  std::vector<std::size_t> ring;      ///< where each distance begins among visits
  std::vector<double> paths;          ///< shortest, to each
  std::vector<double> ahead;          ///< what a path that goes on to here is worth
  std::vector<double> sum;            ///< of the visits of one distance
};

/// Adds to `through` what runs through each leader from one source, and to `through_ties`, where not null.
COALIGN_API void sweep_steps(const Csr& rows, std::uint32_t source, StepSweep& sweep,
                             double* through, double* through_ties);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/step_sweep.cpp>
#endif
