// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace coalign::inline COALIGN_ABI::alignment::detail {

/// Lists of items by place, each rising, cut at the borders of blocks of places
/// and kept block by block: what is added up for the places of one block stays
/// in the nearest cache, and what is read for it close by.
template <class Item>
class BlockedLists {
 public:
  /// So many places make a block; where lists are short, more.
  static constexpr std::size_t narrow = 4'096;

  BlockedLists() = default;
  /// `items[first[l]]` to `items[first[l + 1]]` is list l, of places below
  /// `places`.
  BlockedLists(const std::vector<Item>& items, const std::vector<std::size_t>& first,
               std::size_t places)
      : lists_(first.size() - 1) {
    const std::size_t most = items.size() / (4 * std::max<std::size_t>(lists_, 1)) + 1;
    blocks_ = std::clamp<std::size_t>((places + narrow - 1) / narrow, 1, most);
    width_ = std::max<std::size_t>((places + blocks_ - 1) / blocks_, 1);
    border_.assign(blocks_ * lists_ + 1, 0);
    const auto part = [&](std::size_t l, const Item& item) {
      return item.place / width_ * lists_ + l;
    };
    for (std::size_t l = 0; l < lists_; ++l) {
      for (std::size_t x = first[l]; x < first[l + 1]; ++x) ++border_[part(l, items[x]) + 1];
    }
    std::partial_sum(border_.begin(), border_.end(), border_.begin());
    items_.resize(items.size());
    std::vector<std::size_t> next(border_.begin(), border_.end() - 1);
    for (std::size_t l = 0; l < lists_; ++l) {
      for (std::size_t x = first[l]; x < first[l + 1]; ++x) {
        items_[next[part(l, items[x])]++] = items[x];
      }
    }
  }

  [[nodiscard]] std::size_t blocks() const noexcept { return blocks_; }
  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  /// The part of a list that is in a block.
  [[nodiscard]] std::span<const Item> part(std::size_t list, std::size_t block) const noexcept {
    const std::size_t at = block * lists_ + list;
    return {items_.data() + border_[at], border_[at + 1] - border_[at]};
  }

 private:
  std::size_t lists_ = 0, blocks_ = 1, width_ = 1;
  std::vector<std::size_t> border_;
  std::vector<Item> items_;
};

/// Calls `found(k)` for each of `size` sums that is at least `floor`, which few
/// are.
template <class Found>
void each_at_least(const float* sums, std::size_t size, float floor, Found&& found) {
  constexpr std::size_t wide = 32;  // looked at together, without a branch
  for (std::size_t begin = 0; begin < size; begin += wide) {
    const std::size_t end = std::min(begin + wide, size);
    int any = 0;
    if (end - begin == wide) {
      for (std::size_t k = 0; k < wide; ++k) any |= static_cast<int>(sums[begin + k] >= floor);
    } else {
      any = 1;
    }
    for (std::size_t k = begin; any != 0 && k < end; ++k) {
      if (sums[k] >= floor) found(k);
    }
  }
}

}  // namespace coalign::inline COALIGN_ABI::alignment::detail
