// SPDX-License-Identifier: MIT
#include <coalign/analysis/alignment/detail/answered.hpp>

namespace coalign::inline v0::alignment::detail {

std::vector<bool> who_answered(const Network& network, const std::vector<LeaderId>& leaders) {
  const auto response = network.column(&Leader::response);
  bool recorded = false;
  for (std::size_t i = 0; i < response.size(); ++i) recorded |= response[i] != Response::unknown;
  std::vector<bool> answered;
  for (const LeaderId leader : leaders) {
    answered.push_back(!recorded || response[leader.index()] == Response::answered);
  }
  return answered;
}

}  // namespace coalign::inline v0::alignment::detail
