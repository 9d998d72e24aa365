// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/io/detail/in_file.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Bytes of a file or of a text, a block at a time, and where in them the parser is.
class Source {
 public:
  COALIGN_API Source(std::string_view text, const Work& work);
  COALIGN_API Source(const std::filesystem::path& file, const Work& work);
  // It keeps the work: one that ends with the line would be gone when it is asked.
  Source(std::string_view text, Work&& work) = delete;
  Source(const std::filesystem::path& file, Work&& work) = delete;

  [[nodiscard]] bool at_end() const noexcept { return here_ == end_; }
  [[nodiscard]] char current() const noexcept { return *here_; }
  void advance() {
    if (++here_ == end_) refill();
  }

  /// Bytes taken so far; the last of them is at `line()`, `column()`, both from 1.
  [[nodiscard]] std::size_t consumed() const noexcept {
    return before_block_ + static_cast<std::size_t>(here_ - block_.data());
  }
  [[nodiscard]] std::size_t line() noexcept {
    count_lines();
    return after_line() ? line_ - 1 : line_;
  }
  [[nodiscard]] std::size_t column() noexcept {
    count_lines();
    return consumed() - (after_line() ? earlier_line_begin_ : line_begin_);
  }
  [[nodiscard]] bool took_nul() const noexcept { return consumed() > first_nul_; }
  /// Whether opening the same again gives the same text.
  [[nodiscard]] bool repeatable() const noexcept { return file_.repeatable(); }
  /// What the text starts with, before anything is taken.
  [[nodiscard]] bool starts_with(std::string_view bytes) const noexcept {
    return std::string_view(here_, static_cast<std::size_t>(end_ - here_)).starts_with(bytes);
  }

  /// While set, every byte taken is appended to it as well.
  void record_to(std::string* text) {
    record();
    recording_ = text;
  }

 private:
  COALIGN_API void refill();
  /// Takes note of the lines up to here: when asked, not byte by byte.
  COALIGN_API void count_lines() noexcept;
  /// Appends what was taken since it was called last.
  COALIGN_API void record();
  /// Whether the last byte taken ended a line, and so belongs to it.
  [[nodiscard]] bool after_line() const noexcept { return line_ > 1 && consumed() == line_begin_; }

  InFile file_;
  std::string_view text_;
  const Work& work_;
  std::size_t total_ = 0;

  std::vector<char> block_;
  const char* here_ = nullptr;
  const char* end_ = nullptr;
  const char* counted_ = nullptr;   ///< up to where lines are counted
  const char* recorded_ = nullptr;  ///< up to where bytes were recorded, or not asked for
  std::size_t before_block_ = 0, line_ = 1, line_begin_ = 0, earlier_line_begin_ = 0;
  std::string* recording_ = nullptr;
  std::size_t first_nul_ = static_cast<std::size_t>(-1);
};

/// A source as the input iterator that nlohmann/json takes.
class SourceIterator {
 public:
  using iterator_category = std::input_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = char;

  SourceIterator() = default;  ///< the end
  explicit SourceIterator(Source& source) : source_(&source) {}

  char operator*() const noexcept { return source_->current(); }
  SourceIterator& operator++() {
    source_->advance();
    return *this;
  }
  void operator++(int) { source_->advance(); }
  friend bool operator==(const SourceIterator& a, const SourceIterator& b) noexcept {
    return a.ended() == b.ended();
  }

 private:
  [[nodiscard]] bool ended() const noexcept { return source_ == nullptr || source_->at_end(); }
  Source* source_ = nullptr;
};

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/source.cpp>
#endif
