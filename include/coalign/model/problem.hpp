// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/error.hpp>
#include <coalign/model/code.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// One thing that is wrong: where, what, and what would be right. In user's terms: the row counts
/// from 0 within the table, as in a JSON pointer.
struct Problem {
  /// the problem is of no one row
  static constexpr std::size_t no_row = static_cast<std::size_t>(-1);

  /// stable, for programs and tests
  Code code = Code::none;
  std::string table;  ///< empty: the document as a whole
  /// from 0 within the table
  std::size_t row = no_row;
  /// of the row; empty: the row as a whole
  std::string field = {};
  /// what is wrong, in words
  std::string message = {};
  std::string suggestion = {};       ///< what would be right; may be empty
  std::size_t line = 0, column = 0;  ///< in the text, from 1; 0: not known

  /// Where it is, as a JSON pointer (RFC 6901) into the document.
  [[nodiscard]] COALIGN_API std::string pointer() const;
  /// One line for people.
  [[nodiscard]] COALIGN_API std::string to_string() const;
};

/// All that is wrong: the first thousand in full, all counted.
struct Problems {
  /// so many are kept in full
  static constexpr std::size_t listed = 1000;

  /// the first ones
  std::vector<Problem> list;
  /// all of them
  std::size_t count = 0;

  /// Whether nothing is wrong.
  [[nodiscard]] bool none() const noexcept { return count == 0; }
  /// Whether more problems will only be counted.
  [[nodiscard]] bool full() const noexcept { return list.size() >= listed; }
  /// Counts it, and keeps it while there is room.
  COALIGN_API void add(Problem problem);
};

/// The data does not make a network; `problems` says why, row by row.
struct InvalidNetwork : Error {
  /// Its text names the first few problems.
  COALIGN_API explicit InvalidNetwork(Problems found);
  /// what is wrong
  Problems problems;
};

/// A file cannot be read or written.
struct FileError : Error {
  using Error::Error;
};

/// An argument names something that the network does not have, or is out of its range.
struct BadArgument : Error {
  using Error::Error;
};

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/model/problem.cpp>
#endif
