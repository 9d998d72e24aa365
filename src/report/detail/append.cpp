// SPDX-License-Identifier: MIT
#include <coalign/report/detail/append.hpp>

#include <coalign/model/detail/numbers.hpp>

#include <cmath>

namespace coalign::inline COALIGN_ABI::detail {

// Here, and not in the class: it is called for a thousand fields, and would be made anew at each.
void JsonSink::nothing() { out_ += "null"; }
void JsonSink::truth(bool value) { out_ += value ? "true" : "false"; }
void JsonSink::text(std::string_view value) { append_quoted(out_, value); }
void JsonSink::number(double value) {
  if (std::isfinite(value)) append_number(out_, value);
  else nothing();
}
void JsonSink::count(std::int64_t value) { out_ += std::to_string(value); }
void JsonSink::count(std::uint64_t value) { out_ += std::to_string(value); }

void JsonSink::estimate(const Estimate& value) {
  out_ += "{\"value\":";
  if (value.known()) append_number(out_, value.value);
  else out_ += "null,\"unknown\":\"" + std::string(word(value.unknown)) + '"';
  out_ += ",\"evidence\":" + std::to_string(value.evidence);
  if (value.interval && std::isfinite(value.interval->low) && std::isfinite(value.interval->high)) {
    out_ += ",\"interval\":[" + shortest(value.interval->low) + ',' +
            shortest(value.interval->high) + ']';
  }
  out_ += '}';
}

void JsonSink::key(char& before, std::string_view name) {
  out_ += before;
  before = ',';
  append_quoted(out_, name);
  out_ += ':';
}

}  // namespace coalign::inline COALIGN_ABI::detail
