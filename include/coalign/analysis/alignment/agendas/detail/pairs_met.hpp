// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>
#include <coalign/model/problem.hpp>

#include <cstddef>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// So often two leaders may speak on the same goal where the best pairs are looked for: about five minutes.
inline constexpr double most_pairs_met = 2e11;

/// @throws BadArgument where they do so more often
inline void check_pairs_met(const facts::AgendaTable& table) {
  double met = 0;
  for (std::size_t g = 0; g < table.goals(); ++g) {
    const auto speak = static_cast<double>(table.first[g + 1] - table.first[g]);
    met += speak * (speak - 1) / 2;
  }
  if (met > most_pairs_met) {
    throw BadArgument(
        "so many leaders speak on the same goals that more than 200 billion pairs would be looked "
        "at: ask for the pairs of one sector, or of a sample of leaders");
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
