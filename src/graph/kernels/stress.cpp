// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/stress.hpp>

#include <coalign/graph/kernels/detail/scaled_axes.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels {

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

/// The distances from leaders who are drawn anew for each sweep, in blocks of leaders so that a block's lie together.
struct StressSample {
  static constexpr std::size_t per_block = 64;
  std::vector<std::uint32_t> sources;
  std::vector<std::uint32_t> distances;  ///< by source and leader

  void draw(const Csr& rows, std::uint32_t begin, std::uint32_t end, StressRandom& random,
            const Work& work) {
    const std::size_t n = end - begin;
    sources.resize(stress_sources(n));
    distances.resize(sources.size() * n);
    for (std::uint32_t& source : sources) source = static_cast<std::uint32_t>(random.below(n));
    for_each_chunk(work, sources.size(), "distances", [&](std::size_t k) {
      StressDistances from(rows, begin, end);
      const auto& row = from.from(sources[k]);
      std::copy(row.begin(), row.end(), distances.begin() + static_cast<std::ptrdiff_t>(k * n));
    });
  }
};

inline std::vector<StressTerm> terms_of_ties(const Csr& rows, std::uint32_t begin,
                                             std::uint32_t end) {
  std::vector<StressTerm> terms;
  for (std::uint32_t i = 0; i < end - begin; ++i) {
    for (std::uint32_t e = rows.first[begin + i]; e < rows.first[begin + i + 1]; ++e) {
      if (const std::uint32_t j = rows.to[e] - begin; i < j) terms.push_back({i, j, 1, 1, 1});
    }
  }
  return terms;
}

inline void shuffle_terms(std::vector<StressTerm>& terms, StressRandom& random) {
  for (std::size_t left = terms.size(); left > 1; --left) {
    std::swap(terms[left - 1], terms[random.below(left)]);
  }
}

/// Moves two toward the length of their term: all the way at first, ever less of it later.
inline void move_pair(Places& places, const StressTerm& term, double step) {
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

/// Steps from where the lightest term moves all the way to where the heaviest moves a tenth of it.
inline std::vector<double> falling_steps(double lightest, double heaviest) {
  constexpr double last = 0.1, fall = 0.7;
  std::vector<double> steps;
  for (double step = 1 / lightest; step > last / heaviest; step *= fall) steps.push_back(step);
  return steps;
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

/// Ties, and each leader with a sample of others, drawn anew for each sweep. For the leader such a term stands for all
/// who were not drawn; whoever was drawn meets everybody. No step is above `most`.
inline void lower_by_samples(Places& places, const Csr& rows, std::uint32_t begin,
                             std::uint32_t end, StressRandom& random, double most,
                             const Work& work) {
  const std::size_t n = end - begin;
  std::vector<StressTerm> ties = terms_of_ties(rows, begin, end);
  shuffle_terms(ties, random);
  std::vector<std::size_t> blocks((n + StressSample::per_block - 1) / StressSample::per_block);
  std::iota(blocks.begin(), blocks.end(), std::size_t{0});
  StressDistances from_first(rows, begin, end);
  const auto& first = from_first.from(0);
  const double longest = *std::max_element(first.begin(), first.end());
  const auto stands_for = static_cast<float>(double(n) / double(stress_sources(n)));
  const auto steps =
      falling_steps(1 / std::min(longest * longest, most), std::max(1.0, double(stands_for) / 4));
  Work quiet = work;  // of the distances of one sweep nobody wants to hear
  quiet.progress = {};
  StressSample sample;
  for (std::size_t done = 0; done < steps.size(); ++done) {
    sample.draw(rows, begin, end, random, quiet);
    for (std::size_t left = blocks.size(); left > 1; --left) {
      std::swap(blocks[left - 1], blocks[random.below(left)]);
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (b % 64 == 0) work.check();
      const std::size_t from = blocks[b] * StressSample::per_block;
      const std::size_t to = std::min(n, from + StressSample::per_block);
      for (std::size_t k = 0; k < sample.sources.size(); ++k) {
        for (std::size_t i = from; i < to; ++i) {
          const std::uint32_t d = sample.distances[k * n + i];
          if (d < 2) continue;  // the source itself, and those whom a tie joins to it
          const auto length = static_cast<float>(d);
          const float weight = 1 / (length * length);
          move_pair(places,
                    {static_cast<std::uint32_t>(i), sample.sources[k], length, stands_for * weight,
                     weight},
                    steps[done]);
        }
      }
      const std::size_t last_tie = ties.size() * (b + 1) / blocks.size();
      for (std::size_t t = ties.size() * b / blocks.size(); t < last_tie; ++t) {
        move_pair(places, ties[t], steps[done]);
      }
    }
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
  if (n <= most_for_all_pairs) {
    constexpr double most_step = 10;  // what the axes have right is kept
    Parts parts(work, 4);
    const auto distances = detail::all_distances(rows, begin, end, parts.next());
    places = detail::begin_scaled(distances, std::move(places), random, parts.next());
    auto terms = detail::terms_of_pairs(distances, n);
    detail::shuffle_terms(terms, random);
    detail::lower_by_pairs(places, terms, most_step, parts.next());
    detail::lower_by_leaders(places, distances, parts.next());
  } else {
    detail::lower_by_samples(places, rows, begin, end, random,
                             std::numeric_limits<double>::infinity(), work);
  }
  detail::level(places);
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
    detail::lower_by_samples(places, rows, begin, end, random, 1, work);
  }
  return places;
}

}  // namespace coalign::inline COALIGN_ABI::kernels
