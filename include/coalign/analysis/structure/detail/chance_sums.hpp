// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/structure/detail/link_graph.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure::detail {

/// What a set of nodes has to set against chance, and how that counts for a node that joins it.
class ChanceSums {
 public:
  ChanceSums(const LinkGraph& graph, std::span<const std::uint32_t> set) {
    for (const LinksByChance& chance : graph.chance) {
      const bool one_way = !chance.arrive.empty();
      terms_.push_back({chance.per, chance.leave.data(), one_way ? chance.arrive.data() : nullptr,
                        std::vector<double>(graph.size(), 0.0),
                        std::vector<double>(one_way ? graph.size() : 0, 0.0)});
    }
    for (std::uint32_t i = 0; i < graph.size(); ++i) add(i, set[i], 1);
  }
  void add(std::uint32_t node, std::uint32_t set, double times) {
    for (Term& term : terms_) {
      term.leaving[set] += times * term.leave[node];
      if (term.arrive != nullptr) term.arriving[set] += times * term.arrive[node];
    }
  }
  /// Nothing is in it: what rounding left goes too.
  void clear(std::uint32_t set) {
    for (Term& term : terms_) {
      term.leaving[set] = 0;
      if (term.arrive != nullptr) term.arriving[set] = 0;
    }
  }
  [[nodiscard]] double between(std::uint32_t node, std::uint32_t set) const {
    double sum = 0;
    for (const Term& term : terms_) {
      sum += term.per * (term.arrive == nullptr ? term.leave[node] * term.leaving[set]
                                                : term.leave[node] * term.arriving[set] +
                                                      term.arrive[node] * term.leaving[set]);
    }
    return sum;
  }
  /// Of one set with another of the same sums, the first `a` of `other`.
  [[nodiscard]] double between_sets(std::uint32_t set, const ChanceSums& other,
                                    std::uint32_t of) const {
    double sum = 0;
    for (std::size_t t = 0; t < terms_.size(); ++t) {
      const Term &own = terms_[t], &all = other.terms_[t];
      sum += own.per * (own.arrive == nullptr
                            ? own.leaving[set] * (all.leaving[of] - own.leaving[set])
                            : own.leaving[set] * (all.arriving[of] - own.arriving[set]) +
                                  own.arriving[set] * (all.leaving[of] - own.leaving[set]));
    }
    return sum;
  }

 private:
  struct Term {
    double per;
    const double *leave, *arrive;           // by node; none where it is the same
    std::vector<double> leaving, arriving;  // by set
  };
  std::vector<Term> terms_;
};

}  // namespace coalign::inline COALIGN_ABI::structure::detail
