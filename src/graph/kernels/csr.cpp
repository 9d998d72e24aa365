// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/csr.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <limits>
#include <numeric>
#include <utility>

namespace coalign::inline COALIGN_ABI::kernels {

namespace detail {

inline std::vector<std::uint32_t> near_order(const LayerView& layer) {
  const std::size_t n = layer.leaders();
  std::vector<std::uint32_t> roots(n), order;
  std::iota(roots.begin(), roots.end(), 0U);
  std::stable_sort(roots.begin(), roots.end(), [&](std::uint32_t a, std::uint32_t b) {
    return layer.out(LeaderId{a}).size() > layer.out(LeaderId{b}).size();
  });
  std::vector<bool> met(n, false);
  order.reserve(n);
  for (const std::uint32_t root : roots) {
    if (met[root]) continue;
    met[root] = true;
    order.push_back(root);
    for (std::size_t next = order.size() - 1; next < order.size(); ++next) {
      for (const LeaderId other : layer.out(LeaderId{order[next]}).leaders) {
        if (met[other.index()]) continue;
        met[other.index()] = true;
        order.push_back(other.value);
      }
    }
  }
  return order;
}

}  // namespace detail

Csr csr_of(const LayerView& layer, CsrWeights weights) {
  if (layer.entries() > std::numeric_limits<std::uint32_t>::max()) {
    throw BadArgument("a layer of more than 4 billion ties is too large for this");
  }
  Csr made;
  made.leader = detail::near_order(layer);
  const std::size_t n = made.size();
  std::vector<std::uint32_t> number(n);
  for (std::uint32_t k = 0; k < n; ++k) number[made.leader[k]] = k;
  made.first.reserve(n + 1);
  made.to.reserve(layer.entries());
  const bool keep = weights == CsrWeights::kept;
  std::vector<std::pair<std::uint32_t, double>> row;
  for (const std::uint32_t leader : made.leader) {
    const Neighbours near = layer.out(LeaderId{leader});
    row.clear();
    for (std::size_t e = 0; e < near.size(); ++e) {
      row.emplace_back(number[near.leaders[e].index()], near.weights[e]);
    }
    std::sort(row.begin(), row.end());
    for (const auto& [to, weight] : row) {
      made.to.push_back(to);
      if (keep) made.weight.push_back(weight);
    }
    made.first.push_back(static_cast<std::uint32_t>(made.to.size()));
  }
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::kernels
