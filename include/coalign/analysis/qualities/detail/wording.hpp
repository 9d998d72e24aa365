// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string_view>

/// What the score of every quality means, said once.
namespace coalign::inline COALIGN_ABI::qualities::meaning {

inline constexpr std::string_view score =
    "average of the known indicators; 1: every sign is fully there; 0: none is";
inline constexpr std::string_view thin =
    "whether the score is based on fewer than five pieces of evidence";

}  // namespace coalign::inline COALIGN_ABI::qualities::meaning
