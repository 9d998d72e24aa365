// SPDX-License-Identifier: MIT
#include <coalign/work.hpp>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <exception>
#include <memory>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace coalign::inline COALIGN_ABI {

namespace detail {

/// Not std::jthread, which libc++ did not have for long.
class Threads {
 public:
  Threads() = default;
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;
  ~Threads() {
    for (std::thread& thread : threads_) thread.join();
  }
  void start(const std::function<void()>& job) { threads_.emplace_back(job); }

 private:
  std::vector<std::thread> threads_;
};

inline void run_on_threads(std::size_t times, const std::function<void()>& job) {
  Threads others;
  try {
    for (std::size_t i = 1; i < times; ++i) others.start(job);
  } catch (const std::system_error&) {  // no more threads to be had: those that there are will do
  }
  job();
}

}  // namespace detail

Stopped::Stopped() : Error("stopped") {}

void Work::check() const {
  if ((stop != nullptr && *stop) || (stopped && stopped())) throw Stopped();
}

Work seldom(const Work& work, unsigned milliseconds) {
  Work made = work;
  if (!work.progress) return made;
  using Clock = std::chrono::steady_clock;
  const auto pause = std::chrono::milliseconds(milliseconds);
  const auto last =
      std::make_shared<Clock::time_point>(Clock::now() - pause);  // copies keep one pace
  made.progress = [tell = work.progress, pause, last](std::size_t done, std::size_t total,
                                                      std::string_view what) {
    const auto now = Clock::now();
    if (now - *last < pause && done < total) return;
    *last = now;
    tell(done, total, what);
  };
  return made;
}

struct Parts::Reached {
  std::mutex telling;  // what is told is in order, whoever tells it
  std::size_t done = 0;
};

Parts::Parts(const Work& work, std::size_t count)
    : work_(work), count_(std::max<std::size_t>(count, 1)), reached_(std::make_shared<Reached>()) {}

Work Parts::next() {
  Work made = work_;
  const std::size_t part = std::min(part_++, count_ - 1);
  if (!work_.progress) return made;
  made.progress = [tell = work_.progress, reached = reached_, part, count = count_](
                      std::size_t done, std::size_t total, std::string_view what) {
    constexpr double all = 1'000;
    const double share = total == 0 ? 1 : double(std::min(done, total)) / double(total);
    const auto here = static_cast<std::size_t>(all * (double(part) + share) / double(count));
    const std::scoped_lock lock(reached->telling);
    reached->done = std::max(reached->done, here);
    tell(reached->done, static_cast<std::size_t>(all), what);
  };
  return made;
}

void Work::done(std::string_view what) const {
  if (finished) finished(what);
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
  if (work.run) {
    work.run(static_cast<unsigned>(helpers), take_chunks);
  } else {
    detail::run_on_threads(helpers, take_chunks);
  }
  if (failure) std::rethrow_exception(failure);
}

}  // namespace coalign::inline COALIGN_ABI
