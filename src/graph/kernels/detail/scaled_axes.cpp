// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/scaled_axes.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels::detail {

inline double product(const std::vector<double>& one, const std::vector<double>& other) {
  double sum = 0;
  for (std::size_t i = 0; i < one.size(); ++i) sum += one[i] * other[i];
  return sum;
}

inline void make_centred(std::vector<double>& axis) {
  double sum = 0;
  for (const double one : axis) sum += one;
  const double mean = sum / double(axis.size());
  for (double& one : axis) one -= mean;
}

/// Of length one; an axis of zeros stays as it is.
inline void make_whole(std::vector<double>& axis) {
  const double size = std::sqrt(product(axis, axis));
  for (double& one : axis) one = size > 1e-12 ? one / size : 0;
}

/// Centred, square to each other, and of length one.
inline void make_square(Axes& axes) {
  make_centred(axes.x);
  make_centred(axes.y);
  make_whole(axes.x);
  const double along = product(axes.x, axes.y);
  for (std::size_t i = 0; i < axes.x.size(); ++i) axes.y[i] -= along * axes.x[i];
  make_whole(axes.y);
}

/// The distances, negative, times each axis. Of centred axes this is the doubly centred matrix, but for a number that is the
/// same for all leaders.
inline void through_distances(std::span<const std::uint16_t> distances, const Axes& axes,
                              Axes& found) {
  const std::size_t n = axes.x.size();
  for (std::size_t i = 0; i < n; ++i) {
    double x = 0, y = 0;
    for (std::size_t j = 0; j < n; ++j) {
      const double d = distances[i * n + j];
      x -= d * axes.x[j];
      y -= d * axes.y[j];
    }
    found.x[i] = x;
    found.y[i] = y;
  }
}

/// As long as it makes the distances, and forward where its third moment is positive.
inline void give_length(std::vector<double>& axis, const std::vector<double>& through) {
  double skew = 0;
  for (const double one : axis) skew += one * one * one;
  const double length = std::sqrt(std::max(product(axis, through) / 2, 1e-9));
  for (double& one : axis) one *= skew < 0 ? -length : length;
}

/// The scale at which the stress is lowest.
inline double best_scale(std::span<const std::uint16_t> distances, const Axes& axes) {
  const std::size_t n = axes.x.size();
  double drawn = 0, squares = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const double dx = axes.x[i] - axes.x[j], dy = axes.y[i] - axes.y[j];
      const double ratio = std::sqrt(dx * dx + dy * dy) / double(distances[i * n + j]);
      drawn += ratio;
      squares += ratio * ratio;
    }
  }
  return squares > 1e-12 ? drawn / squares : 1;
}

Axes scaled_axes(std::span<const std::uint16_t> distances, Axes axes, const Work& work) {
  constexpr std::size_t fewest = 20, most = 200, most_terms = 200'000'000;
  const std::size_t n = axes.x.size();
  const std::size_t steps = std::clamp(most_terms / (n * n), fewest, most);
  Axes through = axes;
  make_square(axes);
  for (std::size_t step = 0; step < steps; ++step) {
    work.check();
    through_distances(distances, axes, through);
    std::swap(axes, through);
    make_square(axes);
    if (work.progress) work.progress(step + 1, steps, "leaders placed");
  }
  through_distances(distances, axes, through);
  give_length(axes.x, through.x);
  give_length(axes.y, through.y);
  const double scale = best_scale(distances, axes);
  for (auto* axis : {&axes.x, &axes.y}) {
    for (double& one : *axis) one *= scale;
  }
  return axes;
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
