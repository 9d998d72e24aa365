// SPDX-License-Identifier: MIT
#include <coalign/io/detail/folder.hpp>

#include <coalign/io/detail/document.hpp>
#include <coalign/io/detail/entries.hpp>
#include <coalign/io/detail/path.hpp>
#include <coalign/io/detail/save.hpp>
#include <coalign/model/builder.hpp>
#include <coalign/model/describe/things.hpp>
#include <coalign/model/problem.hpp>

#include <cerrno>
#include <cstdio>
#include <string>
#include <system_error>
#include <vector>

#if !defined(_WIN32)
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace coalign::inline COALIGN_ABI::detail {

[[noreturn]] inline void refuse(const std::filesystem::path& folder, const std::string& why) {
  throw FileError("cannot write " + as_text(folder) + ": " + why);
}

/// Whether a file is by its name one of those that a network is saved to.
inline bool named_as_table(const std::filesystem::path& file) {
  bool found = file.filename() == "network.json";
  Things::each([&]<class Row>() {
    found = found || file.filename() == std::string(Description<Row>::table) + ".csv";
  });
  return found;
}

/// Whether a file is what `write_tables` writes beside the tables: a network's name without its lists.
inline bool marks_a_folder(const std::filesystem::path& file) {
  std::error_code none;
  if (!std::filesystem::is_regular_file(file, none)) return false;
  NetworkBuilder builder;
  const Work work;  // which the source refers to
  Source source(file, work);
  bool header = read_document(builder, source) && builder.problems().none();
  Things::each([&]<class Row>() { header = header && builder.rows<Row>() == 0; });
  return header;
}

/// Throws where the folder holds anything that may not be ours to replace.
inline void check_ours(const std::filesystem::path& folder, const std::filesystem::path& said) {
  const auto files = entries_of(folder);
  if (files.empty()) return;
  for (const auto& file : files) {
    const bool table = named_as_table(file);
    const std::string name = as_text(file.filename());
    if (table && !std::filesystem::is_regular_file(std::filesystem::symlink_status(file))) {
      refuse(said, name + " in it is a link or no file; give a folder that is new or empty");
    }
    if (!table && file.extension() == ".csv") {
      refuse(said,
             "it holds " + name + ", no table of a network; give a folder that is new or empty");
    }
  }
  if (marks_a_folder(folder / "network.json")) return;
  refuse(said, "it holds " + as_text(files.front().filename()) +
                   " and no network.json that says its tables were written by this library; "
                   "give a folder that is new or empty");
}

/// Exchanges two folders; where the system cannot do that in one step, in two.
inline std::error_code exchange(const std::filesystem::path& a, const std::filesystem::path& b) {
#if defined(RENAME_EXCHANGE)
  if (renameat2(AT_FDCWD, a.c_str(), AT_FDCWD, b.c_str(), RENAME_EXCHANGE) == 0) return {};
  if (errno != EINVAL && errno != ENOSYS) return {errno, std::generic_category()};
#elif defined(RENAME_SWAP)
  if (renamex_np(a.c_str(), b.c_str(), RENAME_SWAP) == 0) return {};
  if (errno != ENOTSUP) return {errno, std::generic_category()};
#endif
  const std::filesystem::path between = std::filesystem::path(a) += "0";
  std::error_code error;
  std::filesystem::rename(b, between, error);
  if (!error) std::filesystem::rename(a, b, error);
  std::error_code none;
  std::filesystem::rename(between, error ? b : a, none);
  return error;
}

/// Ends a folder that `target` took the place of: its tables go, what else is in it moves over.
inline void empty_into(const std::filesystem::path& old, const std::filesystem::path& target) {
  std::error_code error;
  for (const auto& file : entries_of(old, error)) {
    const auto to = target / file.filename();
    const bool there = std::filesystem::exists(std::filesystem::symlink_status(to, error));
    if (named_as_table(file) || (there && std::filesystem::equivalent(file, to, error))) {
      std::filesystem::remove(file, error);
    } else if (!there) {
      std::filesystem::rename(file, to, error);
    }
  }
  std::filesystem::remove(old, error);  // unless something in it could not go
}

/// A new folder beside the wanted one, which goes again unless it is put into its place.
class FolderBeside {
 public:
  FolderBeside(std::filesystem::path target, const std::filesystem::path& said)
      : target_(std::move(target)), said_(said), path_(beside(target_)) {
    std::error_code error;
    const bool made = std::filesystem::create_directory(path_, error);
    if (!made) refuse(said, error ? error.message() : "another is saving to it");
    permissions_ = std::filesystem::status(path_, error).permissions();
    if (const auto old = std::filesystem::status(target_, error); std::filesystem::exists(old)) {
      permissions_ = old.permissions();
    }
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all, error);
  }
  FolderBeside(const FolderBeside&) = delete;
  FolderBeside& operator=(const FolderBeside&) = delete;
  ~FolderBeside() {
    if (!placed_) remove_folder(path_);
  }
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  void put_in_place() {
    keep_permissions();
    sync_folder(path_);
    for (int tries = 0; tries < 100; ++tries) {  // each but the last: another was quicker
      std::error_code error;
      if (!std::filesystem::exists(target_) || entries_of(target_).empty()) {
        std::filesystem::rename(path_, target_, error);
        if (!error) return placed();
      } else {
        check_ours(target_, said_);
        link_others();
        error = exchange(path_, target_);
        if (!error) return end_old();
      }
      using std::errc;
      if (error != errc::directory_not_empty && error != errc::file_exists &&
          error != errc::no_such_file_or_directory) {
        refuse(said_, error.message());
      }
    }
    refuse(said_, "others keep saving to it");
  }

 private:
  void keep_permissions() const {
    std::error_code none;
    for (const auto& file : entries_of(path_)) {
      const auto old = std::filesystem::status(target_ / file.filename(), none);
      if (!std::filesystem::is_regular_file(old)) continue;
      std::filesystem::permissions(file, old.permissions(), none);
    }
    std::filesystem::permissions(path_, permissions_, none);
  }
  /// Files that are not ours are in both folders at the moment of the exchange.
  void link_others() const {
    std::error_code none;
    for (const auto& file : entries_of(target_)) {
      if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(file, none))) continue;
      if (named_as_table(file)) continue;
      std::filesystem::create_hard_link(file, path_ / file.filename(), none);
    }
  }
  void end_old() {
    try {
      check_ours(path_, said_);
    } catch (const std::exception&) {  // somebody put a folder of theirs there at this very moment
      if (exchange(path_, target_)) placed_ = true;  // cannot go back: theirs stays, beside
      throw;
    }
    placed();
    empty_into(path_, target_);
  }
  void placed() {
    placed_ = true;
    sync_folder(folder_of(target_));
  }

  std::filesystem::path target_, said_, path_;
  std::filesystem::perms permissions_{};
  bool placed_ = false;
};

/// Where a folder really is, links followed.
inline std::filesystem::path real_folder(const std::filesystem::path& folder) {
  if (folder.empty()) throw FileError("cannot write: no folder is named");
  std::error_code error;
  auto real = std::filesystem::weakly_canonical(std::filesystem::absolute(folder), error);
  if (error) refuse(folder, error.message());
  return real.has_filename() ? real : real.parent_path();
}

inline void check_place(const std::filesystem::path& target, const std::filesystem::path& said) {
  std::error_code error;
  if (!std::filesystem::exists(target, error)) {
    if (error) refuse(said, error.message());
    std::filesystem::create_directories(folder_of(target), error);
    if (error) refuse(said, error.message());
    return;
  }
  if (!std::filesystem::is_directory(target)) refuse(said, "it is not a folder");
#if !defined(_WIN32)
  if (access(target.c_str(), W_OK) != 0) refuse(said, std::generic_category().message(errno));
#endif
  check_ours(target, said);
  if (std::filesystem::equivalent(target, std::filesystem::current_path(error), error)) {
    refuse(said,
           "you are in this folder, and it is replaced as a whole; "
           "give one below it, or go to the folder above");
  }
}

void save_folder(const std::filesystem::path& folder,
                 const std::function<void(const std::filesystem::path&)>& write) {
  try {
    const auto target = real_folder(folder);
    check_place(target, folder);
    FolderBeside beside(target, folder);
    try {
      write(beside.path());
    } catch (const FileError& error) {  // it names a file in the folder beside
      std::string said = error.what();
      const std::string there = as_text(beside.path());
      const auto at = said.find(there);
      if (at == std::string::npos) throw;
      throw FileError(said.replace(at, there.size(), as_text(folder)));
    }
    beside.put_in_place();
    for (const auto& left : leftovers_of(target)) empty_into(left, target);
  } catch (const std::filesystem::filesystem_error& error) {
    refuse(folder, error.code().message());
  }
}

#if defined(_WIN32)
OpenFolder::OpenFolder(const std::filesystem::path& folder) : path_(folder) {}
OpenFolder::~OpenFolder() = default;
bool OpenFolder::still_there() const { return true; }
#else
OpenFolder::OpenFolder(const std::filesystem::path& folder)
    : path_(folder), descriptor_(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)) {}
OpenFolder::~OpenFolder() {
  if (descriptor_ >= 0) close(descriptor_);
}
bool OpenFolder::still_there() const {
  struct stat held {
  }, found{};
  if (descriptor_ < 0 || fstat(descriptor_, &held) != 0) return true;  // then nobody can tell
  return stat(path_.c_str(), &found) == 0 && held.st_dev == found.st_dev &&
         held.st_ino == found.st_ino;
}
#endif

}  // namespace coalign::inline COALIGN_ABI::detail
