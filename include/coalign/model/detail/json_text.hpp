// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/problem.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

inline constexpr std::size_t deepest_attributes = 64;

/// Checks a JSON object of the user's own and puts it, without the white space between its parts,
/// into `compact`. Names what is wrong, or has `Code::none`.
[[nodiscard]] COALIGN_API Problem compact_object(std::string_view json, std::string& compact);

/// What nlohmann/json's complaint about a text means, in our codes and words.
[[nodiscard]] COALIGN_API Problem syntax_problem(std::string_view last_token,
                                                 std::string_view complaint, int id);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/detail/json_text.cpp>
#endif
