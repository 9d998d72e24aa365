// SPDX-License-Identifier: MIT
// Any bytes are a network or have problems; a network survives the way out and in.
#include "fuzz/laws.hpp"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const auto network = fuzzing::network_or_problems([&] { return coalign::read_json(text); });
  if (network) fuzzing::check_round_trips(*network);
  return 0;
}
