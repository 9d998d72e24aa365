// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/betweenness.hpp>

#include <coalign/graph/kernels/detail/step_sweep.hpp>

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <memory>
#include <mutex>
#include <queue>
#include <type_traits>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

namespace detail {

/// What a sweep needs room for, made once for each thread that works at a time.
template <class Room>
class Rooms {
 public:
  template <class Make>
  [[nodiscard]] std::unique_ptr<Room> take(Make&& make) {
    {
      const std::lock_guard lock(busy_);
      if (!free_.empty()) {
        std::unique_ptr<Room> one = std::move(free_.back());
        free_.pop_back();
        return one;
      }
    }
    return std::make_unique<Room>(make());
  }
  void give(std::unique_ptr<Room> one) {
    const std::lock_guard lock(busy_);
    free_.push_back(std::move(one));
  }

 private:
  std::mutex busy_;
  std::vector<std::unique_ptr<Room>> free_;
};

/// Runs `one(step, sums, sums_of_ties)` over all steps in chunks that do not depend on threads, and adds them up.
template <class Make, class One>
std::vector<double> summed(const Csr& rows, std::size_t steps, const Work& work,
                           std::vector<double>* ties, Make&& make, One&& one) {
  const std::size_t numbers = rows.size() + (ties != nullptr ? rows.to.size() : 0);
  const SourceChunks cut = SourceChunks::of(steps, numbers);
  std::vector<std::vector<double>> part(cut.chunks);
  Rooms<std::decay_t<decltype(make())>> rooms;
  for_each_chunk(work, cut.chunks, "shortest paths", [&](std::size_t c) {
    part[c].assign(numbers, 0.0);
    auto scratch = rooms.take(make);
    const std::size_t end = std::min(steps, (c + 1) * cut.per_chunk);
    for (std::size_t step = c * cut.per_chunk; step < end; ++step) {
      work.check();
      one(*scratch, step, part[c].data(), ties != nullptr ? part[c].data() + rows.size() : nullptr);
    }
    rooms.give(std::move(scratch));
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
  const detail::StepRows steps = detail::step_rows(rows);
  const auto sums = detail::summed(
      rows, sources.size(), work, through_ties, [&] { return detail::StepSweep(rows.size()); },
      [&](detail::StepSweep& sweep, std::size_t step, double* through, double* ties) {
        detail::sweep_steps(rows, steps, sources[step], sweep, through, ties);
      });
  std::vector<double> found(sums.size());
  for (std::size_t k = 0; k < sums.size(); ++k) found[steps.row[k]] = sums[k];
  return found;
}

std::vector<double> dependencies_by_length(const Csr& rows, std::span<const std::uint32_t> sources,
                                           const Work& work, std::vector<double>* through_ties) {
  return detail::summed(
      rows, sources.size(), work, through_ties, [&] { return detail::LengthSweep(rows.size()); },
      [&](detail::LengthSweep& sweep, std::size_t step, double* through, double* ties) {
        detail::sweep_by_length(rows, sources[step], sweep, through, ties);
      });
}

}  // namespace coalign::inline COALIGN_ABI::kernels
