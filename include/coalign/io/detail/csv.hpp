// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/io/detail/source.hpp>
#include <coalign/model/problem.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Records of a CSV text as RFC 4180 has it: quotes, doubled quotes, line breaks in cells, either line
/// ending. Empty lines are passed over, and those of commas alone, which spreadsheets leave behind.
class CsvReader {
 public:
  COALIGN_API explicit CsvReader(Source& source);

  /// Takes the next record; false at the end, or where `fault` says what is wrong.
  [[nodiscard]] COALIGN_API bool next();
  [[nodiscard]] const std::vector<std::string>& cells() const noexcept { return cells_; }
  [[nodiscard]] std::size_t line() const noexcept { return first_line_; }
  [[nodiscard]] const Problem& fault() const noexcept { return fault_; }

 private:
  [[nodiscard]] COALIGN_API bool take_cell();
  [[nodiscard]] COALIGN_API bool take_quoted(std::string& cell);
  COALIGN_API char take();
  [[nodiscard]] bool at(char c) const noexcept {
    return !source_.at_end() && source_.current() == c;
  }
  [[nodiscard]] bool at_line_end() const noexcept { return at('\n') || at('\r'); }
  COALIGN_API bool fail(Code code, std::string message, std::string suggestion);

  Source& source_;
  std::vector<std::string> cells_;
  std::size_t line_ = 1, first_line_ = 1;
  Problem fault_;
};

/// Appends a cell, quoted where it must be.
COALIGN_API void append_cell(std::string& out, std::string_view cell);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/csv.cpp>
#endif
