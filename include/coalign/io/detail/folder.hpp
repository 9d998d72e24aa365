// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/config.hpp>

#include <filesystem>
#include <functional>

namespace coalign::inline COALIGN_ABI::detail {

/// Calls `write(beside)`, which fills a new folder with tables and network.json, and puts that folder
/// into the place of `folder` in one step. Whatever happens on the way, the tables are the old ones or
/// the new ones, all of them; of two who save at once one comes last, whole. Other files stay.
///
/// Only a folder that is new, empty, or marked by a network.json without lists is written to: the
/// tables of another may be somebody's work. A process that is killed leaves its part,
/// NAME.part-NUMBER, beside the folder; the first save after a day removes it.
/// @throws FileError
COALIGN_API void save_folder(const std::filesystem::path& folder,
                             const std::function<void(const std::filesystem::path& beside)>& write);

/// A folder held open: whether it is still what stands under its name, or was exchanged meanwhile.
class OpenFolder {
 public:
  COALIGN_API explicit OpenFolder(const std::filesystem::path& folder);
  COALIGN_API ~OpenFolder();
  OpenFolder(const OpenFolder&) = delete;
  OpenFolder& operator=(const OpenFolder&) = delete;
  [[nodiscard]] COALIGN_API bool still_there() const;

 private:
  std::filesystem::path path_;
  int descriptor_ = -1;
};

}  // namespace coalign::inline COALIGN_ABI::detail

#if defined(COALIGN_HEADER_ONLY)
#include <coalign/src/io/detail/folder.cpp>
#endif
