// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>

#include <cstdint>
#include <optional>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// How many of the pairs that are compared require anything. Leaders who are for and against the same
/// goals are looked at as one; none where these classes are too many.
/// @complexity classes^2 / 64 x goals of a class
[[nodiscard]] COALIGN_API std::optional<std::uint64_t> pairs_required(const Requirement& from,
                                                                      const Work& work);

}  // namespace coalign::inline COALIGN_ABI::alignment::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/alignment/networks/detail/counted.cpp>
#endif
