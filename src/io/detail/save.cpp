// SPDX-License-Identifier: MIT
#include <coalign/io/detail/save.hpp>

#include <coalign/io/detail/entries.hpp>
#include <coalign/io/detail/path.hpp>
#include <coalign/model/problem.hpp>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>
#include <random>
#include <string>
#include <system_error>

#if defined(_WIN32)
#include <fcntl.h>
#include <io.h>
#include <sys/stat.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace coalign::inline COALIGN_ABI::detail {

inline constexpr const char* part_suffix = ".part-";

std::filesystem::path folder_of(const std::filesystem::path& file) {
  return file.has_parent_path() ? file.parent_path() : ".";
}

/// Opens a file that is not there yet.
inline std::FILE* open_new(const std::filesystem::path& file) {
#if defined(_WIN32)
  constexpr int how = _O_CREAT | _O_EXCL | _O_WRONLY | _O_BINARY | _O_NOINHERIT;
  const int opened = _wopen(file.c_str(), how, _S_IREAD | _S_IWRITE);
  return opened < 0 ? nullptr : _fdopen(opened, "wb");
#else
  return std::fopen(file.c_str(), "wbx");
#endif
}

inline bool sync_file(std::FILE* file) {
#if defined(_WIN32)
  return _commit(_fileno(file)) == 0;
#else
  return fsync(fileno(file)) == 0;
#endif
}

void sync_folder([[maybe_unused]] const std::filesystem::path& folder) {
#if !defined(_WIN32)
  const int descriptor = open(folder.c_str(), O_RDONLY);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
#endif
}

std::filesystem::path beside(const std::filesystem::path& target) {
  std::random_device random;
  return std::filesystem::path(target) +=
         part_suffix + std::to_string(random()) + std::to_string(random());
}

std::vector<std::filesystem::path> leftovers_of(const std::filesystem::path& target) {
  const auto prefix = (target.filename() += part_suffix).native();
  const auto a_day_ago = std::filesystem::file_time_type::clock::now() - std::chrono::hours(24);
  std::vector<std::filesystem::path> found;
  std::error_code error;
  for (const auto& path : entries_of(folder_of(target), error)) {
    const auto name = path.filename().native();
    const bool ours = name.size() > prefix.size() && name.compare(0, prefix.size(), prefix) == 0 &&
                      std::all_of(name.begin() + static_cast<std::ptrdiff_t>(prefix.size()),
                                  name.end(), [](auto c) { return c >= '0' && c <= '9'; });
    std::error_code none;
    if (!ours || std::filesystem::last_write_time(path, none) > a_day_ago || none) continue;
    found.push_back(path);
  }
  return found;
}

/// A file beside the wanted one, which goes again unless it is put into its place.
class Beside {
 public:
  explicit Beside(const std::filesystem::path& file) : target_(file), path_(beside(file)) {
    file_ = open_new(path_);
    if (file_ == nullptr) fail();
    std::error_code none;
    if (const auto old = std::filesystem::status(target_, none); std::filesystem::exists(old)) {
      std::filesystem::permissions(path_, old.permissions(), none);
    }
  }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;
  ~Beside() {
    if (file_ != nullptr) std::fclose(file_);
    std::error_code none;
    if (!placed_) std::filesystem::remove(path_, none);
  }

  void append(std::string_view bytes) {
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) fail();
  }
  void put_in_place() {
    if (std::fflush(file_) != 0 || !sync_file(file_)) fail();
    std::FILE* const done = file_;
    file_ = nullptr;
    if (std::fclose(done) != 0) fail();
    std::error_code error;
    std::filesystem::rename(path_, target_, error);
    if (error) throw FileError("cannot write " + as_text(target_) + ": " + error.message());
    placed_ = true;
    sync_folder(folder_of(target_));
  }

 private:
  [[noreturn]] void fail() const {
    throw FileError("cannot write " + as_text(target_) + ": " + std::strerror(errno));
  }

  std::filesystem::path target_, path_;
  std::FILE* file_ = nullptr;
  bool placed_ = false;
};

void save(const std::filesystem::path& file,
          const std::function<void(const std::function<void(std::string_view)>&)>& write) {
  std::error_code none;
  const bool link = std::filesystem::is_symlink(file, none);  // write where it leads, keep the link
  const auto target = link ? std::filesystem::canonical(file, none) : file;
  if (target.empty()) throw FileError("cannot write " + as_text(file) + ": the link leads nowhere");
  if (std::filesystem::is_directory(target, none)) {
    throw FileError("cannot write " + as_text(file) + ": it is a directory");
  }
  if (std::filesystem::exists(target, none) && !std::filesystem::is_regular_file(target, none)) {
    throw FileError("cannot write " + as_text(file) + ": it is not a file that can be replaced");
  }
  Beside beside(target);
  write([&](std::string_view bytes) { beside.append(bytes); });
  beside.put_in_place();
  for (const auto& left : leftovers_of(target)) std::filesystem::remove(left, none);
}

}  // namespace coalign::inline COALIGN_ABI::detail
