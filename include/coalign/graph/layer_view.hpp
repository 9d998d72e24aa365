// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/graph/layer.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// A layer with or without directions, as measures take it: they say `const LayerView&`, callers give a
/// `Layer` or an `UndirectedLayer`. Shares their parts, cheap to copy. Without directions every edge
/// stands in both of its rows.
class LayerView {
 public:
  /// With directions.
  LayerView(
      const Layer& layer) noexcept  // NOLINT(google-explicit-constructor): that is what it is for
      : out_(layer.out_), in_(layer.in_), directed_(true) {}
  /// Without directions.
  LayerView(const UndirectedLayer& layer) noexcept  // NOLINT(google-explicit-constructor): likewise
      : out_(layer.of_), in_(layer.of_), directed_(false) {}

  /// From compressed rows, as scipy has them. @throws BadArgument where they are no rows of a graph
  /// without loops, in rising order, with finite weights, and symmetric unless `directed`
  [[nodiscard]] COALIGN_API static LayerView from_rows(std::span<const std::int64_t> first,
                                                       std::span<const std::int64_t> to,
                                                       std::span<const double> weights,
                                                       bool directed);

  /// How many leaders there are.
  [[nodiscard]] std::size_t leaders() const noexcept { return out_->first.size() - 1; }
  /// Whether ties have directions.
  [[nodiscard]] bool directed() const noexcept { return directed_; }
  /// Entries of rows: an edge without direction is two.
  [[nodiscard]] std::size_t entries() const noexcept { return out_->leaders.size(); }
  /// Arcs, or edges without direction.
  [[nodiscard]] std::size_t ties() const noexcept { return directed_ ? entries() : entries() / 2; }
  /// Those to whom the ties of a leader run.
  [[nodiscard]] Neighbours out(LeaderId leader) const noexcept { return out_->of(leader); }
  /// Those from whom ties run to a leader.
  [[nodiscard]] Neighbours in(LeaderId leader) const noexcept { return in_->of(leader); }
  /// The same with every arc turned round.
  [[nodiscard]] LayerView reversed() const noexcept { return {in_, out_, directed_}; }
  /// The rows as they are stored; not for programs.
  [[nodiscard]] const detail::Adjacency& rows() const noexcept { return *out_; }

 private:
  friend LayerView without_direction(const LayerView&);
  friend LayerView both_ways_added(const LayerView&);
  friend LayerView strongest_of(const LayerView&, const LayerView&);
  friend LayerView rows_of_some(const LayerView&, const std::vector<bool>&);
  using Rows = std::shared_ptr<const detail::Adjacency>;
  LayerView(Rows out, Rows in, bool directed) noexcept
      : out_(std::move(out)), in_(std::move(in)), directed_(directed) {}

  Rows out_, in_;
  bool directed_;
};

/// Either direction as one edge: of two arcs between two leaders the stronger counts.
[[nodiscard]] COALIGN_API LayerView without_direction(const LayerView& layer);

/// Either direction as one edge that weighs both together, a_ij + a_ji; of a layer without directions
/// the layer itself.
[[nodiscard]] COALIGN_API LayerView both_ways_added(const LayerView& layer);

/// The rows of `both_ways_added`, one at a time and without making it.
class EitherWay {
 public:
  /// Keeps the layer's parts.
  COALIGN_API explicit EitherWay(LayerView layer);
  /// Entries of all rows; who is tied both ways counts as two.
  [[nodiscard]] std::size_t entries() const noexcept {
    return layer_.entries() * (layer_.directed() ? 2 : 1);
  }
  /// Entries of the row of a leader; who is tied both ways counts as two.
  [[nodiscard]] std::size_t entries_of(LeaderId leader) const noexcept {
    return layer_.out(leader).size() + (layer_.directed() ? layer_.in(leader).size() : 0);
  }
  /// Those tied to a leader either way; until the next call.
  [[nodiscard]] Neighbours of(LeaderId leader) {
    if (!layer_.directed()) return layer_.out(leader);
    const std::size_t count = detail::either_row(layer_.out(leader), layer_.in(leader), true,
                                                 leaders_.data(), weights_.data());
    return {{leaders_.data(), count}, {weights_.data(), count}};
  }

 private:
  LayerView layer_;
  std::vector<LeaderId> leaders_;
  std::vector<double> weights_;
};

/// What is in either of two layers of the same leaders, with directions; of two arcs from one to another the stronger counts.
[[nodiscard]] COALIGN_API LayerView strongest_of(const LayerView& one, const LayerView& other);

/// The arcs that leave some of the leaders, with directions.
[[nodiscard]] COALIGN_API LayerView rows_of_some(const LayerView& layer,
                                                 const std::vector<bool>& some);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/layer_view.cpp>
#endif
