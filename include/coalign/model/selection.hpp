// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What of a network is looked at, and what it is called. What is empty chooses nothing.
struct Selection {
  std::string title = {};                ///< the name of the network
  std::string attributes = {};           ///< a JSON object in place of its own
  std::vector<std::string> layers = {};  ///< the only types of ties
  std::vector<std::string> goals =
      {};                   ///< the only goals, by id or name; what is about others goes with them
  std::string sector = {};  ///< what counts as sector: an attribute, see `leader_values`
};

/// The network as it is selected. Of several values of the attribute the first is the sector. All types stay
/// known; their ties go.
/// @throws BadArgument for a type, a goal or an attribute that there is not
/// @complexity O(rows)
[[nodiscard]] COALIGN_API Network select(const Network& network, const Selection& selection,
                                         const Work& work = {});

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/selection.cpp>
#endif
