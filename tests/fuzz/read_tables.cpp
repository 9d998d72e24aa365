// SPDX-License-Identifier: MIT
// The same for a folder of tables, written one after the other: "@ties", then the rows of ties.csv.
#include "fuzz/laws.hpp"

#include <cstdint>
#include <map>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  std::map<std::string, std::string, std::less<>> texts;
  for (std::size_t at = 0; at < all.size();) {
    const std::string_view part = all.substr(at, all.find("\n@", at) - at);
    const std::size_t end = std::min(part.find('\n'), part.size());
    texts[std::string(part.substr(0, end))] += part.substr(end);
    at += part.size() + 1;
  }
  const auto text_of = [&](std::string_view table) {
    const auto found = texts.find("@" + std::string(table));
    return found == texts.end() ? std::string() : found->second;
  };
  const auto network =
      fuzzing::network_or_problems([&] { return fuzzing::read_tables("", text_of); });
  if (network) fuzzing::check_round_trips(*network);
  return 0;
}
