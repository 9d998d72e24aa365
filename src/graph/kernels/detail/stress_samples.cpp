// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/stress_samples.hpp>

#include <coalign/graph/kernels/detail/seen_from.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// Leaders drawn anew, and how far each is from them.
inline void draw_sources(SeenFrom& sample, const Csr& rows, std::uint32_t begin, std::uint32_t end,
                         StressRandom& random) {
  const std::size_t n = end - begin;
  sample.sources.resize(stress_sources(n));
  for (auto& source : sample.sources) source = static_cast<std::uint32_t>(random.below(n));
  sample.look(rows, begin, end);
}

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

/// 1 / d^2 for every distance among so many: read, since a division takes longer.
template <class Number>
std::vector<Number> weights_of_lengths(std::size_t n) {
  std::vector<Number> weights(n, 0);
  for (std::size_t d = 1; d < n; ++d) {
    const auto length = static_cast<Number>(d);
    weights[d] = 1 / (length * length);
  }
  return weights;
}

/// Where others want a leader: the mean of where each wants it, by weight.
struct StressMean {
  double x = 0, y = 0, weights = 0;
  void add(const Places& places, std::size_t one, std::size_t other, double length, double weight) {
    const double dx = places.x[one] - places.x[other], dy = places.y[one] - places.y[other];
    const double ratio = length / std::max(std::sqrt(dx * dx + dy * dy), 1e-9);
    x += weight * (places.x[other] + ratio * dx);
    y += weight * (places.y[other] + ratio * dy);
    weights += weight;
  }
  void times(double by) { x *= by, y *= by, weights *= by; }
};

void lower_by_samples(Places& places, const Csr& rows, std::uint32_t begin, std::uint32_t end,
                      StressRandom& random, double most, const Work& work) {
  constexpr std::size_t per_block = 64;  // leaders, so that what is read of them lies together
  const std::size_t n = end - begin, count = stress_sources(n);
  std::vector<StressTerm> ties = terms_of_ties(rows, begin, end);
  shuffle_terms(ties, random);
  std::vector<std::size_t> blocks((n + per_block - 1) / per_block);
  std::iota(blocks.begin(), blocks.end(), std::size_t{0});
  SeenFrom sample;
  sample.sources.assign(1, 0);
  sample.look(rows, begin, end);
  const double longest = *std::max_element(sample.distances.begin(), sample.distances.end());
  const auto weights = weights_of_lengths<float>(n);
  const auto stands_for = static_cast<float>(double(n) / double(count));
  const auto steps =
      falling_steps(1 / std::min(longest * longest, most), std::max(1.0, double(stands_for) / 4));
  for (std::size_t done = 0; done < steps.size(); ++done) {
    draw_sources(sample, rows, begin, end, random);
    for (std::size_t left = blocks.size(); left > 1; --left) {
      std::swap(blocks[left - 1], blocks[random.below(left)]);
    }
    for (std::size_t b = 0; b < blocks.size(); ++b) {
      if (b % 64 == 0) work.check();
      const std::size_t from = blocks[b] * per_block, to = std::min(n, from + per_block);
      // Slanted, so that no move waits for the one before it: neither their leaders nor their sources are the same.
      for (std::size_t slant = 0; slant < to - from; ++slant) {
        for (std::size_t k = 0; k < count; ++k) {
          const std::size_t i = from + (slant + k) % (to - from);
          const std::uint32_t d = sample.distances[i * count + k];
          if (d < 2) continue;  // the source itself, and those whom a tie joins to it
          const auto length = static_cast<float>(d);
          const float weight = weights[d];
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

void settle_by_samples(Places& places, const Csr& rows, std::uint32_t begin, std::uint32_t end,
                       StressRandom& random, double first, const Work& work) {
  constexpr double last = 0.1;
  const std::size_t n = end - begin, count = stress_sources(n);
  std::vector<double> parts;
  for (double part = first; part > last; part *= settling_fall(n)) parts.push_back(part);
  const auto weights = weights_of_lengths<double>(n);
  SeenFrom sample;
  for (std::size_t sweep = 0; sweep < parts.size(); ++sweep) {
    draw_sources(sample, rows, begin, end, random);
    for (std::uint32_t i = 0; i < n; ++i) {
      if (i % 4096 == 0) work.check();
      StressMean mean;
      double met = 0;
      for (std::size_t k = 0; k < count; ++k) {
        const std::uint32_t d = sample.distances[i * count + k];
        if (d < 2) continue;
        mean.add(places, i, sample.sources[k], double(d), weights[d]);
        met += 1;
      }
      const std::uint32_t from = rows.first[begin + i], to = rows.first[begin + i + 1];
      if (met > 0) mean.times((double(n) - 1 - double(to - from)) / met);
      for (std::uint32_t e = from; e < to; ++e) mean.add(places, i, rows.to[e] - begin, 1, 1);
      places.x[i] += parts[sweep] * (mean.x / mean.weights - places.x[i]);
      places.y[i] += parts[sweep] * (mean.y / mean.weights - places.y[i]);
    }
    if (work.progress) work.progress(sweep + 1, parts.size(), "places made better");
  }
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
