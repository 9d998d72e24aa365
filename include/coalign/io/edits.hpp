// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/edits.hpp>

#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Edits from a JSON list: each an object with the kind of edit and the fields of its struct by their names.
///
///     [{"edit": "tie_made", "from": "ann", "to": "ben", "type": "trust", "weight": 1},
///      {"edit": "agenda_shifts", "leader": "ann", "goal": "reading", "stance": 0.5}]
///
/// The kinds: leader_leaves, leader_joins, tie_made, tie_cut, tie_strengthened, agenda_shifts, resource_moves,
/// commitment_made, initiative_added.
/// @throws BadArgument for what is none of these, naming the item
[[nodiscard]] COALIGN_API std::vector<Edit> edits_from_json(std::string_view text);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/edits.cpp>
#endif
