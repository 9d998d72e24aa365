// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/detail/one_purse.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Jackknifes what has an exact value without a leader.
COALIGN_API void give_intervals(const MeansTable& table, const ResourcesOptions& options,
                                Resources& found, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/intervals.cpp>
#endif
