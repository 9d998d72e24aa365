// SPDX-License-Identifier: MIT
#include <coalign/graph/kernels/triangles.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <limits>

namespace coalign::inline COALIGN_ABI::kernels {

namespace detail {

inline TieShare tie_share(const Neighbours& near) {
  double all = 0, most = 0;
  for (const double weight : near.weights) {
    all += weight;
    most = std::max(most, weight);
  }
  // Below that a strength of 0 is meant, which is written as the least number above it.
  if (most < std::numeric_limits<double>::min()) return {};
  return {1 / all, 1 / most};
}

}  // namespace detail

RisingRows rising_rows(const LayerView& layer, bool known) {
  EitherWay rows(layer);
  if (rows.entries() >= std::numeric_limits<std::uint32_t>::max() - RisingRows::spare) {
    throw BadArgument("a layer of more than 4 billion ties is too large for this");
  }
  const auto n = static_cast<std::uint32_t>(layer.leaders());
  std::vector<std::uint32_t> ties(n);
  for (std::uint32_t i = 0; i < n; ++i) {
    ties[i] = static_cast<std::uint32_t>(rows.entries_of(LeaderId{i}));
  }
  RisingRows made;
  made.first.reserve(static_cast<std::size_t>(n) + 1);
  made.share.reserve(n);
  made.neighbours.reserve(n);
  made.to.resize(rows.entries() / 2 + RisingRows::spare);
  made.weight.resize(made.to.size());
  std::uint32_t count = 0;
  for (std::uint32_t a = 0; a < n; ++a) {
    const Neighbours near = rows.of(LeaderId{a});
    for (std::size_t e = 0; e < near.size(); ++e) {
      const std::uint32_t b = near.leaders[e].value;
      const double weight = near.weights[e];
      made.to[count] = b;
      made.weight[count] = weight;
      // 0 or 1 without a branch, since either comes as by chance.
      const auto rises = static_cast<std::uint32_t>(ties[b] + (b > a ? 1U : 0U) > ties[a]);
      count += rises & static_cast<std::uint32_t>(!known || weight != 0);
    }
    made.neighbours.push_back(static_cast<std::uint32_t>(near.size()));
    made.share.push_back(detail::tie_share(near));
    made.first.push_back(count);
  }
  made.to.resize(count + RisingRows::spare);
  made.weight.resize(count);
  return made;
}

}  // namespace coalign::inline COALIGN_ABI::kernels
