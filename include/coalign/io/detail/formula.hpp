// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <string>
#include <string_view>

namespace coalign::inline COALIGN_ABI::detail {

/// Whether a spreadsheet takes a cell for a formula: by its first letter, also in full width.
[[nodiscard]] inline bool begins_a_formula(std::string_view cell) noexcept {
  if (cell.empty()) return false;
  if (std::string_view("=+-@\t\r\n").find(cell[0]) != std::string_view::npos) return true;
  for (const std::string_view wide :
       {"\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"}) {
    if (cell.substr(0, wide.size()) == wide) return true;
  }
  return false;
}

[[nodiscard]] inline bool begins_a_formula_after_apostrophes(std::string_view cell) noexcept {
  const std::size_t first = cell.find_first_not_of('\'');
  return first != std::string_view::npos && begins_a_formula(cell.substr(first));
}

/// A text as a cell that no spreadsheet computes: an apostrophe before what would be a formula. What
/// has apostrophes there already gets one more, so that `without_guard` gives each text back.
[[nodiscard]] inline std::string guarded(std::string text) {
  if (begins_a_formula_after_apostrophes(text)) text.insert(text.begin(), '\'');
  return text;
}

[[nodiscard]] inline std::string_view without_guard(std::string_view cell) noexcept {
  const bool has_guard = !cell.empty() && cell[0] == '\'';
  return has_guard && begins_a_formula_after_apostrophes(cell) ? cell.substr(1) : cell;
}

}  // namespace coalign::inline COALIGN_ABI::detail
