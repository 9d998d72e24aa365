// SPDX-License-Identifier: MIT
#include <coalign/analysis/agreement/hill.hpp>

#include <algorithm>
#include <cmath>

namespace coalign::inline COALIGN_ABI::agreement {

Estimate hill_number(std::span<const double> amounts, double q) {
  double most = 0, sum = 0;
  std::uint64_t count = 0;
  for (const double x : amounts) {
    most = std::max(most, x);
    count += x > 0 ? 1 : 0;
  }
  if (count == 0) return Estimate::none(Reason::no_amounts, amounts.size());
  for (const double x : amounts) sum += x > 0 ? x / most : 0;  // scaled, so that no sum overflows
  double value = 0;
  if (std::isinf(q)) value = sum;
  else if (q == 1) {
    for (const double x : amounts) {
      if (x > 0) value -= x / most / sum * std::log(x / most / sum);
    }
    value = std::exp(value);
  } else {
    for (const double x : amounts) {
      if (x > 0) value += std::pow(x / most / sum, q);
    }
    value = std::pow(value, 1 / (1 - q));
  }
  return Estimate::of(value, count);
}

}  // namespace coalign::inline COALIGN_ABI::agreement
