// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/agendas/agendas.hpp>
#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// An undirected graph with weights of either sign, each edge at both ends, and
/// what its nodes were before any were put together: sums of weights above 0,
/// and below 0 without sign.
struct SignedGraph {
  std::vector<std::size_t> first{0};  ///< by node; one more for the end
  std::vector<std::uint32_t> to;
  std::vector<double> weight;
  std::vector<double> plus, minus;

  [[nodiscard]] std::size_t size() const noexcept { return plus.size(); }
};

/// Pairs of leaders who share a goal, by their score; every entry has a stance.
struct AgreementGraph {
  SignedGraph graph;
  std::size_t pairs = 0;        ///< that share a goal, those with a score of 0 too
  bool too_many_pairs = false;  ///< more than `most`: the graph is not whole
};
[[nodiscard]] COALIGN_API AgreementGraph agreement_graph(const facts::AgendaTable& table,
                                                         Silence silence, std::size_t most,
                                                         const Work& work);

/// The signed modularity of a division; 0 where there are no edges. @complexity
/// O(edges)
[[nodiscard]] COALIGN_API double modularity(const SignedGraph& graph,
                                            std::span<const std::uint32_t> bloc);

/// The adjusted Rand index of two divisions: 1 where they are the same, 0 as by
/// chance.
[[nodiscard]] COALIGN_API double adjusted_rand(std::span<const std::uint32_t> one,
                                               std::span<const std::uint32_t> other);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/agendas/detail/signed_graph.cpp>
#endif
