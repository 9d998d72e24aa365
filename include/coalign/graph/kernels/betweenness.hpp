// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// Brandes' sums (2001): for each leader, over the sources, the share of the shortest paths from a source
/// to anyone that run through it, both ends left out. Every edge is one step.
///
/// `through_ties`, where not null, gets the same for each entry of the rows.
/// @throws BadArgument where there are more shortest paths than a number can hold (10^308)
/// @complexity O(sources x (leaders + entries))
[[nodiscard]] COALIGN_API std::vector<double> dependencies(
    const Csr& rows, std::span<const std::uint32_t> sources, const Work& work,
    std::vector<double>* through_ties = nullptr);

/// The same where an edge is as long as its weight, which is above 0; one source at a time.
/// @complexity O(sources x entries log(leaders))
[[nodiscard]] COALIGN_API std::vector<double> dependencies_by_length(
    const Csr& rows, std::span<const std::uint32_t> sources, const Work& work,
    std::vector<double>* through_ties = nullptr);

}  // namespace coalign::inline COALIGN_ABI::kernels

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/betweenness.cpp>
#endif
