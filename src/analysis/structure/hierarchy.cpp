// SPDX-License-Identifier: MIT
#include <coalign/analysis/structure/hierarchy.hpp>

#include <coalign/analysis/structure/components.hpp>
#include <coalign/graph/kernels/wide.hpp>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <numeric>
#include <vector>

namespace coalign::inline COALIGN_ABI::structure {

namespace detail {

/// How many bits two rows share, and the highest of them.
struct SharedBits {
  std::size_t count = 0, highest = 0;
};
COALIGN_WIDE COALIGN_API SharedBits shared_bits(const std::uint64_t* a, const std::uint64_t* b,
                                                std::size_t words) {
  SharedBits found;
  for (std::size_t w = 0; w < words; ++w) {
    const std::uint64_t both = a[w] & b[w];
    if (both == 0) continue;
    found.count += static_cast<std::size_t>(std::popcount(both));
    found.highest = w * 64 + 63 - static_cast<std::size_t>(std::countl_zero(both));
  }
  return found;
}

/// Of leaders who reach one another, one stands for all: the same reach them. For each of these a bit for each leader: who
/// reaches them, they themselves too.
class ReachBits {
 public:
  ReachBits(const LayerView& layer, const Components& strong, const Work& work)
      : sizes(strong.sizes),
        leaders_(layer.leaders()),
        words_((leaders_ + 63) / 64),
        bits_(strong.sizes.size() * words_, 0) {
    for (std::uint32_t i = 0; i < leaders_; ++i) {
      if (strong.of[i] == one_of.size()) one_of.push_back(i);  // numbered by their first leaders
    }
    std::vector<std::uint32_t> queue;
    for (std::size_t k = 0; k < one_of.size(); ++k) {
      if (k % 64 == 0) work.check();
      queue.assign(1, one_of[k]);
      set(k, one_of[k]);
      for (std::size_t at = 0; at < queue.size(); ++at) {
        for (const LeaderId j : layer.in(LeaderId{queue[at]}).leaders) {
          if (has(k, j.value)) continue;
          set(k, j.value);
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
  [[nodiscard]] SharedBits shared(std::size_t a, std::size_t b) const {
    return shared_bits(bits_.data() + a * words_, bits_.data() + b * words_, words_);
  }
  /// The bits in another order: `order[k]` becomes k.
  [[nodiscard]] ReachBits in_order(const std::vector<std::uint32_t>& order) const {
    ReachBits made(*this);
    std::fill(made.bits_.begin(), made.bits_.end(), 0);
    for (std::size_t row = 0; row < one_of.size(); ++row) {
      for (std::size_t b = 0; b < leaders_; ++b) {
        if (has(row, order[b])) made.set(row, b);
      }
    }
    return made;
  }

  std::vector<std::size_t> sizes;     ///< for how many leaders each stands
  std::vector<std::uint32_t> one_of;  ///< one of these

 private:
  std::size_t leaders_, words_;
  std::vector<std::uint64_t> bits_;
};

/// Pairs of one component without a least upper bound. Whoever reaches an upper bound is one too, so an upper bound is
/// least if it has as many above it, itself too, as there are upper bounds; with leaders in the order of that
/// number it is the last of them. Those who reach one another have each other.
inline std::uint64_t pairs_without_bound(const ReachBits& above, const Components& strong,
                                         const Components& parts, const Work& work) {
  std::vector<std::size_t> many;  // by row
  for (std::size_t row = 0; row < above.sizes.size(); ++row) {
    many.push_back(above.shared(row, row).count);
  }
  std::vector<std::uint32_t> order(parts.of.size());
  std::iota(order.begin(), order.end(), 0U);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return many[strong.of[a]] < many[strong.of[b]];
  });
  const ReachBits sorted = above.in_order(order);
  std::uint64_t without = 0;
  for (std::size_t a = 0; a < many.size(); ++a) {
    if (a % 64 == 0) work.check();
    for (std::size_t b = a + 1; b < many.size(); ++b) {
      if (parts.of[above.one_of[a]] != parts.of[above.one_of[b]]) continue;
      const SharedBits shared = sorted.shared(a, b);
      if (shared.count == 0 || many[strong.of[order[shared.highest]]] != shared.count) {
        without += std::uint64_t{above.sizes[a]} * above.sizes[b];
      }
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
  if (!layer.directed()) {  // who is joined at all is so both ways, and a bound of the other
    found.hierarchy = rest(joined, joined);
    if (n <= most_bounds) {
      found.lubness = room == 0 ? Estimate::none(Reason::too_few, n) : rest(0, room);
    }
    return found;
  }
  const Components strong = components(layer, Joined::strongly);
  const detail::ReachBits above(layer, strong, work);
  std::uint64_t mutual = 0, one_way = 0;
  for (std::size_t a = 0; a < strong.sizes.size(); ++a) {
    mutual += std::uint64_t{strong.sizes[a]} * (strong.sizes[a] - 1) / 2;
    for (std::size_t b = a + 1; b < strong.sizes.size(); ++b) {
      const bool joined_so = above.has(a, above.one_of[b]) || above.has(b, above.one_of[a]);
      if (joined_so) one_way += std::uint64_t{strong.sizes[a]} * strong.sizes[b];
    }
  }
  found.hierarchy = rest(mutual, mutual + one_way);
  if (n > most_bounds) return found;
  found.lubness = room == 0 ? Estimate::none(Reason::too_few, n)
                            : rest(detail::pairs_without_bound(above, strong, parts, work), room);
  return found;
}

}  // namespace coalign::inline COALIGN_ABI::structure
