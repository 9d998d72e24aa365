// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

namespace coalign::inline COALIGN_ABI::detail {

/// Calls `write(sink)` and puts what it gives to the sink into `file`: written beside it, synced to
/// the disk, then renamed. Whatever happens on the way, the file is the old one or the new one,
/// whole, with the permissions it had. Only a process that is killed leaves its part, NAME.part-NUMBER,
/// beside the file; it is in nobody's way, and the first save after a day removes it.
/// @throws FileError
COALIGN_API void save(
    const std::filesystem::path& file,
    const std::function<void(const std::function<void(std::string_view)>& sink)>& write);

/// The folder that a file or folder is in.
[[nodiscard]] COALIGN_API std::filesystem::path folder_of(const std::filesystem::path& file);

/// A name beside `target` that nobody can guess: NAME.part-NUMBER.
[[nodiscard]] COALIGN_API std::filesystem::path beside(const std::filesystem::path& target);

/// What those who saved to `target` left under such names when they were killed: whatever nobody has
/// written to for a day.
[[nodiscard]] COALIGN_API std::vector<std::filesystem::path> leftovers_of(
    const std::filesystem::path& target);

/// So that new names in a folder outlive a power cut too. Some file systems cannot; what is in the
/// files is whole anyway.
COALIGN_API void sync_folder(const std::filesystem::path& folder);

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/save.cpp>
#endif
