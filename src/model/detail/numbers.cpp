// SPDX-License-Identifier: MIT
#include <coalign/model/detail/numbers.hpp>

#include <array>
#include <charconv>
#include <cmath>
#if !defined(__cpp_lib_to_chars)
#include <locale>
#include <sstream>
#endif

namespace coalign::inline COALIGN_ABI::detail {

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

std::optional<double> read_number(std::string_view text) {
  double value = 0;
#if defined(__cpp_lib_to_chars)
  const char* const end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, value);
  if (read.ec != std::errc{} || read.ptr != end) return {};
  return value;
#else  // libc++ came to read doubles so with its version 20
  for (const std::string_view sign : {"", "-"}) {
    if (text == std::string(sign) + "inf") return sign.empty() ? HUGE_VAL : -HUGE_VAL;
    if (text == std::string(sign) + "nan") return not_given;
  }
  if (text.find_first_not_of("0123456789.-+eE") != std::string_view::npos) return {};
  if (text.empty() || text.front() == '+') return {};
  std::istringstream in{std::string(text)};
  in.imbue(std::locale::classic());
  in >> value;
  if (in.fail() || !in.eof()) return {};
  return value;
#endif
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

}  // namespace coalign::inline COALIGN_ABI::detail
