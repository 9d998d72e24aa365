// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/betweenness.hpp>

#include <coalign/graph/kernels/lanes.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <queue>
#include <utility>

namespace coalign::inline v0::kernels {

namespace detail {

/// What one sweep from sixteen sources holds. A leader met by some of them at a distance is one visit; it
/// has the number of shortest paths to it for these, 0 for the others, so that no lane needs a mask.
struct BetweennessSweep {
  explicit BetweennessSweep(std::size_t leaders)
      : arriving(leaders), ahead(leaders), open(leaders), waiting(leaders, 0) {}

  std::vector<Lanes> arriving;  ///< paths that come in at the next distance
  std::vector<Lanes> ahead;     ///< what a path that goes on to here is worth, (1 + sum) / paths
  std::vector<Lanes> open;      ///< 1 until the leader was met, then 0
  std::vector<std::uint8_t> waiting;  ///< stands in `next`
  std::vector<std::uint32_t> next;
  std::vector<std::uint32_t> visits;  ///< the leaders met, distance by distance
  std::vector<Lanes> paths;           ///< of each visit
  std::vector<std::size_t> ring;      ///< where each distance begins among visits
  std::vector<Lanes> sum;             ///< of the visits of one distance
};

inline double lane_sum(const Lanes& x) {
  double four[4];
  for (std::size_t k = 0; k < 4; ++k) {
    four[k] = (x.of[k] + x.of[k + 8]) + (x.of[k + 4] + x.of[k + 12]);
  }
  return (four[0] + four[2]) + (four[1] + four[3]);
}

/// Hands the paths of the visits from `begin` on to the neighbours.
COALIGN_LANES COALIGN_API void spread(const Csr& rows, std::size_t begin, BetweennessSweep& sweep) {
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
COALIGN_LANES COALIGN_API void settle(BetweennessSweep& sweep) {
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
                                      bool sources, BetweennessSweep& sweep, double* through) {
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
                                           const BetweennessSweep& sweep, double* through) {
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

inline void sweep_from(const Csr& rows, std::span<const std::uint32_t> sources,
                       BetweennessSweep& sweep, double* through, double* through_ties) {
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

/// Runs `one(step, sums, sums_of_ties)` over all steps in chunks that do not depend on threads, and adds them up.
template <class Make, class One>
std::vector<double> summed(const Csr& rows, std::size_t steps, const Work& work,
                           std::vector<double>* ties, Make&& make, One&& one) {
  const std::size_t numbers = rows.size() + (ties != nullptr ? rows.to.size() : 0);
  const SourceChunks cut = SourceChunks::of(steps, numbers);
  std::vector<std::vector<double>> part(cut.chunks);
  for_each_chunk(work, cut.chunks, "shortest paths", [&](std::size_t c) {
    part[c].assign(numbers, 0.0);
    auto scratch = make();
    const std::size_t end = std::min(steps, (c + 1) * cut.per_chunk);
    for (std::size_t step = c * cut.per_chunk; step < end; ++step) {
      work.check();
      one(scratch, step, part[c].data(), ties != nullptr ? part[c].data() + rows.size() : nullptr);
    }
  });
  std::vector<double> sum(numbers, 0.0);
  for (const auto& some : part) {
    for (std::size_t i = 0; i < numbers; ++i) sum[i] += some[i];
  }
  if (ties != nullptr) {
    ties->assign(sum.begin() + static_cast<std::ptrdiff_t>(rows.size()), sum.end());
  }
  sum.resize(rows.size());
  return sum;
}

/// Whether two ways are as long but for rounding: 1/3 three times is 1.
inline bool as_long(double one, double other) {
  return std::abs(one - other) <= 1e-10 * (one < other ? one : other);
}

/// One source of a search by length.
struct LengthSweep {
  explicit LengthSweep(std::size_t leaders)
      : distance(leaders), paths(leaders), sum(leaders), done(leaders) {}
  std::vector<double> distance, paths, sum;
  std::vector<bool> done;
  std::vector<std::uint32_t> order;
};

inline void sweep_by_length(const Csr& rows, std::uint32_t source, LengthSweep& at, double* through,
                            double* through_ties) {
  constexpr double far = std::numeric_limits<double>::infinity();
  std::fill(at.distance.begin(), at.distance.end(), far);
  std::fill(at.paths.begin(), at.paths.end(), 0.0);
  std::fill(at.sum.begin(), at.sum.end(), 0.0);
  std::fill(at.done.begin(), at.done.end(), false);
  at.order.clear();
  using Item = std::pair<double, std::uint32_t>;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
  at.distance[source] = 0;
  at.paths[source] = 1;
  queue.emplace(0.0, source);
  while (!queue.empty()) {
    const std::uint32_t v = queue.top().second;
    queue.pop();
    if (at.done[v]) continue;
    at.done[v] = true;
    at.order.push_back(v);
    for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
      const std::uint32_t w = rows.to[e];
      const double length = at.distance[v] + rows.weight[e];
      if (at.done[w]) continue;
      if (as_long(length, at.distance[w])) {
        at.paths[w] += at.paths[v];
      } else if (length < at.distance[w]) {
        at.distance[w] = length;
        at.paths[w] = at.paths[v];
        queue.emplace(length, w);
      }
    }
  }
  for (std::size_t k = at.order.size(); k-- > 0;) {
    const std::uint32_t v = at.order[k];
    for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
      const std::uint32_t w = rows.to[e];
      if (!as_long(at.distance[v] + rows.weight[e], at.distance[w])) continue;
      const double part = at.paths[v] / at.paths[w] * (1 + at.sum[w]);
      at.sum[v] += part;
      if (through_ties != nullptr) through_ties[e] += part;
    }
    if (v != source) through[v] += at.sum[v];
  }
}

}  // namespace detail

std::vector<double> dependencies(const Csr& rows, std::span<const std::uint32_t> sources,
                                 const Work& work, std::vector<double>* through_ties) {
  const std::size_t steps = (sources.size() + lanes - 1) / lanes;
  return detail::summed(
      rows, steps, work, through_ties, [&] { return detail::BetweennessSweep(rows.size()); },
      [&](detail::BetweennessSweep& sweep, std::size_t step, double* through, double* ties) {
        const std::size_t begin = step * lanes;
        detail::sweep_from(rows, sources.subspan(begin, std::min(lanes, sources.size() - begin)),
                           sweep, through, ties);
      });
}

std::vector<double> dependencies_by_length(const Csr& rows, std::span<const std::uint32_t> sources,
                                           const Work& work, std::vector<double>* through_ties) {
  return detail::summed(
      rows, sources.size(), work, through_ties, [&] { return detail::LengthSweep(rows.size()); },
      [&](detail::LengthSweep& sweep, std::size_t step, double* through, double* ties) {
        detail::sweep_by_length(rows, sources[step], sweep, through, ties);
      });
}

}  // namespace coalign::inline v0::kernels
