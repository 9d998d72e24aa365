// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/similar_pairs.hpp>

#include <coalign/analysis/alignment/agendas/detail/likeness.hpp>
#include <coalign/analysis/alignment/agendas/detail/pairs_met.hpp>
#include <coalign/analysis/alignment/detail/ratios.hpp>
#include <coalign/analysis/detail/best.hpp>
#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/facts/facts.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace coalign::inline COALIGN_ABI::alignment {

namespace detail {

struct SimilarPair {
  double score;  ///< the higher the better, whatever the order asked for
  std::uint32_t first, second;
  std::size_t goals;

  [[nodiscard]] friend bool operator<(const SimilarPair& a, const SimilarPair& b) noexcept {
    if (a.score != b.score) return a.score > b.score;
    return a.first != b.first ? a.first < b.first : a.second < b.second;
  }
};
using BestSimilar = coalign::detail::Best<SimilarPair>;

/// Each leader against those before them with whom they share a goal.
class SimilaritySearch {
 public:
  SimilaritySearch(const facts::AgendaTable& table, const SimilarityOptions& how, double sign)
      : table_(table), how_(how), sign_(sign), own_(table.leaders.size(), 0.0) {
    first_.assign(own_.size() + 1, 0);
    for (const std::uint32_t leader : table_.leader) ++first_[leader + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    said_.resize(table_.leader.size());
    auto next = first_;
    for (std::uint32_t g = 0; g < table_.goals(); ++g) {
      for (std::size_t e = table_.first[g]; e < table_.first[g + 1]; ++e) {
        said_[next[table_.leader[e]]++] = {g, e};
        own_[table_.leader[e]] +=
            table_.goal_weight[g] * own_part(how.similarity, table_.stance[e], table_.priority[e]);
      }
    }
  }

  void search(std::size_t begin, std::size_t end, BestSimilar& best, const Work& work) const {
    std::vector<PairLikeness> sums(own_.size());
    std::vector<std::size_t> goals(own_.size(), 0);
    std::vector<std::uint32_t> met;
    for (std::size_t i = begin; i < end; ++i) {
      if (i % 64 == 0) work.check();
      for (std::size_t k = first_[i]; k < first_[i + 1]; ++k) {
        const auto [g, own] = said_[k];
        for (std::size_t e = table_.first[g]; e < own; ++e) {  // within a goal by leader
          if (!(std::min(table_.priority[own], table_.priority[e]) > 0)) continue;
          const std::uint32_t other = table_.leader[e];
          if (goals[other]++ == 0) met.push_back(other);
          detail::add_likeness(sums[other], how_.similarity, table_.goal_weight[g],
                               table_.stance[own], table_.priority[own], table_.stance[e],
                               table_.priority[e]);
        }
      }
      for (const std::uint32_t other : met) {
        const double divisor = detail::divisor(sums[other], how_, own_[i], own_[other]);
        const double score = divisor > 0 ? sign_ * sums[other].signed_sum() / divisor : 0;
        if (score > 0 && !is_rounding(sums[other], divisor)) {
          best.offer({score, other, static_cast<std::uint32_t>(i), goals[other]});
        }
        sums[other] = {};
        goals[other] = 0;
      }
      met.clear();
    }
  }

  /// The sums of `agendas` for one pair.
  [[nodiscard]] Sums sums(std::uint32_t a, std::uint32_t b) const {
    Sums sum;
    std::size_t i = first_[a], j = first_[b];
    while (i < first_[a + 1] || j < first_[b + 1]) {
      const std::uint32_t at_i = i < first_[a + 1] ? said_[i].goal : ~0U;
      const std::uint32_t at_j = j < first_[b + 1] ? said_[j].goal : ~0U;
      const double w = table_.goal_weight[std::min(at_i, at_j)];
      const double p = at_i <= at_j ? table_.priority[said_[i].entry] : 0;
      const double q = at_j <= at_i ? table_.priority[said_[j].entry] : 0;
      sum.cared += w * std::max(p, q);
      if (at_i == at_j) {
        sum.meet(w * std::min(p, q), table_.stance[said_[i].entry], table_.stance[said_[j].entry]);
      }
      if (at_i <= at_j) ++i;
      if (at_j <= at_i) ++j;
    }
    return sum;
  }
  [[nodiscard]] std::size_t entries(std::uint32_t leader) const noexcept {
    return first_[leader + 1] - first_[leader];
  }

  /// Whether a sum is no more than what rounding leaves of 0: beside its parts, of cosine beside its divisor.
  [[nodiscard]] bool is_rounding(const PairLikeness& sum, double divisor) const noexcept {
    const double parts =
        how_.similarity == Similarity::cosine ? divisor : sum.agreeing + sum.opposing;
    return std::abs(sum.signed_sum()) <= coalign::detail::rounding * parts;
  }

 private:
  struct Said {
    std::uint32_t goal;
    std::size_t entry;
  };

  const facts::AgendaTable& table_;
  SimilarityOptions how_;
  double sign_;
  std::vector<double> own_;
  std::vector<std::size_t> first_;  // by leader
  std::vector<Said> said_;          // by leader, in the order of goals
};

/// 1 where the highest are asked for, -1 where the lowest.
inline double sign_of(Similarity how, PairOrder order) {
  const bool aligned = order == PairOrder::most_aligned;
  if (how == Similarity::conflict) {
    if (aligned) throw BadArgument("conflict is between opposed leaders: ask for most_opposed");
    return 1;
  }
  if (!aligned && (how == Similarity::overlap || how == Similarity::congruence)) {
    throw BadArgument("overlap and congruence are never below 0: ask for most_aligned");
  }
  return aligned ? 1 : -1;
}

}  // namespace detail

std::vector<LeaderPair> similar_pairs(const Facts& facts, std::size_t top, PairOrder order,
                                      const SimilarityOptions& how, const AgendasOptions& options,
                                      const Work& work) {
  detail::check_similarity(how, options.silence);
  if (how.similarity == Similarity::difference) return pairs(facts, top, order, options, work);
  const double sign = detail::sign_of(how.similarity, order);
  const facts::AgendaTable& table = facts.agendas(options.reading(), work);
  detail::check_pairs_met(table);
  const detail::SimilaritySearch search(table, how, sign);
  const std::size_t leaders = table.leaders.size();
  const std::size_t chunks = std::min<std::size_t>(leaders, 64);
  std::vector<detail::BestSimilar> by_chunk(chunks, detail::BestSimilar(top));
  for_each_chunk(work, chunks, "pairs", [&](std::size_t chunk) {
    search.search(leaders * chunk / chunks, leaders * (chunk + 1) / chunks, by_chunk[chunk], work);
  });
  detail::BestSimilar best(top);
  for (const auto& part : by_chunk) {
    for (const auto& one : part.found()) best.offer(one);
  }
  std::vector<LeaderPair> found;
  for (const detail::SimilarPair& one : std::move(best).sorted()) {
    LeaderPair pair{table.leaders[one.first], table.leaders[one.second], {}, {}, {}, one.goals};
    const std::size_t evidence = search.entries(one.first) + search.entries(one.second);
    detail::fill(pair, search.sums(one.first, one.second), options.silence, evidence,
                 Reason::no_priority);
    pair.score = Estimate::of(detail::in_weights_given(sign * one.score, how, table.goal_exponent),
                              evidence);
    found.push_back(pair);
  }
  return found;
}

std::vector<LeaderPair> similar_pairs(const Network& network, std::size_t top, PairOrder order,
                                      const SimilarityOptions& how, const AgendasOptions& options,
                                      const Work& work) {
  return similar_pairs(Facts(network), top, order, how, options, work);
}

}  // namespace coalign::inline COALIGN_ABI::alignment
