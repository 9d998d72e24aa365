// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/position.hpp>

#include <coalign/graph/kernels/triangles.hpp>
#include <coalign/model/values.hpp>

#include <algorithm>
#include <numeric>
#include <span>

namespace coalign::inline COALIGN_ABI::structure {

Degrees degrees(const LayerView& layer) {
  Degrees found;
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const Neighbours out = layer.out(LeaderId{i}), in = layer.in(LeaderId{i});
    found.out.push_back(out.size());
    found.in.push_back(in.size());
    found.out_strength.push_back(std::accumulate(out.weights.begin(), out.weights.end(), 0.0));
    found.in_strength.push_back(std::accumulate(in.weights.begin(), in.weights.end(), 0.0));
  }
  return found;
}

std::vector<std::uint32_t> core_numbers(const LayerView& layer) {
  const LayerView plain = without_direction(layer);
  const auto n = static_cast<std::uint32_t>(plain.leaders());
  std::vector<std::uint32_t> degree(n);
  std::uint32_t most = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    degree[i] = static_cast<std::uint32_t>(plain.out(LeaderId{i}).size());
    most = std::max(most, degree[i]);
  }
  // Leaders by degree in one list; whoever loses a neighbour goes one place towards the front (Batagelj and Zaversnik 2003).
  std::vector<std::uint32_t> first(most + 2, 0), order(n), place(n);
  for (const std::uint32_t d : degree) ++first[d + 1];
  std::partial_sum(first.begin(), first.end(), first.begin());
  std::vector<std::uint32_t> next(first.begin(), first.end() - 1);
  for (std::uint32_t i = 0; i < n; ++i) order[place[i] = next[degree[i]]++] = i;
  for (std::uint32_t k = 0; k < n; ++k) {
    const std::uint32_t i = order[k];
    for (const LeaderId other : plain.out(LeaderId{i}).leaders) {
      const std::uint32_t j = other.value;
      if (degree[j] <= degree[i]) continue;
      const std::uint32_t front = std::max(first[degree[j]], k + 1), swapped = order[front];
      std::swap(order[place[j]], order[front]);
      place[swapped] = place[j];
      place[j] = front;
      first[degree[j]] = front + 1;
      --degree[j];
    }
  }
  return degree;
}

Clustering clustering(const LayerView& layer) {
  const kernels::RisingRows rows = kernels::rising_rows(layer, false);
  const auto n = static_cast<std::uint32_t>(rows.size());
  std::vector<std::uint64_t> triangles(n, 0);
  kernels::each_triangle(rows, 0, n, [&](std::uint32_t a, std::span<const kernels::Triangle> some) {
    triangles[a] += some.size();
    for (const auto& [ab, ac, bc] : some) {
      ++triangles[rows.to[ab]];
      ++triangles[rows.to[ac]];
    }
  });
  Clustering found;
  std::uint64_t closed = 0, pairs = 0;
  for (std::uint32_t i = 0; i < n; ++i) {
    const std::uint64_t d = rows.neighbours[i], could = d < 2 ? 0 : d * (d - 1) / 2;
    found.local.push_back(
        could == 0 ? not_given : static_cast<double>(triangles[i]) / static_cast<double>(could));
    closed += triangles[i];
    pairs += could;
  }
  found.transitivity =
      pairs == 0 ? Estimate::none(rows.edges() == 0 ? Reason::no_ties : Reason::too_few)
                 : Estimate::of(static_cast<double>(closed) / static_cast<double>(pairs), pairs);
  return found;
}

Estimate density(const LayerView& layer) {
  const std::uint64_t n = layer.leaders();
  if (n < 2) return Estimate::none(Reason::too_few, n);
  const std::uint64_t could = n * (n - 1);
  return Estimate::of(static_cast<double>(layer.entries()) / static_cast<double>(could), could);
}

Estimate reciprocity(const LayerView& layer) {
  if (layer.entries() == 0) return Estimate::none(Reason::no_ties);
  if (!layer.directed()) return Estimate::none(Reason::no_direction, layer.entries());
  std::uint64_t returned = 0;
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    const auto out = layer.out(LeaderId{i}).leaders, in = layer.in(LeaderId{i}).leaders;
    for (std::size_t a = 0, b = 0; a < out.size(); ++a) {
      while (b < in.size() && in[b] < out[a]) ++b;
      if (b < in.size() && in[b] == out[a]) ++returned;
    }
  }
  return Estimate::of(static_cast<double>(returned) / static_cast<double>(layer.entries()),
                      layer.entries());
}

}  // namespace coalign::inline COALIGN_ABI::structure
