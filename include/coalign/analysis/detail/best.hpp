// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// The best few of many; `a < b` where a is the better one. `score` is what makes one better.
template <class Candidate>
class Best {
 public:
  explicit Best(std::size_t most) : most_(most) {}

  void offer(const Candidate& candidate) {
    if (most_ == 0 || (heap_.size() == most_ && !(candidate < heap_.front()))) return;
    if (heap_.size() == most_) {
      std::pop_heap(heap_.begin(), heap_.end());
      heap_.pop_back();
    }
    heap_.push_back(candidate);
    std::push_heap(heap_.begin(), heap_.end());
  }
  /// What a candidate must reach to be of interest.
  [[nodiscard]] double needed() const noexcept {
    return heap_.size() < most_ || heap_.empty() ? 0 : heap_.front().score;
  }
  [[nodiscard]] const std::vector<Candidate>& found() const noexcept { return heap_; }
  [[nodiscard]] std::vector<Candidate> sorted() && {
    std::sort_heap(heap_.begin(), heap_.end());
    return std::move(heap_);
  }

 private:
  std::size_t most_;
  std::vector<Candidate> heap_;  // the worst of them in front
};

}  // namespace coalign::inline COALIGN_ABI::detail
