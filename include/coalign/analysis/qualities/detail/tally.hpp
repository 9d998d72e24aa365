// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/detail/numbers.hpp>
#include <coalign/analysis/inference/jackknife.hpp>
#include <coalign/analysis/inference/proportion.hpp>
#include <coalign/model/estimate.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// Keeps the rows behind the one indicator that is asked for.
struct Ledger {
  struct Row {
    std::string_view table;
    std::size_t row;
    double part, portion;
  };
  std::string_view asked;  ///< as "quality.indicator"; empty: none
  std::vector<Row> rows;
};

/// Counts the things that an indicator is a share or a mean of.
class Tally {
 public:
  Tally(Ledger& ledger, std::string_view indicator, std::string_view table)
      : kept_(!ledger.asked.empty() && indicator == ledger.asked ? &ledger.rows : nullptr),
        table_(table) {}

  void add(std::size_t row, bool counted) { take_in(row, counted ? 1 : 0, 1); }
  void put(std::size_t row, double part, double portion) {
    each_.emplace_back(part, portion);
    take_in(row, part, portion);
  }

  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  /// Of things that count in or against.
  [[nodiscard]] Estimate share(Reason why) const { return inference::share(in_, count_, why); }
  /// Of parts by portion, jackknifed over the things that were put.
  [[nodiscard]] Estimate mean(Reason why) const {
    if (!(whole_ > 0)) return Estimate::none(why);
    Estimate found = Estimate::of(std::clamp(sum_ / whole_, 0.0, 1.0), count_);
    inference::LeaveOneOut without;
    for (const auto& [part, portion] : each_) {
      const double left = whole_ - portion;
      without.add(left > 1e-12 * whole_ ? std::clamp((sum_ - portion * part) / left, 0.0, 1.0)
                                        : not_given);
    }
    without.give(found, {0, 1});
    return found;
  }

 private:
  void take_in(std::size_t row, double part, double portion) {
    ++count_;
    in_ += part > 0 ? 1 : 0;
    sum_ += portion * part;
    whole_ += portion;
    if (kept_ != nullptr) kept_->push_back({table_, row, part, portion});
  }

  std::vector<Ledger::Row>* kept_;
  std::string_view table_;
  std::uint64_t count_ = 0, in_ = 0;
  double sum_ = 0, whole_ = 0;
  std::vector<std::pair<double, double>> each_;  ///< part and portion of what was put
};

[[nodiscard]] inline Estimate median_of(std::vector<double> values, Reason why) {
  if (values.empty()) return Estimate::none(why);
  const std::size_t count = values.size();
  return Estimate::of(coalign::detail::median(std::move(values)), count);
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
