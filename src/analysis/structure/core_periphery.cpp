// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/core_periphery.hpp>

#include <coalign/analysis/facts/facts.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// The best core that numbers of ties allow: of how many, and how many pairs are out of place.
struct BestCore {
  std::uint64_t size = 0, out_of_place = 0;
  std::uint64_t certain = 0;  ///< who has at least so many ties is in every best core

  /// `ties[i]` is with how many i is tied, `tied` how many pairs are.
  BestCore(const std::vector<std::uint32_t>& ties, std::uint64_t tied) {
    std::vector<std::uint64_t> with(ties.size() + 1, 0);  // leaders by number of ties
    for (const std::uint32_t d : ties) ++with[d];
    std::uint64_t above = 0,
                  excess = 0;  // leaders with more than `size` ties, and how many more in all
    for (size = ties.size(); size > 0 && above + with[size] < size; --size) {
      above += with[size];
      excess += above;
    }
    certain = above + with[size] > size ? size + 1 : size;
    out_of_place = tied - size * (size + 1) / 2 - excess;
  }
};

inline double fit_of(std::uint64_t out_of_place, std::uint64_t tied, std::uint64_t leaders) {
  const std::uint64_t least = std::min(tied, leaders * (leaders - 1) / 2 - tied);
  return least == 0 ? not_given
                    : 1 - static_cast<double>(out_of_place) / static_cast<double>(least);
}

/// With whom each is tied in either direction, of those who answered, who alone count.
struct TiedPairs {
  std::vector<std::vector<std::uint32_t>> others;
  std::vector<std::uint32_t> who;   ///< answered
  std::vector<std::uint32_t> ties;  ///< of each of `who`
  std::uint64_t pairs = 0;

  TiedPairs(const Facts& facts, const LayerOptions& options, const Work& work) {
    const Layer& layer = facts.layer(options, work);
    const std::vector<bool>& answered = facts.answered();
    others.resize(layer.leaders());
    for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
      if (i % 4'096 == 0) work.check();
      if (!answered[i]) continue;
      std::vector<std::uint32_t>& mine = others[i];
      for (const Neighbours near : {layer.out(LeaderId{i}), layer.in(LeaderId{i})}) {
        for (const LeaderId other : near.leaders) {
          if (answered[other.index()]) mine.push_back(other.value);
        }
      }
      std::sort(mine.begin(), mine.end());
      mine.erase(std::unique(mine.begin(), mine.end()), mine.end());
      who.push_back(i);
      ties.push_back(static_cast<std::uint32_t>(mine.size()));
      pairs += mine.size();
    }
    pairs /= 2;
  }
};

/// The fit without each leader in turn. Without one, the best core has as many members or one fewer.
inline void give_fit_interval(Estimate& fit, const TiedPairs& tied, std::uint64_t size) {
  const std::uint64_t n = tied.who.size();
  const std::array<std::uint64_t, 2> sizes{size, size - 1};
  std::array<std::uint64_t, 2> reach{},
      excess{};  // leaders with at least so many ties; ties beyond
  for (const std::uint32_t d : tied.ties) {
    for (std::size_t k = 0; k < 2; ++k) {
      reach[k] += d >= sizes[k] ? 1 : 0;
      excess[k] += d > sizes[k] ? d - sizes[k] : 0;
    }
  }
  inference::LeaveOneOut without;
  for (const std::uint32_t i : tied.who) {
    const std::uint64_t own = tied.others[i].size(), rest = tied.pairs - own;
    std::array<std::uint64_t, 2> left = reach, over = excess;
    for (std::size_t k = 0; k < 2; ++k) {
      left[k] -= own >= sizes[k] ? 1 : 0;
      over[k] -= own > sizes[k] ? own - sizes[k] : 0;
      for (const std::uint32_t other : tied.others[i]) {
        const std::uint64_t d = tied.others[other].size();
        left[k] -= d == sizes[k] ? 1 : 0;
        over[k] -= d > sizes[k] ? 1 : 0;
      }
    }
    const std::size_t k = left[0] >= sizes[0] ? 0 : 1;
    without.add(fit_of(rest - sizes[k] * (sizes[k] + 1) / 2 - over[k], rest, n - 1));
  }
  without.give(fit, {0, 1});
}

/// Pairs that were drawn: a table with as many places again as pairs, of which each takes the first free one from where its
/// number leads on.
class DrawnPairs {
 public:
  explicit DrawnPairs(std::uint64_t most) : places_(std::bit_ceil(2 * most + 2), free) {}
  /// Whether it is new.
  bool insert(std::uint64_t pair) {
    const std::uint64_t last = places_.size() - 1;
    std::uint64_t at = (pair * 0x9e3779b97f4a7c15U) >> 20U;
    for (;; ++at) {
      std::uint64_t& place = places_[at & last];
      if (place == pair) return false;
      if (place != free) continue;
      place = pair;
      return true;
    }
  }

 private:
  static constexpr std::uint64_t free = ~std::uint64_t{0};
  std::vector<std::uint64_t> places_;
};

/// With how many each is tied where so many pairs, of all pairs of n, are tied at random.
inline std::vector<std::uint32_t> random_ties_of(std::uint64_t n, std::uint64_t pairs,
                                                 inference::Random& random) {
  const std::uint64_t all = n * (n - 1) / 2, drawn = std::min(pairs, all - pairs);
  std::vector<std::uint32_t> ties(n, 0);
  DrawnPairs there(drawn);
  for (std::uint64_t left = drawn; left > 0;) {
    const std::uint64_t i = random.below(n), j = random.below(n);
    if (i == j || !there.insert(std::min(i, j) * n + std::max(i, j))) continue;
    --left;
    ++ties[i];
    ++ties[j];
  }
  if (drawn == pairs) return ties;  // else the pairs drawn are those that are not tied
  for (std::uint32_t& d : ties) d = static_cast<std::uint32_t>(n - 1 - d);
  return ties;
}

}  // namespace detail

CorePeriphery core_periphery(const Facts& facts, const CorePeripheryOptions& options,
                             const Work& work) {
  const detail::TiedPairs tied(facts, options.layer, work);
  const std::uint64_t n = tied.who.size(), pairs = n < 2 ? 0 : n * (n - 1) / 2;
  CorePeriphery found;
  found.leaders = facts.network().size<Leader>();
  found.leaders_answering = tied.who.size();
  found.tied = tied.pairs;
  if (pairs == 0 || tied.pairs == 0 || tied.pairs == pairs) {
    found.fit = Estimate::none(pairs == 0        ? Reason::too_few
                               : tied.pairs == 0 ? Reason::no_ties
                                                 : Reason::no_room,
                               pairs);
  } else {
    const detail::BestCore best(tied.ties, tied.pairs);
    for (const std::uint32_t i : tied.who) {
      const std::size_t d = tied.others[i].size();
      if (d >= best.certain) found.core.push_back(LeaderId{i});
      else if (d == best.size) found.either.push_back(LeaderId{i});
    }
    std::stable_sort(found.core.begin(), found.core.end(), [&](LeaderId a, LeaderId b) {
      return tied.others[a.index()].size() > tied.others[b.index()].size();
    });
    found.out_of_place = best.out_of_place;
    found.fit = Estimate::of(detail::fit_of(best.out_of_place, tied.pairs, n), pairs);
    detail::give_fit_interval(found.fit, tied, best.size);
  }

  constexpr std::uint64_t most_draws = 200'000'000;
  inference::PermutationOptions tries = options.permutation;
  tries.replicates = std::min<std::size_t>(tries.replicates, most_draws / (n + tied.pairs + 1));
  const auto draws = [&]() -> inference::Draw {
    return [&](inference::Random& random, std::span<double> values) {
      const detail::BestCore best(detail::random_ties_of(n, tied.pairs, random), tied.pairs);
      values[0] = detail::fit_of(best.out_of_place, tied.pairs, n);
    };
  };
  found.fit_chance = inference::null_tests({&found.fit, 1}, draws,
                                           inference::task("core of random ties"), tries, work)[0];
  return found;
}

CorePeriphery core_periphery(const Network& network, const CorePeripheryOptions& options,
                             const Work& work) {
  return core_periphery(Facts(network), options, work);
}

}  // namespace coalign::inline COALIGN_ABI::structure
