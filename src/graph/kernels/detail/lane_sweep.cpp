// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/lane_sweep.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>

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
  for (std::size_t k = begin; k < sweep.visits.size(); ++k) {
    const std::uint32_t v = sweep.visits[k];
    const Lanes mine = sweep.paths[k];
    for (std::uint32_t e = first[v]; e < first[v + 1]; ++e) {
      const std::uint32_t w = to[e];
      if (waiting[w] == 0) {
        waiting[w] = 1;
        sweep.next.push_back(w);
      }
      double* at = arriving[w].of.data();
      for (std::size_t l = 0; l < lanes; ++l) at[l] += mine.of[l];
    }
  }
}

/// Of those to whom paths came, makes visits of the ones that are met for the first time.
COALIGN_LANES COALIGN_API void settle(LaneSweep& sweep) {
  for (const std::uint32_t w : sweep.next) {
    Lanes fresh;
    double any = 0;
    double* at = sweep.arriving[w].of.data();
    double* open = sweep.open[w].of.data();
    for (std::size_t l = 0; l < lanes; ++l) {
      fresh.of[l] = at[l] * open[l];
      open[l] = at[l] > 0 ? 0.0 : open[l];
      at[l] = 0;
    }
    for (std::size_t l = 0; l < lanes; ++l) any = fresh.of[l] > any ? fresh.of[l] : any;
    sweep.waiting[w] = 0;
    if (!(any > 0)) continue;
    if (!(any < 1e300)) throw BadArgument("there are more shortest paths than can be counted");
    sweep.visits.push_back(w);
    sweep.paths.push_back(fresh);
  }
  sweep.next.clear();
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
    const double* paths = sweep.paths[k].of.data();
    double* at = sweep.ahead[v].of.data();
    for (std::size_t l = 0; l < lanes; ++l) {
      const double worth = (1.0 + sum.of[l]) / (paths[l] > 0 ? paths[l] : 1.0);
      at[l] = paths[l] > 0 ? worth : at[l];
    }
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
  for (Lanes& lane : sweep.open) lane.of.fill(1.0);
  std::fill(sweep.ahead.begin(), sweep.ahead.end(), Lanes{});
  sweep.visits.clear();
  sweep.paths.clear();
  sweep.ring.assign(1, 0);
  for (std::size_t l = 0; l < sources.size(); ++l) {
    sweep.arriving[sources[l]].of[l] = 1;
    sweep.next.push_back(sources[l]);
  }
  for (settle(sweep); sweep.visits.size() > sweep.ring.back(); settle(sweep)) {
    const std::size_t begin = sweep.ring.back();
    sweep.ring.push_back(sweep.visits.size());
    spread(rows, begin, sweep);
  }
  for (std::size_t d = sweep.ring.size() - 1; d-- > 0;) {
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
