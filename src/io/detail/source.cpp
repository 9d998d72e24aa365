// SPDX-License-Identifier: MIT
#include <coalign/io/detail/source.hpp>

#include <algorithm>
#include <cstring>
#include <system_error>

namespace coalign::inline COALIGN_ABI::detail {

inline constexpr std::size_t block_size = std::size_t{1} << 16U;

Source::Source(std::string_view text, const Work& work)
    : text_(text), work_(work), total_(text.size()), block_(std::min(block_size, text.size() + 1)) {
  here_ = end_ = counted_ = recorded_ = block_.data();
  refill();
}

Source::Source(const std::filesystem::path& file, const Work& work)
    : file_(file, work), work_(work), block_(block_size) {
  std::error_code ignored;
  const auto size = std::filesystem::file_size(file, ignored);
  total_ = ignored ? 0 : static_cast<std::size_t>(size);
  here_ = end_ = counted_ = recorded_ = block_.data();
  refill();
}

void Source::count_lines() noexcept {
  for (const char* at = counted_; at != here_; ++at) {
    const auto left = static_cast<std::size_t>(here_ - at);
    at = static_cast<const char*>(std::memchr(at, '\n', left));
    if (at == nullptr) break;
    ++line_;
    const std::size_t next = before_block_ + static_cast<std::size_t>(at + 1 - block_.data());
    earlier_line_begin_ = std::exchange(line_begin_, next);
  }
  counted_ = here_;
}

void Source::record() {
  if (recording_) recording_->append(recorded_, here_);
  recorded_ = here_;
}

void Source::refill() {
  work_.check();
  count_lines();
  record();
  before_block_ += static_cast<std::size_t>(end_ - block_.data());
  if (work_.progress && before_block_ != 0)
    work_.progress(before_block_, std::max(total_, before_block_), "reading");
  std::size_t size = 0;
  if (file_.open()) {
    size = file_.read(block_.data(), block_.size(), work_);
  } else {
    size = std::min(block_.size(), text_.size());
    std::copy_n(text_.data(), size, block_.data());
    text_.remove_prefix(size);
  }
  here_ = counted_ = recorded_ = block_.data();
  end_ = here_ + size;
  // The parser takes a NUL for the end of the text; as another control character it is the error
  // that it should be.
  const auto end = block_.begin() + static_cast<std::ptrdiff_t>(size);
  const auto nul = std::find(block_.begin(), end, '\0');
  if (nul == end) return;
  first_nul_ = std::min(first_nul_, before_block_ + static_cast<std::size_t>(nul - block_.begin()));
  std::replace(nul, end, '\0', '\x01');
}

}  // namespace coalign::inline COALIGN_ABI::detail
