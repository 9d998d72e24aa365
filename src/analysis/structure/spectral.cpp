// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/spectral.hpp>

#include <coalign/graph/kernels/csr.hpp>
#include <coalign/model/problem.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>

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

/// Rows of those who tie to each, the longest first, and each made even by one entry to nobody, who passes nothing on: loops
/// over rows of the same length end where processors expect it.
struct RankRows {
  static constexpr std::uint32_t nobodies = 1;

  std::vector<std::uint32_t> first{0}, to;
  std::vector<double> weight;         ///< empty where all ties are as strong
  std::vector<std::uint32_t> leader;  ///< by number here
  std::vector<double> share;  ///< of each rank, what one unit of strength passes on; then nobody's

  RankRows(const LayerView& layer, double damping) : share(layer.leaders() + nobodies, 0.0) {
    if (layer.entries() + layer.leaders() > std::numeric_limits<std::uint32_t>::max()) {
      throw BadArgument("a layer of more than 4 billion ties is too large for this");
    }
    const auto n = static_cast<std::uint32_t>(layer.leaders());
    const auto pairs = [&](std::uint32_t i) { return (layer.in(LeaderId{i}).size() + 1) / 2; };
    std::size_t most = 0;
    for (std::uint32_t i = 0; i < n; ++i) most = std::max(most, pairs(i));
    std::vector<std::uint32_t> place(most + 2, 0), number(n);
    for (std::uint32_t i = 0; i < n; ++i) ++place[most - pairs(i) + 1];
    for (std::size_t k = 1; k < place.size(); ++k) place[k] += place[k - 1];
    leader.resize(n);
    for (std::uint32_t i = 0; i < n; ++i) {
      number[i] = place[most - pairs(i)]++;
      leader[number[i]] = i;
    }
    const double unit = take_shares(layer, number, damping);
    if (unit > 0) {
      for (double& some : share) some *= unit;
    }
    first.reserve(n + 1);
    to.reserve(layer.entries() + n);
    for (const std::uint32_t i : leader) {
      const Neighbours from = layer.in(LeaderId{i});
      for (const LeaderId other : from.leaders) to.push_back(number[other.index()]);
      if (unit == 0) weight.insert(weight.end(), from.weights.begin(), from.weights.end());
      if (to.size() % 2 != 0) to.push_back(n);
      if (unit == 0) weight.resize(to.size(), 0.0);
      first.push_back(static_cast<std::uint32_t>(to.size()));
    }
  }

  /// What comes in at one leader.
  [[nodiscard]] double coming(std::uint32_t k, const double* passed) const {
    double even = 0, odd = 0;
    if (weight.empty()) {
      for (std::uint32_t e = first[k], last = first[k + 1]; e < last; e += 2) {
        even += passed[to[e]];
        odd += passed[to[e + 1]];
      }
    } else {
      for (std::uint32_t e = first[k], last = first[k + 1]; e < last; e += 2) {
        even += weight[e] * passed[to[e]];
        odd += weight[e + 1] * passed[to[e + 1]];
      }
    }
    return even + odd;
  }

 private:
  /// Returns the strength of every tie, or 0 where they differ.
  double take_shares(const LayerView& layer, const std::vector<std::uint32_t>& number,
                     double damping) {
    double unit = -1;
    for (std::uint32_t i = 0; i < number.size(); ++i) {
      double strength = 0;
      for (const double some : layer.out(LeaderId{i}).weights) {
        if (some < 0) throw BadArgument("a tie of negative strength has no place here");
        if (unit < 0) unit = some;
        if (some != unit) unit = 0;
        strength += some;
      }
      if (strength > 0) share[number[i]] = damping / strength;
    }
    return std::max(unit, 0.0);
  }
};

}  // namespace detail

std::vector<double> pagerank(const LayerView& layer, double damping, const Work& work) {
  if (!(damping >= 0 && damping < 1)) throw BadArgument("damping must be in [0, 1)");
  const detail::RankRows rows(layer, damping);
  const std::size_t n = layer.leaders();
  // Who has no tie to follow begins anew anywhere: that only adds to what everybody gets alike, so it may be
  // left out and the sum made 1 in the end. New values are used as soon as they are there.
  std::vector<double> rank(n, 1.0), passed = rows.share;
  double before = 0, stride = 1;
  for (int round = 0; round < 1'000; ++round) {
    work.check();
    double moved = 0, all = 0, followed = 0;
    for (std::uint32_t k = 0; k < n; ++k) {
      const double step = 1 - damping + rows.coming(k, passed.data()) - rank[k];
      const double value = rank[k] + stride * step;
      moved += std::abs(step);
      all += value;
      followed += rows.share[k] > 0 ? value : 0;
      rank[k] = value;
      passed[k] = value * rows.share[k];
    }
    if (moved <= 1e-14 * all) break;
    // Where ties go both ways, steps beyond the value that is next are safe, and longer ones settle sooner where the approach
    // is slow (Young 1954, Iterative methods for solving partial difference equations of elliptic type).
    constexpr int when_known = 8;
    if (round == when_known && !layer.directed()) {
      stride = 2 / (1 + std::sqrt(1 - std::min(moved / before, 0.9)));
    }
    before = moved;
    // What each gives away and all get must balance: the sum is known before the parts are, and setting it right leaves
    // a sixth to three fifths of the rounds (an aggregation of all into one; Stewart 1994, Numerical Solution of Markov Chains, 6.3).
    const double balance = (1 - damping) * static_cast<double>(n) / (all - damping * followed);
    for (double& value : rank) value *= balance;
    for (double& value : passed) value *= balance;
  }
  double all = 0;
  for (const double value : rank) all += value;
  std::vector<double> found(n);
  for (std::size_t k = 0; k < n; ++k) found[rows.leader[k]] = rank[k] / all;
  return found;
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
