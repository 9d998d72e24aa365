// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/model/id.hpp>
#include <coalign/model/network.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI {

/// What a tie weighs in a layer.
enum class TieWeight : std::uint8_t {
  strength,  ///< its weight as a share of its type's max
  binary     ///< 1
};

/// What a tie weighs that was asked again: several rows of one type between the same two.
enum class Several : std::uint8_t {
  latest,  ///< the latest answer: what had not ended before the same was asked again, summed
  sum,     ///< all rows, summed
  max      ///< the most that held on any one day, summed
};

/// Which relations make a layer.
struct LayerOptions {
  std::vector<TieTypeId> types = {};  ///< ties of these types; empty: of all
  /// what a tie weighs
  TieWeight weight = TieWeight::strength;
  Several several = Several::latest;  ///< which answer counts where the same was asked again
  /// whether ties count at all
  bool ties = true;
  bool memberships = false;  ///< from a member to what it belongs to
  bool initiatives = false;  ///< between those who lead one together
  bool commitments = false;  ///< from a leader to the one it commits through

  friend bool operator==(const LayerOptions&, const LayerOptions&) = default;
};

/// Those whom a leader is connected to, in their order, and how well, in (0, 1]; 0: it is not known how well.
struct Neighbours {
  std::span<const LeaderId> leaders;  ///< who they are
  std::span<const double> weights;    ///< how strong each tie is, in the same order
  /// How many there are.
  [[nodiscard]] std::size_t size() const noexcept { return leaders.size(); }
};

namespace detail {
/// Rows of neighbours, end to end.
struct Adjacency {
  std::vector<std::size_t> first{0};  ///< by leader; one more for the end
  std::vector<LeaderId> leaders;
  std::vector<double>
      weights;        ///< if `even`, for the longest row alone: others have as much of them
  bool even = false;  ///< whether all entries weigh the same

  /// Takes the weights that repeat one another away, and room that is not used.
  COALIGN_API void settle();
  [[nodiscard]] Neighbours of(LeaderId leader) const noexcept {
    COALIGN_ASSERT(leader.known() && leader.index() + 1 < first.size(),
                   "the layer has no such leader");
    const std::size_t begin = first[leader.index()], size = first[leader.index() + 1] - begin;
    return {{leaders.data() + begin, size}, {weights.data() + (even ? 0 : begin), size}};
  }
};

[[nodiscard]] COALIGN_API Adjacency transposed(const Adjacency& rows);
/// What stands in either of two rows: see below. Writes to as many places as both have; how many are meant is returned.
[[nodiscard]] COALIGN_API std::size_t either_row(const Neighbours& to, const Neighbours& from,
                                                 bool add, LeaderId* leaders, double* weights);
/// What stands in either, row by row; what stands in both has the larger weight, or with `add` both.
[[nodiscard]] COALIGN_API Adjacency either_way(const Adjacency& out, const Adjacency& in, bool add);
}  // namespace detail

class LayerView;
class UndirectedLayer;

/// The ties of chosen types as one directed graph of leaders without parallel arcs or loops: ties of
/// one type from one leader to another add up, never above 1, and of several types the strongest
/// counts. One that had ended before the same was asked again is not counted, unless `several` says so: the
/// latest answer is. A tie of unknown strength is there, and adds 0 to it. A tie without direction runs both ways.
/// A value of shared parts, cheap to copy; moving copies.
class Layer {
 public:
  /// Of no leaders.
  Layer() = default;
  Layer(const Layer&) = default;
  Layer& operator=(const Layer&) = default;
  ~Layer() = default;

  /// How many leaders the network has.
  [[nodiscard]] std::size_t leaders() const noexcept { return out_->first.size() - 1; }
  /// How many ties, each way counted once.
  [[nodiscard]] std::size_t arcs() const noexcept { return out_->leaders.size(); }
  /// Those to whom the ties of a leader run.
  [[nodiscard]] Neighbours out(LeaderId leader) const noexcept { return out_->of(leader); }
  /// Those from whom ties run to a leader.
  [[nodiscard]] Neighbours in(LeaderId leader) const noexcept { return in_->of(leader); }

 private:
  friend Layer layer(const Network&, const LayerOptions&, const Work&);
  friend UndirectedLayer undirected(const Layer&);
  friend class LayerView;
  std::shared_ptr<const detail::Adjacency> out_ = std::make_shared<const detail::Adjacency>();
  std::shared_ptr<const detail::Adjacency> in_ = out_;
};

/// A layer without directions: of two arcs between two leaders the stronger counts.
class UndirectedLayer {
 public:
  /// Of no leaders.
  UndirectedLayer() = default;
  UndirectedLayer(const UndirectedLayer&) = default;
  UndirectedLayer& operator=(const UndirectedLayer&) = default;
  ~UndirectedLayer() = default;

  /// How many leaders the network has.
  [[nodiscard]] std::size_t leaders() const noexcept { return of_->first.size() - 1; }
  /// How many ties.
  [[nodiscard]] std::size_t edges() const noexcept { return of_->leaders.size() / 2; }
  /// Those whom a leader is tied to.
  [[nodiscard]] Neighbours of(LeaderId leader) const noexcept { return of_->of(leader); }

 private:
  friend UndirectedLayer undirected(const Layer&);
  friend class LayerView;
  friend UndirectedLayer within_reach(const UndirectedLayer&, std::size_t, double, const Work&);
  std::shared_ptr<const detail::Adjacency> of_ = std::make_shared<const detail::Adjacency>();
};

/// The ties of chosen types, or other relations, as one graph: see `Layer`.
/// @throws BadArgument for a type that is not the network's
/// @complexity O(leaders + ties log(ties of a leader)); leaders of an initiative pair by pair
[[nodiscard]] COALIGN_API Layer layer(const Network& network, const LayerOptions& options = {},
                                      const Work& work = {});

/// The same without directions: of two arcs between two leaders the stronger counts.
/// @complexity O(leaders + arcs)
[[nodiscard]] COALIGN_API UndirectedLayer undirected(const Layer& layer);

}  // namespace coalign::inline COALIGN_ABI

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/graph/layer.cpp>
#endif
