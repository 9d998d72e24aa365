// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/alignment/networks/detail/requirement.hpp>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Positions that add up, goal by goal; those that were touched are cleared alone.
class SidesByGoal {
 public:
  explicit SidesByGoal(std::size_t goals) : of_(goals) {}

  void add(std::uint32_t goal, double position, double weight) {
    Sides& here = of_[goal];
    if (here.for_it == 0 && here.against == 0) touched_.push_back(goal);
    (position > 0 ? here.for_it : here.against) += weight * std::abs(position);
  }
  void add(const Requirement& from, std::size_t leader, double weight) {
    if (weight == 0) return;
    for (std::size_t e = from.first[leader]; e < from.first[leader + 1]; ++e) {
      if (from.position[e] != 0) add(from.goal[e], from.position[e], weight);
    }
  }
  void clear() {
    for (const std::uint32_t goal : touched_) of_[goal] = {};
    touched_.clear();
  }
  [[nodiscard]] const Sides& on(std::uint32_t goal) const noexcept { return of_[goal]; }
  [[nodiscard]] const std::vector<std::uint32_t>& goals() const noexcept { return touched_; }

 private:
  std::vector<Sides> of_;
  std::vector<std::uint32_t> touched_;
};

[[nodiscard]] inline double times(const Sides& a, const Sides& b) noexcept {
  return a.for_it * b.for_it + a.against * b.against;
}
[[nodiscard]] inline Sides minus(const Sides& a, const Sides& b) noexcept {
  return {a.for_it - b.for_it, a.against - b.against};
}

/// What positions require on a goal, of whatever they are held against.
[[nodiscard]] inline Sides required_on(const Requirement& from, const SidesByGoal& positions,
                                       std::uint32_t goal) {
  Sides sum;
  for (const Dependence::Part& part : from.dependence.of[goal]) {
    const Sides& there = positions.on(part.goal);
    sum.for_it += part.weight * there.for_it;
    sum.against += part.weight * there.against;
  }
  return sum;
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
