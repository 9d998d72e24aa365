// SPDX-License-Identifier: MIT
#include <coalign/analysis/leadership/detail/spread.hpp>

#include <coalign/analysis/agreement/hill.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <span>
#include <tuple>
#include <utility>

namespace coalign::inline COALIGN_ABI::leadership::detail {

/// Gini's coefficient of amounts in rising order.
inline double gini_of(std::span<const double> amounts) {
  double sum = 0, ranked = 0;
  const auto n = static_cast<double>(amounts.size());
  for (std::size_t k = 0; k < amounts.size(); ++k) {
    sum += amounts[k];
    ranked += (2 * static_cast<double>(k + 1) - n - 1) * amounts[k];
  }
  return sum > 0 ? ranked / (n * sum) : not_given;
}

SpreadNumbers spread_numbers(const SpreadSums& sums) {
  SpreadNumbers found;
  std::vector<double> received, named;
  double most_in = 0, most_out = 0, all = 0, all_said = 0;
  for (std::uint32_t j = 0; j < sums.received.size(); ++j) {
    if (j == sums.without) continue;
    // What is left of a sum from which all was taken away is rounding.
    const double x = sums.received[j] > 1e-12 ? sums.received[j] : 0;
    received.push_back(x);
    if (x > 0) named.push_back(x);
    all += x;
    most_in = std::max(most_in, x);
    if (!(*sums.answered)[j]) continue;
    most_out = std::max(most_out, sums.said[j]);
    all_said += sums.said[j];
  }
  const auto n = static_cast<double>(received.size()), a = static_cast<double>(sums.answering);
  if (n < 2 || a < 1 || !(all > 0)) return found;
  found.density = all / (a * (n - 1));
  if (n >= 3) {
    const double most = a < n ? a : n - 1;
    found.in = std::clamp((n * most_in - all) / ((n - 1) * most), 0.0, 1.0);
    if (a >= 2) {
      found.out = std::clamp((a * most_out - all_said) / ((a - 1) * (n - 1)), 0.0, 1.0);
    }
  }
  found.effective_0 = static_cast<double>(named.size());
  found.effective = agreement::hill_number(named, 1).value;
  found.effective_2 = agreement::hill_number(named, 2).value;
  found.evenness = std::min(1.0, found.effective / found.effective_0);
  std::sort(received.begin(), received.end());  // those who are named stand last
  found.gini = gini_of(received);
  found.gini_named = gini_of(std::span(received).last(named.size()));
  return found;
}

SpreadSums spread_sums(const LayerView& layer, const std::vector<bool>& answered,
                       std::size_t answering) {
  const std::size_t n = layer.leaders();
  SpreadSums sums{std::vector<double>(n, 0.0), std::vector<double>(n, 0.0), &answered, answering};
  for (std::uint32_t i = 0; i < n; ++i) {
    const Neighbours near = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < near.size(); ++e) {
      sums.received[near.leaders[e].index()] += near.weights[e];
      sums.said[i] += near.weights[e];
    }
  }
  return sums;
}

bool has_centralization(const LayerView& layer) {
  const auto n = static_cast<double>(layer.leaders());
  constexpr double most_steps = 2e10;
  return n >= 3 && layer.entries() > 0 &&
         n * (n + static_cast<double>(layer.entries())) <= most_steps;
}

double betweenness_centralization(const std::vector<double>& between) {
  const auto n = static_cast<double>(between.size());
  double most = 0, all = 0;
  for (const double b : between) most = std::max(most, b), all += b;
  return (n * most - all) / ((n - 1) * (n - 1) * (n - 2));
}

std::vector<SpreadNumbers> spread_without_each(const LayerView& layer, const SpreadSums& whole,
                                               const Work& work) {
  std::vector<SpreadNumbers> found(layer.leaders());
  for_each_chunk(work, layer.leaders(), "leadership without each leader", [&](std::size_t k) {
    const auto i = static_cast<std::uint32_t>(k);
    work.check();
    SpreadSums sums = whole;
    sums.without = i;
    sums.answering -= (*whole.answered)[i] ? 1 : 0;
    const Neighbours out = layer.out(LeaderId{i}), in = layer.in(LeaderId{i});
    for (std::size_t e = 0; e < out.size(); ++e) {
      sums.received[out.leaders[e].index()] -= out.weights[e];
    }
    for (std::size_t e = 0; e < in.size(); ++e) {
      sums.said[in.leaders[e].index()] -= in.weights[e];
    }
    found[k] = spread_numbers(sums);
  });
  return found;
}

/// What the numbers move by where one leader receives less, or says less, of an amount; each such case once.
class MovedByArcs {
 public:
  MovedByArcs(const SpreadSums& whole, const SpreadNumbers& numbers, std::size_t most_cases)
      : whole_(whole), numbers_(numbers), rest_(whole), most_cases_(most_cases) {}

  /// Nothing where there are too many cases.
  [[nodiscard]] const SpreadNumbers* received(std::uint32_t to, double weight) {
    return moved(received_, rest_.received[to], true, weight);
  }
  [[nodiscard]] const SpreadNumbers* said(std::uint32_t from, double weight) {
    return moved(said_, rest_.said[from], (*whole_.answered)[from], weight);
  }

 private:
  using Cases = std::map<std::tuple<double, double, bool>, SpreadNumbers>;

  const SpreadNumbers* moved(Cases& cases, double& amount, bool counts, double weight) {
    const auto [place, is_new] = cases.try_emplace({amount, weight, counts});
    if (is_new) {
      if (received_.size() + said_.size() > most_cases_) return nullptr;
      const double before = std::exchange(amount, amount - weight);
      place->second = spread_numbers(rest_);
      amount = before;
      for (const auto member : spread_members) place->second.*member -= numbers_.*member;
    }
    return &place->second;
  }

  const SpreadSums& whole_;
  const SpreadNumbers& numbers_;
  SpreadSums rest_;
  std::size_t most_cases_;
  Cases received_, said_;
};

SpreadNumbers spread_of_ties(std::vector<SaidOf> ties, const SpreadSums& whole) {
  SpreadNumbers nothing, squares;
  for (const auto member : spread_members) nothing.*member = squares.*member = 0;
  constexpr std::size_t most_steps = 20'000'000;
  const SpreadNumbers numbers = spread_numbers(whole);
  MovedByArcs arcs(whole, numbers, most_steps / std::max<std::size_t>(whole.received.size(), 1));
  const auto pair = [](const SaidOf& tie) { return std::minmax({tie.from, tie.to}); };
  std::sort(ties.begin(), ties.end(),
            [&](const SaidOf& one, const SaidOf& other) { return pair(one) < pair(other); });
  for (auto tie = ties.begin(); tie != ties.end();) {
    SpreadNumbers moved = nothing;
    const auto both = pair(*tie);
    for (; tie != ties.end() && pair(*tie) == both; ++tie) {
      const SpreadNumbers* received = arcs.received(tie->to, tie->weight);
      const SpreadNumbers* said = arcs.said(tie->from, tie->weight);
      if (received == nullptr || said == nullptr) return nothing;
      for (const auto member : spread_members) {
        moved.*member += (member == &SpreadNumbers::out ? said : received)->*member;
      }
    }
    for (const auto member : spread_members) {
      if (std::isfinite(moved.*member)) squares.*member += moved.*member * moved.*member;
    }
  }
  return squares;
}

std::vector<SaidOf> all_said(const LayerView& layer) {
  std::vector<SaidOf> found;
  found.reserve(layer.entries());
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const Neighbours out = layer.out(LeaderId{i});
    for (std::size_t e = 0; e < out.size(); ++e) {
      found.push_back({i, static_cast<std::uint32_t>(out.leaders[e].index()), out.weights[e]});
    }
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::leadership::detail
