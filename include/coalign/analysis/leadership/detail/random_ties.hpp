// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/leadership/detail/named_as_leading.hpp>
#include <coalign/analysis/leadership/detail/spread.hpp>
#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::leadership::detail {

/// How many replicates are worth it, and in how many of them paths through all leaders are sought, which takes longest.
struct RandomReplicates {
  std::size_t all = 0, with_paths = 0;

  RandomReplicates(const NamedAsLeading& named, std::size_t asked) {
    constexpr double most_steps = 2e9, most_path_steps = 2e8;
    constexpr std::size_t most_leaders = 20'000;
    const auto n = static_cast<double>(named.layer.leaders());
    const double size = n + static_cast<double>(named.layer.entries());
    if (named.layer.leaders() > most_leaders) return;
    all = some(asked, most_steps / (1 + 20 * size + n * n / 64));
    with_paths = some(all, most_path_steps / (1 + n * size));
  }

 private:
  [[nodiscard]] static std::size_t some(std::size_t asked, double fit) {
    constexpr std::size_t least = 20;
    const std::size_t found =
        fit < static_cast<double>(asked) ? static_cast<std::size_t>(fit) : asked;
    return found < least && found < asked ? 0 : found;
  }
};

/// The numbers of networks with as many ties of the same strengths, of the same leaders who answered, to anybody;
/// where every tie is returned, of as many pairs.
[[nodiscard]] COALIGN_API std::vector<SpreadNumbers> spread_at_random(const NamedAsLeading& named,
                                                                      std::uint64_t seed,
                                                                      RandomReplicates replicates,
                                                                      const Work& work);

}  // namespace coalign::inline COALIGN_ABI::leadership::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/analysis/leadership/detail/random_ties.cpp>
#endif
