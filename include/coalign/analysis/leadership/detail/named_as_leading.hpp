// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/fwd.hpp>
#include <coalign/graph/layer_view.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership::detail {

/// Who is said to lead, and by whom: an arc from the one who says so to the one who leads, as strong as the tie.
struct NamedAsLeading {
  LayerView layer = Layer();
  std::vector<TieTypeId> types;  ///< of ties that count
  bool stated = false;           ///< some types say that they mean leadership, and only these count
  std::vector<bool> answered;    ///< by leader: their rows are known
  std::size_t answering = 0;
};

/// Ties of types that mean leadership, of all types where none says so; of `types` if they are given. A type says at
/// which end the leader is; where it does not, at the end the tie runs to; without direction, at both. The
/// rows of those who did not answer are left out, where that is recorded.
[[nodiscard]] COALIGN_API NamedAsLeading named_as_leading(const Facts& facts,
                                                          const std::vector<TieTypeId>& types,
                                                          Several several, const Work& work);

}  // namespace coalign::inline COALIGN_ABI::leadership::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/detail/named_as_leading.cpp>
#endif
