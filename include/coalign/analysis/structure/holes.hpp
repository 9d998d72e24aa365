// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/work.hpp>

#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

/// How little a leader's neighbours leave open between them, with a_ij the strength of a tie, p_ij = (a_ij + a_ji) /
/// sum_k (a_ik + a_ki), N(i) those tied to i either way:
///
///     constraint_i     = sum_{j in N(i)} (p_ij + sum_q p_iq p_qj)²                    low: between many who are apart
///     effective_size_i = sum_{j in N(i)} (1 - sum_q p_iq m_jq),  m_jq = (a_jq + a_qj) / max_k (a_jk + a_kj)
///
/// The latter is from 1 to the number of neighbours: those who are not redundant. Not given without neighbours,
/// as in igraph and networkx; influenceR has 0. @throws BadArgument for a negative strength
/// @complexity O(ties^1.5), little more than the ties where they close few triangles; the same bits on any number of threads. Source: Burt (1992).
struct StructuralHoles {
  /// by leader
  std::vector<double> constraint, effective_size;
};
/// What each leader connects that is otherwise apart: see `StructuralHoles`.
[[nodiscard]] COALIGN_API StructuralHoles structural_holes(const LayerView& layer,
                                                           const Work& work = {});
/// The constraint alone, in less time.
[[nodiscard]] COALIGN_API std::vector<double> constraint(const LayerView& layer,
                                                         const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI::structure

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/structure/holes.cpp>
#endif
