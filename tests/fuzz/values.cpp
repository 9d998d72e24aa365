// SPDX-License-Identifier: MIT
// Any text as a date, a number, an object of the user's own, a line for a terminal. Thousands of inputs a
// second: no network is made.
#include "fuzz/laws.hpp"

#include <coalign/model/detail/json_text.hpp>
#include <coalign/model/detail/numbers.hpp>
#include <coalign/model/detail/utf8.hpp>

#include <nlohmann/json.hpp>
#include <bit>
#include <cmath>
#include <cstdint>

using namespace coalign;
using fuzzing::ensure;

namespace {

void check_date(Date date) {
  ensure(date.open() || date.first_day() <= date.last_day(), "a date begins before it ends");
  ensure(date.open() || Date::on(date.first_day()).first_day() == date.first_day(),
         "the first day of a date is a date");
  ensure(date.open() || Date::on(date.last_day()).last_day() == date.last_day(),
         "the last day of a date is a date");
  ensure(date.open() || Date::parse(date.to_string()) == date, "a date is read as it is written");
}

void check_number(double value) {
  const std::string written = detail::shortest(value);
  const auto again = detail::read_number(written);
  ensure(again.has_value(), "a number that was written can be read");
  ensure(std::bit_cast<std::uint64_t>(*again) == std::bit_cast<std::uint64_t>(value),
         "a number is read as it was written, to the bit");
}

void check_text(const std::string& text) {
  const std::string line = detail::printable(text);
  ensure(detail::is_utf8(line) && !detail::has_control(line), "a line does nothing to a terminal");
  std::string quoted;
  detail::append_quoted(quoted, text);
  ensure(nlohmann::json::parse(quoted) == text, "a text is read as it was written");
}

void check_object(std::string_view text) {
  std::string compact, again;
  if (detail::compact_object(text, compact).code != Code::none) return;
  ensure(compact.size() <= text.size() && detail::is_utf8(compact), "an object only gets shorter");
  ensure(detail::compact_object(compact, again).code == Code::none && again == compact,
         "a compact object stays as it is");
  ensure(nlohmann::json::parse(compact) == nlohmann::json::parse(text), "an object says the same");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  if (const auto date = Date::parse(text)) {
    ensure(date->to_string() == text, "a date is written as it was read");
    check_date(*date);
  }
  if (const auto number = detail::read_number(text); number && std::isfinite(*number)) {
    check_number(*number);
  }
  if (size >= 8) {
    std::uint64_t bits = 0;
    for (std::size_t i = 0; i < 8; ++i) bits = bits << 8U | data[i];
    if (std::isfinite(std::bit_cast<double>(bits))) check_number(std::bit_cast<double>(bits));
    check_date(Date::on(static_cast<Day>(bits >> 32U)));
    const auto part = [&](unsigned from) { return static_cast<int>(bits >> from & 0x3fffU); };
    if (const auto date = Date::of(part(0), part(14) % 14, part(28) % 33)) check_date(*date);
  }
  if (detail::is_utf8(text)) check_text(text);
  if (text.starts_with('{')) check_object(text);  // to refuse others takes long
  return 0;
}
