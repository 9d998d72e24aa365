// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/work.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// What `of(a, b)` says of two different leaders, whichever comes first. Where it is asked for more often than there are
/// pairs, as by shuffles, all are worked out once; each time else, and where they would take too much memory.
template <class Value, class Of>
class PairTable {
 public:
  /// `asked`: how often it will be.
  PairTable(std::size_t leaders, double asked, Of of, const Work& work) : of_(std::move(of)) {
    constexpr double most_kept = 1'000'000;
    const double pairs = static_cast<double>(leaders) * static_cast<double>(leaders) / 2;
    if (pairs > std::min(asked, most_kept)) return;
    constexpr std::size_t chunks = 16;
    all_.resize(leaders * leaders / 2 + leaders);
    for_each_chunk(work, chunks, "pairs of leaders", [&](std::size_t chunk) {
      for (std::size_t a = chunk; a < leaders; a += chunks) {
        work.check();
        for (std::size_t b = 0; b < a; ++b) all_[place(b, a)] = of_(b, a);
      }
    });
  }

  [[nodiscard]] Value operator()(std::size_t a, std::size_t b) const {
    return all_.empty() ? of_(a, b) : all_[place(std::min(a, b), std::max(a, b))];
  }

 private:
  static std::size_t place(std::size_t low, std::size_t high) {
    return high * (high - 1) / 2 + low;
  }

  Of of_;
  std::vector<Value> all_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
