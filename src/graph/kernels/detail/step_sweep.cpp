// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/step_sweep.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::kernels::detail {

StepRows step_rows(const Csr& rows) {
  const std::size_t n = rows.size();
  if (rows.to.size() + n + StepRows::nobodies > std::numeric_limits<std::uint32_t>::max()) {
    throw BadArgument("a layer of more than 4 billion ties is too large for this");
  }
  StepRows made;
  const auto pairs = [&](std::uint32_t v) { return (rows.first[v + 1] - rows.first[v] + 1) / 2; };
  made.row.resize(n);
  std::iota(made.row.begin(), made.row.end(), 0U);
  std::stable_sort(made.row.begin(), made.row.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return pairs(a) < pairs(b); });
  made.number.resize(n);
  for (std::uint32_t k = 0; k < n; ++k) made.number[made.row[k]] = k;
  made.first.reserve(n + 1);
  made.to.reserve(rows.to.size() + n);
  std::uint32_t nobody = 0;
  for (const std::uint32_t v : made.row) {
    for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
      made.to.push_back(made.number[rows.to[e]]);
    }
    if (made.to.size() % 2 != 0) {
      made.to.push_back(static_cast<std::uint32_t>(n) + nobody++ % StepRows::nobodies);
    }
    made.first.push_back(static_cast<std::uint32_t>(made.to.size()));
  }
  return made;
}

/// Hands the paths of the visits [begin, end) on to all neighbours. To whom was met before they make no difference.
inline void hand_on(const StepRows& rows, std::size_t begin, std::size_t end, StepSweep& sweep) {
  const std::uint32_t* to = rows.to.data();
  double* arriving = sweep.arriving.data();
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = sweep.visits[k];
    const double mine = sweep.paths[k];
    for (std::uint32_t e = rows.first[v], last = rows.first[v + 1]; e < last; e += 2) {
      arriving[to[e]] += mine;
      arriving[to[e + 1]] += mine;
    }
  }
}

/// The same, and lists whom paths reach for the first time, from `end` on; returns where the list ends.
inline std::size_t hand_on_listed(const StepRows& rows, std::size_t begin, std::size_t end,
                                  StepSweep& sweep) {
  const std::uint32_t* to = rows.to.data();
  double* arriving = sweep.arriving.data();
  std::uint32_t* visits = sweep.visits.data();
  std::size_t met = end;
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = visits[k];
    const double mine = sweep.paths[k];
    for (std::uint32_t e = rows.first[v], last = rows.first[v + 1]; e < last; ++e) {
      const double before = arriving[to[e]];
      visits[met] = to[e];
      met += before == 0 ? 1 : 0;
      arriving[to[e]] = before + mine;
    }
  }
  return met;
}

/// Whether so many entries start from these visits that looking through all leaders for whom they reach costs less than the
/// wrong guesses at ends of rows that come in no order.
inline bool many_entries(const StepRows& rows, std::span<const std::uint32_t> visits) {
  constexpr std::size_t share = 16;  // measured
  std::size_t entries = 0;
  for (std::size_t k = 0; k < visits.size() && entries * share <= rows.size(); ++k) {
    entries += rows.first[visits[k] + 1] - rows.first[visits[k]];
  }
  return entries * share > rows.size();
}

/// Who is met at which distance, and by how many paths.
inline void go_out(const StepRows& rows, std::uint32_t source, StepSweep& sweep) {
  constexpr double met_before = -std::numeric_limits<double>::infinity();
  const std::size_t n = rows.size();
  double* arriving = sweep.arriving.data();
  std::fill(arriving, arriving + n, 0.0);
  std::fill(arriving + n, arriving + n + StepRows::nobodies, met_before);
  sweep.visits[0] = source;
  sweep.paths[0] = 1;
  arriving[source] = met_before;
  sweep.ring.assign({0, 1});
  for (std::size_t begin = 0, end = 1; end < n; begin = end, end = sweep.ring.back()) {
    std::size_t met = end;
    if (many_entries(rows, std::span(sweep.visits).subspan(begin, end - begin))) {
      hand_on(rows, begin, end, sweep);
      met += above_zero({arriving, n}, sweep.visits.data() + end);
    } else {
      met = hand_on_listed(rows, begin, end, sweep);
    }
    if (met == end) return;
    for (std::size_t k = end; k < met; ++k) {
      const std::uint32_t v = sweep.visits[k];
      sweep.paths[k] = arriving[v];
      arriving[v] = met_before;
      if (!(sweep.paths[k] < 1e300)) {
        throw BadArgument("there are more shortest paths than can be counted");
      }
    }
    sweep.ring.push_back(met);
  }
}

/// What runs through the visits of one distance, from what those one step further on are worth. All others are worth
/// nothing yet, so that sums need not look at distances.
inline void sum_up(const StepRows& rows, std::size_t begin, std::size_t end, StepSweep& sweep) {
  const std::uint32_t* to = rows.to.data();
  const double* ahead = sweep.ahead.data();
  for (std::size_t k = begin; k < end; ++k) {
    const std::uint32_t v = sweep.visits[k];
    double sum = 0;
    for (std::uint32_t e = rows.first[v], last = rows.first[v + 1]; e < last; e += 2) {
      sum += ahead[to[e]] + ahead[to[e + 1]];
    }
    sweep.sum[k] = sum * sweep.paths[k];
  }
}

void sweep_steps(const Csr& rows, const StepRows& steps, std::uint32_t source, StepSweep& sweep,
                 double* through, double* through_ties) {
  go_out(steps, steps.number[source], sweep);
  std::fill(sweep.ahead.begin(), sweep.ahead.end(), 0.0);
  const std::size_t rings = sweep.ring.size() - 1;
  for (std::size_t d = rings; d-- > 0;) {
    const std::size_t begin = sweep.ring[d], end = sweep.ring[d + 1];
    if (d + 1 < rings) {
      sum_up(steps, begin, end, sweep);
    } else {
      std::fill(sweep.sum.begin() + static_cast<std::ptrdiff_t>(begin),
                sweep.sum.begin() + static_cast<std::ptrdiff_t>(end), 0.0);
    }
    for (std::size_t k = begin; through_ties != nullptr && k < end; ++k) {
      const std::uint32_t v = sweep.visits[k], row = steps.row[v];
      const std::uint32_t* to = steps.to.data() + steps.first[v];
      for (std::uint32_t e = rows.first[row]; e < rows.first[row + 1]; ++e, ++to) {
        through_ties[e] += sweep.ahead[*to] * sweep.paths[k];
      }
    }
    for (std::size_t k = begin; k < end; ++k) {
      const std::uint32_t v = sweep.visits[k];
      sweep.ahead[v] = (1 + sweep.sum[k]) / sweep.paths[k];
      if (d > 0) through[v] += sweep.sum[k];
    }
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
