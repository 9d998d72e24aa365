// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/together.hpp>
#include <coalign/config.hpp>
#include <coalign/model/edits.hpp>

#include <string>

namespace coalign::inline COALIGN_ABI::alignment {

// What was found as an edit, to see what it would do: `apply_edits(network, {to_edit(network, gap, "trust")})`.
// The network is the one in which it was found.

/// The tie that is missing, of a type by its id, at the type's full strength.
[[nodiscard]] COALIGN_API Edit to_edit(const Network& network, const Gap& gap,
                                       const std::string& type);
/// The shift of stance and priority.
[[nodiscard]] COALIGN_API Edit to_edit(const Network& network, const Conversation& conversation);
/// New means, committed by a leader by its id.
/// @throws BadArgument for means that go elsewhere now: no edit takes a commitment back
[[nodiscard]] COALIGN_API Edit to_edit(const Network& network, const MeansShift& means,
                                       const std::string& leader);

}  // namespace coalign::inline COALIGN_ABI::alignment

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/edits.cpp>
#endif
