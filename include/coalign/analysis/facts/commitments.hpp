// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/network.hpp>

#include <cstdint>

namespace coalign::inline COALIGN_ABI::facts {

/// Which commitments count where amounts are added up, each of them once. A part is in the amount of what
/// it is part of, or of what that is part of, and is not added again. Where no such amount is known, the
/// known parts are all that is known, and count; a part of unknown amount says no more than the whole does.
class Commitments {
 public:
  /// Looks at the network, which must outlive it.
  COALIGN_API explicit Commitments(const Network& network);

  /// Whether a row counts among all commitments.
  [[nodiscard]] COALIGN_API bool counted_once(std::uint32_t row) const;
  /// The same among those alone that go to an initiative: what is part of a commitment to a goal is then
  /// in no other's amount.
  [[nodiscard]] COALIGN_API bool counted_once_by_initiative(std::uint32_t row) const;

 private:
  [[nodiscard]] COALIGN_API bool counts(std::uint32_t row, bool to_initiatives) const;

  ColumnView<CommitmentId> part_of_;
  ColumnView<double> amount_;
  ColumnView<InitiativeId> initiative_;
};

}  // namespace coalign::inline COALIGN_ABI::facts

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/facts/commitments.cpp>
#endif
