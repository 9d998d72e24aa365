// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/analysis/alignment/detail/agenda_table.hpp>
#include <alidade/analysis/inference/permutation.hpp>
#include <alidade/config.hpp>

namespace alidade::inline v0::alignment::detail {

/// The standard deviation of agreement over the pairs of leaders who share a
/// goal, beside what it is with each goal's stances shuffled among those who
/// speak on it: who shares what with whom, and with which priorities, stays.
/// @complexity O(meetings on goals x (1 + replicates))
[[nodiscard]] ALIDADE_API inference::PermutationTest bloc_structure(
    const AgendaTable& table, const inference::PermutationOptions& options, const Work& work);

}  // namespace alidade::inline v0::alignment::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/analysis/alignment/detail/bloc_structure.cpp>
#endif
