// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/model/detail/tables.hpp>
#include <alidade/model/problem.hpp>

namespace alidade::inline v0::detail {

/// The rules that take more than one field. Each looks at finished tables, passes over references
/// that have their problem already, and reports what it finds.
void check_kinds(const NetworkData& network, Problems& problems);       ///< members are not larger
void check_circles(const NetworkData& network, Problems& problems);     ///< part of itself
void check_repetition(const NetworkData& network, Problems& problems);  ///< one at a time
void check_ties(const NetworkData& network, Problems& problems);        ///< to others, within max
void check_commitments(const NetworkData& network,
                       Problems& problems);  ///< parts of the same resource

/// The user's id of a row, quoted, cut where it is long.
template <class Thing>
[[nodiscard]] std::string in_quotes(const NetworkData& network, Id<Thing> id);
[[nodiscard]] std::string in_quotes(std::string_view text);

/// The known word nearest to `wanted`, as "did you mean …?"; empty where none is near.
[[nodiscard]] std::string did_you_mean(std::string_view wanted, const StringPool& known);

}  // namespace alidade::inline v0::detail
