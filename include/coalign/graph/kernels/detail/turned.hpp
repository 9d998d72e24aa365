// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/kernels/csr.hpp>
#include <coalign/graph/kernels/stress.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// Turns a component round its middle, and mirrors it, so that an edit seldom turns it otherwise: the longest way across lies
/// about level, those with most ties stand to the right, and each leader pulls up or down by a number of its own times its
/// ties, which alone says how a network lies that looks the same from all sides. The longer it is than wide, the more level
/// it lies; a line lies level.
/// @complexity O(leaders)
COALIGN_API void turn(Places& places, const Csr& rows, std::uint32_t begin, std::uint32_t end);

}  // namespace coalign::inline COALIGN_ABI::kernels::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/kernels/detail/turned.cpp>
#endif
