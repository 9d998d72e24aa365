// SPDX-License-Identifier: MIT
#include <coalign/model/detail/numbers.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace coalign::inline v0::detail {

void append_number(std::string& out, double value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

std::string shortest(double value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string in_words(const Range& range) {
  const std::string low = shortest(range.low);
  const std::string high = shortest(range.high);
  if (std::isinf(range.high)) return (range.open_low ? "above " : "at least ") + low;
  if (range.open_low) return "above " + low + " and at most " + high;
  return "from " + low + " to " + high;
}

void append_quoted(std::string& out, std::string_view text) {
  static constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto code = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += "\\t";
    } else if (code < 0x20) {
      out += "\\u00";
      out += hex[code >> 4U];
      out += hex[code & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace coalign::inline v0::detail
