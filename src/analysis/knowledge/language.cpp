// SPDX-License-Identifier: MIT
#include <coalign/analysis/knowledge/language.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/facts/terms.hpp>
#include <coalign/analysis/inference/random.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::knowledge {

namespace detail {

inline constexpr std::size_t most_pairs_read = 2'000'000, pairs_drawn = 100'000;

/// The mean over all pairs, or over some drawn at random.
inline Estimate any_two(const facts::Vocabulary& from, const Work& work) {
  const std::size_t n = from.leaders.size();
  if (n < 2) return Estimate::none(n == 0 ? Reason::no_terms : Reason::too_few, n);
  const std::size_t pairs = n * (n - 1) / 2;
  double sum = 0, squares = 0;
  const auto add = [&](std::size_t i, std::size_t j) {
    const double one = facts::alike(from.of(i), from.of(j));
    sum += one;
    squares += one * one;
  };
  if (pairs <= most_pairs_read) {
    for (std::size_t i = 0; i < n; ++i) {
      work.check();
      for (std::size_t j = i + 1; j < n; ++j) add(i, j);
    }
    return Estimate::of(sum / static_cast<double>(pairs), pairs);
  }
  inference::Random random(0, inference::task("pairs of languages"), 0);
  for (std::size_t k = 0; k < pairs_drawn; ++k) {
    if (k % 1'024 == 0) work.check();
    const auto i = static_cast<std::size_t>(random.below(n));
    const auto j = static_cast<std::size_t>(random.below(n - 1));
    add(i, j + (j >= i ? 1 : 0));
  }
  const auto drawn = static_cast<double>(pairs_drawn);
  Estimate mean = Estimate::of(sum / drawn, pairs_drawn);
  const double variance = std::max(squares - sum * sum / drawn, 0.0) / (drawn - 1);
  const double off = 1.959963984540054 * std::sqrt(variance / drawn);
  mean.interval = Interval{std::max(mean.value - off, 0.0), std::min(mean.value + off, 1.0)};
  return mean;
}

}  // namespace detail

Language language(const Facts& facts, const LayerOptions& options, const Work& work) {
  const Network& network = facts.network();
  const facts::Vocabulary& from = facts.vocabulary();
  const std::size_t n = from.leaders.size();
  Language found;
  found.leaders = network.size<Leader>();
  found.leaders_known = n;

  std::vector<double> mean(from.terms.size(), 0.0);  // sums, until they are divided
  std::vector<std::size_t> users(from.terms.size(), 0);
  double entropy = 0;
  for (const auto& word : from.words) {
    mean[word.term] += word.share;
    ++users[word.term];
    entropy -= facts::bits(word.share);
  }
  const auto count = static_cast<double>(n);
  const Reason why = n == 0 ? Reason::no_terms : Reason::too_few;
  found.common = Estimate::none(why, from.words.size());
  if (n >= 2) {
    double whole = 0;
    for (const double sum : mean) whole -= facts::bits(sum / count);
    const double common = 1 - (whole - entropy / count) / std::log2(count);
    found.common = Estimate::of(std::clamp(common, 0.0, 1.0), from.words.size());
  }
  found.any_two = detail::any_two(from, work);
  found.tied = facts::between_tied(from, facts.undirected(options, work), work);

  for (std::size_t i = 0; i < n; ++i) {
    LeaderLanguage leader{from.leaders[i], from.of(i).size(),
                          Estimate::none(why, from.of(i).size())};
    if (n >= 2) {
      // What others say and this leader does not weighs half a bit in all: only their own words are walked.
      double divergence = 1;
      for (const auto& word : from.of(i)) {
        const double others = std::max((mean[word.term] - word.share) / (count - 1), 0.0);
        const double half = (word.share + others) / 2;
        divergence += (facts::bits(word.share) + facts::bits(others)) / 2 - facts::bits(half) -
                      (word.share + others) / 2;
      }
      leader.common = Estimate::of(std::clamp(1 - divergence, 0.0, 1.0), leader.terms);
    }
    found.by_leader.push_back(leader);
  }
  for (std::size_t t = 0; t < from.terms.size(); ++t) {
    if (users[t] != 0) found.by_term.push_back({from.terms[t], users[t], mean[t] / count});
  }
  std::stable_sort(found.by_term.begin(), found.by_term.end(),
                   [](const TermUse& a, const TermUse& b) {
                     return a.leaders != b.leaders ? a.leaders > b.leaders : a.share > b.share;
                   });
  return found;
}

Language language(const Network& network, const LayerOptions& options, const Work& work) {
  return language(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::knowledge
