// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/terms.hpp>

#include <algorithm>
#include <utility>

namespace coalign::inline COALIGN_ABI::facts {

Vocabulary read_vocabulary(const Network& network, const std::vector<bool>& of) {
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
    if (!(count[i] > 0) || (!of.empty() && !of[leader[i].index()])) continue;
    rows.push_back({leader[i].value, number[term[i].symbol], count[i]});
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
    found.leaders.push_back(LeaderId{rows[begin].leader});
    found.first.push_back(found.words.size());
  }
  return found;
}

double alike(std::span<const Vocabulary::Word> a, std::span<const Vocabulary::Word> b) {
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

Estimate between_tied(const Vocabulary& from, const UndirectedLayer& layer, const Work& work) {
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

}  // namespace coalign::inline COALIGN_ABI::facts
