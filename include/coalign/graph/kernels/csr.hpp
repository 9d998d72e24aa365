// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// Rows of neighbours in 32 bits, numbered so that those who are near each other in the graph are near
/// each other in memory: by breadth-first search from the leader with most neighbours on.
struct Csr {
  std::vector<std::uint32_t> first{0}, to;
  std::vector<double> weight;         ///< empty where not asked for
  std::vector<std::uint32_t> leader;  ///< by number here: the leader's own
  [[nodiscard]] std::size_t size() const noexcept { return leader.size(); }
};

enum class CsrWeights : std::uint8_t { none, kept };

/// @throws BadArgument for 2^32 entries or more  @complexity O(leaders + entries log(degree))
[[nodiscard]] COALIGN_API Csr csr_of(const LayerView& layer, CsrWeights weights = CsrWeights::none);

/// How sums over many sources are cut so that they come out the same on any number of threads: into chunks
/// that depend on sizes alone, each summed by itself, then chunk by chunk.
struct SourceChunks {
  std::size_t chunks = 0, per_chunk = 0;
  [[nodiscard]] static SourceChunks of(std::size_t steps, std::size_t leaders) noexcept {
    constexpr std::size_t most = 64, most_numbers = std::size_t{1} << 25U;
    const std::size_t fit = most_numbers / (leaders + 1) + 1;
    const std::size_t wanted = fit < most ? fit : most;
    if (steps == 0) return {};
    const std::size_t each = (steps + wanted - 1) / wanted;
    return {(steps + each - 1) / each, each};
  }
};

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/csr.cpp>
#endif
