// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/pair_sums.hpp>
#include <coalign/analysis/alignment/networks/detail/requirement.hpp>
#include <coalign/analysis/alignment/networks/detail/sides_by_goal.hpp>

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// A tie of a known leader to another with whom they are compared.
struct ComparedTie {
  std::uint32_t leader;
  double strength;
};

/// The sums of k k' and of r k k' over pairs among some leaders, without one leader and their ties.
class ChanceWithout {
 public:
  template <class Takes>
  ChanceWithout(const Requirement& from, const std::vector<double>& strength, Takes&& takes)
      : from_(from), strength_(strength), own_(from.size(), 0.0), gone_(from.goals()) {
    SidesByGoal weighted(from.goals());
    Required required(from);
    in_.resize(from.size());
    for (std::size_t i = 0; i < from.size(); ++i) {
      in_[i] = takes(i) ? 1 : 0;
      if (in_[i] == 0) continue;
      required.take(i);
      own_[i] = required.with(i);
      const double k = strength[i];
      weighted.add(from, i, k);
      sum_ += k;
      squares_ += k * k;
      with_itself_ += k * k * own_[i];
    }
    require_.resize(from.goals());
    for (std::uint32_t g = 0; g < from.goals(); ++g) {
      require_[g] = required_on(from, weighted, g);
      whole_ += times(weighted.on(g), require_[g]);
    }
    with_others_.resize(from.size(), 0.0);
    for (std::size_t i = 0; i < from.size(); ++i) {
      if (in_[i] == 0) continue;
      gone_.add(from, i, 1);
      for (const std::uint32_t g : gone_.goals())
        with_others_[i] += times(gone_.on(g), require_[g]);
      gone_.clear();
      with_others_[i] -= strength[i] * own_[i];
    }
  }

  /// The two sums without a tie of strength t, of which r is required.
  [[nodiscard]] std::pair<double, double> without_tie(std::size_t i, std::size_t j, double t,
                                                      double r) const {
    double some = (sum_ * sum_ - squares_) / 2, required = (whole_ - with_itself_) / 2;
    for (const std::size_t end : {i, j}) {
      if (in_[end] == 0) continue;
      some -= t * (sum_ - strength_[end]);
      required -= t * with_others_[end];
    }
    if (in_[i] != 0 && in_[j] != 0) some += t * t, required += t * t * r;
    return {or_nothing(some, sum_ * sum_), or_nothing(required, whole_)};
  }

  /// The two sums without a leader: of k k', and of r k k'.
  [[nodiscard]] std::pair<double, double> without(std::size_t i,
                                                  const std::vector<ComparedTie>& its) {
    double sum = sum_, squares = squares_, with_itself = with_itself_;
    if (in_[i] != 0) {
      const double k = strength_[i];
      gone_.add(from_, i, k);
      sum -= k;
      squares -= k * k;
      with_itself -= k * k * own_[i];
    }
    for (const auto& [j, t] : its) {
      if (in_[j] == 0) continue;
      gone_.add(from_, j, t);
      const double less = (strength_[j] - t) * (strength_[j] - t) - strength_[j] * strength_[j];
      sum -= t;
      squares += less;
      with_itself += less * own_[j];
    }
    double whole = whole_;
    for (const std::uint32_t g : gone_.goals()) {
      whole +=
          times(gone_.on(g), required_on(from_, gone_, g)) - 2 * times(gone_.on(g), require_[g]);
    }
    gone_.clear();
    return {or_nothing(sum * sum - squares, sum_ * sum_) / 2,
            or_nothing(whole - with_itself, whole_) / 2};
  }

 private:
  const Requirement& from_;
  const std::vector<double>& strength_;
  std::vector<char> in_;
  std::vector<double> own_;          ///< r of each leader with itself
  std::vector<Sides> require_;       ///< of k times positions
  std::vector<double> with_others_;  ///< of each leader, the sum of r k' over the others
  double sum_ = 0, squares_ = 0, with_itself_ = 0, whole_ = 0;
  SidesByGoal gone_;
};

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
