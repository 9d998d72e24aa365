// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/hierarchy.hpp>

#include <coalign/analysis/structure/components.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// For each leader a bit for each: row i has those who reach i, itself too.
class ReachBits {
 public:
  ReachBits(const LayerView& layer, const Work& work)
      : leaders_(layer.leaders()), words_((leaders_ + 63) / 64), bits_(leaders_ * words_, 0) {
    std::vector<std::uint32_t> queue;
    for (std::uint32_t i = 0; i < leaders_; ++i) {
      if (i % 64 == 0) work.check();
      queue.assign(1, i);
      set(i, i);
      for (std::size_t k = 0; k < queue.size(); ++k) {
        for (const LeaderId j : layer.in(LeaderId{queue[k]}).leaders) {
          if (has(i, j.value)) continue;
          set(i, j.value);
          queue.push_back(j.value);
        }
      }
    }
  }
  [[nodiscard]] bool has(std::size_t row, std::size_t bit) const {
    return (bits_[row * words_ + bit / 64] >> bit % 64 & 1U) != 0;
  }
  void set(std::size_t row, std::size_t bit) {
    bits_[row * words_ + bit / 64] |= std::uint64_t{1} << bit % 64;
  }
  [[nodiscard]] std::size_t count(std::size_t row) const {
    std::size_t sum = 0;
    for (std::size_t w = 0; w < words_; ++w) {
      sum += static_cast<std::size_t>(std::popcount(bits_[row * words_ + w]));
    }
    return sum;
  }
  /// The rows and the bits in another order: `order[k]` becomes k.
  [[nodiscard]] ReachBits in_order(const std::vector<std::uint32_t>& order) const {
    ReachBits made(*this);
    std::fill(made.bits_.begin(), made.bits_.end(), 0);
    for (std::size_t a = 0; a < leaders_; ++a) {
      for (std::size_t b = 0; b < leaders_; ++b) {
        if (has(order[a], order[b])) made.set(a, b);
      }
    }
    return made;
  }
  /// How many bits two rows share, and the highest of them.
  struct Shared {
    std::size_t count = 0, highest = 0;
  };
  [[nodiscard]] Shared shared(std::size_t a, std::size_t b) const {
    Shared found;
    for (std::size_t w = 0; w < words_; ++w) {
      const std::uint64_t both = bits_[a * words_ + w] & bits_[b * words_ + w];
      if (both == 0) continue;
      found.count += static_cast<std::size_t>(std::popcount(both));
      found.highest = w * 64 + 63 - static_cast<std::size_t>(std::countl_zero(both));
    }
    return found;
  }

 private:
  std::size_t leaders_, words_;
  std::vector<std::uint64_t> bits_;
};

/// Pairs of one component without a least upper bound. Whoever reaches an upper bound is one too, so an upper bound is
/// least if it has as many above it, itself too, as there are upper bounds; with leaders in the order of that
/// number it is the last of them.
inline std::uint64_t pairs_without_bound(const ReachBits& above, const Components& parts,
                                         const Work& work) {
  std::vector<std::size_t> many(parts.of.size());
  for (std::size_t i = 0; i < many.size(); ++i) many[i] = above.count(i);
  std::vector<std::uint32_t> order(many.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return many[a] < many[b]; });
  const ReachBits sorted = above.in_order(order);
  std::uint64_t without = 0;
  for (std::size_t a = 0; a < order.size(); ++a) {
    if (a % 64 == 0) work.check();
    for (std::size_t b = a + 1; b < order.size(); ++b) {
      if (parts.of[order[a]] != parts.of[order[b]]) continue;
      if (sorted.has(a, b) && sorted.has(b, a)) continue;  // each is the other's bound, and least
      const auto shared = sorted.shared(a, b);
      if (shared.count == 0 || many[order[shared.highest]] != shared.count) ++without;
    }
  }
  return without;
}

}  // namespace detail

Hierarchy hierarchy(const LayerView& layer, const Work& work) {
  constexpr std::size_t most_reach = 20'000, most_bounds = 5'000;
  const Components parts = components(layer);
  const std::uint64_t n = layer.leaders();
  std::uint64_t joined = 0, needed = 0, spare = 0, room = 0;
  for (const std::uint64_t size : parts.sizes) {
    joined += size * (size - 1) / 2;
    needed += size - 1;
    spare += size * (size - 1) - (size - 1);
    room += size > 2 ? (size - 1) * (size - 2) / 2 : 0;
  }
  const auto share = [](std::uint64_t part, std::uint64_t of) {
    return Estimate::of(static_cast<double>(part) / static_cast<double>(of), of);
  };
  const auto rest = [&](std::uint64_t part, std::uint64_t of) {
    return Estimate::of(1 - static_cast<double>(part) / static_cast<double>(of), of);
  };
  Hierarchy found;
  found.connectedness = n < 2 ? Estimate::none(Reason::too_few, n) : share(joined, n * (n - 1) / 2);
  found.efficiency =
      spare == 0 ? Estimate::none(Reason::too_few, n) : rest(layer.entries() - needed, spare);
  if (layer.entries() == 0) {
    found.hierarchy = found.lubness = Estimate::none(n < 2 ? Reason::too_few : Reason::no_ties, n);
    return found;
  }
  found.hierarchy = found.lubness = Estimate::none(Reason::too_many_pairs, n);
  if (n > most_reach) return found;
  if (!layer
           .directed()) {  // whoever is joined at all is joined both ways, and so a bound of the other
    found.hierarchy = rest(joined, joined);
    if (n <= most_bounds) {
      found.lubness = room == 0 ? Estimate::none(Reason::too_few, n) : rest(0, room);
    }
    return found;
  }
  const detail::ReachBits above(layer, work);
  std::uint64_t mutual = 0, any = 0;
  for (std::size_t i = 0; i < n; ++i) {
    for (std::size_t j = i + 1; j < n; ++j) {
      const bool up = above.has(i, j), down = above.has(j, i);
      mutual += up && down ? 1 : 0;
      any += up || down ? 1 : 0;
    }
  }
  found.hierarchy = rest(mutual, any);
  if (n > most_bounds) return found;
  found.lubness = room == 0 ? Estimate::none(Reason::too_few, n)
                            : rest(detail::pairs_without_bound(above, parts, work), room);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
