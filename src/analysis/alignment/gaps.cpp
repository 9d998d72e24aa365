// SPDX-License-Identifier: MIT
#include <alidade/analysis/alignment/detail/requirement.hpp>
#include <alidade/analysis/alignment/networks.hpp>
#include <alidade/analysis/detail/best.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace alidade::inline v0::alignment {

namespace detail {

/// Who holds a goal, on one side of it, in the order in which leaders are looked at.
struct Holders {
  std::vector<std::uint32_t> rank;
  std::vector<double> amount;
  double most = 0;
};

/// A pair of known leaders and what it requires; the better one first.
struct LackingPair {
  double score;
  std::uint32_t a, b;  ///< a < b
  friend bool operator<(const LackingPair& x, const LackingPair& y) noexcept {
    if (x.score != y.score) return x.score > y.score;
    return std::pair(x.a, x.b) < std::pair(y.a, y.b);
  }
};

/// Leaders who can require most come first, so that the floor rises early; each meets those after it.
/// For one leader, the goals that could add most come first: once the rest cannot lift a pair over the
/// floor, nobody who was not met yet has to be looked at, and those who were are computed exactly.
class GapSearch {
 public:
  GapSearch(const Requirement& from, const UndirectedLayer& layer, std::size_t top)
      : from_(from), layer_(layer), best_(top), required_(from) {}

  std::vector<LackingPair> run(const Work& work) && {
    order();
    std::vector<double> sum(from_.size(), 0.0);
    std::vector<std::uint32_t> met;
    for (std::uint32_t rank = 0; rank < from_.size(); ++rank) {
      if (rank % 64 == 0) work.check();
      const std::uint32_t i = at_rank_[rank];
      if (bound_[i] <= 0 || bound_[i] < floor()) break;
      meet(i, rank, sum, met);
      for (const std::uint32_t j : met) {
        const double upper = sum[j] + left_;
        sum[j] = 0;
        if (upper < floor() || !from_.compared(i, j) || tied(i, j)) continue;
        const auto [a, b] = std::minmax(i, j);
        // In one direction whatever the order of the search, so that equal pairs are equal.
        best_.offer({exact(a, b, i), a, b});
      }
      met.clear();
    }
    return std::move(best_).sorted();
  }

 private:
  struct Term {
    const Holders* holders;
    double weight, bound;
  };

  void order() {
    std::vector<Sides> most(from_.goals());
    for (std::size_t e = 0; e < from_.goal.size(); ++e) {
      Sides& here = most[from_.goal[e]];
      double& side = from_.position[e] > 0 ? here.for_it : here.against;
      side = std::max(side, std::abs(from_.position[e]));
    }
    bound_.assign(from_.size(), 0.0);
    for (std::size_t i = 0; i < from_.size(); ++i) {
      required_.take(i);
      for (const std::uint32_t g : required_.goals()) {
        const Sides& mine = required_.on(g);
        bound_[i] += mine.for_it * most[g].for_it + mine.against * most[g].against;
      }
    }
    at_rank_.resize(from_.size());
    std::iota(at_rank_.begin(), at_rank_.end(), 0U);
    std::stable_sort(at_rank_.begin(), at_rank_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return bound_[a] > bound_[b]; });
    for_.resize(from_.goals());
    against_.resize(from_.goals());
    for (std::uint32_t rank = 0; rank < from_.size(); ++rank) {
      const std::uint32_t i = at_rank_[rank];
      for (std::size_t e = from_.first[i]; e < from_.first[i + 1]; ++e) {
        const double position = from_.position[e];
        if (position == 0) continue;
        Holders& here = (position > 0 ? for_ : against_)[from_.goal[e]];
        here.rank.push_back(rank);
        here.amount.push_back(std::abs(position));
        here.most = std::max(here.most, std::abs(position));
      }
    }
  }

  void meet(std::uint32_t i, std::uint32_t rank, std::vector<double>& sum,
            std::vector<std::uint32_t>& met) {
    required_.take(i);
    std::vector<Term> terms;
    for (const std::uint32_t g : required_.goals()) {
      const Sides& mine = required_.on(g);
      if (mine.for_it > 0) terms.push_back({&for_[g], mine.for_it, mine.for_it * for_[g].most});
      if (mine.against > 0) {
        terms.push_back({&against_[g], mine.against, mine.against * against_[g].most});
      }
    }
    std::sort(terms.begin(), terms.end(),
              [](const Term& a, const Term& b) { return a.bound > b.bound; });
    left_ = 0;
    for (const Term& term : terms) left_ += term.bound;
    left_ *= 1 + 1e-12;
    for (const Term& term : terms) {
      if (left_ < floor()) return;
      left_ = std::max(left_ - term.bound, 0.0);
      const auto& ranks = term.holders->rank;
      auto k = static_cast<std::size_t>(std::upper_bound(ranks.begin(), ranks.end(), rank) -
                                        ranks.begin());
      for (; k < ranks.size(); ++k) {
        const std::uint32_t j = at_rank_[ranks[k]];
        if (sum[j] == 0) met.push_back(j);
        sum[j] += term.weight * term.holders->amount[k];
      }
    }
    left_ = 0;
  }

  /// r of a and b, asked of `a`; `taken` is the leader whose requirement is at hand.
  double exact(std::uint32_t a, std::uint32_t b, std::uint32_t taken) {
    if (taken == a) return required_.with(b);
    if (other_ != a) other_required_.take(other_ = a);
    return other_required_.with(b);
  }

  /// Bounds are sums in another order than what they bound: a little lower, so that no tie is lost.
  [[nodiscard]] double floor() const noexcept { return best_.needed() * (1 - 1e-12); }

  [[nodiscard]] bool tied(std::uint32_t a, std::uint32_t b) const {
    const auto near = layer_.of(from_.leaders[a]).leaders;
    return std::binary_search(near.begin(), near.end(), from_.leaders[b]);
  }

  const Requirement& from_;
  const UndirectedLayer& layer_;
  alidade::detail::Best<LackingPair> best_;
  Required required_, other_required_{from_};
  std::uint32_t other_ = static_cast<std::uint32_t>(-1);
  std::vector<double> bound_;
  std::vector<std::uint32_t> at_rank_;
  std::vector<Holders> for_, against_;
  double left_ = 0;
};

/// The goals of a pair, the one with the largest part first; D_gh is half g's and half h's.
inline std::vector<GoalId> goals_of(const Requirement& from, std::uint32_t a, std::uint32_t b) {
  std::vector<std::pair<double, std::uint32_t>> parts;
  Required required(from);
  for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
    required.take(one);
    for (std::size_t e = from.first[other]; e < from.first[other + 1]; ++e) {
      if (const double part = required.part(e); part > 0) parts.emplace_back(part, from.goal[e]);
    }
  }
  std::sort(parts.begin(), parts.end(),
            [](const auto& x, const auto& y) { return x.second < y.second; });
  std::vector<std::pair<double, std::uint32_t>> summed;
  for (const auto& [part, goal] : parts) {
    if (!summed.empty() && summed.back().second == goal) summed.back().first += part;
    else summed.emplace_back(part, goal);
  }
  std::stable_sort(summed.begin(), summed.end(),
                   [](const auto& x, const auto& y) { return x.first > y.first; });
  std::vector<GoalId> goals;
  for (const auto& one : summed) goals.push_back({one.second});
  return goals;
}

}  // namespace detail

std::vector<Gap> gaps(const Network& network, std::size_t top, const NetworksOptions& options,
                      const Work& work) {
  if (top == 0) return {};
  const detail::Requirement from = detail::read_requirement(network, options.through, work);
  const UndirectedLayer layer = detail::layer_of(network, options, work);
  const double all = detail::required_by_all(network, from, work);
  std::vector<Gap> found;
  for (const auto& [required, a, b] : detail::GapSearch(from, layer, top).run(work)) {
    found.push_back({{from.leaders[a], from.leaders[b]},
                     required * from.scale,
                     required / all,
                     detail::goals_of(from, a, b)});
  }
  return found;
}

}  // namespace alidade::inline v0::alignment
