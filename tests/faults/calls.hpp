// SPDX-License-Identifier: MIT
#pragma once

// The system's calls that reading and saving make, each of which can be told to fail once. Whoever includes
// this defines them for the whole program, the standard library too.

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <dirent.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <new>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace faults {

/// Of one sort of call: how many were made since it was armed, and which of them is to fail.
struct Sort {
  std::size_t made = 0, failing = 0;  ///< 0: none

  void arm(std::size_t call) { made = 0, failing = call; }
  void disarm() { failing = 0; }
  [[nodiscard]] bool has_failed() const { return failing == 0 || made >= failing; }
  [[nodiscard]] bool fails() { return failing != 0 && ++made == failing; }
};

inline Sort allocations, calls;

/// The call that stands behind one of ours, found once.
template <class F>
F* next(const char* name) {
  void* const found = dlsym(RTLD_NEXT, name);
  if (found == nullptr) std::abort();
  return reinterpret_cast<F*>(found);
}

inline void* allocated(std::size_t size) {
  void* const found = allocations.fails() ? nullptr : std::malloc(size == 0 ? 1 : size);
  if (found == nullptr) throw std::bad_alloc();
  return found;
}

}  // namespace faults

// NOLINTBEGIN: these have the names that they stand for
void* operator new(std::size_t size) { return faults::allocated(size); }
void* operator new[](std::size_t size) { return faults::allocated(size); }
void operator delete(void* at) noexcept { std::free(at); }
void operator delete[](void* at) noexcept { std::free(at); }
void operator delete(void* at, std::size_t) noexcept { std::free(at); }
void operator delete[](void* at, std::size_t) noexcept { std::free(at); }

#define COALIGN_FAILS(type, name, failed, error, parameters, arguments) \
  extern "C" type name parameters {                                     \
    static auto* const made = faults::next<type parameters>(#name);     \
    if (!faults::calls.fails()) return made arguments;                  \
    errno = error;                                                      \
    return failed;                                                      \
  }

// `open` and `openat` take a mode where they make a file; passing one along is harmless where they do not.
extern "C" int open(const char* path, int flags, ...) {
  static auto* const made = faults::next<int(const char*, int, ...)>("open");
  if (!faults::calls.fails()) return made(path, flags, 0666);
  errno = EACCES;
  return -1;
}
extern "C" int openat(int folder, const char* path, int flags, ...) {
  static auto* const made = faults::next<int(int, const char*, int, ...)>("openat");
  if (!faults::calls.fails()) return made(folder, path, flags, 0666);
  errno = EACCES;
  return -1;
}
extern "C" void* realloc(void* at, std::size_t size) noexcept {
  static auto* const made = faults::next<void*(void*, std::size_t)>("realloc");
  return faults::allocations.fails() ? nullptr : made(at, size);
}

COALIGN_FAILS(FILE*, fopen, nullptr, EMFILE, (const char* path, const char* mode), (path, mode))
COALIGN_FAILS(FILE*, fdopen, nullptr, EMFILE, (int file, const char* mode) noexcept, (file, mode))
COALIGN_FAILS(std::size_t, fwrite, 0, ENOSPC,
              (const void* from, std::size_t size, std::size_t n, FILE* file),
              (from, size, n, file))
COALIGN_FAILS(int, fflush, EOF, ENOSPC, (FILE * file), (file))
COALIGN_FAILS(int, fsync, -1, EIO, (int file), (file))
COALIGN_FAILS(ssize_t, read, -1, EIO, (int file, void* to, std::size_t size), (file, to, size))
COALIGN_FAILS(int, poll, -1, EINTR, (pollfd * files, nfds_t n, int wait), (files, n, wait))
COALIGN_FAILS(int, access, -1, EACCES, (const char* path, int how) noexcept, (path, how))
COALIGN_FAILS(int, stat, -1, EACCES, (const char* path, struct stat* found) noexcept, (path, found))
COALIGN_FAILS(int, lstat, -1, EACCES, (const char* path, struct stat* found) noexcept,
              (path, found))
COALIGN_FAILS(int, fstat, -1, EIO, (int file, struct stat* found) noexcept, (file, found))
COALIGN_FAILS(int, mkdir, -1, ENOSPC, (const char* path, mode_t mode) noexcept, (path, mode))
COALIGN_FAILS(int, fchmodat, -1, EPERM,
              (int folder, const char* path, mode_t mode, int flags) noexcept,
              (folder, path, mode, flags))
COALIGN_FAILS(int, rename, -1, EACCES, (const char* from, const char* to) noexcept, (from, to))
COALIGN_FAILS(int, renameat2, -1, EACCES,
              (int at, const char* from, int there, const char* to, unsigned flags) noexcept,
              (at, from, there, to, flags))
COALIGN_FAILS(int, link, -1, EPERM, (const char* from, const char* to) noexcept, (from, to))
COALIGN_FAILS(int, remove, -1, EACCES, (const char* path) noexcept, (path))
COALIGN_FAILS(int, unlinkat, -1, EACCES, (int folder, const char* path, int flags) noexcept,
              (folder, path, flags))
COALIGN_FAILS(DIR*, opendir, nullptr, EMFILE, (const char* path), (path))
COALIGN_FAILS(DIR*, fdopendir, nullptr, EMFILE, (int folder), (folder))
COALIGN_FAILS(dirent*, readdir, nullptr, EIO, (DIR * folder), (folder))
COALIGN_FAILS(char*, realpath, nullptr, EACCES, (const char* path, char* to) noexcept, (path, to))
COALIGN_FAILS(char*, getcwd, nullptr, EACCES, (char* to, std::size_t size) noexcept, (to, size))
#undef COALIGN_FAILS

// These make their call and say that it failed: nobody gets back what they hold.
extern "C" int fclose(FILE* file) {
  static auto* const made = faults::next<int(FILE*)>("fclose");
  const bool fails = faults::calls.fails();
  const int done = made(file);
  if (!fails) return done;
  errno = ENOSPC;
  return EOF;
}
extern "C" std::size_t fread(void* to, std::size_t size, std::size_t n, FILE* file) {
  static auto* const made =
      faults::next<std::size_t(void*, std::size_t, std::size_t, FILE*)>("fread");
  if (!faults::calls.fails()) return made(to, size, n, file);
  file->_flags |= 0x20;  // what `ferror` looks at in glibc: nothing else sets it from outside
  errno = EIO;
  return 0;
}
// NOLINTEND
