// SPDX-License-Identifier: MIT
#pragma once

#include "bindings.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::python {

/// A column of text, end to end. What is missing is empty: tables do not tell these apart.
class TextColumn {
 public:
  void add(std::string_view text) {
    letters_ += text;
    ends_.push_back(letters_.size());
  }
  [[nodiscard]] std::size_t size() const { return ends_.size(); }
  [[nodiscard]] std::string_view operator[](std::size_t row) const {
    const std::size_t begin = row == 0 ? 0 : ends_[row - 1];
    return std::string_view(letters_).substr(begin, ends_[row] - begin);
  }

 private:
  std::string letters_;
  std::vector<std::size_t> ends_;
};

/// The text of a column that an Arrow stream hands out; nothing, and the stream untouched, where it
/// is of another type. Cost: O(letters); no Python object for any row.
[[nodiscard]] std::optional<TextColumn> text_of_stream(const py::capsule& stream);

}  // namespace coalign::python
