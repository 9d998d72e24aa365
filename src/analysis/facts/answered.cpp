// SPDX-License-Identifier: MIT
#include <coalign/analysis/facts/answered.hpp>

#include <algorithm>

namespace coalign::inline COALIGN_ABI::facts {

std::vector<bool> who_answered(const Network& network) {
  const auto response = network.column(&Leader::response);
  std::vector<bool> answered;
  bool recorded = false;
  for (std::size_t i = 0; i < response.size(); ++i) {
    answered.push_back(response[i] == Response::answered);
    recorded |= response[i] != Response::unknown;
  }
  if (!recorded) std::fill(answered.begin(), answered.end(), true);
  return answered;
}

std::vector<bool> among(const std::vector<bool>& by_leader, const std::vector<LeaderId>& leaders) {
  std::vector<bool> found;
  for (const LeaderId leader : leaders) found.push_back(by_leader[leader.index()]);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::facts
