// SPDX-License-Identifier: MIT
#include <coalign/analysis/outcomes/detail/observed.hpp>

namespace coalign::inline COALIGN_ABI::outcomes::detail {

std::vector<Observed> read_observed(const Network& network, Day as_of) {
  const auto goal = network.column(&Observation::goal);
  const auto date = network.column(&Observation::date);
  const auto value = network.column(&Observation::value);
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < goal.size(); ++i) {
    if (date[i].first_day() <= as_of) order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
    return date[a].first_day() < date[b].first_day();
  });
  std::vector<Observed> found(network.size<Goal>());
  for (const std::size_t i : order) {
    Observed& its = found[goal[i].index()];
    its.rows.push_back(i);
    its.days.push_back(date[i].first_day());
    its.values.push_back(value[i]);
  }
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::outcomes::detail
