// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/resources/detail/one_purse.hpp>
#include <coalign/analysis/alignment/resources/resources.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What each kind of means gives. `nearly`: what distances are taken for, by kind; empty: what they are.
[[nodiscard]] COALIGN_API std::vector<OnePurse> all_purses(
    const MeansTable& table, const ResourcesOptions& options, const Work& work, ManyLumps many,
    const std::vector<OffWithout>& nearly = {});

/// What the kinds of means come to together.
COALIGN_API void put_together(const MeansTable& table, std::vector<OnePurse>& purses, bool agendas,
                              Resources& found);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/resources/detail/together.cpp>
#endif
