// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/facts/agendas.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The entries of a table, which stand goal by goal, looked at a block of leaders at a time: what is
/// kept for a block's leaders stays in the cache. A block's entries come goal by goal.
class LeaderBlocks {
 public:
  explicit LeaderBlocks(const facts::AgendaTable& table) : table_(table) {
    // Large enough that finding where a block begins under each goal costs little.
    const std::size_t entries = std::max<std::size_t>(std::size_t{1} << 16U, 4 * table.goals());
    count_ = table.leader.size() / entries + 1;
  }

  [[nodiscard]] std::size_t count() const noexcept { return count_; }
  /// The first leader of a block; of the one after the last, the number of leaders.
  [[nodiscard]] std::size_t begin(std::size_t block) const noexcept {
    return table_.leaders.size() * block / count_;
  }
  /// Calls `visit(goal, entry)`.
  template <class Visit>
  void each(std::size_t block, Visit&& visit) const {
    const std::size_t from = begin(block), to = begin(block + 1);
    for (std::size_t g = 0; g < table_.goals(); ++g) {
      const std::uint32_t* const end = table_.leader.data() + table_.first[g + 1];
      const std::uint32_t* at = table_.leader.data() + table_.first[g];
      for (at = std::lower_bound(at, end, from); at != end && *at < to; ++at) {
        visit(g, static_cast<std::size_t>(at - table_.leader.data()));
      }
    }
  }

 private:
  const facts::AgendaTable& table_;
  std::size_t count_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
