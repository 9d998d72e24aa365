// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/detail/tables.hpp>
#include <coalign/model/problem.hpp>

namespace coalign::inline COALIGN_ABI::detail {

/// The rules that take more than one field. Each looks at finished tables, passes over references
/// that have their problem already, and reports what it finds.
/// Members are not larger than what they belong to.
COALIGN_API void check_kinds(const NetworkData& network, Problems& problems);
/// Nothing is part of itself.
COALIGN_API void check_circles(const NetworkData& network, Problems& problems);
/// What must not repeat is there once at a time.
COALIGN_API void check_repetition(const NetworkData& network, Problems& problems);
/// Ties lead to others and stay within the max of their type.
COALIGN_API void check_ties(const NetworkData& network, Problems& problems);
/// Parts of a commitment are of the same resource.
COALIGN_API void check_commitments(const NetworkData& network, Problems& problems);

/// The user's id of a row, quoted, cut where it is long.
template <class Thing>
[[nodiscard]] std::string in_quotes(const NetworkData& network, Id<Thing> id);
[[nodiscard]] COALIGN_API std::string in_quotes(std::string_view text);

/// The known word nearest to `wanted`, as "did you mean …?"; empty where none is near.
[[nodiscard]] COALIGN_API std::string did_you_mean(std::string_view wanted,
                                                   const StringPool& known);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/rules.cpp>
#endif
