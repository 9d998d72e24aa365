// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/describe/field.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Appends the shortest decimal that reads back as the same double.
COALIGN_API void append_number(std::string& out, double value);
[[nodiscard]] COALIGN_API std::string shortest(double value);

/// The number that a text is, in the C locale: `-1.5e3`, without spaces or a sign `+`; inf and nan too. Nothing
/// where it is none, or beyond what a double can hold.
[[nodiscard]] COALIGN_API std::optional<double> read_number(std::string_view text);

/// "above 0", "from -1 to 1".
[[nodiscard]] COALIGN_API std::string in_words(const Range& range);

/// Appends a JSON string literal; `text` is UTF-8.
COALIGN_API void append_quoted(std::string& out, std::string_view text);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/numbers.cpp>
#endif
