// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace coalign::inline v0 {

/// Something that was changed on the way in: inferred, merged, set aside, moved to attributes.
/// Counted, with the first few examples. Kept by copies; not part of documents, equality or hash.
struct Note {
  static constexpr std::size_t most_examples = 5;

  std::string what;   ///< a stable word: `max_from_ties`, `reference_gone`
  std::string table;  ///< of the rows that it is about
  std::string message;
  std::size_t count = 0;
  std::vector<std::string> examples;

  friend bool operator==(const Note&, const Note&) = default;
};

using Notes = std::vector<Note>;

}  // namespace coalign::inline v0
