// SPDX-License-Identifier: MIT
// Rows of a builder, then edits of what it made: a network or problems, and networks survive the way
// out and in, whatever was cut from them or done to them.
#include "fuzz/laws.hpp"
#include "fuzz/rows.hpp"

#include <cstdint>

using namespace coalign;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  fuzzing::Bytes in(data, size);
  auto builder = fuzzing::rows(in);
  const auto network = fuzzing::network_or_problems([&] { return std::move(builder).build(); });
  if (!network) return 0;
  const std::string before = to_json(*network);
  fuzzing::check_round_trips(*network);
  fuzzing::ensure(coalign::apply_edits(*network, {}) == *network, "no edits change nothing");

  std::vector<Edit> edits;
  while (edits.size() < 20 && in.remaining_bytes() > 0) edits.push_back(fuzzing::edit(in));
  const auto edited =
      fuzzing::network_or_problems([&] { return coalign::apply_edits(*network, edits); });
  if (edited) fuzzing::check_round_trips(*edited);

  Network step = *network;  // those that are wrong are passed over, so that others get far
  for (const Edit& edit : edits) {
    if (const auto next = fuzzing::network_or_problems(
            [&] { return coalign::apply_edits(step, std::span(&edit, 1)); })) {
      step = *next;
    }
  }
  fuzzing::check_round_trips(step);

  const Date day = fuzzing::date(in);
  fuzzing::check_round_trips(network->at(day));
  fuzzing::check_round_trips(network->between({}, day));
  fuzzing::ensure(to_json(*network) == before, "a network never changes");
  return 0;
}
