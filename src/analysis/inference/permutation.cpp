// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/permutation.hpp>

#include <coalign/analysis/inference/replicates.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::inference {

namespace detail {

inline constexpr std::size_t all_permutations_up_to = 7;
inline constexpr std::size_t settled_after =
    256;  // what chance gives on average is precise by then

/// One statistic's test from its values in all replicates: every `stride`th from `first` on.
inline PermutationTest judged(const Estimate& observed, const std::vector<double>& values,
                              std::size_t first, std::size_t stride, bool exact) {
  const std::size_t count = values.size() / stride;
  PermutationTest test;
  test.observed = observed;
  test.exact = exact;
  const auto all = [&](Reason why) {
    for (Estimate* each :
         {&test.mean, &test.sd, &test.p_greater, &test.p_less, &test.p_two_sided}) {
      *each = Estimate::none(why, test.replicates);
    }
  };
  double sum = 0, largest = std::abs(observed.value);
  for (std::size_t r = 0; r < count; ++r) {
    const double value = values[first + r * stride];
    if (!std::isfinite(value)) continue;
    ++test.replicates;
    sum += value;
    largest = std::max(largest, std::abs(value));
  }
  if (!observed.known()) all(observed.unknown);
  else if (test.replicates == 0) all(count == 0 ? Reason::not_asked : Reason::too_few);
  if (!observed.known() || test.replicates == 0) return test;

  const auto n = static_cast<double>(test.replicates);
  const double mean = sum / n, none = 1e-11 * largest;
  double squares = 0;
  std::size_t greater = 0, less = 0;
  for (std::size_t r = 0; r < count; ++r) {
    const double value = values[first + r * stride];
    if (!std::isfinite(value)) continue;
    squares += (value - mean) * (value - mean);
    greater += value >= observed.value - none ? 1 : 0;
    less += value <= observed.value + none ? 1 : 0;
  }
  const std::size_t itself = exact ? 0 : 1;
  const auto p = [&](std::size_t as_much) {
    return static_cast<double>(as_much + itself) / static_cast<double>(test.replicates + itself);
  };
  // Of all permutations the spread is known, of some it is estimated.
  const double freedom = exact ? n : n - 1;
  test.mean = Estimate::of(mean, test.replicates);
  const double sd = std::sqrt(squares / freedom);
  test.sd = freedom > 0 ? Estimate::of(sd > none ? sd : 0, test.replicates)
                        : Estimate::none(Reason::too_few, test.replicates);
  test.p_greater = Estimate::of(p(greater), test.replicates);
  test.p_less = Estimate::of(p(less), test.replicates);
  test.p_two_sided =
      Estimate::of(std::min(1.0, 2 * std::min(p(greater), p(less))), test.replicates);
  return test;
}

/// Whether so many replicates are as large as what is observed, and so many as small, of every statistic that is known.
inline bool settled(std::span<const Estimate> observed, std::span<const double> values,
                    std::size_t enough) {
  const std::size_t stride = observed.size();
  for (std::size_t k = 0; k < stride; ++k) {
    if (!observed[k].known()) continue;
    std::size_t greater = 0, less = 0;
    for (std::size_t at = k; at < values.size(); at += stride) {
      greater += values[at] >= observed[k].value ? 1 : 0;
      less += values[at] <= observed[k].value ? 1 : 0;
    }
    if (std::min(greater, less) < enough) return false;
  }
  return true;
}

inline std::vector<PermutationTest> all_judged(std::span<const Estimate> observed,
                                               const std::vector<double>& values, bool exact) {
  std::vector<PermutationTest> tests;
  for (std::size_t k = 0; k < observed.size(); ++k) {
    tests.push_back(judged(observed[k], values, k, observed.size(), exact));
  }
  return tests;
}

/// The tests of `question`, whose replicates `draw` draws, until it is settled.
inline std::vector<PermutationTest> tested(std::span<const Estimate> observed,
                                           const Question& question, std::size_t enough,
                                           const Work& work, const Drawn& draw) {
  const std::size_t stride = observed.size(), replicates = question.replicates;
  std::vector<double> values(replicates * stride, not_given);
  const auto fill_to = [&](std::size_t from, std::size_t to, const Work& part) {
    replicate(question, from, to, std::span(values).subspan(from * stride, (to - from) * stride),
              draw, part);
  };
  if (enough == 0 || replicates <= settled_after) {
    fill_to(0, replicates, work);
  } else {
    Parts parts(work, 2);
    fill_to(0, settled_after, parts.next());
    const Work rest = parts.next();
    const auto some = std::span(values).first(settled_after * stride);
    if (!settled(observed, some, enough)) {
      fill_to(settled_after, replicates, rest);
    } else {
      values.resize(some.size());
      if (rest.progress) rest.progress(1, 1, question.what);
    }
  }
  return all_judged(observed, values, false);
}

inline bool any_known(std::span<const Estimate> observed) {
  return std::any_of(observed.begin(), observed.end(), [](const Estimate& e) { return e.known(); });
}

/// Every order of n things, end to end, in the order of a dictionary.
inline std::vector<std::uint32_t> all_permutations(std::size_t n) {
  std::vector<std::uint32_t> order(n), all;
  std::iota(order.begin(), order.end(), 0U);
  do all.insert(all.end(), order.begin(), order.end());
  while (std::next_permutation(order.begin(), order.end()));
  return all;
}

}  // namespace detail

PermutationTest untested(const Estimate& observed) {
  return detail::judged(observed, {}, 0, 1, false);
}

std::vector<PermutationTest> null_tests(std::span<const Estimate> observed,
                                        const std::function<Draw()>& draws, std::uint32_t task,
                                        const PermutationOptions& options, const Work& work) {
  const std::size_t replicates = detail::any_known(observed) ? options.replicates : 0;
  const auto draw_them = [&](std::size_t first, std::size_t last, double* values) {
    const Draw draw = draws();
    for (std::size_t r = first; r < last; ++r, values += observed.size()) {
      work.check();
      Random random(options.seed, task, r);
      draw(random, {values, observed.size()});
    }
  };
  return detail::tested(observed, {task, replicates, observed.size()}, options.enough, work,
                        draw_them);
}

std::vector<PermutationTest> permutation_tests(std::size_t n, std::span<const Estimate> observed,
                                               const std::function<Permuted()>& statistics,
                                               std::uint32_t task,
                                               const PermutationOptions& options,
                                               const Work& work) {
  if (n < 2) {
    return {observed.size(), untested(Estimate::none(Reason::too_few, n))};
  }
  if (n <= detail::all_permutations_up_to && options.replicates > 0) {
    const std::vector<std::uint32_t> all = detail::all_permutations(n);
    const std::size_t count = detail::any_known(observed) ? all.size() / n : 0;
    const auto try_them = [&](std::size_t first, std::size_t last, double* values) {
      const Permuted statistic = statistics();
      for (std::size_t r = first; r < last; ++r, values += observed.size()) {
        statistic({all.data() + r * n, n}, {values, observed.size()});
      }
    };
    const Question question{task, count, observed.size()};
    std::vector<double> values(count * observed.size(), not_given);
    replicate_all_here(question, values, try_them, work);
    return detail::all_judged(observed, values, true);
  }
  const auto draws = [&]() -> Draw {
    std::vector<std::uint32_t> permutation(n);
    std::iota(permutation.begin(), permutation.end(), 0U);
    return
        [statistic = statistics(), permutation](Random& random, std::span<double> values) mutable {
          std::iota(permutation.begin(), permutation.end(), 0U);  // whatever came before it
          random.shuffle(std::span(permutation));
          statistic(permutation, values);
        };
  };
  return null_tests(observed, draws, task, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::inference
