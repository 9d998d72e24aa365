// SPDX-License-Identifier: MIT
#include <coalign/graph/layer_view.hpp>

#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <utility>

namespace coalign::inline COALIGN_ABI {

LayerView LayerView::from_rows(std::span<const std::int64_t> first,
                               std::span<const std::int64_t> to, std::span<const double> weights,
                               bool directed) {
  const auto fail = [](const std::string& what) { throw BadArgument("a layer's " + what); };
  if (first.empty() || first[0] != 0 || first.back() != static_cast<std::int64_t>(to.size()) ||
      !std::is_sorted(first.begin(), first.end())) {
    fail("indptr must rise from 0 to the number of indices");
  }
  if (weights.size() != to.size()) fail("weights must be as many as its indices");
  const auto leaders = static_cast<std::int64_t>(first.size()) - 1;
  auto rows = std::make_shared<detail::Adjacency>();
  rows->first.assign(first.begin(), first.end());
  rows->leaders.reserve(to.size());
  rows->weights.assign(weights.begin(), weights.end());
  for (std::int64_t i = 0; i < leaders; ++i) {
    std::int64_t before = -1;
    for (auto e = static_cast<std::size_t>(first[static_cast<std::size_t>(i)]);
         e < static_cast<std::size_t>(first[static_cast<std::size_t>(i) + 1]); ++e) {
      if (to[e] <= before || to[e] >= leaders) {
        fail("indices must rise within a row, each below the number of leaders");
      }
      if (to[e] == i) fail("row " + std::to_string(i) + " has a tie to itself");
      if (!std::isfinite(weights[e])) fail("weights must be finite");
      before = to[e];
      rows->leaders.push_back(LeaderId{static_cast<std::uint32_t>(to[e])});
    }
  }
  rows->settle();
  auto columns = std::make_shared<const detail::Adjacency>(detail::transposed(*rows));
  if (directed) return {std::move(rows), std::move(columns), true};
  if (rows->leaders != columns->leaders || rows->weights != columns->weights ||
      rows->first != columns->first) {
    fail("rows without direction must be symmetric");
  }
  return {rows, rows, false};
}

LayerView without_direction(const LayerView& layer) {
  if (!layer.directed_) return layer;
  auto rows =
      std::make_shared<const detail::Adjacency>(detail::either_way(*layer.out_, *layer.in_, false));
  return {rows, rows, false};
}

LayerView both_ways_added(const LayerView& layer) {
  if (!layer.directed_) return layer;
  auto rows =
      std::make_shared<const detail::Adjacency>(detail::either_way(*layer.out_, *layer.in_, true));
  return {rows, rows, false};
}

EitherWay::EitherWay(LayerView layer) : layer_(std::move(layer)) {
  if (!layer_.directed()) return;
  std::size_t longest = 0;
  for (std::uint32_t i = 0; i < layer_.leaders(); ++i) {
    longest = std::max(longest, entries_of(LeaderId{i}));
  }
  leaders_.resize(longest);
  weights_.resize(longest);
}

LayerView strongest_of(const LayerView& one, const LayerView& other) {
  COALIGN_ASSERT(one.leaders() == other.leaders(), "two layers are of different leaders");
  auto rows =
      std::make_shared<const detail::Adjacency>(detail::either_way(*one.out_, *other.out_, false));
  auto columns = std::make_shared<const detail::Adjacency>(detail::transposed(*rows));
  return {std::move(rows), std::move(columns), true};
}

LayerView rows_of_some(const LayerView& layer, const std::vector<bool>& some) {
  auto rows = std::make_shared<detail::Adjacency>();
  for (std::uint32_t i = 0; i < layer.leaders(); ++i) {
    if (some[i]) {
      const Neighbours near = layer.out(LeaderId{i});
      rows->leaders.insert(rows->leaders.end(), near.leaders.begin(), near.leaders.end());
      rows->weights.insert(rows->weights.end(), near.weights.begin(), near.weights.end());
    }
    rows->first.push_back(rows->leaders.size());
  }
  rows->settle();
  auto columns = std::make_shared<const detail::Adjacency>(detail::transposed(*rows));
  return {std::move(rows), std::move(columns), true};
}

}  // namespace coalign::inline COALIGN_ABI
