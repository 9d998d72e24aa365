// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/detail/signed_graph.hpp>
#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/analysis/inference/permutation.hpp>
#include <coalign/config.hpp>

#include <cstddef>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The modularity that one search finds, beside what it finds by either chance.
struct ModularityBeside {
  inference::PermutationTest who_speaks_on_what;  ///< see `SwappedEntries`
  inference::PermutationTest
      any_goal;  ///< each leader's priorities on goals drawn evenly, stances dealt anew
};

/// `graph` is that of the table, with so many pairs. @complexity O((meetings on goals + search) x (1 + replicates))
[[nodiscard]] COALIGN_API ModularityBeside modularity_beside_shuffles(
    const facts::AgendaTable& table, const SignedGraph& graph, Silence silence,
    inference::PermutationOptions options, std::size_t pairs, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/bloc_modularity.cpp>
#endif
