// SPDX-License-Identifier: MIT
#include <coalign/io/detail/entries.hpp>

#include <algorithm>
#include <cerrno>
#include <memory>
#include <string_view>

#if !defined(_WIN32)
#include <dirent.h>
#endif

namespace coalign::inline COALIGN_ABI::detail {

#if defined(_WIN32)
std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder,
                                              std::error_code& error) {
  std::vector<std::filesystem::path> found;
  std::filesystem::directory_iterator at(folder, error), end;
  for (; !error && at != end; at.increment(error)) found.push_back(at->path());
  std::sort(found.begin(), found.end());
  return found;
}
#else
struct CloseFolder {
  void operator()(DIR* folder) const noexcept { closedir(folder); }
};

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder,
                                              std::error_code& error) {
  std::vector<std::filesystem::path> found;
  const auto as_error = [] { return std::error_code(errno, std::generic_category()); };
  const std::unique_ptr<DIR, CloseFolder> opened(opendir(folder.c_str()));
  error = opened ? std::error_code() : as_error();
  while (opened) {
    errno = 0;
    const dirent* const entry = readdir(opened.get());
    if (entry == nullptr) {
      if (errno != 0) error = as_error();
      break;
    }
    const std::string_view name = entry->d_name;
    if (name != "." && name != "..") found.push_back(folder / name);
  }
  std::sort(found.begin(), found.end());
  return found;
}
#endif

std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
  std::error_code error;
  auto found = entries_of(folder, error);
  if (error) throw std::filesystem::filesystem_error("cannot read", folder, error);
  return found;
}

void remove_folder(const std::filesystem::path& folder) noexcept {
  std::error_code none;
  try {
    for (const auto& file : entries_of(folder, none)) std::filesystem::remove(file, none);
  } catch (...) {  // no memory for the names
  }
  std::filesystem::remove(folder, none);
}

}  // namespace coalign::inline COALIGN_ABI::detail
