// SPDX-License-Identifier: MIT
#pragma once

#include <alidade/config.hpp>
#include <alidade/model/problem.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace alidade::inline v0::detail {

inline constexpr std::size_t deepest_attributes = 64;

/// Checks a JSON object of the user's own and puts it, without the white space between its parts,
/// into `compact`. Names what is wrong, or has `Code::none`.
[[nodiscard]] ALIDADE_API Problem compact_object(std::string_view json, std::string& compact);

/// What nlohmann/json's complaint about a text means, in our codes and words.
[[nodiscard]] ALIDADE_API Problem syntax_problem(std::string_view last_token,
                                                 std::string_view complaint, int id);

}  // namespace alidade::inline v0::detail

#if defined(ALIDADE_HEADER_ONLY)
#include <alidade/src/model/detail/json_text.cpp>
#endif
