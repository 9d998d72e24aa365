// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/io/detail/source.hpp>
#include <alidade/model/problem.hpp>

namespace alidade::inline v0::detail {

/// Finds the line and column of each problem that has none, by its pointer: a second pass over a JSON
/// document, made only when something is wrong.
ALIDADE_API void locate(Problems& problems, Source& source);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/io/detail/locate.cpp>
#endif
