// SPDX-License-Identifier: MIT
#include <coalign/work.hpp>

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace coalign::inline v0 {

Stopped::Stopped() : Error("stopped") {}

void Work::check() const {
  if (stop != nullptr && *stop) throw Stopped();
}

void Work::done(std::string_view what) const {
  if (progress) progress(1, 1, what);
}

void for_each_chunk(const Work& work, std::size_t chunks, std::string_view what,
                    const std::function<void(std::size_t)>& run) {
  std::atomic<std::size_t> next{0};
  std::mutex reporting;  // guards `done`, `failure` and the caller's progress function
  std::size_t done = 0;
  std::exception_ptr failure;

  const auto take_chunks = [&] {
    try {
      for (std::size_t chunk = next++; chunk < chunks; chunk = next++) {
        work.check();
        run(chunk);
        const std::scoped_lock lock(reporting);
        ++done;
        if (work.progress) work.progress(done, chunks, what);
      }
    } catch (...) {
      const std::scoped_lock lock(reporting);
      if (!failure) failure = std::current_exception();
      next = chunks;
    }
  };

  const unsigned wanted = work.threads == 0 ? std::thread::hardware_concurrency() : work.threads;
  const std::size_t helpers = std::min<std::size_t>(std::max(wanted, 1U), chunks);
  {
    std::vector<std::jthread> threads;
    try {
      for (std::size_t i = 1; i < helpers; ++i) threads.emplace_back(take_chunks);
    } catch (const std::system_error&) {  // no more threads to be had: those that there are will do
    }
    take_chunks();
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace coalign::inline v0
