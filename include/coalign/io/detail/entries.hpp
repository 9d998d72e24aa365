// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <filesystem>
#include <system_error>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// What is in a folder, in order of names; where it cannot be read, `error` and what was read so far. Not by
/// the iterator of <filesystem>: that of gcc 12 ends the process where memory is short.
[[nodiscard]] COALIGN_API std::vector<std::filesystem::path> entries_of(
    const std::filesystem::path& folder, std::error_code& error);

/// The same. @throws std::filesystem::filesystem_error
[[nodiscard]] COALIGN_API std::vector<std::filesystem::path> entries_of(
    const std::filesystem::path& folder);

/// Removes a folder that holds files alone, as far as it can.
COALIGN_API void remove_folder(const std::filesystem::path& folder) noexcept;

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/entries.cpp>
#endif
