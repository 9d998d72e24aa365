// SPDX-License-Identifier: MIT
#include <coalign/analysis/inference/places.hpp>

#include <coalign/analysis/inference/jackknife.hpp>

#include <algorithm>
#include <cmath>
#include <utility>

namespace coalign::inline COALIGN_ABI::inference {

Places::Places(std::vector<double> values, std::vector<std::uint32_t> of)
    : values_(std::move(values)),
      of_(std::move(of)),
      left_out_(values_.size(), 0),
      moved_(values_.size(), 0.0),
      sum_(values_.size() * of_.size(), 0.0),
      squares_(sum_),
      others_(sum_),
      own_(sum_) {
  for (const double x : values_) slack_ = std::max(slack_, 1e-9 * std::abs(x));
}

void Places::add(std::span<const std::uint32_t> without, std::span<const double> values) {
  const std::size_t n = values_.size();
  ++count_;
  for (const std::uint32_t u : without) left_out_[u] = count_;
  for (std::size_t w = 0; w < n; ++w) {
    if (left_out_[w] != count_) moved_[w] += values[w] - values_[w];
  }
  for (std::size_t k = 0; k < of_.size(); ++k) {
    const std::uint32_t v = of_[k];
    const double moved = values[v] - values_[v];
    for (std::size_t w = 0, at = k * n; w < n; ++w, ++at) {
      if (left_out_[v] == count_) {
        others_[at] = values[w] - values_[w];
      } else if (left_out_[w] == count_) {
        own_[at] = moved;
      } else {
        const double off = moved - (values[w] - values_[w]);
        sum_[at] += off;
        squares_[at] += off * off;
      }
    }
  }
}

std::optional<Interval> Places::interval(std::size_t k, double level) const {
  if (count_ < jackknife_least) return std::nullopt;
  const auto many = static_cast<double>(count_);
  const double t = detail::t_within(level, many - 1);
  const std::uint32_t v = of_[k];
  const auto mean = [&](std::uint32_t i) {
    return moved_[i] / (many - (left_out_[i] > 0 ? 1 : 0));
  };
  std::size_t more = 0, less = 0;
  for (std::uint32_t w = 0; w < values_.size(); ++w) {
    if (w == v) continue;
    const std::size_t at = k * values_.size() + w;
    double sum = sum_[at], squares = squares_[at];
    const auto take_in = [&](double off) { sum += off, squares += off * off; };
    if (left_out_[v] > 0 && left_out_[v] == left_out_[w]) {
      take_in(mean(v) - mean(w));
    } else {
      if (left_out_[v] > 0) take_in(mean(v) - others_[at]);
      if (left_out_[w] > 0) take_in(own_[at] - mean(w));
    }
    const double spread = std::max(squares - sum * sum / many, 0.0);
    const double reach = t * std::sqrt((many - 1) / many * spread) + slack_;
    more += values_[w] - values_[v] > reach ? 1 : 0;
    less += values_[v] - values_[w] > reach ? 1 : 0;
  }
  return Interval{static_cast<double>(1 + more), static_cast<double>(values_.size() - less)};
}

Estimate Places::place(std::size_t k, double level, std::uint64_t evidence) const {
  const double own = values_[of_[k]];
  const auto more =
      std::count_if(values_.begin(), values_.end(), [&](double x) { return x > own + slack_; });
  Estimate found = Estimate::of(static_cast<double>(1 + more), evidence);
  if (count_ > 0) found.interval = interval(k, level);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::inference
