// SPDX-License-Identifier: MIT
#pragma once

#include <coalign/work.hpp>

#include <pybind11/pybind11.h>

#include <chrono>
#include <condition_variable>
#include <exception>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace coalign::python {

namespace py = pybind11;

/// Runs `compute(work)` on a thread of its own while this one, without the GIL, looks every 50 ms
/// whether a signal came and how far the work is. Ctrl-C, or an exception of `progress`, stops the
/// work, waits for it, and is raised here; nothing of Python ever runs on the other thread.
template <class Compute>
auto run(unsigned threads, const py::object& progress, Compute&& compute) {
  using Result = decltype(compute(std::declval<const Work&>()));
  std::optional<Result> result;
  std::exception_ptr failure;
  std::optional<py::error_already_set> raised;

  struct Step {
    std::size_t done = 0, total = 0;
    std::string what;
  };
  std::mutex guard;  // of `finished`, `step`, `shown`
  std::condition_variable changed;
  bool finished = false;
  std::optional<Step> step;
  std::atomic<bool> stop = false;

  Work work{threads, &stop, {}};
  if (!progress.is_none()) {
    work.progress = [&](std::size_t done, std::size_t total, std::string_view what) {
      const std::scoped_lock lock(guard);
      step = Step{done, total, std::string(what)};
    };
  }
  {
    const py::gil_scoped_release released;
    std::jthread worker([&] {
      try {
        result.emplace(compute(std::as_const(work)));
      } catch (...) {
        failure = std::current_exception();
      }
      const std::scoped_lock lock(guard);
      finished = true;
      changed.notify_one();
    });
    std::unique_lock lock(guard);
    while (!changed.wait_for(lock, std::chrono::milliseconds(50), [&] { return finished; })) {
      if (raised) continue;
      const std::optional<Step> now = std::exchange(step, std::nullopt);
      lock.unlock();
      {
        const py::gil_scoped_acquire held;
        try {
          if (PyErr_CheckSignals() != 0) throw py::error_already_set();
          if (now) progress(now->done, now->total, now->what);
        } catch (py::error_already_set& error) {
          raised.emplace(std::move(error));
          stop = true;
        }
      }
      lock.lock();
    }
  }
  if (raised) throw std::move(*raised);
  if (failure) std::rethrow_exception(failure);
  return std::move(*result);
}

}  // namespace coalign::python
