// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/detail/carriers.hpp>
#include <coalign/analysis/alignment/resources/detail/strong_parts.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/analysis/facts/means.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

using facts::Gift;
using facts::MeansTable;
using facts::Purse;

/// What could arrive of one kind of means, and where too little can.
struct Delivered {
  double delivered = 0;
  std::optional<Bottleneck> bottleneck;
};

/// A maximum flow from holdings over arcs without limit to what goals need. Leaders who reach the same goals are
/// one place of it, and a place leads on to the places below it rather than to each goal that it reaches.
/// @complexity O((leaders + arcs) x goals / 64) and a flow (Boost's push-relabel) over the different sets of goals
[[nodiscard]] COALIGN_API Delivered
deliver(const MeansTable& table, std::size_t purse, const Carriers& carriers,
        const std::vector<std::vector<std::uint32_t>>& receivers, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/deliverable.cpp>
#endif
