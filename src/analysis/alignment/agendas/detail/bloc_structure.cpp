// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/agendas/detail/bloc_structure.hpp>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>

namespace coalign::inline v0::alignment::detail {

/// The spread of pair agreement for any stances of the same entries.
class PairSpread {
 public:
  explicit PairSpread(const facts::AgendaTable& table)
      : table_(table), first_(table.leaders.size() + 1, 0), said_(table.leader.size()) {
    for (const std::uint32_t leader : table.leader) ++first_[leader + 1];
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    auto next = first_;
    for (std::uint32_t g = 0; g < table.goals(); ++g) {
      const std::size_t n = table.first[g + 1] - table.first[g];
      meetings_ += static_cast<double>(n) * static_cast<double>(n) / 2;
      for (std::size_t e = table.first[g]; e < table.first[g + 1]; ++e) {
        said_[next[table.leader[e]]++] = {g, e};
      }
    }
  }
  [[nodiscard]] double meetings() const noexcept { return meetings_; }

  [[nodiscard]] Estimate of(std::span<const double> stance, std::vector<double>& agreed,
                            std::vector<double>& shared, const Work& work) const {
    agreed.assign(table_.leaders.size(), 0.0);
    shared.assign(table_.leaders.size(), 0.0);
    double sum = 0, squares = 0;
    std::size_t pairs = 0;
    for (std::size_t i = 0; i < table_.leaders.size(); ++i) {
      if (i % 256 == 0) work.check();
      std::size_t last = 0;
      for (std::size_t k = first_[i]; k < first_[i + 1]; ++k) {
        const auto [g, own] = said_[k];
        for (std::size_t e = table_.first[g]; e < own; ++e) {
          const std::uint32_t other = table_.leader[e];
          const double least =
              table_.goal_weight[g] * std::min(table_.priority[own], table_.priority[e]);
          shared[other] += least;
          agreed[other] += least * (1 - std::abs(stance[own] - stance[e]));
          last = std::max<std::size_t>(last, other + 1);
        }
      }
      for (std::size_t j = 0; j < last; ++j) {
        if (shared[j] > 0) {
          const double agreement = agreed[j] / shared[j];
          sum += agreement;
          squares += agreement * agreement;
          ++pairs;
        }
        shared[j] = agreed[j] = 0;
      }
    }
    if (pairs < 2)
      return Estimate::none(pairs == 0 ? Reason::nothing_shared : Reason::too_few, pairs);
    const double mean = sum / static_cast<double>(pairs);
    const double variance = squares / static_cast<double>(pairs) - mean * mean;
    return Estimate::of(std::sqrt(std::max(variance, 0.0)), pairs);
  }

 private:
  struct Said {
    std::uint32_t goal;
    std::size_t entry;
  };
  const facts::AgendaTable& table_;
  std::vector<std::size_t> first_;
  std::vector<Said> said_;
  double meetings_ = 0;
};

inference::PermutationTest bloc_structure(const facts::AgendaTable& table,
                                          const inference::PermutationOptions& options,
                                          const Work& work) {
  constexpr double most = 1e9;
  const PairSpread spread(table);
  const bool differ = std::any_of(table.stance.begin(), table.stance.end(),
                                  [&](double stance) { return stance != table.stance.front(); });
  std::vector<double> agreed, shared;
  Estimate observed = Estimate::none(Reason::no_variation);
  if (spread.meetings() * static_cast<double>(options.replicates + 1) > most) {
    observed = Estimate::none(Reason::too_many_pairs);
  } else if (differ) {
    observed = spread.of(table.stance, agreed, shared, work);
  }
  const auto draws = [&]() -> inference::Draw {
    return [&, stance = table.stance, a = std::vector<double>{}, s = std::vector<double>{}](
               inference::Random& random, std::span<double> values) mutable {
      std::copy(table.stance.begin(), table.stance.end(), stance.begin());
      for (std::size_t g = 0; g < table.goals(); ++g) {
        random.shuffle(
            std::span<double>(stance).subspan(table.first[g], table.first[g + 1] - table.first[g]));
      }
      values[0] = spread.of(stance, a, s, work).value;
    };
  };
  return inference::null_tests({&observed, 1}, draws, inference::task("bloc structure"), options,
                               work)
      .front();
}

}  // namespace coalign::inline v0::alignment::detail
