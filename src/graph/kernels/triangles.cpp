// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/triangles.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <limits>
#include <numeric>

namespace coalign::inline COALIGN_ABI::kernels {

RisingRows rising_rows(const LayerView& layer, bool known) {
  if (layer.entries() >= std::numeric_limits<std::uint32_t>::max()) {
    throw BadArgument("a layer of more than 4 billion ties is too large for this");
  }
  const auto n = static_cast<std::uint32_t>(layer.leaders());
  // Sorted by counting: where the leaders with so many neighbours begin.
  std::vector<std::uint32_t> begin(static_cast<std::size_t>(n) + 1, 0), number(n);
  for (std::uint32_t i = 0; i < n; ++i) ++begin[layer.out(LeaderId{i}).size() + 1];
  std::partial_sum(begin.begin(), begin.end(), begin.begin());
  RisingRows made;
  made.leader.resize(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    number[i] = begin[layer.out(LeaderId{i}).size()]++;
    made.leader[number[i]] = i;
  }
  made.first.reserve(static_cast<std::size_t>(n) + 1);
  made.to.resize(layer.entries() / 2 + 1);  // one that is written in vain
  made.weight.resize(made.to.size());
  std::uint32_t count = 0;
  for (std::uint32_t a = 0; a < n; ++a) {
    const Neighbours near = layer.out(LeaderId{made.leader[a]});
    for (std::size_t e = 0; e < near.size(); ++e) {
      const std::uint32_t b = number[near.leaders[e].index()];
      made.to[count] = b;
      made.weight[count] = near.weights[e];
      count += b > a && !(known && near.weights[e] == 0) ? 1U : 0U;
    }
    made.longest = std::max(made.longest, count - made.first.back());
    made.first.push_back(count);
  }
  made.to.resize(count);
  made.weight.resize(count);
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::kernels
