// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The standard deviation of agreement over the pairs of leaders who share a
/// goal, beside what it is with each goal's stances shuffled among those who
/// speak on it: who shares what with whom, and with which priorities, stays.
/// @complexity O(meetings on goals x (1 + replicates))
[[nodiscard]] COALIGN_API inference::PermutationTest bloc_structure(
    const facts::AgendaTable& table, const inference::PermutationOptions& options,
    const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/bloc_structure.cpp>
#endif
