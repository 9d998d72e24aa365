// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/distances.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <queue>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels {

namespace detail {

inline constexpr std::size_t source_words = 4;
using SourceBits = std::array<std::uint64_t, source_words>;

/// Sums of one chunk of sources.
struct DistancePart {
  explicit DistancePart(std::size_t leaders = 0)
      : reached(leaders, 0), away(leaders, 0.0), inverse(leaders, 0.0) {}
  std::vector<std::uint64_t> reached;
  std::vector<double> away, inverse;
  double longest = 0;
};

struct BitSweep {
  explicit BitSweep(std::size_t leaders) : met(leaders), now(leaders), next(leaders) {}
  std::vector<SourceBits> met, now, next;
  std::vector<std::uint32_t> front, touched;
};

/// Which of the sources from `begin` on meet whom at which distance.
inline void sweep_bits(const Csr& rows, std::size_t begin, BitSweep& at, DistancePart& part) {
  const std::size_t end = std::min(rows.size(), begin + 64 * source_words);
  std::fill(at.met.begin(), at.met.end(), SourceBits{});
  at.front.clear();
  for (std::size_t s = begin; s < end; ++s) {
    at.met[s][(s - begin) / 64] = at.now[s][(s - begin) / 64] = std::uint64_t{1}
                                                                << (s - begin) % 64;
    at.front.push_back(static_cast<std::uint32_t>(s));
  }
  for (int distance = 1; !at.front.empty(); ++distance) {
    at.touched.clear();
    for (const std::uint32_t v : at.front) {
      const SourceBits mine = at.now[v];
      at.now[v] = {};
      for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
        SourceBits& there = at.next[rows.to[e]];
        std::uint64_t before = 0;
        for (std::size_t k = 0; k < source_words; ++k) {
          before |= there[k];
          there[k] |= mine[k];
        }
        if (before == 0) at.touched.push_back(rows.to[e]);
      }
    }
    at.front.clear();
    for (const std::uint32_t w : at.touched) {
      int count = 0;
      for (std::size_t k = 0; k < source_words; ++k) {
        const std::uint64_t fresh = at.next[w][k] & ~at.met[w][k];
        at.next[w][k] = 0;
        at.now[w][k] = fresh;
        at.met[w][k] |= fresh;
        count += std::popcount(fresh);
      }
      if (count == 0) continue;
      part.reached[w] += static_cast<std::uint64_t>(count);
      part.away[w] += static_cast<double>(count) * distance;
      part.inverse[w] += static_cast<double>(count) / distance;
      part.longest = distance;
      at.front.push_back(w);
    }
  }
}

struct LengthSearch {
  explicit LengthSearch(std::size_t leaders) : distance(leaders) {}
  std::vector<double> distance;
};

inline void search_by_length(const Csr& rows, std::uint32_t source, LengthSearch& at,
                             DistancePart& part) {
  constexpr double far = std::numeric_limits<double>::infinity();
  std::fill(at.distance.begin(), at.distance.end(), far);
  using Item = std::pair<double, std::uint32_t>;
  std::priority_queue<Item, std::vector<Item>, std::greater<>> queue;
  at.distance[source] = 0;
  queue.emplace(0.0, source);
  while (!queue.empty()) {
    const auto [length, v] = queue.top();
    queue.pop();
    if (length > at.distance[v]) continue;
    for (std::uint32_t e = rows.first[v]; e < rows.first[v + 1]; ++e) {
      const double there = length + rows.weight[e];
      if (there < at.distance[rows.to[e]]) {
        at.distance[rows.to[e]] = there;
        queue.emplace(there, rows.to[e]);
      }
    }
  }
  for (std::size_t v = 0; v < rows.size(); ++v) {
    if (v == source || at.distance[v] == far) continue;
    ++part.reached[v];
    part.away[v] += at.distance[v];
    part.inverse[v] += 1 / at.distance[v];
    part.longest = std::max(part.longest, at.distance[v]);
  }
}

template <class Scratch, class One>
DistanceSums sum_distances(const Csr& rows, std::size_t steps, const Work& work, One&& one) {
  const std::size_t n = rows.size();
  const SourceChunks cut = SourceChunks::of(steps, 3 * n);
  std::vector<DistancePart> parts(cut.chunks);
  for_each_chunk(work, cut.chunks, "distances", [&](std::size_t c) {
    parts[c] = DistancePart(n);
    Scratch scratch(n);
    const std::size_t end = std::min(steps, (c + 1) * cut.per_chunk);
    for (std::size_t step = c * cut.per_chunk; step < end; ++step) {
      work.check();
      one(scratch, step, parts[c]);
    }
  });
  DistanceSums sum{std::vector<std::uint64_t>(n, 0), std::vector<double>(n, 0.0),
                   std::vector<double>(n, 0.0), 0};
  for (const DistancePart& part : parts) {
    for (std::size_t i = 0; i < n; ++i) {
      sum.reached[i] += part.reached[i];
      sum.away[i] += part.away[i];
      sum.inverse[i] += part.inverse[i];
    }
    sum.longest = std::max(sum.longest, part.longest);
  }
  return sum;
}

}  // namespace detail

DistanceSums distance_sums(const Csr& rows, const Work& work) {
  constexpr std::size_t at_once = 64 * detail::source_words;
  return detail::sum_distances<detail::BitSweep>(
      rows, (rows.size() + at_once - 1) / at_once, work,
      [&](detail::BitSweep& sweep, std::size_t step, detail::DistancePart& part) {
        detail::sweep_bits(rows, step * at_once, sweep, part);
      });
}

DistanceSums distance_sums_by_length(const Csr& rows, const Work& work) {
  return detail::sum_distances<detail::LengthSearch>(
      rows, rows.size(), work,
      [&](detail::LengthSearch& search, std::size_t step, detail::DistancePart& part) {
        detail::search_by_length(rows, static_cast<std::uint32_t>(step), search, part);
      });
}

}  // namespace coalign::inline COALIGN_ABI::kernels
