// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

namespace coalign::inline COALIGN_ABI::detail {

/// Ties with the ends, type and dates of one before them are kept, since ties may repeat; a note
/// counts them. @complexity O(T log T) for T ties.
[[nodiscard]] COALIGN_API Network with_repeats_noted(const Network& network);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/repeats.cpp>
#endif
