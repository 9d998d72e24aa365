// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/resources/detail/intervals.hpp>

#include <coalign/analysis/alignment/resources/detail/together.hpp>
#include <coalign/analysis/inference/absolute.hpp>
#include <coalign/analysis/inference/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The leaders of a table taken out one at a time.
class OneLeaderLess {
 public:
  explicit OneLeaderLess(const MeansTable& table) : table_(table), whole_(table) {
    for (const std::size_t its : table.commitments_of) commitments_ += its;
  }
  /// Whether anything is known of a leader that the measures take in.
  [[nodiscard]] bool counts(std::uint32_t leader) const {
    return whole_.known[leader] || whole_.commitments_of[leader] != 0;
  }
  [[nodiscard]] const MeansTable& without(std::uint32_t leader) {
    if (last_ != none) {
      table_.wanted_by[last_] = whole_.wanted_by[last_];
      table_.known[last_] = whole_.known[last_];
    }
    last_ = leader;
    table_.wanted_by[leader].clear();
    table_.known[leader] = false;
    table_.commitments = commitments_ > whole_.commitments_of[leader];
    for (std::size_t p = 0; p < table_.purses.size(); ++p) {
      const auto others = [&](const Gift& gift) { return gift.leader != leader; };
      std::vector<Gift>& gifts = table_.purses[p].gifts;
      gifts.clear();
      std::copy_if(whole_.purses[p].gifts.begin(), whole_.purses[p].gifts.end(),
                   std::back_inserter(gifts), others);
    }
    return table_;
  }

 private:
  static constexpr auto none = static_cast<std::uint32_t>(-1);
  MeansTable table_;
  const MeansTable& whole_;
  std::size_t commitments_ = 0;
  std::uint32_t last_ = none;
};

/// Calls `f(estimate, range, place)` for every number that is jackknifed; places are the same in results of one table.
template <class Found, class F>
void each_jackknifed(Found& found, F&& f) {
  const Range share{0, 1};
  std::size_t place = 0;
  f(found.match, share, place++);
  f(found.match_givers, share, place++);
  f(found.coverage, share, place++);
  f(found.coverage_at_most, share, place++);
  f(found.difference, Range{-1, 1}, place++);
  for (auto& row : found.by_resource) {
    f(row.match, share, place++);
    f(row.match_givers, share, place++);
    f(row.coverage, share, place++);
  }
  for (auto& row : found.by_goal) {
    f(row.wanted, share, place++);
    f(row.given, share, place++);
    f(row.loss, share, place++);
    f(row.coverage, share, place++);
  }
}

inline std::vector<OffWithout> off_without(const std::vector<OnePurse>& whole, std::size_t goals) {
  std::vector<OffWithout> off(whole.size());
  for (std::size_t p = 0; p < whole.size(); ++p) {
    for (std::size_t g = 0; g < goals; ++g) {
      off[p].all.emplace_back(whole[p].all.off(g));
      off[p].givers.emplace_back(whole[p].givers.off(g));
    }
  }
  return off;
}

/// Takes in how far off shares are without one more leader.
inline void add_off(const std::vector<OnePurse>& purses, std::vector<OffWithout>& off) {
  for (std::size_t p = 0; p < purses.size(); ++p) {
    for (std::size_t g = 0; g < off[p].all.size(); ++g) {
      off[p].all[g].add(purses[p].all.off(g));
      off[p].givers[g].add(purses[p].givers.off(g));
    }
  }
}

/// In the place of each number, the variance that leaving out one leader at a time does not show: of sums of halves of
/// distances, and of means of these. The loss of one goal is taken as it is: near 0 its interval would be too narrow.
inline Resources variances_besides(const std::vector<OnePurse>& whole,
                                   const std::vector<OffWithout>& off, std::size_t goals) {
  Resources found;
  found.by_goal.resize(goals);
  found.by_resource.resize(whole.size());
  each_jackknifed(found, [](Estimate& variance, Range, std::size_t) { variance.value = 0; });
  double matches = 0, matches_of_givers = 0;
  for (std::size_t p = 0; p < whole.size(); ++p) {
    ResourceAlignment& row = found.by_resource[p];
    for (std::size_t g = 0; g < goals; ++g) {
      if (whole[p].all.known()) row.match.value += off[p].all[g].besides() / 4;
      if (whole[p].givers.known()) row.match_givers.value += off[p].givers[g].besides() / 4;
    }
    matches += whole[p].all.known() ? 1 : 0;
    matches_of_givers += whole[p].givers.known() ? 1 : 0;
    found.match.value += row.match.value;
    found.match_givers.value += row.match_givers.value;
  }
  found.match.value /= std::fmax(matches * matches, 1);
  found.match_givers.value /= std::fmax(matches_of_givers * matches_of_givers, 1);
  found.difference.value = found.match.value;
  return found;
}

void give_intervals(const MeansTable& table, const ResourcesOptions& options, Resources& found,
                    const Work& work) {
  constexpr double most_steps = 3e8;
  double rows = static_cast<double>(table.goals * table.purses.size());
  for (const Purse& purse : table.purses) rows += static_cast<double>(purse.gifts.size());
  for (const auto& wanted : table.wanted_by) rows += static_cast<double>(wanted.size());
  if (table.purses.empty() || static_cast<double>(table.known.size()) * rows > most_steps) return;
  const auto purses_of = [&](const MeansTable& of, const std::vector<OffWithout>& nearly) {
    return all_purses(of, options, work, ManyLumps::nearly, nearly);
  };
  std::vector<OnePurse> whole = purses_of(table, {});
  Resources nearly;
  put_together(table, whole, true, nearly);
  OneLeaderLess leaders(table);
  const auto each_less = [&](auto&& f) {
    for (std::uint32_t i = 0; i < table.known.size(); ++i) {
      if (!leaders.counts(i)) continue;
      work.check();
      f(leaders.without(i));
    }
  };
  std::vector<OffWithout> off = off_without(whole, table.goals);
  each_less([&](const MeansTable& less) { add_off(purses_of(less, {}), off); });
  std::vector<inference::LeaveOneOut> without;
  each_less([&](const MeansTable& less) {
    std::vector<OnePurse> purses = purses_of(less, off);
    Resources rest;
    put_together(less, purses, true, rest);
    // How chance moves is what it nearly moves: that it was thrown is not in it.
    rest.difference.value =
        rest.match.value - (found.chance.value + rest.chance.value - nearly.chance.value);
    each_jackknifed(rest, [&](const Estimate& number, Range, std::size_t place) {
      if (place == without.size()) without.emplace_back();
      without[place].add(number.value);
    });
  });
  if (without.empty()) return;
  const Resources besides = variances_besides(whole, off, table.goals);
  each_jackknifed(besides, [&](const Estimate& variance, Range, std::size_t place) {
    without[place].add_besides(variance.value);
  });
  each_jackknifed(found, [&](Estimate& number, Range range, std::size_t place) {
    without[place].give(number, range);
  });
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
