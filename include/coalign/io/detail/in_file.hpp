// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>
#include <coalign/work.hpp>

#include <cstddef>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace coalign::inline COALIGN_ABI::detail {

/// A file that is open for reading. A pipe may be opened before anybody writes to it, and be silent for hours:
/// it is waited for in short turns, so that a stop is heard.
class InFile {
 public:
  InFile() = default;  ///< none
  /// @throws FileError where it cannot be opened
  COALIGN_API InFile(const std::filesystem::path& file, const Work& work);

  [[nodiscard]] bool open() const noexcept { return file_ != nullptr; }
  /// Whether opening it again gives the same bytes.
  [[nodiscard]] bool repeatable() const noexcept { return regular_; }
  /// Reads at most so many bytes; 0 at the end. @throws FileError, Stopped
  [[nodiscard]] COALIGN_API std::size_t read(char* to, std::size_t most, const Work& work);

 private:
  /// Returns once there is something to read, or nothing will come any more.
  COALIGN_API void wait(const Work& work) const;
  struct Close {
    void operator()(std::FILE* file) const noexcept { std::fclose(file); }
  };
  std::filesystem::path path_;
  std::unique_ptr<std::FILE, Close> file_;
  bool regular_ = true;
};

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/in_file.cpp>
#endif
