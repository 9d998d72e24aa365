// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <filesystem>
#include <string>

namespace coalign::inline COALIGN_ABI::detail {

// Paths are texts outside, as messages are: the bytes of the system's own, but on Windows, where those are
// wide, in UTF-8.

[[nodiscard]] inline std::filesystem::path as_path(const std::string& text) {
#if defined(_WIN32)
  return std::filesystem::path(std::u8string(text.begin(), text.end()));
#else
  return text;
#endif
}

[[nodiscard]] inline std::string as_text(const std::filesystem::path& path) {
#if defined(_WIN32)
  const std::u8string text = path.u8string();
  return {text.begin(), text.end()};
#else
  return path.native();
#endif
}

}  // namespace coalign::inline COALIGN_ABI::detail
