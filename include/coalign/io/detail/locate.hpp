// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/io/detail/source.hpp>
#include <coalign/model/problem.hpp>

namespace coalign::inline COALIGN_ABI::detail {

/// Finds the line and column of each problem that has none, by its pointer: a second pass over a JSON
/// document, made only when something is wrong.
COALIGN_API void locate(Problems& problems, Source& source);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/locate.cpp>
#endif
