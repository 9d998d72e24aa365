// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/analysis/qualities/profile.describe.hpp>
#include <coalign/analysis/qualities/profile.hpp>

#include <string>

namespace coalign::inline COALIGN_ABI::qualities::detail {

/// Calls `f(quality, indicator)` with the names of every indicator.
template <class F>
void each_indicator(F&& f) {
  each_field<Profile>([&]<std::size_t Q>() {
    using Quality = FieldValue<Profile, Q>;
    using Indicators = decltype(Quality::indicators);
    each_field<Indicators>(
        [&]<std::size_t I>() { f(field_at<Profile, Q>.name, field_at<Indicators, I>.name); });
  });
}

[[nodiscard]] inline double weight_of(const ProfileOptions& options, std::string_view quality,
                                      std::string_view indicator) {
  const std::string name = std::string(quality) + '.' + std::string(indicator);
  double weight = 1;
  for (const auto& [named, its] : options.weights) {
    if (named == name) weight = its;
  }
  return weight;
}

/// The (weighted) mean of a quality's known indicators, those without weight aside; unknown under two.
template <class Quality>
void fill_score(std::string_view name, const ProfileOptions& options, Quality& quality) {
  using Indicators = decltype(quality.indicators);
  double sum = 0, weights = 0;
  std::uint64_t evidence = 0;
  int known = 0;
  each_field<Indicators>([&]<std::size_t I>() {
    const Estimate& indicator = quality.indicators.*field_at<Indicators, I>.member;
    const double weight = weight_of(options, name, field_at<Indicators, I>.name);
    if (!indicator.known() || !(weight > 0)) return;
    sum += weight * indicator.value;
    weights += weight;
    evidence += indicator.evidence;
    ++known;
  });
  quality.score =
      known < 2 ? Estimate::none(Reason::too_few, evidence) : Estimate::of(sum / weights, evidence);
  quality.thin = known >= 2 && evidence < 5;
}

}  // namespace coalign::inline COALIGN_ABI::qualities::detail
