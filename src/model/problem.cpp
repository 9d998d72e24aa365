// SPDX-License-Identifier: MIT
#include <coalign/model/problem.hpp>

#include <coalign/model/detail/utf8.hpp>

#include <utility>

namespace coalign::inline COALIGN_ABI {

namespace detail {

inline void append_token(std::string& pointer, std::string_view token) {
  pointer += '/';
  for (const char c : token) {
    if (c == '~') pointer += "~0";
    else if (c == '/') pointer += "~1";
    else pointer += c;
  }
}

inline std::string summary(const Problems& problems) {
  std::string text =
      std::to_string(problems.count) + (problems.count == 1 ? " problem" : " problems");
  for (std::size_t i = 0; i < problems.list.size() && i < 10; ++i) {
    text += "\n  " + problems.list[i].to_string();
  }
  if (problems.count > 10) text += "\n  … and " + std::to_string(problems.count - 10) + " more";
  return text;
}

}  // namespace detail

std::string Problem::pointer() const {
  std::string pointer;
  if (!table.empty()) detail::append_token(pointer, table);
  if (row != no_row) detail::append_token(pointer, std::to_string(row));
  if (!field.empty()) detail::append_token(pointer, field);
  return pointer;
}

std::string Problem::to_string() const {
  std::string text;
  if (line != 0)
    text += "line " + std::to_string(line) + ", column " + std::to_string(column) + ": ";
  if (const std::string where = pointer(); !where.empty()) text += where + ": ";
  text += message;
  if (!suggestion.empty()) text += "; " + suggestion;
  return detail::printable(text) + " [" + std::string(word(code)) + ']';
}

void Problems::add(Problem problem) {
  ++count;
  if (!full()) list.push_back(std::move(problem));
}

InvalidNetwork::InvalidNetwork(Problems found)
    : Error(detail::summary(found)), problems(std::move(found)) {}

}  // namespace coalign::inline COALIGN_ABI
