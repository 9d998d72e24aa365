// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/spectral.hpp>

#include <coalign/graph/kernels/csr.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// Rows of those who tie to each, with strengths.
inline kernels::Csr rows_in(const LayerView& layer) {
  kernels::Csr rows = kernels::csr_of(layer.reversed(), kernels::CsrWeights::kept);
  for (const double weight : rows.weight) {
    if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
  }
  return rows;
}

inline std::vector<double> in_leaders_order(const kernels::Csr& rows,
                                            const std::vector<double>& values) {
  std::vector<double> found(values.size());
  for (std::size_t k = 0; k < values.size(); ++k) found[rows.leader[k]] = values[k];
  return found;
}

/// y = rows x
inline void multiply(const kernels::Csr& rows, const std::vector<double>& x,
                     std::vector<double>& y) {
  for (std::size_t k = 0; k < rows.size(); ++k) {
    double sum = 0;
    for (std::uint32_t e = rows.first[k]; e < rows.first[k + 1]; ++e) {
      sum += rows.weight[e] * x[rows.to[e]];
    }
    y[k] = sum;
  }
}

/// Divides by the largest; false where that is 0.
inline bool largest_to_one(std::vector<double>& x) {
  const double largest = x.empty() ? 0 : *std::max_element(x.begin(), x.end());
  if (!(largest > 0)) return false;
  for (double& value : x) value /= largest;
  return true;
}

inline double furthest(const std::vector<double>& a, const std::vector<double>& b) {
  double most = 0;
  for (std::size_t k = 0; k < a.size(); ++k) most = std::max(most, std::abs(a[k] - b[k]));
  return most;
}

inline constexpr int most_rounds = 20'000;
inline constexpr double round_settled = 1e-14;

/// Whether what is left to come, judged by how the steps shrink, is small: a slow approach takes many small steps.
class Settling {
 public:
  [[nodiscard]] bool done(double step) {
    const double ratio = before_ > 0 ? step / before_ : 1;
    before_ = step;
    // Steps that shrink by a ratio add up to step / (1 - ratio); at rounding they do not shrink any more.
    calm_ = step < round_settled || (ratio < 1 && step / (1 - ratio) < 1e-12) ? calm_ + 1 : 0;
    return calm_ >= 3;
  }

 private:
  double before_ = 0;
  int calm_ = 0;
};

}  // namespace detail

std::vector<double> pagerank(const LayerView& layer, double damping, const Work& work) {
  if (!(damping >= 0 && damping < 1)) throw BadArgument("damping must be in [0, 1)");
  const std::size_t n = layer.leaders();
  std::vector<double> share(n, 0.0);  // of a leader's rank that one unit of its strength passes on
  for (std::uint32_t i = 0; i < n; ++i) {
    double strength = 0;
    for (const double weight : layer.out(LeaderId{i}).weights) {
      if (weight < 0) throw BadArgument("a tie of negative strength has no place here");
      strength += weight;
    }
    if (strength > 0) share[i] = damping / strength;
  }
  // Who has no tie to follow begins anew anywhere: that only adds to what everybody gets alike, so it may be
  // left out and the sum made 1 in the end. New values are used as soon as they are there.
  std::vector<double> rank(n, 1.0), passed = share;
  for (int round = 0; round < 1'000; ++round) {
    work.check();
    double moved = 0, all = 0, followed = 0;
    for (std::uint32_t i = 0; i < n; ++i) {
      const Neighbours from = layer.in(LeaderId{i});
      double value = 1 - damping;
      for (std::size_t e = 0; e < from.size(); ++e) {
        value += from.weights[e] * passed[from.leaders[e].index()];
      }
      moved += std::abs(value - rank[i]);
      all += value;
      if (share[i] > 0) followed += value;
      rank[i] = value;
      passed[i] = value * share[i];
    }
    if (moved <= 1e-14 * all) break;
    // What each gives away and all get must balance: the sum is known before the parts are, and setting it right leaves
    // a sixth to three fifths of the rounds (an aggregation of all into one; Stewart 1994, Numerical Solution of Markov Chains, 6.3).
    const double balance = (1 - damping) * static_cast<double>(n) / (all - damping * followed);
    for (std::size_t i = 0; i < n; ++i) rank[i] *= balance, passed[i] *= balance;
  }
  double all = 0;
  for (const double value : rank) all += value;
  for (double& value : rank) value /= all;
  return rank;
}

std::vector<double> eigenvector(const LayerView& layer, const Work& work) {
  const kernels::Csr rows = detail::rows_in(layer);
  const std::size_t n = rows.size();
  std::vector<double> x(n, 1.0), y(n);
  detail::Settling settling;
  // Without a circle of ties all that comes round in the end is nothing, but it takes its time.
  double nothing = 0;
  for (const double weight : rows.weight) nothing = std::max(nothing, 1e-9 * weight);
  for (int round = 0; round < detail::most_rounds; ++round) {
    if (round % 16 == 0) work.check();
    detail::multiply(rows, x, y);
    // A share of itself stays, or two halves that tie to each other only would swap for ever.
    double largest = 0;
    for (const double value : y) largest = std::max(largest, value);
    if (!(largest > nothing)) break;
    for (std::size_t k = 0; k < n; ++k) y[k] += 0.5 * largest * x[k];
    if (!detail::largest_to_one(y)) break;
    const double step = detail::furthest(x, y);
    x.swap(y);
    if (settling.done(step)) return detail::in_leaders_order(rows, x);
  }
  return std::vector<double>(n, not_given);
}

HubsAndAuthorities hits(const LayerView& layer, const Work& work) {
  const kernels::Csr rows = detail::rows_in(layer);
  const std::size_t n = rows.size();
  std::vector<double> hubs(n, 1.0), authorities(n, 0.0), next(n);
  detail::Settling settling;
  for (int round = 0; round < detail::most_rounds; ++round) {
    if (round % 16 == 0) work.check();
    detail::multiply(rows, hubs, authorities);
    if (!detail::largest_to_one(authorities)) break;
    std::fill(next.begin(), next.end(), 0.0);
    for (std::size_t k = 0; k < n; ++k) {
      for (std::uint32_t e = rows.first[k]; e < rows.first[k + 1]; ++e) {
        next[rows.to[e]] += rows.weight[e] * authorities[k];
      }
    }
    if (!detail::largest_to_one(next)) break;
    const double step = detail::furthest(hubs, next);
    hubs.swap(next);
    if (!settling.done(step)) continue;
    detail::multiply(rows, hubs, authorities);
    const auto to_one = [](std::vector<double>& values) {
      double sum = 0;
      for (const double value : values) sum += value;
      for (double& value : values) value /= sum;
    };
    to_one(hubs), to_one(authorities);
    return {detail::in_leaders_order(rows, hubs), detail::in_leaders_order(rows, authorities)};
  }
  return {std::vector<double>(n, not_given), std::vector<double>(n, not_given)};
}

}  // namespace coalign::inline COALIGN_ABI::structure
