// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::kernels {

/// The sets that links lead to, in the order in which they are met, and what these links weigh. Which set is new comes as by
/// chance, so nothing branches on it.
class NearSets {
 public:
  explicit NearSets(std::size_t sets) : met_(sets, 0), links_(sets, 0.0), near_(sets + 1) {}
  void clear() {
    for (const std::uint32_t set : sets()) links_[set] = 0, met_[set] = 0;
    count_ = 0;
  }
  void add(std::uint32_t set, double weight) {
    near_[count_] = set;
    count_ += met_[set] == 0 ? 1 : 0;
    met_[set] = 1;
    links_[set] += weight;
  }
  [[nodiscard]] double links(std::uint32_t set) const { return links_[set]; }
  [[nodiscard]] std::span<const std::uint32_t> sets() const { return {near_.data(), count_}; }
  /// In the order of numbers from here on.
  void sort() {
    constexpr std::size_t few = 8;  // of so many, one: then looking at all sets takes longer
    if (count_ * few < met_.size()) {
      std::sort(near_.begin(), near_.begin() + static_cast<std::ptrdiff_t>(count_));
      return;
    }
    count_ = 0;
    for (std::uint32_t set = 0; set < met_.size(); ++set) {
      near_[count_] = set;
      count_ += met_[set];
    }
  }

 private:
  // Not bytes: these could be anything else in memory, as far as compilers know.
  std::vector<std::uint32_t> met_;
  std::vector<double> links_;
  std::vector<std::uint32_t> near_;
  std::size_t count_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::kernels
