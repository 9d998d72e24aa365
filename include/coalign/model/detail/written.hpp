// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string_view>
#include <type_traits>

namespace coalign::inline COALIGN_ABI::detail {

/// False, but known only where somebody writes a text for what a builder or a network gives: the compiler then says what
/// to write.
template <class T>
inline constexpr bool is_given = !std::is_convertible_v<const T&, std::string_view>;

}  // namespace coalign::inline COALIGN_ABI::detail
