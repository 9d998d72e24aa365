// SPDX-License-Identifier: MIT
#include <coalign/model/detail/utf8.hpp>

#include <cstddef>

namespace coalign::inline COALIGN_ABI::detail {

bool is_utf8(std::string_view bytes) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  for (std::size_t i = 0; i < bytes.size();) {
    const unsigned lead = byte(i);
    if (lead < 0x80) {
      ++i;
      continue;
    }
    const std::size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (lead < 0xc2 || lead > 0xf4 || i + length > bytes.size()) return false;
    const unsigned second = byte(i + 1);
    const unsigned low = lead == 0xe0 ? 0xa0 : lead == 0xf0 ? 0x90 : 0x80;
    const unsigned high = lead == 0xed ? 0x9f : lead == 0xf4 ? 0x8f : 0xbf;
    if (second < low || second > high) return false;
    for (std::size_t k = 2; k < length; ++k) {
      if ((byte(i + k) & 0xc0U) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

/// How many bytes the control character at `i` takes; 0: it is none.
inline std::size_t control_at(std::string_view text, std::size_t i) noexcept {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c < 0x20 || c == 0x7f) return 1;
  return c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0 ? 2 : 0;
}

bool has_control(std::string_view text) noexcept {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (control_at(text, i) != 0) return true;
  }
  return false;
}

/// What a terminal does not show as it stands: how many bytes it takes, 0 for none, and its code point.
struct Hidden {
  std::size_t bytes = 0;
  unsigned code_point = 0;
};

/// Controls, line and paragraph separators, and what overrides, embeds or isolates a direction.
inline Hidden hidden_at(std::string_view text, std::size_t i) noexcept {
  const auto byte = [&](std::size_t k) {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  if (const std::size_t control = control_at(text, i); control != 0) {
    return {control, byte(control - 1)};
  }
  if (byte(0) != 0xe2 || (byte(1) & 0xfeU) != 0x80 || byte(2) < 0x80) return {};
  const unsigned code_point = 0x2000U + ((byte(1) & 1U) << 6U) + (byte(2) & 0x3fU);
  const bool hidden = code_point == 0x2028 || code_point == 0x2029 ||
                      (code_point >= 0x202a && code_point <= 0x202e) ||
                      (code_point >= 0x2066 && code_point <= 0x2069);
  return hidden ? Hidden{3, code_point} : Hidden{};
}

std::string printable(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const Hidden hidden = hidden_at(text, i);
    if (hidden.bytes == 0) {
      out += text[i++];
      continue;
    }
    i += hidden.bytes;
    if (hidden.code_point == '\t' || hidden.code_point == '\n' || hidden.code_point == '\r') {
      out += ' ';
      continue;
    }
    out += "<U+";
    for (const unsigned shift : {12U, 8U, 4U, 0U}) out += digits[hidden.code_point >> shift & 0xfU];
    out += '>';
  }
  return out;
}

}  // namespace coalign::inline COALIGN_ABI::detail
