// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/model/describe/field.hpp>
#include <coalign/model/problem.hpp>

#include <string>
#include <string_view>

namespace coalign::python {

/// The enumerator that a word names. Error with the words there are.
template <class Enum>
Enum to_word(std::string_view text, std::string_view what) {
  std::string known;
  for (std::size_t i = 0; i < Words<Enum>::list.size(); ++i) {
    if (Words<Enum>::list[i] == text) return static_cast<Enum>(i);
    known += (known.empty() ? "" : ", ") + std::string(Words<Enum>::list[i]);
  }
  throw BadArgument(std::string(what) + " is one of " + known + ", not \"" + std::string(text) +
                    '"');
}

}  // namespace coalign::python
