// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/network.hpp>

namespace alidade::inline v0::detail {

/// Ties with the ends, type and dates of one before them are kept, since ties may repeat; a note
/// counts them. @complexity O(T log T) for T ties.
[[nodiscard]] ALIDADE_API Network with_repeats_noted(const Network& network);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/io/detail/repeats.cpp>
#endif
