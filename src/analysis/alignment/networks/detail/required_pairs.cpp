// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/networks/detail/required_pairs.hpp>

#include <coalign/analysis/alignment/detail/blocked_lists.hpp>
#include <coalign/analysis/detail/best.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Who holds a goal on one side of it, by its place in the order in which leaders are looked at.
struct Holder {
  std::uint32_t place;
  float amount;
};

/// The length of a vector of any finite numbers, however small or large.
class Length {
 public:
  void add(double x) noexcept {
    if (x = std::abs(x); x == 0) return;
    if (x > most_) squares_ *= (most_ / x) * (most_ / x), most_ = x;
    squares_ += (x / most_) * (x / most_);
  }
  [[nodiscard]] double value() const noexcept { return most_ * std::sqrt(squares_); }

 private:
  double most_ = 0, squares_ = 0;  // the latter in units of the former
};

/// Two require of one another at most the product of their sizes, by Cauchy and Schwarz. The largest come
/// first, so that the floor rises early; each meets those after it, as far as the product reaches the floor.
/// Sums in single precision, a block of leaders at a time, say whom to look at exactly.
class RequiredSearch {
 public:
  RequiredSearch(const Requirement& from, std::size_t top, const PairTest& counts)
      : from_(from), counts_(counts), best_(top), required_(from) {}

  std::vector<RequiredPair> run(std::string_view what, const Work& work) && {
    order();
    constexpr std::size_t chunk = 1'024;
    for (std::size_t begin = 0; worth(begin, begin + 1); begin += chunk) {
      std::size_t one = begin;
      const std::size_t end = std::min(begin + chunk, order_.size());
      for (; one < end && worth(one, one + 1) && best_.needed() < least_floor; ++one) {
        if (one % 64 == 0) work.check();
        meet(one);
      }
      by_blocks(one, end, work);
      if (work.progress) work.progress(end, order_.size(), what);
    }
    return std::move(best_).sorted();
  }

 private:
  struct Term {
    std::size_t list;
    float weight;
  };
  // Below this, single precision might not tell something from nothing.
  static constexpr double least_floor = 1e-30;

  /// Whether a pair that requires at most this can be among the first. Bounds are sums in another order than
  /// what they bound: a little larger, so that no pair is lost, an equal one neither.
  [[nodiscard]] bool worth(double most) const noexcept {
    return most > 0 && most * (1 + 1e-12) >= best_.needed();
  }
  /// Whether two places can be such a pair; then those before them can too. None past the last can.
  [[nodiscard]] bool worth(std::size_t one, std::size_t other) const noexcept {
    return other < size_.size() && worth(size_[one] * size_[other]);
  }

  [[nodiscard]] static std::size_t list_of(std::size_t goal, double position) noexcept {
    return 2 * goal + (position > 0 ? 0 : 1);
  }

  void order() {
    std::vector<double> most(2 * from_.goals(), 0.0);
    first_.assign(most.size() + 1, 0);
    for (std::size_t e = 0; e < from_.goal.size(); ++e) {
      if (from_.position[e] == 0) continue;
      const std::size_t list = list_of(from_.goal[e], from_.position[e]);
      most[list] = std::max(most[list], std::abs(from_.position[e]));
      ++first_[list + 1];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    bound_.assign(from_.size(), 0.0);
    std::vector<double> size(from_.size(), 0.0);
    for (std::uint32_t i = 0; i < from_.size(); ++i) {
      ask(i);
      Length asked, held;  // of what it requires, and of what others can require of it
      for (const std::uint32_t g : required_.goals()) {
        const Sides& mine = required_.on(g);
        bound_[i] += mine.for_it * most[2 * g] + mine.against * most[2 * g + 1];
        asked.add(mine.for_it), asked.add(mine.against);
      }
      for (std::size_t e = from_.first[i]; e < from_.first[i + 1]; ++e) {
        held.add(from_.position[e]);
      }
      size[i] = std::sqrt(asked.value()) * std::sqrt(held.value());
    }
    order_.resize(from_.size());
    std::iota(order_.begin(), order_.end(), 0U);
    std::stable_sort(order_.begin(), order_.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return size[a] > size[b]; });
    for (const std::uint32_t i : order_) size_.push_back(size[i]);
    holders_.resize(first_.back());
    auto next = first_;
    for (std::uint32_t place = 0; place < order_.size(); ++place) {
      const std::uint32_t i = order_[place];
      for (std::size_t e = from_.first[i]; e < from_.first[i + 1]; ++e) {
        const double position = from_.position[e];
        if (position == 0) continue;
        holders_[next[list_of(from_.goal[e], position)]++] = {
            place, static_cast<float>(std::abs(position))};
      }
    }
    lists_ = BlockedLists<Holder>(holders_, first_, order_.size());
  }

  /// Looks at everyone after a leader who holds what it requires.
  void meet(std::size_t place) {
    std::vector<std::uint32_t> met;
    for (const Term& term : terms_of(place)) {
      for (std::size_t x = first_[term.list]; x < first_[term.list + 1]; ++x) {
        if (holders_[x].place > place) met.push_back(holders_[x].place);
      }
    }
    std::sort(met.begin(), met.end());
    met.erase(std::unique(met.begin(), met.end()), met.end());
    for (const std::uint32_t other : met) look_at(place, other);
  }

  [[nodiscard]] std::vector<Term> terms_of(std::size_t place) {
    std::vector<Term> terms;
    ask(order_[place]);
    for (const std::uint32_t g : required_.goals()) {
      const Sides& mine = required_.on(g);
      if (mine.for_it > 0) terms.push_back({2UL * g, static_cast<float>(mine.for_it)});
      if (mine.against > 0) terms.push_back({2UL * g + 1, static_cast<float>(mine.against)});
    }
    return terms;
  }

  void by_blocks(std::size_t begin, std::size_t end, const Work& work) {
    std::vector<std::vector<Term>> terms;
    for (std::size_t one = begin; one < end; ++one) terms.push_back(terms_of(one));
    std::vector<float> sums(lists_.width());
    for (std::size_t block = begin / lists_.width(); block < lists_.blocks(); ++block) {
      const std::size_t from = block * lists_.width();
      const std::size_t to = std::min(from + lists_.width(), order_.size());
      if (from >= to || !worth(begin, std::max(begin + 1, from))) break;
      for (std::size_t one = begin; one < std::min(end, to); ++one) {
        if (one % 64 == 0) work.check();
        const std::size_t after = std::max(one + 1, from);
        if (after >= to || !worth(one, after)) break;
        if (!worth(bound_[order_[one]])) continue;
        std::fill(sums.begin(), sums.end(), 0.0F);
        const auto& required = terms[one - begin];
        for (const auto& [list, weight] : required) {
          for (const Holder& holder : lists_.part(list, block)) {
            sums[holder.place - from] += weight * holder.amount;
          }
        }
        // Of what is nowhere negative, rounding takes away a small share only.
        const double lost = 1e-6 * static_cast<double>(required.size() + 4);
        each_at_least(sums.data() + (after - from), to - after,
                      static_cast<float>(best_.needed() * (1 - lost)),
                      [&](std::size_t k) { look_at(one, after + k); });
      }
    }
  }

  void look_at(std::size_t place, std::size_t other) {
    const auto [a, b] = std::minmax(order_[place], order_[other]);
    if (!from_.compared(a, b) || (counts_ && !counts_(a, b))) return;
    ask(a);  // in one direction whatever the order of the search, so that equal pairs are equal
    if (const double required = required_.with(b); required > 0) best_.offer({required, a, b});
  }

  void ask(std::uint32_t leader) {
    if (asked_ != leader) required_.take(asked_ = leader);
  }

  const Requirement& from_;
  const PairTest& counts_;
  coalign::detail::Best<RequiredPair> best_;
  Required required_;
  std::uint32_t asked_ = static_cast<std::uint32_t>(-1);
  std::vector<double> bound_;         // of what a leader can require of one other
  std::vector<std::uint32_t> order_;  // leaders by falling size
  std::vector<double> size_;          // by place: falling
  std::vector<std::size_t> first_;    // by goal and side, where its holders begin
  std::vector<Holder> holders_;
  BlockedLists<Holder> lists_;
};

std::vector<RequiredPair> most_required(const Requirement& from, std::size_t top,
                                        const PairTest& counts, std::string_view what,
                                        const Work& work) {
  if (top == 0) return {};
  return RequiredSearch(from, top, counts).run(what, work);
}

double meetings(const Requirement& from) {
  std::vector<double> holders(from.goals(), 0.0);
  for (const std::uint32_t g : from.goal) ++holders[g];
  double sum = 0;
  for (std::size_t g = 0; g < holders.size(); ++g) {
    for (const Dependence::Part& part : from.dependence.of[g]) {
      sum += holders[g] * holders[part.goal] / 2;
    }
  }
  return sum;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
