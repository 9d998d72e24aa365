// SPDX-License-Identifier: MIT
#include <coalign/io/detail/in_file.hpp>

#include <coalign/io/detail/path.hpp>
#include <coalign/model/problem.hpp>

#include <cerrno>
#include <cstring>
#include <system_error>

#if !defined(_WIN32)
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>
#endif

namespace coalign::inline COALIGN_ABI::detail {

/// Opens without a wait for whoever writes to the other end of a pipe.
inline std::FILE* open_to_read(const std::filesystem::path& file) {
#if defined(_WIN32)
  return _wfopen(file.c_str(), L"rb");
#else
  const int opened = ::open(file.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  return opened < 0 ? nullptr : fdopen(opened, "rb");
#endif
}

InFile::InFile(const std::filesystem::path& file, const Work& work) : path_(file) {
  work.check();
  std::error_code ignored;
  if (std::filesystem::is_directory(file, ignored)) {
    throw FileError("cannot read " + as_text(file) + ": it is a directory");
  }
  file_.reset(open_to_read(file));
  if (!file_) throw FileError("cannot read " + as_text(file) + ": " + std::strerror(errno));
  regular_ = std::filesystem::is_regular_file(file, ignored);
}

void InFile::wait(const Work& work) const {
#if defined(_WIN32)
  work.check();
#else
  constexpr int turn = 100;  // milliseconds
  pollfd waiting{fileno(file_.get()), POLLIN, 0};
  do work.check();
  while (::poll(&waiting, 1, turn) <= 0);
#endif
}

std::size_t InFile::read(char* to, std::size_t most, const Work& work) {
  const auto failed = [&] {
    return FileError("cannot read " + as_text(path_) + ": " + std::strerror(errno));
  };
#if !defined(_WIN32)
  while (!regular_) {
    wait(work);
    const auto size = ::read(fileno(file_.get()), to, most);
    if (size >= 0) return static_cast<std::size_t>(size);
    if (errno != EAGAIN && errno != EINTR) throw failed();
  }
#endif
  const std::size_t size = std::fread(to, 1, most, file_.get());
  if (std::ferror(file_.get()) != 0) throw failed();
  return size;
}

}  // namespace coalign::inline COALIGN_ABI::detail
