// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/stress.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace coalign::inline v0::kernels {

namespace detail {

/// Splitmix64 (Steele, Lea and Flood 2014): for an order and a beginning that need no more than to look random.
struct StressRandom {
  std::uint64_t state;
  std::uint64_t next() {
    std::uint64_t z = (state += 0x9e3779b97f4a7c15U);
    z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
    z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
    return z ^ (z >> 31U);
  }
  /// In [0, n); what is uneven about it is below n / 2^32.
  std::size_t below(std::size_t n) {
    return static_cast<std::size_t>(((next() >> 32U) * static_cast<std::uint64_t>(n)) >> 32U);
  }
  double uniform() { return static_cast<double>(next() >> 11U) * 0x1p-53; }
};

/// How far two should be from each other, and what that weighs for each of them.
struct StressTerm {
  std::uint32_t one, other;
  float length, for_one, for_other;
};

inline constexpr std::uint32_t far_away = 0xffffffffU;

/// How many ties each leader of a component is from one of them.
struct StressDistances {
  const Csr& rows;
  std::uint32_t begin, end;
  std::vector<std::uint32_t> of, queue;

  StressDistances(const Csr& all, std::uint32_t first, std::uint32_t last)
      : rows(all), begin(first), end(last) {}
  const std::vector<std::uint32_t>& from(std::uint32_t source) {
    of.assign(end - begin, far_away);
    queue.assign(1, source);
    of[source] = 0;
    for (std::size_t k = 0; k < queue.size(); ++k) {
      const std::uint32_t i = queue[k];
      for (std::uint32_t e = rows.first[begin + i]; e < rows.first[begin + i + 1]; ++e) {
        const std::uint32_t j = rows.to[e] - begin;
        if (of[j] != far_away) continue;
        of[j] = of[i] + 1;
        queue.push_back(j);
      }
    }
    return of;
  }
};

/// Every distance, row by row: no path among so few is longer than 16 bits can say.
inline std::vector<std::uint16_t> all_distances(const Csr& rows, std::uint32_t begin,
                                                std::uint32_t end, const Work& work) {
  constexpr std::size_t per_chunk = 64;
  const std::size_t n = end - begin;
  std::vector<std::uint16_t> found(n * n);
  for_each_chunk(work, (n + per_chunk - 1) / per_chunk, "distances", [&](std::size_t chunk) {
    StressDistances distances(rows, begin, end);
    const std::size_t last = std::min(n, (chunk + 1) * per_chunk);
    for (std::size_t i = chunk * per_chunk; i < last; ++i) {
      const auto& row = distances.from(static_cast<std::uint32_t>(i));
      for (std::size_t j = 0; j < n; ++j) found[i * n + j] = static_cast<std::uint16_t>(row[j]);
    }
  });
  return found;
}

inline std::vector<StressTerm> terms_of_pairs(const std::vector<std::uint16_t>& distances,
                                              std::uint32_t n) {
  std::vector<StressTerm> terms;
  terms.reserve(std::size_t{n} * (n - 1) / 2);
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t j = i + 1; j < n; ++j) {
      const auto d = static_cast<float>(distances[std::size_t{i} * n + j]);
      terms.push_back({i, j, d, 1 / (d * d), 1 / (d * d)});
    }
  }
  return terms;
}

/// Pivots are as far from each other as can be: each next one is who is farthest from those before.
struct StressPivots {
  std::vector<std::uint32_t> leaders;
  std::vector<std::vector<std::uint32_t>> distances;
  std::vector<std::uint32_t> nearest, of;  ///< by leader: how far the nearest is, and which it is
};

inline StressPivots pivots_of(const Csr& rows, std::uint32_t begin, std::uint32_t end,
                              const Work& work) {
  const std::size_t n = end - begin;
  StressPivots found;
  found.nearest.assign(n, far_away);
  found.of.assign(n, 0);
  StressDistances distances(rows, begin, end);
  std::uint32_t next = 0;  // the rows begin with who has most neighbours
  while (found.leaders.size() < std::min(n, stress_pivots)) {
    work.check();
    const auto number = static_cast<std::uint32_t>(found.leaders.size());
    found.leaders.push_back(next);
    found.distances.push_back(distances.from(next));
    for (std::size_t i = 0; i < n; ++i) {
      if (found.distances.back()[i] >= found.nearest[i]) continue;
      found.nearest[i] = found.distances.back()[i];
      found.of[i] = number;
    }
    const auto farthest = std::max_element(found.nearest.begin(), found.nearest.end());
    next = static_cast<std::uint32_t>(farthest - found.nearest.begin());
  }
  return found;
}

/// Ties, and each leader with each pivot. For the leader that term stands for all around the pivot who are at
/// most half as far from it as the leader is.
inline std::vector<StressTerm> terms_of_pivots(const Csr& rows, std::uint32_t begin,
                                               std::uint32_t end, const Work& work) {
  const std::uint32_t n = end - begin;
  const StressPivots pivots = pivots_of(rows, begin, end, work);
  std::vector<StressTerm> terms;
  terms.reserve(pivots.leaders.size() * n + (rows.first[end] - rows.first[begin]) / 2);
  for (std::uint32_t i = 0; i < n; ++i) {
    for (std::uint32_t e = rows.first[begin + i]; e < rows.first[begin + i + 1]; ++e) {
      if (const std::uint32_t j = rows.to[e] - begin; i < j) terms.push_back({i, j, 1, 1, 1});
    }
  }
  std::vector<bool> is_pivot(n, false);
  for (const std::uint32_t pivot : pivots.leaders) is_pivot[pivot] = true;
  for (std::size_t p = 0; p < pivots.leaders.size(); ++p) {
    const std::vector<std::uint32_t>& distance = pivots.distances[p];
    std::vector<std::uint32_t> within(*std::max_element(distance.begin(), distance.end()) + 1, 0);
    for (std::uint32_t i = 0; i < n; ++i) {
      if (pivots.of[i] == p) ++within[distance[i]];
    }
    std::partial_sum(within.begin(), within.end(), within.begin());
    for (std::uint32_t i = 0; i < n; ++i) {
      if (distance[i] < 2) continue;  // the pivot itself, and those whom a tie joins to it
      const auto d = static_cast<float>(distance[i]);
      const float weight = 1 / (d * d);
      const float stands_for = static_cast<float>(within[distance[i] / 2]) * weight;
      // Two pivots meet twice, once from each side.
      terms.push_back({i, pivots.leaders[p], d, stands_for, is_pivot[i] ? 0 : weight});
    }
  }
  return terms;
}

inline void shuffle_terms(std::vector<StressTerm>& terms, StressRandom& random) {
  for (std::size_t left = terms.size(); left > 1; --left) {
    std::swap(terms[left - 1], terms[random.below(left)]);
  }
}

/// Each term in its turn moves its two toward their length: all the way at first, ever less of it later.
inline void lower_by_pairs(Places& places, const std::vector<StressTerm>& terms, const Work& work) {
  constexpr double last = 0.1, fall = 0.7;
  double least = 1, most = 0;
  for (const StressTerm& term : terms) {
    least = std::min(least, 1.0 / (double(term.length) * double(term.length)));
    most = std::max({most, double(term.for_one), double(term.for_other)});
  }
  std::size_t steps = 0;
  for (double step = 1 / least; step > last / most; step *= fall) ++steps;
  double step = 1 / least;
  for (std::size_t done = 1; done <= steps; ++done, step *= fall) {
    work.check();
    for (const StressTerm& term : terms) {
      const double dx = places.x[term.one] - places.x[term.other];
      const double dy = places.y[term.one] - places.y[term.other];
      const double distance = std::max(std::sqrt(dx * dx + dy * dy), 1e-9);
      const double pull = (distance - double(term.length)) / (2 * distance);
      const double one = std::min(1.0, step * double(term.for_one)) * pull;
      const double other = std::min(1.0, step * double(term.for_other)) * pull;
      places.x[term.one] -= one * dx;
      places.y[term.one] -= one * dy;
      places.x[term.other] += other * dx;
      places.y[term.other] += other * dy;
    }
    if (work.progress) work.progress(done, steps, "leaders placed");
  }
}

/// Each leader in its turn goes where the others, as they stand, want it. Never raises the stress; ends where
/// hardly anybody moves.
inline void lower_by_leaders(Places& places, const std::vector<std::uint16_t>& distances,
                             const Work& work) {
  constexpr double hardly = 1e-5;
  constexpr std::size_t most_sweeps = 1'000, most_terms = 20'000'000;
  const std::size_t n = places.x.size();
  const std::size_t sweeps = std::min(most_sweeps, most_terms / (n * n) + 1);
  for (std::size_t sweep = 1; sweep <= sweeps; ++sweep) {
    work.check();
    double moved = 0;
    for (std::size_t i = 0; i < n; ++i) {
      double x = 0, y = 0, weights = 0;
      for (std::size_t j = 0; j < n; ++j) {
        if (i == j) continue;
        const double d = distances[i * n + j], weight = 1 / (d * d);
        const double dx = places.x[i] - places.x[j], dy = places.y[i] - places.y[j];
        const double ratio = d / std::max(std::sqrt(dx * dx + dy * dy), 1e-9);
        x += weight * (places.x[j] + ratio * dx);
        y += weight * (places.y[j] + ratio * dy);
        weights += weight;
      }
      const double dx = x / weights - places.x[i], dy = y / weights - places.y[i];
      places.x[i] += dx;
      places.y[i] += dy;
      moved = std::max(moved, dx * dx + dy * dy);
    }
    if (work.progress) work.progress(sweep, sweeps, "places made better");
    if (moved < hardly * hardly) return;
  }
}

/// The longest way across lies level, round the middle.
inline void level(Places& places) {
  const std::size_t n = places.x.size();
  double x = 0, y = 0, xx = 0, xy = 0, yy = 0;
  for (std::size_t i = 0; i < n; ++i) {
    x += places.x[i] / double(n);
    y += places.y[i] / double(n);
  }
  for (std::size_t i = 0; i < n; ++i) {
    const double dx = places.x[i] -= x, dy = places.y[i] -= y;
    xx += dx * dx;
    xy += dx * dy;
    yy += dy * dy;
  }
  const double half = (xx - yy) / 2, root = std::sqrt(half * half + xy * xy);
  double c = half >= 0 ? root + half : std::abs(xy);
  double s = half >= 0 ? xy : (xy < 0 ? half - root : root - half);
  const double size = std::sqrt(c * c + s * s);
  if (!(size > 1e-12)) return;
  c /= size;
  s /= size;
  for (std::size_t i = 0; i < n; ++i) {
    const double across = places.x[i];
    places.x[i] = across * c + places.y[i] * s;
    places.y[i] = places.y[i] * c - across * s;
  }
}

}  // namespace detail

Places stress_places(const Csr& rows, std::uint32_t begin, std::uint32_t end, std::uint64_t seed,
                     const Work& work) {
  const std::uint32_t n = end - begin;
  Places places{std::vector<double>(n, 0), std::vector<double>(n, 0)};
  if (n < 2) return places;
  detail::StressRandom random{seed};
  const double room = std::sqrt(double(n));
  for (std::uint32_t i = 0; i < n; ++i) {
    places.x[i] = room * random.uniform();
    places.y[i] = room * random.uniform();
  }
  Parts parts(work, 3);
  if (n <= most_for_all_pairs) {
    const auto distances = detail::all_distances(rows, begin, end, parts.next());
    auto terms = detail::terms_of_pairs(distances, n);
    detail::shuffle_terms(terms, random);
    detail::lower_by_pairs(places, terms, parts.next());
    detail::lower_by_leaders(places, distances, parts.next());
  } else {
    auto terms = detail::terms_of_pivots(rows, begin, end, parts.next());
    detail::shuffle_terms(terms, random);
    detail::lower_by_pairs(places, terms, parts.next());
  }
  detail::level(places);
  return places;
}

}  // namespace coalign::inline v0::kernels
