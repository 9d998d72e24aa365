// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/stress.hpp>

#include <coalign/graph/kernels/detail/scaled_axes.hpp>
#include <coalign/graph/kernels/detail/stress_samples.hpp>
#include <coalign/graph/kernels/detail/stress_terms.hpp>
#include <coalign/graph/kernels/detail/turned.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels {

namespace detail {

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

/// Each term in its turn; no step is above `most`.
inline void lower_by_pairs(Places& places, const std::vector<StressTerm>& terms, double most,
                           const Work& work) {
  double lightest = 1, heaviest = 0;
  for (const StressTerm& term : terms) {
    lightest = std::min(lightest, 1.0 / (double(term.length) * double(term.length)));
    heaviest = std::max({heaviest, double(term.for_one), double(term.for_other)});
  }
  const auto steps = falling_steps(std::max(lightest, 1 / most), heaviest);
  for (std::size_t done = 0; done < steps.size(); ++done) {
    work.check();
    for (const StressTerm& term : terms) move_pair(places, term, steps[done]);
    if (work.progress) work.progress(done + 1, steps.size(), "leaders placed");
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

inline Places anywhere(std::size_t n, StressRandom& random) {
  Places places{std::vector<double>(n, 0), std::vector<double>(n, 0)};
  const double room = std::sqrt(double(n));
  for (std::size_t i = 0; i < n; ++i) {
    places.x[i] = room * random.uniform();
    places.y[i] = room * random.uniform();
  }
  return places;
}

/// Where leaders begin who are looked at in all pairs: on the axes of their distances, each a little aside, since those
/// with the same distances to all others would stand in one point.
inline Places begin_scaled(const std::vector<std::uint16_t>& distances, Places anywhere,
                           StressRandom& random, const Work& work) {
  constexpr double aside = 0.3;
  Axes axes = scaled_axes(distances, {std::move(anywhere.x), std::move(anywhere.y)}, work);
  for (std::size_t i = 0; i < axes.x.size(); ++i) {
    axes.x[i] += aside * (random.uniform() - 0.5);
    axes.y[i] += aside * (random.uniform() - 0.5);
  }
  return {std::move(axes.x), std::move(axes.y)};
}

inline double stress_of(const Places& places, const std::vector<StressTerm>& terms) {
  double sum = 0;
  for (const StressTerm& term : terms) {
    const double dx = places.x[term.one] - places.x[term.other];
    const double dy = places.y[term.one] - places.y[term.other];
    const double off = std::sqrt(dx * dx + dy * dy) / double(term.length) - 1;
    sum += off * off;
  }
  return sum;
}

/// Pair by pair, and of few leaders from random beginnings too: the lowest of these is nearer to the lowest of all, which an
/// edit seldom moves far.
inline Places lowest_by_pairs(const Places& begun, std::vector<StressTerm>& terms,
                              StressRandom& random, const Work& work) {
  constexpr double most_step = 10;  // what the axes have right is kept
  constexpr std::size_t few = 100, starts_of_few = 8;
  const std::size_t n = begun.x.size(), starts = n <= few ? starts_of_few : 1;
  Parts parts(work, starts);
  shuffle_terms(terms, random);
  Places lowest = begun;
  lower_by_pairs(lowest, terms, most_step, parts.next());
  double stress = stress_of(lowest, terms);
  for (std::size_t start = 1; start < starts; ++start) {
    Places places = anywhere(n, random);
    shuffle_terms(terms, random);
    lower_by_pairs(places, terms, std::numeric_limits<double>::infinity(), parts.next());
    if (const double found = stress_of(places, terms); found < stress * (1 - 1e-6)) {
      stress = found;
      lowest = std::move(places);
    }
  }
  return lowest;
}

}  // namespace detail

Places stress_places(const Csr& rows, std::uint32_t begin, std::uint32_t end, std::uint64_t seed,
                     const Work& work) {
  const std::uint32_t n = end - begin;
  if (n < 2) return {std::vector<double>(n, 0), std::vector<double>(n, 0)};
  detail::StressRandom random{seed};
  Places places = detail::anywhere(n, random);
  if (n <= most_for_all_pairs) {
    Parts parts(work, 4);
    const auto distances = detail::all_distances(rows, begin, end, parts.next());
    places = detail::begin_scaled(distances, std::move(places), random, parts.next());
    auto terms = detail::terms_of_pairs(distances, n);
    places = detail::lowest_by_pairs(places, terms, random, parts.next());
    detail::lower_by_leaders(places, distances, parts.next());
  } else {
    Parts parts(work, 2);
    detail::lower_by_samples(places, rows, begin, end, random,
                             std::numeric_limits<double>::infinity(), parts.next());
    detail::settle_by_samples(places, rows, begin, end, random, 1, parts.next());
  }
  detail::turn(places, rows, begin, end);
  return places;
}

Places stress_places_from(const Csr& rows, std::uint32_t begin, std::uint32_t end, Places places,
                          std::uint64_t seed, const Work& work) {
  if (end - begin <= most_for_all_pairs) {
    Parts parts(work, 2);
    const auto distances = detail::all_distances(rows, begin, end, parts.next());
    detail::lower_by_leaders(places, distances, parts.next());
  } else {
    detail::StressRandom random{seed};
    Parts parts(work, 2);
    detail::lower_by_samples(places, rows, begin, end, random, 1, parts.next());
    detail::settle_by_samples(places, rows, begin, end, random, 0.3, parts.next());
  }
  return places;
}

}  // namespace coalign::inline COALIGN_ABI::kernels
