// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/lane_sweep.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::kernels::detail {

inline double lane_sum(const Lanes& x) {
  return ((x.of[0] + x.of[4]) + (x.of[2] + x.of[6])) + ((x.of[1] + x.of[5]) + (x.of[3] + x.of[7]));
}

/// Hands the paths of the visits from `begin` on to the neighbours.
COALIGN_LANES COALIGN_API void spread(const Csr& rows, std::size_t begin, LaneSweep& sweep) {
  const std::uint32_t* first = rows.first.data();
  const std::uint32_t* to = rows.to.data();
  Lanes* arriving = sweep.arriving.data();
  std::uint8_t* waiting = sweep.waiting.data();
  std::uint32_t* next = sweep.next.data();
  std::size_t met = 0;
  for (std::size_t k = begin; k < sweep.visits.size(); ++k) {
    const std::uint32_t v = sweep.visits[k];
    const Lanes mine = sweep.paths[k];
    for (std::uint32_t e = first[v], last = first[v + 1]; e < last; ++e) {
      const std::uint32_t w = to[e];
      next[met] = w;  // who comes is as by chance: no branch depends on it
      met += std::size_t{1} - waiting[w];
      waiting[w] = 1;
      double* at = arriving[w].of.data();
      for (std::size_t l = 0; l < lanes; ++l) at[l] += mine.of[l];
    }
  }
  sweep.come = met;
}

/// Eight numbers as bits: compilers turn steps on these into vector instructions, and comparisons not.
using LaneBits = std::array<std::uint64_t, lanes>;

inline void check_countable(const Lanes& paths) {
  if (!(*std::max_element(paths.of.begin(), paths.of.end()) < 1e300)) {
    throw BadArgument("there are more shortest paths than can be counted");
  }
}

/// Of those to whom paths came, makes visits of the ones that are met for the first time.
COALIGN_LANES COALIGN_API void settle(LaneSweep& sweep) {
  LaneBits met{};
  for (std::size_t k = 0; k < sweep.come; ++k) {
    const std::uint32_t w = sweep.next[k];
    const auto came = std::bit_cast<LaneBits>(sweep.arriving[w].of);
    LaneBits open = sweep.open[w], fresh{};
    for (std::size_t l = 0; l < lanes; ++l) fresh[l] = came[l] & open[l];
    for (std::size_t l = 0; l < lanes; ++l) {
      // 1 where paths came, which are no number between 0 and 1; else 0.
      const std::uint64_t some = (fresh[l] + (std::uint64_t{1} << 52U)) >> 62U;
      met[l] += some;
      open[l] &= some - 1;
    }
    sweep.arriving[w] = Lanes{};
    sweep.open[w] = open;
    sweep.waiting[w] = 0;
    Lanes paths;
    paths.of = std::bit_cast<std::array<double, lanes>>(fresh);
    const double any = lane_sum(paths);
    if (!(any > 0)) continue;
    if (!(any < 1e299)) check_countable(paths);
    sweep.visits.push_back(w);
    sweep.paths.push_back(paths);
  }
  for (const std::uint64_t some : met) sweep.to_meet -= some;
  sweep.come = 0;
}

/// What a path that goes on to a visit is worth, (1 + sum) / paths, where there are any; elsewhere it stays.
inline void give_worth(const Lanes& sum, const Lanes& paths, Lanes& ahead) {
  const auto its = std::bit_cast<LaneBits>(paths.of);
  const auto before = std::bit_cast<LaneBits>(ahead.of);
  constexpr auto one = std::bit_cast<std::uint64_t>(1.0);
  LaneBits none{}, divisor{}, made{};
  for (std::size_t l = 0; l < lanes; ++l) {
    none[l] = ((its[l] + (std::uint64_t{1} << 52U)) >> 62U) - 1;
    divisor[l] = its[l] | (one & none[l]);
  }
  Lanes by, worth;
  by.of = std::bit_cast<std::array<double, lanes>>(divisor);
  for (std::size_t l = 0; l < lanes; ++l) worth.of[l] = (1.0 + sum.of[l]) / by.of[l];
  const auto bits = std::bit_cast<LaneBits>(worth.of);
  for (std::size_t l = 0; l < lanes; ++l) made[l] = (bits[l] & ~none[l]) | (before[l] & none[l]);
  ahead.of = std::bit_cast<std::array<double, lanes>>(made);
}

/// What those furthest away are worth to those before: no path goes on from them.
COALIGN_LANES COALIGN_API void begin_gathering(std::size_t begin, LaneSweep& sweep) {
  for (std::size_t k = begin; k < sweep.visits.size(); ++k) {
    give_worth(Lanes{}, sweep.paths[k], sweep.ahead[sweep.visits[k]]);
  }
}

/// Sums of one distance, from those one step further on; then what they are worth to those before.
COALIGN_LANES COALIGN_API void gather(const Csr& rows, std::size_t begin, std::size_t end,
                                      bool sources, LaneSweep& sweep, double* through) {
  const std::uint32_t* first = rows.first.data();
  const std::uint32_t* to = rows.to.data();
  const Lanes* ahead = sweep.ahead.data();
  sweep.sum.resize(end - begin);
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = sweep.visits[k];
    Lanes sum;
    for (std::uint32_t e = first[v]; e < first[v + 1]; ++e) {
      const double* at = ahead[to[e]].of.data();
      for (std::size_t l = 0; l < lanes; ++l) sum.of[l] += at[l];
    }
    for (std::size_t l = 0; l < lanes; ++l) sum.of[l] *= sweep.paths[k].of[l];
    sweep.sum[k - begin] = sum;
  }
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = sweep.visits[k];
    const Lanes& sum = sweep.sum[k - begin];
    give_worth(sum, sweep.paths[k], sweep.ahead[v]);
    if (!sources) through[v] += lane_sum(sum);
  }
}

/// The same sums tie by tie; before `gather` makes what these visits are worth.
COALIGN_LANES COALIGN_API void gather_ties(const Csr& rows, std::size_t begin, std::size_t end,
                                           const LaneSweep& sweep, double* through) {
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = sweep.visits[k];
    for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
      Lanes part;
      const double* at = sweep.ahead[rows.to[e]].of.data();
      for (std::size_t l = 0; l < lanes; ++l) part.of[l] = at[l] * sweep.paths[k].of[l];
      through[e] += lane_sum(part);
    }
  }
}

void sweep_lanes(const Csr& rows, std::span<const std::uint32_t> sources, LaneSweep& sweep,
                 double* through, double* through_ties) {
  LaneBits all;
  all.fill(~std::uint64_t{0});
  std::fill(sweep.open.begin(), sweep.open.end(), all);
  std::fill(sweep.ahead.begin(), sweep.ahead.end(), Lanes{});
  sweep.visits.clear();
  sweep.paths.clear();
  sweep.ring.assign(1, 0);
  for (std::size_t l = 0; l < sources.size(); ++l) {
    sweep.arriving[sources[l]].of[l] = 1;
    sweep.next[sweep.come++] = sources[l];
  }
  sweep.to_meet = sources.size() * rows.size();
  for (settle(sweep); sweep.visits.size() > sweep.ring.back(); settle(sweep)) {
    const std::size_t begin = sweep.ring.back();
    sweep.ring.push_back(sweep.visits.size());
    if (sweep.to_meet == 0) break;  // everybody is met from everywhere
    spread(rows, begin, sweep);
  }
  const std::size_t furthest = sweep.ring.size() - 2;
  begin_gathering(sweep.ring[furthest], sweep);
  for (std::size_t d = furthest; d-- > 0;) {
    if (through_ties != nullptr) {
      gather_ties(rows, sweep.ring[d], sweep.ring[d + 1], sweep, through_ties);
    }
    gather(rows, sweep.ring[d], sweep.ring[d + 1], d == 0, sweep, through);
  }
}

double lanes_in_use(const LaneSweep& sweep) {
  std::size_t used = 0;
  for (const Lanes& paths : sweep.paths) {
    used += static_cast<std::size_t>(
        std::count_if(paths.of.begin(), paths.of.end(), [](double some) { return some > 0; }));
  }
  return static_cast<double>(used) /
         static_cast<double>(lanes * std::max<std::size_t>(sweep.paths.size(), 1));
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
