// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string_view>

/// What the numbers of a layer mean, of all ties as of one type, said once.
namespace coalign::inline COALIGN_ABI::structure::meaning {

inline constexpr std::string_view arcs =
    "number of ties that run from leaders who answered; a tie without direction runs both ways";
inline constexpr std::string_view without_strength =
    "number of these of which the strength is not known; they count as ties, and add to no "
    "strength";
inline constexpr std::string_view density =
    "share of the possible ties from leaders who answered that exist; 1: all; 0: none";
inline constexpr std::string_view reciprocity =
    "share of the ties between leaders who answered that are returned; 1: all; 0: none";
inline constexpr std::string_view rho =
    "reciprocity beside random ties (Garlaschelli and Loffredo); 1: all returned; 0: as by chance; "
    "below 0: fewer than by chance";
inline constexpr std::string_view dyadic =
    "share of pairs tied both ways or not at all; 1: no tie is one way only; 0: every pair is tied "
    "one way";
inline constexpr std::string_view weighted =
    "share of the strength of ties that is returned; 1: all; 0: none";

}  // namespace coalign::inline COALIGN_ABI::structure::meaning
