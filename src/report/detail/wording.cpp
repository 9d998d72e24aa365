// SPDX-License-Identifier: MIT
#include <coalign/report/detail/wording.hpp>

#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/utf8.hpp>

#include <cmath>
#include <cstdint>
#include <cstdlib>

namespace coalign::inline COALIGN_ABI::detail {

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, ",");
  return out;
}

inline std::string rounded(double value, double steps) {
  return shortest(std::round(value * steps) / steps + 0.0);
}

std::string percent(double share) {
  const double shown = std::round(100 * share);
  if (shown == 0 && share > 0) return "less than 1%";
  if (shown == 100 && share < 1) return "more than 99%";
  return shortest(shown + 0.0) + '%';
}

std::string decimals(double value) {
  const auto steps = static_cast<std::int64_t>(std::round(100 * value));
  const std::string digits = std::to_string(100 + std::abs(steps) % 100).substr(1);
  return (steps < 0 ? "-" : "") + std::to_string(std::abs(steps) / 100) + '.' + digits;
}

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
  return grouped(number) + ' ' + std::string(number == 1 ? one : many);
}

std::string amount(double value) {
  if (value >= 1e3 && value < 1e15) {
    const double unit = std::pow(10, std::floor(std::log10(value)) - 3);
    return grouped(static_cast<std::uint64_t>(std::round(value / unit) * unit + 0.5));
  }
  if (value == 0 || value >= 1e15) return shortest(value);
  return rounded(value, std::pow(10, 3 - std::floor(std::log10(std::abs(value)))));
}

std::string cut(std::string_view text, std::size_t most) {
  const auto begins = [&](std::size_t i) {
    return (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
  };
  std::size_t letters = 0, end = 0, word = 0;
  for (; end < text.size(); ++end) {
    if (begins(end) && ++letters > most) break;
    if (text[end] == ' ' && letters > most / 2) word = end;
  }
  if (end == text.size()) return printable(text);
  return printable(text.substr(0, word != 0 ? word : end)) + "…";
}

}  // namespace coalign::inline COALIGN_ABI::detail
