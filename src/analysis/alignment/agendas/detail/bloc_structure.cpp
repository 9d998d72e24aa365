// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/bloc_structure.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// The spread of pair agreement for any stances of the same entries. Who meets whom on what, and with which priorities,
/// stays: it is found once, pair by pair, and each shuffle only looks up its stances.
class PairSpread {
 public:
  explicit PairSpread(const facts::AgendaTable& table) : table_(table) {
    for (std::uint32_t g = 0; g < table.goals(); ++g) {
      const auto n = static_cast<double>(table.first[g + 1] - table.first[g]);
      meetings_ += n * n / 2;
    }
  }
  [[nodiscard]] double meetings() const noexcept { return meetings_; }

  /// Finds who meets whom.
  void meet(const Work& work) {
    const std::size_t leaders = table_.leaders.size();
    std::vector<std::size_t> first(leaders + 1, 0);
    for (const std::uint32_t leader : table_.leader) ++first[leader + 1];
    std::partial_sum(first.begin(), first.end(), first.begin());
    std::vector<Said> said(table_.leader.size());
    auto next = first;
    for (std::uint32_t g = 0; g < table_.goals(); ++g) {
      for (std::size_t e = table_.first[g]; e < table_.first[g + 1]; ++e) {
        said[next[table_.leader[e]]++] = {g, static_cast<std::uint32_t>(e)};
      }
    }
    std::vector<std::size_t> count(leaders, 0), begin(leaders, 0);
    for (std::size_t i = 0; i < leaders; ++i) {
      if (i % 256 == 0) work.check();
      const auto of = std::span<const Said>(said).subspan(first[i], first[i + 1] - first[i]);
      meet_earlier(of, count, begin);
    }
  }

  [[nodiscard]] Estimate of(std::span<const double> stance, const Work& work) const {
    double sum = 0, squares = 0;
    std::size_t pairs = 0;
    for (std::size_t p = 0; p < shared_.size(); ++p) {
      if (p % 65'536 == 0) work.check();
      if (!(shared_[p] > 0)) continue;
      double agreed = 0;
      for (std::size_t m = first_[p]; m < first_[p + 1]; ++m) {
        const Meeting& met = met_[m];
        agreed += met.least * (1 - std::abs(stance[met.one] - stance[met.other]));
      }
      const double agreement = agreed / shared_[p];
      sum += agreement;
      squares += agreement * agreement;
      ++pairs;
    }
    if (pairs < 2)
      return Estimate::none(pairs == 0 ? Reason::nothing_shared : Reason::too_few, pairs);
    const double mean = sum / static_cast<double>(pairs);
    const double variance = squares / static_cast<double>(pairs) - mean * mean;
    return Estimate::of(std::sqrt(std::max(variance, 0.0)), pairs);
  }

 private:
  struct Said {
    std::uint32_t goal, entry;
  };
  struct Meeting {
    std::uint32_t one, other;  // entries
    double least;              // of the two priorities, times the goal's weight
  };

  /// The meetings of a leader with those before, pair by pair; `count` and `begin` are room for it.
  void meet_earlier(std::span<const Said> said, std::vector<std::size_t>& count,
                    std::vector<std::size_t>& begin) {
    std::size_t last = 0;
    const auto each = [&](auto&& use) {
      for (const auto [g, own] : said) {
        for (std::size_t e = table_.first[g]; e < own; ++e) use(g, own, e);
      }
    };
    each([&](std::uint32_t, std::uint32_t, std::size_t e) {
      const std::uint32_t other = table_.leader[e];
      ++count[other];
      last = std::max<std::size_t>(last, other + 1);
    });
    std::size_t at = met_.size();
    for (std::size_t j = 0; j < last; ++j) {
      begin[j] = at;
      at += count[j];
      if (count[j] > 0) first_.push_back(at);
      count[j] = 0;
    }
    met_.resize(at);
    each([&](std::uint32_t g, std::uint32_t own, std::size_t e) {
      const double least =
          table_.goal_weight[g] * std::min(table_.priority[own], table_.priority[e]);
      met_[begin[table_.leader[e]]++] = {own, static_cast<std::uint32_t>(e), least};
    });
    while (shared_.size() + 1 < first_.size()) {
      double shared = 0;
      const std::size_t p = shared_.size();
      for (std::size_t m = first_[p]; m < first_[p + 1]; ++m) shared += met_[m].least;
      shared_.push_back(shared);
    }
  }

  const facts::AgendaTable& table_;
  std::vector<Meeting> met_;           // pair by pair, and within goal by goal
  std::vector<std::size_t> first_{0};  // by pair
  std::vector<double> shared_;
  double meetings_ = 0;
};

inference::PermutationTest bloc_structure(const facts::AgendaTable& table,
                                          const inference::PermutationOptions& options,
                                          const Work& work) {
  constexpr double most = 1e9;
  PairSpread spread(table);
  const bool differ = std::any_of(table.stance.begin(), table.stance.end(),
                                  [&](double stance) { return stance != table.stance.front(); });
  Estimate observed = Estimate::none(Reason::no_variation);
  if (spread.meetings() * static_cast<double>(options.replicates + 1) > most) {
    observed = Estimate::none(Reason::too_many_pairs);
  } else if (differ) {
    spread.meet(work);
    observed = spread.of(table.stance, work);
  }
  const auto draws = [&]() -> inference::Draw {
    return [&, stance = table.stance](inference::Random& random, std::span<double> values) mutable {
      std::copy(table.stance.begin(), table.stance.end(), stance.begin());
      for (std::size_t g = 0; g < table.goals(); ++g) {
        random.shuffle(
            std::span<double>(stance).subspan(table.first[g], table.first[g + 1] - table.first[g]));
      }
      values[0] = spread.of(stance, work).value;
    };
  };
  return inference::unless_none_differs(
      inference::null_tests({&observed, 1}, draws, inference::task("bloc structure"), options, work)
          .front());
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
