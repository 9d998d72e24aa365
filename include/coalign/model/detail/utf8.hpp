// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Whether the bytes are UTF-8 as RFC 3629 has it: no surrogates, no overlong forms.
[[nodiscard]] COALIGN_API bool is_utf8(std::string_view bytes) noexcept;

/// Whether valid UTF-8 has a control character in it: U+0000–U+001F, U+007F–U+009F.
[[nodiscard]] COALIGN_API bool has_control(std::string_view text) noexcept;

/// The text in one line that is fit for a terminal: a space for each tab and line break, its code
/// point, as in <U+001B>, for any other control and for what overrides a direction.
[[nodiscard]] COALIGN_API std::string printable(std::string_view text);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/utf8.cpp>
#endif
