// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// How many ties each leader of a component is from some of its leaders, at most 64. One search finds all: each source has a
/// bit, and a leader hands on the bits that reach it for the first time (Then and others 2014, "The more the merrier").
struct SeenFrom {
  std::vector<std::uint32_t> sources;    ///< numbers in the component; the same one may come twice
  std::vector<std::uint32_t> distances;  ///< by leader, then source

  /// From `sources`, in the component [begin, end).
  /// @complexity O(ties x steps at which one is reached), which is the ties times the longest distance or, where that is
  ///   more, times the sources
  COALIGN_API void look(const Csr& rows, std::uint32_t begin, std::uint32_t end);

 private:
  std::vector<std::uint64_t> seen, front,
      next;  ///< of each leader: by whom, by whom last, by whom from now on
  std::vector<std::uint32_t> active, later;
};

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/seen_from.cpp>
#endif
