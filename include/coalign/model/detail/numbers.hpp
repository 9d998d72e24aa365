// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>

#include <string>

namespace coalign::inline v0::detail {

/// Appends the shortest decimal that reads back as the same double.
COALIGN_API void append_number(std::string& out, double value);
[[nodiscard]] COALIGN_API std::string shortest(double value);

/// "above 0", "from -1 to 1".
[[nodiscard]] COALIGN_API std::string in_words(const Range& range);

/// Appends a JSON string literal; `text` is UTF-8.
COALIGN_API void append_quoted(std::string& out, std::string_view text);

}  // namespace coalign::inline v0::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/numbers.cpp>
#endif
