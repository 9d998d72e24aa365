// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What leaders have of one attribute: for each leader, the places of its values.
struct LeaderValues {
  std::vector<std::string> values;   ///< that leaders have, in order
  std::vector<std::size_t> first;    ///< by leader, where its places begin; one more for the end
  std::vector<std::uint32_t> place;  ///< in `values`; of a leader, the one that comes first first
};

/// Leaders by `by`: "kind", "stage", "sector" or "response"; "of", what they belong to along memberships,
/// however indirectly, a whole being its own first; or any other name, a key of their `attributes`: text
/// as it stands, anything else as JSON has it. null and "" are no value. Kinds, stages and responses are
/// in the order of the format, numbers by size, the rest by their bytes.
/// @throws BadArgument where there are leaders, and none has such an attribute
/// @complexity O(leaders + memberships + length of attributes), and for "of" the depth of wholes
[[nodiscard]] COALIGN_API LeaderValues leader_values(const Network& network, std::string_view by);

/// The part of a network that belongs to the leaders with one value.
struct Scope {
  std::optional<std::string> value;  ///< none: the leaders that have no value
  std::uint64_t ties_leaving = 0;    ///< from a leader in it to one outside, either way
  /// its leaders, and what is theirs
  Network network;
};

/// A network in parts: see `split`.
struct Scopes {
  /// the attribute
  std::string by;
  std::vector<Scope> scopes;       ///< in the order of values, those without one last
  std::uint64_t ties_between = 0;  ///< that are in no scope
};

/// One network for each value of an attribute, see `leader_values`, and one for the leaders without, if
/// there are any. A scope has its leaders, all goals, and what its leaders said, have, commit, lead and
/// share. Its notes count what it loses: ties that leave it, and rows that refer to somebody outside.
/// With "of", who belongs to several wholes is in each of their scopes.
/// @throws BadArgument as `leader_values`
/// @complexity O(rows x scopes)
[[nodiscard]] COALIGN_API Scopes split(const Network& network, std::string_view by,
                                       const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/leader_values.cpp>
#include <coalign/src/model/scopes.cpp>
#endif
