// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/detail/strong_parts.hpp>
#include <coalign/analysis/facts/means.hpp>
#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

using facts::Gift;
using facts::MeansTable;
using facts::Purse;

/// The arcs along which one kind of means may flow.
[[nodiscard]] COALIGN_API Carriers read_carriers(const Network& network, const MeansTable& table,
                                                 std::size_t purse);

/// By leader the goals that it may put means behind: those that it supports or commits to, in order.
[[nodiscard]] COALIGN_API std::vector<std::vector<std::uint32_t>> read_receivers(
    const Network& network, const MeansTable& table);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/carriers.cpp>
#endif
