// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/detail/turned.hpp>

#include <coalign/graph/kernels/detail/stress_terms.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels::detail {

/// With a mean of 0 and squares of 1 in the mean; zeros where all are the same.
inline std::vector<double> standard(std::vector<double> numbers) {
  double mean = 0, squares = 0;
  for (const double one : numbers) mean += one / double(numbers.size());
  for (double& one : numbers) {
    one -= mean;
    squares += one * one / double(numbers.size());
  }
  const double size = std::sqrt(squares);
  for (double& one : numbers) one = size > 1e-9 ? one / size : 0;
  return numbers;
}

inline double mean_product(const std::vector<double>& one, const std::vector<double>& other) {
  double sum = 0;
  for (std::size_t i = 0; i < one.size(); ++i) sum += one[i] * other[i];
  return sum / double(one.size());
}

inline void turn_by(Places& places, double c, double s) {
  for (std::size_t i = 0; i < places.x.size(); ++i) {
    const double across = places.x[i];
    places.x[i] = across * c + places.y[i] * s;
    places.y[i] = places.y[i] * c - across * s;
  }
}

/// The longest way across lies level, round the middle.
inline void level(Places& places) {
  const std::size_t n = places.x.size();
  double x = 0, y = 0;
  for (std::size_t i = 0; i < n; ++i) {
    x += places.x[i] / double(n);
    y += places.y[i] / double(n);
  }
  for (std::size_t i = 0; i < n; ++i) {
    places.x[i] -= x;
    places.y[i] -= y;
  }
  const double half = (mean_product(places.x, places.x) - mean_product(places.y, places.y)) / 2;
  const double xy = mean_product(places.x, places.y);
  const double root = std::sqrt(half * half + xy * xy);
  const double c = half >= 0 ? root + half : std::abs(xy);
  const double s = half >= 0 ? xy : (xy < 0 ? half - root : root - half);
  const double size = std::sqrt(c * c + s * s);
  if (size > 1e-12) turn_by(places, c / size, s / size);
}

void turn(Places& places, const Csr& rows, std::uint32_t begin, std::uint32_t end) {
  constexpr double how_level = 0.6, cos_of_degree = 0.99984769515639127,
                   sin_of_degree = 0.017452406437283512;
  level(places);
  std::vector<double> ties, own;
  for (std::uint32_t i = begin; i < end; ++i) {
    ties.push_back(double(rows.first[i + 1] - rows.first[i]));
    own.push_back((StressRandom{rows.leader[i]}.uniform() - 0.5) * ties.back());
  }
  ties = standard(std::move(ties));
  own = standard(std::move(own));
  const double xx = mean_product(places.x, places.x), yy = mean_product(places.y, places.y);
  const double size = std::sqrt(xx + yy);
  if (!(size > 1e-12)) return;
  const double longer = (xx - yy) / (xx + yy);
  const double to_level = how_level * longer / std::max(1 - longer, 1e-9);
  const double right_x = mean_product(ties, places.x) / size,
               right_y = mean_product(ties, places.y) / size;
  const double up_x = mean_product(own, places.x) / size, up_y = mean_product(own, places.y) / size;
  double best = 0, best_c = 1, best_s = 0, best_mirror = 1;
  bool none = true;
  for (const double mirror : {1.0, -1.0}) {
    double c = 1, s = 0;
    for (int degree = 0; degree < 360; ++degree) {
      const double right = right_x * c + mirror * right_y * s;
      const double up = mirror * up_y * c - up_x * s;
      const double value = right + up + to_level * (c * c - s * s);
      if (none || value > best + 1e-9) {
        best = value, best_c = c, best_s = s, best_mirror = mirror;
        none = false;
      }
      const double next = c * cos_of_degree - s * sin_of_degree;
      s = s * cos_of_degree + c * sin_of_degree;
      c = next;
    }
  }
  for (double& y : places.y) y *= best_mirror;
  turn_by(places, best_c, best_s);
}

}  // namespace coalign::inline COALIGN_ABI::kernels::detail
