// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/step_sweep.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <bit>
#include <limits>

namespace coalign::inline COALIGN_ABI::kernels::detail {

inline void fetch_early([[maybe_unused]] const void* at) {
#if defined(__GNUC__)
  __builtin_prefetch(at);
#endif
}

/// Who is met at which distance, and by how many paths. Who stands at the end of an edge comes as by chance: no branch
/// depends on it, or processors would guess wrong at every other edge.
inline void go_out(const Csr& rows, std::uint32_t source, StepSweep& sweep) {
  constexpr auto far = std::numeric_limits<std::uint32_t>::max();
  std::fill(sweep.distance.begin(), sweep.distance.end(), far);
  std::fill(sweep.paths.begin(), sweep.paths.end(), 0.0);
  const std::uint32_t* first = rows.first.data();
  const std::uint32_t* to = rows.to.data();
  std::uint32_t* distance = sweep.distance.data();
  std::uint32_t* visits = sweep.visits.data();
  double* paths = sweep.paths.data();
  visits[0] = source;
  distance[source] = 0;
  paths[source] = 1;
  sweep.ring.assign({0, 1});
  std::size_t met = 1;
  for (std::uint32_t next = 1; sweep.ring.back() > sweep.ring[next - 1]; ++next) {
    const std::size_t end = sweep.ring.back();
    for (std::size_t k = sweep.ring[next - 1]; k < end; ++k) {
      const std::uint32_t v = visits[k];
      fetch_early(first + visits[k + 2 * StepSweep::early]);
      fetch_early(to + first[visits[k + StepSweep::early]]);
      const auto mine = std::bit_cast<std::uint64_t>(paths[v]);
      for (std::uint32_t e = first[v], last = first[v + 1]; e < last; ++e) {
        const std::uint32_t w = to[e];
        const bool fresh = distance[w] == far;
        visits[met] = w;
        met += fresh ? 1 : 0;
        const std::uint32_t there = fresh ? next : distance[w];
        distance[w] = there;
        const std::uint64_t all_bits = std::uint64_t{0} - (there == next ? 1U : 0U);
        paths[w] += std::bit_cast<double>(mine & all_bits);  // mine or nothing
      }
    }
    sweep.ring.push_back(met);
  }
  sweep.ring.pop_back();
}

void sweep_steps(const Csr& rows, std::uint32_t source, StepSweep& sweep, double* through,
                 double* through_ties) {
  go_out(rows, source, sweep);
  // Leaders not nearer than those at hand are worth nothing yet, so that sums need not look at distances.
  std::fill(sweep.ahead.begin(), sweep.ahead.end(), 0.0);
  const double* ahead = sweep.ahead.data();
  const std::uint32_t* to = rows.to.data();
  for (std::size_t d = sweep.ring.size() - 1; d-- > 0;) {
    for (std::size_t k = sweep.ring[d]; k < sweep.ring[d + 1]; ++k) {
      const std::uint32_t v = sweep.visits[k];
      const double paths = sweep.paths[v];
      if (!(paths < 1e300)) {
        throw BadArgument("there are more shortest paths than can be counted");
      }
      double sum = 0;
      for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) sum += ahead[to[e]];
      sweep.sum[k] = sum * paths;
      if (through_ties == nullptr) continue;
      for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
        through_ties[e] += ahead[to[e]] * paths;
      }
    }
    for (std::size_t k = sweep.ring[d]; k < sweep.ring[d + 1]; ++k) {
      const std::uint32_t v = sweep.visits[k];
      sweep.ahead[v] = (1 + sweep.sum[k]) / sweep.paths[v];
      if (d > 0) through[v] += sweep.sum[k];
    }
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
