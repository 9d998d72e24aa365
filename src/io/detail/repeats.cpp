// SPDX-License-Identifier: MIT
#include <coalign/io/detail/repeats.hpp>

#include <coalign/model/things.hpp>

#include <algorithm>
#include <numeric>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

Network with_repeats_noted(const Network& network) {
  const std::size_t size = network.size<Tie>();
  const auto from = network.column(&Tie::from), to = network.column(&Tie::to);
  const auto type = network.column(&Tie::type);
  const auto since = network.column(&Tie::since), until = network.column(&Tie::until);
  const auto written = [](Date date) { return std::tuple(date.year(), date.month(), date.day()); };
  const auto said = [&](std::size_t i) {
    return std::tuple(from[i].value, to[i].value, type[i].value, written(since[i]),
                      written(until[i]));
  };
  std::vector<std::uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return std::tuple(said(a), a) < std::tuple(said(b), b);
  });
  Note note{"repeated",
            "ties",
            "rows that name the same ends, type and dates as a row before; kept",
            0,
            {}};
  for (std::size_t k = 1; k < size; ++k) {
    const std::uint32_t i = order[k];
    if (said(i) != said(order[k - 1])) continue;
    ++note.count;
    if (note.examples.size() == Note::most_examples) continue;
    note.examples.push_back(std::string(network.key(from[i])) + " → " +
                            std::string(network.key(to[i])));
  }
  if (note.count == 0) return network;
  Notes notes = network.notes();
  notes.push_back(std::move(note));
  return network.with_notes(std::move(notes));
}

}  // namespace coalign::inline COALIGN_ABI::detail
