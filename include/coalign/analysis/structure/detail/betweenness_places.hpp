// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/estimate.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// The places of some leaders by their betweenness, each with those that it could have (`inference::Places`). Betweenness is
/// that of the layer, as a share of the pairs of others, so that one leader less does not lower it for all. Each of two is
/// compared at 95 %: the jackknife is wide for paths, since a tie leaves with either of its ends.
///
/// Leaders are left out one by one, while leaders² (leaders + ties) is at most 1e8. Beyond, they are left out in as many groups, drawn
/// by the seed, as that allows; under ten there are no intervals.
/// @complexity O(leaders² (leaders + ties)), at most about a second; the same bits on any number of threads
[[nodiscard]] COALIGN_API std::vector<Estimate> betweenness_places(
    const LayerView& layer, const std::vector<double>& betweenness,
    const std::vector<std::uint32_t>& of, std::uint64_t seed, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::structure::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/detail/betweenness_places.cpp>
#endif
