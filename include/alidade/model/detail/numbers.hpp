// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/describe/field.hpp>

#include <string>

namespace alidade::inline v0::detail {

/// Appends the shortest decimal that reads back as the same double.
ALIDADE_API void append_number(std::string& out, double value);
[[nodiscard]] ALIDADE_API std::string shortest(double value);

/// "above 0", "from -1 to 1".
[[nodiscard]] ALIDADE_API std::string in_words(const Range& range);

/// Appends a JSON string literal; `text` is UTF-8.
ALIDADE_API void append_quoted(std::string& out, std::string_view text);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/model/detail/numbers.cpp>
#endif
