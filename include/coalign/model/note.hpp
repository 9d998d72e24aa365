// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// Something that was changed on the way in: inferred, merged, set aside, moved to attributes.
/// Counted, with the first few examples. Kept by copies; not part of documents, equality or hash.
struct Note {
  /// so many examples are kept
  static constexpr std::size_t most_examples = 5;

  std::string what;   ///< a stable word: `max_from_ties`, `reference_gone`
  std::string table;  ///< of the rows that it is about
  /// what was changed, in words
  std::string message;
  /// how often
  std::size_t count = 0;
  /// the first few cases
  std::vector<std::string> examples;

  friend bool operator==(const Note&, const Note&) = default;
};

/// in the order in which they were made
using Notes = std::vector<Note>;

}  // namespace coalign::inline COALIGN_ABI
