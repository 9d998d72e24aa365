// SPDX-License-Identifier: MIT
#include <alidade/analysis/qualities/detail/language.hpp>

#include <alidade/graph/layer.hpp>

#include <algorithm>
#include <cmath>

namespace alidade::inline v0::qualities::detail {

Language read_language(const Subject& subject) {
  struct Row {
    LeaderId leader;
    std::uint32_t term;
    double count;
  };
  const auto leader = subject.network.column(&Term::leader);
  const auto term = subject.network.column(&Term::term);
  const auto count = subject.network.column(&Term::count);
  Language language;
  std::vector<std::uint32_t> symbols;
  std::vector<Row> rows;
  for (std::size_t i = 0; i < leader.size(); ++i) {
    if (!(count[i] > 0)) continue;
    language.recorded = true;
    if (!subject.scope.has(leader[i])) continue;
    rows.push_back({leader[i], term[i].symbol, count[i]});
    symbols.push_back(term[i].symbol);
  }
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  language.terms = symbols.size();
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.leader != b.leader ? a.leader < b.leader : a.term < b.term;
  });
  for (std::size_t k = 0; k < rows.size();) {
    const std::size_t begin = k;
    double most = 0, all = 0;
    for (; k < rows.size() && rows[k].leader == rows[begin].leader; ++k) {
      most = std::max(most, rows[k].count);
    }
    for (std::size_t row = begin; row < k; ++row) all += rows[row].count / most;
    language.leaders.push_back(rows[begin].leader);
    language.first.push_back(begin);
    for (std::size_t row = begin; row < k; ++row) {
      const auto at = std::lower_bound(symbols.begin(), symbols.end(), rows[row].term);
      language.parts.push_back(
          {static_cast<std::uint32_t>(at - symbols.begin()), rows[row].count / most / all});
    }
  }
  language.first.push_back(rows.size());
  return language;
}

/// x log2 (x / of), the part of a term in how far one is from the mean.
inline double surprise(double x, double of) { return x > 0 ? x * std::log2(x / of) : 0; }

Estimate common_language(const Language& language, Tally& tally) {
  if (!language.recorded) return Estimate::none(Reason::no_terms);
  const std::size_t n = language.leaders.size();
  if (n < 2) return Estimate::none(Reason::too_few, n);
  const double leaders = static_cast<double>(n);
  std::vector<double> mean(language.terms, 0.0);
  for (const Language::Part& part : language.parts) mean[part.term] += part.share / leaders;
  // H(mean P) - mean H(P) is the mean of how far each is from the mean: it opens up by leader.
  for (std::size_t i = 0; i < n; ++i) {
    double apart = 0;
    for (std::size_t k = language.first[i]; k < language.first[i + 1]; ++k) {
      apart += surprise(language.parts[k].share, mean[language.parts[k].term]);
    }
    tally.put(language.leaders[i].index(), std::clamp(1 - apart / std::log2(leaders), 0.0, 1.0), 1);
  }
  return tally.mean(Reason::no_terms);
}

/// 1 - the Jensen-Shannon divergence of two leaders' terms, in bits.
inline double language_of_two(const Language& language, std::size_t a, std::size_t b) {
  double apart = 0;
  std::size_t i = language.first[a], j = language.first[b];
  const std::size_t end = language.first[a + 1], other_end = language.first[b + 1];
  while (i < end || j < other_end) {
    const std::uint32_t left = i < end ? language.parts[i].term : 0xffffffffU;
    const std::uint32_t right = j < other_end ? language.parts[j].term : 0xffffffffU;
    const double p = left <= right ? language.parts[i++].share : 0;
    const double q = right <= left ? language.parts[j++].share : 0;
    apart += (surprise(p, (p + q) / 2) + surprise(q, (p + q) / 2)) / 2;
  }
  return std::clamp(1 - apart, 0.0, 1.0);
}

Estimate tied_language(const Subject& subject, const Language& language) {
  if (!language.recorded) return Estimate::none(Reason::no_terms);
  constexpr auto silent = static_cast<std::uint32_t>(-1);
  std::vector<std::uint32_t> place(subject.network.size<Leader>(), silent);
  for (std::uint32_t i = 0; i < language.leaders.size(); ++i) {
    place[language.leaders[i].index()] = i;
  }
  const UndirectedLayer ties = undirected(layer(subject.network, {}, subject.work));
  double sum = 0;
  std::uint64_t pairs = 0;
  for (std::uint32_t i = 0; i < language.leaders.size(); ++i) {
    if (i % 256 == 0) subject.work.check();
    for (const LeaderId near : ties.of(language.leaders[i]).leaders) {
      const std::uint32_t j = place[near.index()];
      if (j == silent || j <= i) continue;
      sum += language_of_two(language, i, j);
      ++pairs;
    }
  }
  return pairs == 0 ? Estimate::none(Reason::no_ties)
                    : Estimate::of(sum / static_cast<double>(pairs), pairs);
}

}  // namespace alidade::inline v0::qualities::detail
