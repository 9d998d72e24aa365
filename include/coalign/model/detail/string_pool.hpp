// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Strings, each held once and numbered from 0 in the order in which they came.
class StringPool {
 public:
  static constexpr std::uint32_t none = 0xffffffffU;

  [[nodiscard]] std::size_t size() const noexcept { return ends_.size(); }

  [[nodiscard]] std::string_view operator[](std::uint32_t number) const noexcept {
    const std::size_t begin = number == 0 ? 0 : ends_[number - 1];
    return std::string_view(bytes_).substr(begin, ends_[number] - begin);
  }

  /// The number of `text`, or `none`.
  [[nodiscard]] std::uint32_t find(std::string_view text) const noexcept {
    return slots_.empty() ? none : slots_[slot_of(text)];
  }

  std::uint32_t intern(std::string_view text) {
    if (named_ * 2 >= slots_.size()) grow();
    std::uint32_t& slot = slots_[slot_of(text)];
    if (slot == none) {
      slot = append(text);
      ++named_;
    }
    return slot;
  }

  /// A number without a text, which `find` never finds.
  std::uint32_t add_unnamed() { return append({}); }

  void shrink_to_fit() {
    bytes_.shrink_to_fit();
    ends_.shrink_to_fit();
  }
  [[nodiscard]] std::size_t memory() const noexcept {
    return bytes_.capacity() + ends_.capacity() * sizeof(std::size_t) +
           slots_.capacity() * sizeof(std::uint32_t);
  }

 private:
  std::uint32_t append(std::string_view text) {
    bytes_.append(text);
    ends_.push_back(bytes_.size());
    return static_cast<std::uint32_t>(ends_.size() - 1);
  }

  /// Where `text` is, or where it would go: open addressing over a power of two.
  [[nodiscard]] std::size_t slot_of(std::string_view text) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = std::hash<std::string_view>{}(text)&mask;
    while (slots_[at] != none && (*this)[slots_[at]] != text) at = (at + 1) & mask;
    return at;
  }

  void grow() {
    std::vector<std::uint32_t> old(slots_.empty() ? 16 : slots_.size() * 2, none);
    old.swap(slots_);
    for (const std::uint32_t number : old) {
      if (number != none) slots_[slot_of((*this)[number])] = number;
    }
  }

  std::string bytes_;
  std::vector<std::size_t> ends_;
  std::vector<std::uint32_t> slots_;
  std::size_t named_ = 0;
};

}  // namespace coalign::inline COALIGN_ABI::detail
