// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <filesystem>
#include <functional>
#include <string_view>

namespace coalign::inline v0::detail {

/// Calls `write(sink)` and puts what it gives to the sink into `file`: written beside it, synced to
/// the disk, then renamed. Whatever happens on the way, the file is the old one or the new one,
/// whole, with the permissions it had. Only a process that is killed leaves its part, NAME.part-NUMBER,
/// beside the file; it is in nobody's way, and the first save after a day removes it.
/// @throws FileError
COALIGN_API void save(
    const std::filesystem::path& file,
    const std::function<void(const std::function<void(std::string_view)>& sink)>& write);

}  // namespace coalign::inline v0::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/save.cpp>
#endif
