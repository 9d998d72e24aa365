// SPDX-License-Identifier: MIT
#include <coalign/analysis/agreement/krippendorff.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <vector>

namespace coalign::inline COALIGN_ABI::agreement {

namespace detail {

/// A value and how many gave it.
struct Rated {
  double value, count;
};

/// The sum over ordered pairs of different raters of the squared difference of values on a line:
/// 2 n sum (x - mean)^2.
inline double squares(std::span<const Rated> some) {
  double n = 0, sum = 0, around = 0;
  for (const Rated& one : some) n += one.count, sum += one.count * one.value;
  if (!(n > 0)) return 0;
  const double mean = sum / n;
  for (const Rated& one : some) around += one.count * (one.value - mean) * (one.value - mean);
  return 2 * n * around;
}

inline double different(std::span<const Rated> some) {
  double n = 0, same = 0;
  for (const Rated& one : some) n += one.count, same += one.count * one.count;
  return n * n - same;
}

inline double ratios(std::span<const Rated> some) {
  double sum = 0;
  for (std::size_t i = 0; i < some.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const double d = (some[i].value - some[j].value) / (some[i].value + some[j].value);
      sum += 2 * some[i].count * some[j].count * d * d;
    }
  }
  return sum;
}

inline double difference(std::span<const Rated> some, Level level) {
  return level == Level::nominal ? different(some)
         : level == Level::ratio ? ratios(some)
                                 : squares(some);
}

/// Sorts by value and puts equal values together.
inline void merge(std::vector<Rated>& some) {
  std::sort(some.begin(), some.end(),
            [](const Rated& a, const Rated& b) { return a.value < b.value; });
  std::size_t kept = 0;
  for (const Rated& one : some) {
    if (kept != 0 && some[kept - 1].value == one.value) some[kept - 1].count += one.count;
    else some[kept++] = one;
  }
  some.resize(kept, Rated{});
}

/// The units of which two raters gave a value, checked.
struct Units {
  std::vector<Rated> rated;
  std::vector<std::size_t> first{0};
};

inline Units pairable(std::span<const std::size_t> first, std::span<const double> values,
                      Level level, std::span<const double> counts) {
  if (!counts.empty() && counts.size() != values.size()) {
    throw BadArgument("counts must be one for each value");
  }
  if (!first.empty() && first.back() > values.size()) {
    throw BadArgument("units must lie within the values");
  }
  Units units;
  for (std::size_t u = 0; u + 1 < first.size(); ++u) {
    if (first[u] > first[u + 1]) throw BadArgument("units must stand one after the other");
    const std::size_t begin = units.rated.size();
    double raters = 0;
    for (std::size_t e = first[u]; e < first[u + 1]; ++e) {
      const double count = counts.empty() ? 1 : counts[e];
      if (!std::isfinite(values[e]) || !(std::isfinite(count) && count >= 0)) {
        throw BadArgument("values must be finite, counts finite and at least 0");
      }
      if (level == Level::ratio && values[e] < 0) {
        throw BadArgument("a ratio takes values from 0");
      }
      if (count > 0) units.rated.push_back({values[e], count});
      raters += count;
    }
    if (raters < 2) units.rated.resize(begin, Rated{});
    else units.first.push_back(units.rated.size());
  }
  return units;
}

/// How many answers stand before each value, half of its own among them: differences of these are
/// Krippendorff's ordinal ones.
inline void by_rank(std::vector<Rated>& some, const std::vector<Rated>& all) {
  std::vector<double> rank(all.size());
  double before = 0;
  for (std::size_t k = 0; k < all.size(); ++k) {
    rank[k] = before + all[k].count / 2;
    before += all[k].count;
  }
  for (Rated& one : some) {
    const auto at = std::lower_bound(all.begin(), all.end(), one.value,
                                     [](const Rated& a, double value) { return a.value < value; });
    one.value = rank[static_cast<std::size_t>(at - all.begin())];
  }
}

}  // namespace detail

Estimate krippendorff_alpha(std::span<const std::size_t> first, std::span<const double> values,
                            Level level, std::span<const double> counts) {
  detail::Units units = detail::pairable(first, values, level, counts);
  double n = 0, largest = 0;
  for (const auto& one : units.rated) {
    n += one.count;
    largest = std::max(largest, std::abs(one.value));
  }
  const auto evidence = static_cast<std::uint64_t>(n);
  if (units.rated.empty()) return Estimate::none(Reason::too_few, evidence);
  const double start = units.rated.front().value;
  if (std::all_of(units.rated.begin(), units.rated.end(),
                  [&](const detail::Rated& one) { return one.value == start; })) {
    return Estimate::none(Reason::no_variation, evidence);
  }
  for (auto& one : units.rated) one.value /= largest;  // squares stay finite

  std::vector<detail::Rated> all = units.rated;
  if (level != Level::interval) {
    detail::merge(all);
    if (level == Level::ordinal) {
      const std::vector<detail::Rated> merged = all;
      detail::by_rank(units.rated, merged);
      detail::by_rank(all, merged);
    }
  }
  double observed = 0;
  std::vector<detail::Rated> unit;
  for (std::size_t u = 0; u + 1 < units.first.size(); ++u) {
    unit.assign(units.rated.begin() + static_cast<std::ptrdiff_t>(units.first[u]),
                units.rated.begin() + static_cast<std::ptrdiff_t>(units.first[u + 1]));
    if (level == Level::nominal || level == Level::ratio) detail::merge(unit);
    double raters = 0;
    for (const auto& one : unit) raters += one.count;
    observed += detail::difference(unit, level) / (raters - 1);
  }
  const double expected = detail::difference(all, level) / (n - 1);
  return Estimate::of(1 - observed / expected, evidence);
}

}  // namespace coalign::inline COALIGN_ABI::agreement
