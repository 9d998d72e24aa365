// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/signed_graph.hpp>

#include <coalign/analysis/alignment/detail/ratios.hpp>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Each pair once: from the later leader to the earlier.
struct HalfGraph {
  std::vector<std::size_t> first{0};
  std::vector<std::uint32_t> to;
  std::vector<double> weight;
};

inline SignedGraph both_ways(const HalfGraph& half) {
  const std::size_t nodes = half.first.size() - 1;
  SignedGraph graph;
  graph.first.assign(nodes + 1, 0);
  graph.plus.assign(nodes, 0.0);
  graph.minus.assign(nodes, 0.0);
  for (std::size_t i = 0; i < nodes; ++i) {
    graph.first[i + 1] += half.first[i + 1] - half.first[i];
    for (std::size_t e = half.first[i]; e < half.first[i + 1]; ++e) ++graph.first[half.to[e] + 1];
  }
  std::partial_sum(graph.first.begin(), graph.first.end(), graph.first.begin());
  graph.to.resize(graph.first.back());
  graph.weight.resize(graph.first.back());
  auto next = graph.first;
  const auto put = [&](std::size_t from, std::size_t to, double weight) {
    graph.to[next[from]] = static_cast<std::uint32_t>(to);
    graph.weight[next[from]++] = weight;
    (weight > 0 ? graph.plus : graph.minus)[from] += std::abs(weight);
  };
  for (std::size_t i = 0; i < nodes; ++i) {
    for (std::size_t e = half.first[i]; e < half.first[i + 1]; ++e) {
      put(i, half.to[e], half.weight[e]);
      put(half.to[e], i, half.weight[e]);
    }
  }
  return graph;
}

AgreementGraph agreement_graph(const facts::AgendaTable& table, Silence silence, std::size_t most,
                               const Work& work) {
  const std::size_t leaders = table.leaders.size();
  AgreementGraph found;
  std::vector<std::size_t> first(leaders + 1, 0);
  std::vector<double> cared(leaders, 0.0);
  for (const std::uint32_t leader : table.leader) ++first[leader + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::pair<std::uint32_t, std::size_t>> said(table.leader.size());  // goal, entry
  auto next = first;
  for (std::uint32_t g = 0; g < table.goals(); ++g) {
    for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
      said[next[table.leader[e]]++] = {g, e};
      cared[table.leader[e]] += table.goal_weight[g] * table.priority[e];
    }
  }
  HalfGraph half;
  std::vector<Sums> sums(leaders);
  std::vector<std::uint32_t> met;
  for (std::size_t i = 0; i < leaders; ++i) {
    if (i % 64 == 0) work.check();
    for (std::size_t k = first[i]; k < first[i + 1]; ++k) {
      const auto [g, own] = said[k];
      for (std::size_t e = table.first[g]; e < own; ++e) {  // within a goal by leader
        const double shared =
            table.goal_weight[g] * std::min(table.priority[own], table.priority[e]);
        if (!(shared > 0)) continue;
        Sums& pair = sums[table.leader[e]];
        if (!(pair.shared > 0)) met.push_back(table.leader[e]);
        pair.meet(shared, table.stance[own], table.stance[e]);
      }
    }
    constexpr std::size_t many = 8;
    if (met.size() * many > i) {  // quicker looked for in order than sorted
      std::size_t next_met = 0;
      for (std::uint32_t other = 0; next_met < met.size(); ++other) {
        met[next_met] = other;
        next_met += sums[other].shared > 0 ? 1 : 0;
      }
    } else {
      std::sort(met.begin(), met.end());
    }
    for (const std::uint32_t other : met) {
      Sums& pair = sums[other];
      pair.cared = cared[i] + cared[other] - pair.shared;
      const double weight = pair.agreed / denominator(pair, silence);
      if (std::abs(weight) > 1e-15) {
        half.to.push_back(other);
        half.weight.push_back(weight);
      }
      pair = {};
    }
    half.first.push_back(half.to.size());
    found.pairs += met.size();
    met.clear();
    if (found.pairs > most) {
      found.too_many_pairs = true;
      return found;
    }
  }
  found.graph = both_ways(half);
  return found;
}

double modularity(const SignedGraph& graph, std::span<const std::uint32_t> bloc) {
  std::size_t blocs = 0;
  for (const std::uint32_t b : bloc) blocs = std::max<std::size_t>(blocs, b + 1);
  std::vector<double> plus(blocs, 0.0), minus(blocs, 0.0);
  double inside = 0, all_plus = 0, all_minus = 0;
  for (std::size_t i = 0; i < graph.size(); ++i) {
    plus[bloc[i]] += graph.plus[i], all_plus += graph.plus[i];
    minus[bloc[i]] += graph.minus[i], all_minus += graph.minus[i];
    for (std::size_t e = graph.first[i]; e < graph.first[i + 1]; ++e) {
      if (bloc[graph.to[e]] == bloc[i]) inside += graph.weight[e];
    }
  }
  if (!(all_plus + all_minus > 0)) return 0;
  double expected = 0;
  for (std::size_t b = 0; b < blocs; ++b) {
    if (all_plus > 0) expected += plus[b] * plus[b] / all_plus;
    if (all_minus > 0) expected -= minus[b] * minus[b] / all_minus;
  }
  return (inside - expected) / (all_plus + all_minus);
}

double adjusted_rand(std::span<const std::uint32_t> one, std::span<const std::uint32_t> other) {
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> cells;
  std::map<std::uint32_t, double> rows, columns;
  for (std::size_t i = 0; i < one.size(); ++i) {
    ++cells[{one[i], other[i]}];
    ++rows[one[i]];
    ++columns[other[i]];
  }
  const auto pairs = [](const auto& counts) {
    double sum = 0;
    for (const auto& count : counts) sum += count.second * (count.second - 1) / 2;
    return sum;
  };
  const auto n = static_cast<double>(one.size());
  const double together = pairs(cells), a = pairs(rows), b = pairs(columns);
  const double expected = n > 1 ? a * b / (n * (n - 1) / 2) : 0;
  const double most = (a + b) / 2;
  return most - expected > 0 ? (together - expected) / (most - expected) : 1;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
