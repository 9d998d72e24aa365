// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string_view>

/// What the three numbers of every comparison of agendas mean, said once.
namespace coalign::inline COALIGN_ABI::alignment::meaning {

inline constexpr std::string_view score =
    "how far agendas align: agreement times overlap; 1: same goals, same stances; 0: nothing "
    "shared; -1: same goals, opposite stances";
inline constexpr std::string_view agreement =
    "whether two leaders take the same stance on goals that both care about; 1: always; 0: midway; "
    "-1: always opposite";
inline constexpr std::string_view overlap =
    "of the importance that two leaders give to goals, the share in common; 1: all; 0: none";

}  // namespace coalign::inline COALIGN_ABI::alignment::meaning
