// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/commitments.hpp>

#include <cmath>

namespace coalign::inline COALIGN_ABI::facts {

Commitments::Commitments(const Network& network)
    : part_of_(network.column(&Commitment::part_of)),
      amount_(network.column(&Commitment::amount)),
      initiative_(network.column(&Commitment::initiative)) {}

bool Commitments::counted_once(std::uint32_t row) const { return counts(row, false); }

bool Commitments::counted_once_by_initiative(std::uint32_t row) const {
  return initiative_[row].known() && counts(row, true);
}

bool Commitments::counts(std::uint32_t row, bool to_initiatives) const {
  for (CommitmentId above = part_of_[row]; above.known(); above = part_of_[above.index()]) {
    if (to_initiatives && !initiative_[above.index()].known()) continue;
    if (std::isnan(amount_[row]) || !std::isnan(amount_[above.index()])) return false;
  }
  return true;
}

}  // namespace coalign::inline COALIGN_ABI::facts
