// SPDX-License-Identifier: MIT
#include <alidade/analysis/knowledge/language.hpp>

#include <alidade/analysis/inference/random.hpp>

#include <algorithm>
#include <cmath>
#include <span>

namespace alidade::inline v0::knowledge {

namespace detail {

inline constexpr std::size_t most_pairs_read = 2'000'000, pairs_drawn = 100'000;

/// Shares of terms of those who have any, leader by leader, in the order of terms.
struct Vocabulary {
  struct Word {
    std::uint32_t term;
    double share;
  };
  std::vector<LeaderId> leaders;
  std::vector<std::size_t> first{0};
  std::vector<Word> words;
  std::vector<Text> terms;  ///< by number, as they first appear

  [[nodiscard]] std::span<const Word> of(std::size_t leader) const {
    return {words.data() + first[leader], first[leader + 1] - first[leader]};
  }
};

inline Vocabulary read_vocabulary(const Network& network) {
  const auto leader = network.column(&Term::leader);
  const auto term = network.column(&Term::term);
  const auto count = network.column(&Term::count);
  struct Row {
    std::uint32_t leader, term;
    double count;
  };
  std::vector<Text> symbols;
  for (std::size_t i = 0; i < term.size(); ++i) symbols.push_back(term[i]);
  const auto by_text = [&](Text a, Text b) { return network.text(a) < network.text(b); };
  std::sort(symbols.begin(), symbols.end());
  symbols.erase(std::unique(symbols.begin(), symbols.end()), symbols.end());
  std::sort(symbols.begin(), symbols.end(), by_text);  // not by when they were read
  std::vector<std::uint32_t> number;
  for (std::uint32_t t = 0; t < symbols.size(); ++t) {
    number.resize(std::max<std::size_t>(number.size(), symbols[t].symbol + std::size_t{1}));
    number[symbols[t].symbol] = t;
  }
  std::vector<Row> rows;
  for (std::size_t i = 0; i < term.size(); ++i) {
    if (count[i] > 0) rows.push_back({leader[i].value, number[term[i].symbol], count[i]});
  }
  std::sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    return a.leader != b.leader ? a.leader < b.leader : a.term < b.term;
  });
  Vocabulary found;
  found.terms = std::move(symbols);
  for (std::size_t begin = 0, end; begin < rows.size(); begin = end) {
    double most = 0;  // so that sums of very large counts stay finite
    for (end = begin; end < rows.size() && rows[end].leader == rows[begin].leader; ++end) {
      most = std::max(most, rows[end].count);
    }
    double sum = 0;
    for (std::size_t i = begin; i < end; ++i) sum += rows[i].count / most;
    for (std::size_t i = begin; i < end; ++i) {
      found.words.push_back({rows[i].term, rows[i].count / most / sum});
    }
    found.leaders.push_back({rows[begin].leader});
    found.first.push_back(found.words.size());
  }
  return found;
}

/// x log2 x, the part of an entropy.
inline double bits(double x) { return x > 0 ? x * std::log2(x) : 0; }

/// 1 - the Jensen-Shannon divergence of two leaders' shares, in bits.
inline double alike(std::span<const Vocabulary::Word> a, std::span<const Vocabulary::Word> b) {
  double divergence = 0;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    const bool left = j == b.size() || (i < a.size() && a[i].term <= b[j].term);
    const bool right = i == a.size() || (j < b.size() && b[j].term <= a[i].term);
    const double p = left ? a[i++].share : 0, q = right ? b[j++].share : 0;
    divergence += (bits(p) + bits(q)) / 2 - bits((p + q) / 2);
  }
  return std::clamp(1 - divergence, 0.0, 1.0);
}

/// The mean over all pairs, or over some drawn at random.
inline Estimate any_two(const Vocabulary& from, const Work& work) {
  const std::size_t n = from.leaders.size();
  if (n < 2) return Estimate::none(n == 0 ? Reason::no_terms : Reason::too_few, n);
  const std::size_t pairs = n * (n - 1) / 2;
  double sum = 0, squares = 0;
  const auto add = [&](std::size_t i, std::size_t j) {
    const double one = alike(from.of(i), from.of(j));
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

inline Estimate between_tied(const Vocabulary& from, const UndirectedLayer& layer,
                             const Work& work) {
  std::vector<std::uint32_t> place(layer.leaders(), LeaderId::none);
  for (std::uint32_t i = 0; i < from.leaders.size(); ++i) place[from.leaders[i].index()] = i;
  double sum = 0;
  std::size_t pairs = 0;
  for (std::uint32_t i = 0; i < from.leaders.size(); ++i) {
    if (i % 1'024 == 0) work.check();
    for (const LeaderId other : layer.of(from.leaders[i]).leaders) {
      const std::uint32_t j = place[other.index()];
      if (j == LeaderId::none || j < i) continue;
      sum += alike(from.of(i), from.of(j));
      ++pairs;
    }
  }
  if (from.leaders.empty()) return Estimate::none(Reason::no_terms);
  return pairs == 0 ? Estimate::none(Reason::no_ties)
                    : Estimate::of(sum / static_cast<double>(pairs), pairs);
}

}  // namespace detail

Language language(const Network& network, const LayerOptions& options, const Work& work) {
  const detail::Vocabulary from = detail::read_vocabulary(network);
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
    entropy -= detail::bits(word.share);
  }
  const auto count = static_cast<double>(n);
  const Reason why = n == 0 ? Reason::no_terms : Reason::too_few;
  found.common = Estimate::none(why, from.words.size());
  if (n >= 2) {
    double whole = 0;
    for (const double sum : mean) whole -= detail::bits(sum / count);
    const double common = 1 - (whole - entropy / count) / std::log2(count);
    found.common = Estimate::of(std::clamp(common, 0.0, 1.0), from.words.size());
  }
  found.any_two = detail::any_two(from, work);
  found.tied = detail::between_tied(from, undirected(layer(network, options, work)), work);

  for (std::size_t i = 0; i < n; ++i) {
    LeaderLanguage leader{from.leaders[i], from.of(i).size(),
                          Estimate::none(why, from.of(i).size())};
    if (n >= 2) {
      // What others say and this leader does not weighs half a bit in all: only their own words are walked.
      double divergence = 1;
      for (const auto& word : from.of(i)) {
        const double others = std::max((mean[word.term] - word.share) / (count - 1), 0.0);
        const double half = (word.share + others) / 2;
        divergence += (detail::bits(word.share) + detail::bits(others)) / 2 - detail::bits(half) -
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

}  // namespace alidade::inline v0::knowledge
